#include "tests/ui/data/data_fixture.h"
#include "ui/pages/data/import_review.h"
#include "ui/pages/data/layout_words.h"

#include <numeric>

namespace shelfcast::ui {
namespace {

using ImportReviewTest = test::DataFixture;

core::ColumnRole roleOf(const ImportReview &review, const std::string &name)
{
    if (const LayoutPreview *preview = review.preview())
        for (const core::ColumnInfo &column : preview->layout.columns)
            if (column.name == name)
                return column.role;
    return core::ColumnRole::Unused;
}

} // namespace

TEST_F(ImportReviewTest, LooksAtTheFileAndSaysWhatItFound)
{
    ImportReview review(session);
    QSignalSpy changed(&review, &ImportReview::changed);
    review.open(writeSales("sales.csv"));
    EXPECT_TRUE(review.active());
    EXPECT_TRUE(review.busy());
    EXPECT_FALSE(review.canImport());
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_EQ(changed.count(), 2) << "once when it began, once when it ended";
    const LayoutPreview *preview = review.preview();
    ASSERT_TRUE(preview) << review.problem().toStdString();
    EXPECT_TRUE(review.canImport()) << review.whyNot().toStdString();
    EXPECT_EQ(roleOf(review, "item"), core::ColumnRole::Item);
    EXPECT_EQ(roleOf(review, "units"), core::ColumnRole::Quantity);
    EXPECT_EQ(review.importLabel(), "Import 168 rows");
    EXPECT_EQ(headline(preview->layout), QString::fromUtf8("168 rows · semicolons · decimal point · header in row 1 · UTF-8"));
    const std::vector<double> totals = preview->totals;
    EXPECT_DOUBLE_EQ(std::accumulate(totals.begin(), totals.end(), 0.0, [](double sum, double x) { return std::isnan(x) ? sum : sum + x; }), 168 * 5.0);
}

TEST_F(ImportReviewTest, AChangeLooksAgain)
{
    ImportReview review(session);
    review.open(writeSales("sales.csv"));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    review.setRole("units", core::ColumnRole::Unused);
    EXPECT_TRUE(review.busy());
    EXPECT_FALSE(review.canImport());
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_EQ(roleOf(review, "units"), core::ColumnRole::Unused);
    review.setRole("units", core::ColumnRole::Quantity);
    review.setFrequency(core::Frequency::Monthly); // overtakes the look before
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_TRUE(review.canImport()) << review.whyNot().toStdString();
    const LayoutPreview *preview = review.preview();
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->totals.size(), 3u);
}

TEST_F(ImportReviewTest, ARoleThatOneColumnHasIsTakenFromTheOther)
{
    ImportReview review(session);
    review.open(write("sales.csv", "date,item,a,b\n2024-01-01,x,1,2\n2024-01-02,x,1,2\n2024-01-03,x,3,4\n2024-01-14,x,3,4\n"));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    review.setRole("a", core::ColumnRole::Quantity);
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    review.setRole("b", core::ColumnRole::Quantity);
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_EQ(roleOf(review, "a"), core::ColumnRole::Unused);
    EXPECT_EQ(roleOf(review, "b"), core::ColumnRole::Quantity);
}

TEST_F(ImportReviewTest, AQuestionIsAnswered)
{
    ImportReview review(session);
    QByteArray rows = "date,item,units\n";
    for (const char *date : {"01/02/2024", "03/02/2024", "05/07/2024", "02/09/2024", "11/03/2024"})
        rows += QByteArray(date) + ",cola,3\n";
    review.open(write("open.csv", rows));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    const LayoutPreview *preview = review.preview();
    ASSERT_TRUE(preview) << review.problem().toStdString();
    ASSERT_FALSE(preview->layout.questions.empty());
    EXPECT_FALSE(review.canImport());
    EXPECT_FALSE(review.whyNot().isEmpty());
    review.answer("date-order", "mdy");
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_TRUE(review.canImport()) << review.whyNot().toStdString();
    preview = review.preview();
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->layout.dateMin, core::toDay({2024, 1, 2}));
}

TEST_F(ImportReviewTest, AFileThatIsNoSpreadsheetIsSaid)
{
    ImportReview review(session);
    review.open(write("empty.csv", ""));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_FALSE(review.canImport());
    EXPECT_FALSE(review.whyNot().isEmpty());
}

TEST_F(ImportReviewTest, AcceptImportsAndCanBeUndone)
{
    ImportReview review(session);
    QSignalSpy closed(&review, &ImportReview::closed);
    review.open(writeSales("sales.csv"));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    review.accept();
    ASSERT_EQ(closed.count(), 1);
    EXPECT_TRUE(closed.first().first().toBool());
    EXPECT_FALSE(review.active());
    ASSERT_TRUE(wait([&] { return session.series().size() == 2; }));
    session.undo().undo();
    ASSERT_TRUE(wait([&] { return session.series().empty(); }));
}

TEST_F(ImportReviewTest, APriceListIsOfferedAsAttributes)
{
    ImportReview review(session);
    review.open(write("prices.csv", "item,description,price\ncola,Cola 1.5 l,1.20\nbread,Rye bread,2.40\nmilk,Milk 1 l,0.99\n"));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_TRUE(review.offersAttributes());
    EXPECT_TRUE(review.canImport());
    EXPECT_FALSE(review.whyNot().isEmpty()) << "why they are no sales";
    EXPECT_EQ(review.importLabel(), "Take as item attributes");
}

TEST_F(ImportReviewTest, CancelLeavesTheProjectAsItIs)
{
    ImportReview review(session);
    review.open(writeSales("sales.csv"));
    review.cancel();
    EXPECT_FALSE(review.active());
    ASSERT_TRUE(wait([&] { return !session.reads().busy(); }));
    EXPECT_FALSE(review.preview());
    EXPECT_TRUE(session.project()->sources()->empty());
}

TEST_F(ImportReviewTest, ReplacingTakesTheOldOneBack)
{
    ImportReview review(session);
    review.open(writeSales("old.csv", 5));
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    review.accept();
    ASSERT_TRUE(wait([&] { return session.series().size() == 2; }));
    const auto old = session.project()->sources()->front().id;
    review.open(writeSales("new.csv", 7), old);
    ASSERT_TRUE(wait([&] { return !review.busy(); }));
    EXPECT_TRUE(review.replacing());
    review.accept();
    ASSERT_TRUE(wait([&] { return !session.series().empty() && session.series().front().quantity == 84 * 7.0; }));
    const auto sources = session.project()->sources();
    ASSERT_EQ(sources->size(), 1u);
    EXPECT_EQ(sources->front().file, "new.csv");
}

TEST_F(ImportReviewTest, ClosingTheProjectClosesTheReview)
{
    ImportReview review(session);
    review.open(writeSales("sales.csv"));
    session.closeProject();
    EXPECT_FALSE(review.active());
}

} // namespace shelfcast::ui

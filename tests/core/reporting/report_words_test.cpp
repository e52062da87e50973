#include "core/reporting/build_report.h"
#include "core/reporting/words_csv.h"
#include "core/reporting/xlsx_workbook.h"
#include "core/table/sheet_reader.h"
#include "tests/core/narrative/text_check.h"
#include "tests/core/reporting/made_source.h"

#include <gmock/gmock.h>

#include <sstream>

namespace shelfcast::core {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> paragraphsOf(const Report &report)
{
    std::vector<std::string> all;
    for (const ReportBlock &block : report.blocks)
        if (const auto *one = std::get_if<ReportParagraph>(&block))
            all.push_back(english(one->text));
    return all;
}

TEST(ReportWords, TellsCategoriesAndTopItemsInTheChosenLanguage)
{
    const auto made = test::madeSource();
    ReportOptions options;
    options.words = WordsChoice{Language::German, {}};
    const auto report = buildReport(made->source, options, {});
    ASSERT_TRUE(report);
    const auto told = paragraphsOf(*report);
    // Drinks: 19 a month expected, 17 a year before: cola 15 after 12, juice 4 after 5.
    EXPECT_THAT(told, Contains(HasSubstr("Wir erwarten von Januar 2025 bis März 2025 einen Absatz von 57 Stück")));
    EXPECT_THAT(told, Contains(HasSubstr("Das sind 12\u202F% mehr als in denselben 3 Monaten ein Jahr zuvor (51 Stück)")));
    EXPECT_THAT(told, Contains(HasSubstr("Am meisten gewinnt „cola“: 9 Stück mehr als damals. Am meisten verliert „juice“: 3 Stück weniger als damals.")));
    EXPECT_THAT(told, Contains(HasSubstr("Das sind 25\u202F% mehr als in denselben 3 Monaten ein Jahr zuvor (36 Stück)"))) << "cola itself";
    EXPECT_THAT(told, Contains(HasSubstr("steigend")));
    options.words.reset();
    const auto plain = buildReport(made->source, options, {});
    ASSERT_TRUE(plain);
    EXPECT_THAT(paragraphsOf(*plain), Not(Contains(HasSubstr("Wir erwarten"))));
    EXPECT_THAT(paragraphsOf(*plain), Contains(HasSubstr("2 items. From 2025-01 to 2025-03 we expect 57 units"))) << "switched off, the one sentence stands there";
}

TEST(ReportWords, EveryNumberIsAFigureAndNothingContradictsItself)
{
    const auto made = test::largeSource(60, 150);
    const auto outlook = outlookOf(made->source, nullptr, {});
    ASSERT_TRUE(outlook);
    const auto told = tellAll(made->source, *outlook, 60, {});
    ASSERT_TRUE(told);
    ASSERT_EQ(told->size(), 1 + outlook->categories.size() + 60);
    for (const ToldItem &one : *told) {
        EXPECT_THAT(test::contradictions(one.narrative), IsEmpty()) << paragraph(one.narrative, Language::English);
        for (const Language language : kLanguages)
            for (const Saying &saying : one.narrative.sentences)
                EXPECT_THAT(test::unexplained(saying, language), IsEmpty()) << text(saying, language);
    }
}

/// What the text says of a category is what the table beside it says.
TEST(ReportWords, AgreesWithTheTables)
{
    const auto made = test::largeSource(40, 150);
    const auto outlook = outlookOf(made->source, nullptr, {});
    ASSERT_TRUE(outlook);
    for (const GroupOutlook &group : outlook->categories) {
        const Narrative narrative = wordsOf(made->source, group, outlook->withLocations);
        EXPECT_NEAR(test::figuresOf(narrative, Origin::Expected).front().value, group.total, 1e-9 * group.total);
        EXPECT_DOUBLE_EQ(test::figuresOf(narrative, Origin::Low).front().value, group.low);
        EXPECT_DOUBLE_EQ(test::figuresOf(narrative, Origin::High).front().value, group.high);
        EXPECT_DOUBLE_EQ(test::figuresOf(narrative, Origin::Before).front().value, group.before);
    }
}

TEST(ReportWords, YoungItemsAreComparedWithTheStretchBefore)
{
    const auto made = test::madeSource();
    const auto outlook = outlookOf(made->source, nullptr, {});
    ASSERT_TRUE(outlook);
    for (const ItemOutlook &item : outlook->all.items) {
        if (made->panel.series[item.index].name != "=bread")
            continue;
        const Narrative narrative = wordsOf(made->source, item, made->forecasts.at(made->panel.series[item.index].id), nullptr);
        EXPECT_TRUE(test::says(narrative, Sentence::Same)) << paragraph(narrative, Language::English);
        EXPECT_THAT(paragraph(narrative, Language::English), HasSubstr("as much as in the 3 months before (21 units)"));
        return;
    }
    FAIL() << "no bread";
}

TEST(ReportWords, WritesATableOfTexts)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    ASSERT_TRUE(writeWordsCsv(made->source, folder / "words.csv", {Language::Chinese, {}}, 2, {}, {}));
    std::istringstream in(test::contents(folder / "words.csv"));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    ASSERT_EQ(lines.size(), 1U + 1 + 3 + 2) << "header, total, three categories, two items";
    EXPECT_EQ(lines[0], "\xEF\xBB\xBFkind,category,item,location,name,text,keywords\r");
    EXPECT_THAT(lines[1], testing::StartsWith("total,,,,,2025年1月至2025年3月预计销售81件"));
    EXPECT_THAT(lines[2], testing::StartsWith("category,Drinks,,,,"));
    EXPECT_THAT(lines[5], testing::StartsWith("item,Drinks,C1,,cola,"));
}

TEST(ReportWords, IsASheetOfTheWorkbookWhereChosen)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    ASSERT_TRUE(writeWorkbook(made->source, folder / "out.xlsx", {}, {}, WordsChoice{Language::English, {}}));
    const auto file = openSource(folder / "out.xlsx");
    ASSERT_TRUE(file);
    std::vector<std::string> names;
    for (const SheetInfo &sheet : (*file)->sheets())
        names.push_back(sheet.name);
    ASSERT_THAT(names, ElementsAre("Summary", "In words", "Forecast", "History", "Items", "Accuracy"));
    auto reader = (*file)->open(1, {});
    std::vector<CellView> row;
    std::uint64_t number = 0;
    std::vector<std::string> titles;
    while (reader && (*reader)->next(row, number).value_or(false))
        titles.emplace_back(row.front().text);
    EXPECT_THAT(titles, ElementsAre("Name", "All items", "Drinks", "Bakery", "Without a category", "cola", "juice", "=bread", "P1"));
}

} // namespace
} // namespace shelfcast::core

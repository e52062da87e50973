#include "looking.h"

namespace shelfcast::core::test {
namespace {

TEST(OddFiles, OnlyAHeader)
{
    const Outcome out = lookAtText("date,item,qty\n");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_FALSE(out.layout.whyNot.empty());
}

TEST(OddFiles, NoDateColumn)
{
    const Outcome out = lookAtText("name,amount\nA,3\nB,4\nC,5\n");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_TRUE(english(out.layout.whyNot).starts_with("The sheet has no column of dates"));
}

TEST(OddFiles, ADateColumnWithoutReadableDates)
{
    LayoutChoices choices;
    choices.roles["when"] = ColumnRole::Date;
    const Outcome out = lookAtText("when,item,qty\nyesterday,A,1\ntoday,B,2\nsoon,A,3\n", choices);
    EXPECT_FALSE(out.layout.usable);
    EXPECT_EQ(out.layout.refusedTotal, 3U);
    EXPECT_EQ(english(out.layout.refused[0].reason), "The text cannot be read as a date.");
    EXPECT_TRUE(english(out.layout.whyNot).starts_with("Not one row can be used"));
}

TEST(OddFiles, AHeaderThatSaysDateOverTextsThatAreNone)
{
    const Outcome out = lookAtText("date,item,qty\nyesterday,A,1\nsoon,B,2\nlater,C,3\n");
    EXPECT_FALSE(out.layout.usable);
    EXPECT_TRUE(english(out.layout.whyNot).starts_with("The column \"date\" holds texts that are no dates, for example \"yesterday\"."));
}

TEST(OddFiles, OneDateOnly)
{
    const Outcome out = lookAtText("date,item,qty\n2024-01-01,A,1\n2024-01-01,B,2\n2024-01-01,C,2\n");
    EXPECT_TRUE(out.layout.usable);
    EXPECT_FALSE(out.layout.frequency);
    EXPECT_TRUE(out.finds("All records are of one date (2024-01-01)"));
}

TEST(OddFiles, MixedFrequencies)
{
    std::string text = "date,qty\n";
    for (int month = 1; month <= 12; ++month)
        text += "2022-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-01,5\n";
    for (int week = 0; week < 12; ++week)
        text += isoText(toDay({2023, 1, 2}) + 7 * week) + ",2\n";
    const Outcome out = lookAtText(text);
    EXPECT_TRUE(out.finds("Mixed frequencies"));
    EXPECT_EQ(out.layout.frequency, Frequency::Monthly);
}

TEST(OddFiles, RaggedRowsAndOnlyTexts)
{
    const Outcome ragged = lookAtText("date,item,qty\n2024-01-01,A,1,extra,more\n2024-01-02\n2024-01-03,B,2\n2024-01-04,A,7\n");
    EXPECT_EQ(ragged.quantity, 10.0);
    EXPECT_EQ(ragged.layout.refusedTotal, 1U);
    const Outcome texts = lookAtText("a,b\nx,y\nz,w\n");
    EXPECT_FALSE(texts.layout.usable);
}

TEST(OddFiles, ManyDistinctItemsAreCounted)
{
    std::string text = "date,sku,qty\n";
    for (int i = 0; i < 30'000; ++i)
        text += "2024-01-0" + std::to_string(i % 9 + 1) + ",K" + std::to_string(i) + ",1\n";
    const Outcome out = lookAtText(text);
    EXPECT_EQ(out.layout.series, 30'000U);
    EXPECT_EQ(out.column("sku").distinct, 30'000U);
    EXPECT_EQ(out.records, 30'000U);
}

TEST(OddFiles, CancellingEndsIt)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const std::filesystem::path path = std::filesystem::path(SHELFCAST_TEST_DATA) / "layout" / "german.csv";
    const auto file = openSource(path);
    ASSERT_TRUE(file);
    const auto layout = analyse(**file, path, {}, job);
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::core::test

#include "looking.h"

namespace shelfcast::core::test {
namespace {

TEST(Wide, DatesInRowsAndItemsInHeaders)
{
    const Outcome out = lookAt("item_columns.csv");
    EXPECT_TRUE(out.layout.wide);
    EXPECT_EQ(out.layout.series, 3U);
    EXPECT_EQ(out.layout.longRows, 90U);
    EXPECT_EQ(out.role("1011010402"), "item-column");
    EXPECT_NEAR(out.byItem.at("1011010501"), 1455.7, 1e-9);
    EXPECT_EQ(out.layout.noRecord, NoRecord::Missing);
}

TEST(Wide, CountedWeeksWithoutCalendar)
{
    const Outcome out = lookAt("counted_weeks.csv");
    EXPECT_TRUE(out.layout.wide);
    EXPECT_EQ(out.layout.series, 6U);
    EXPECT_EQ(out.layout.longRows, 72U);
    EXPECT_EQ(out.layout.frequency, Frequency::Weekly);
    EXPECT_EQ(out.role("MAX"), "unused");
    EXPECT_EQ(out.role("Normalized 3"), "unused");
    EXPECT_TRUE(out.finds("The periods are only counted"));
    LayoutChoices choices;
    choices.firstDay = toDay({2024, 1, 1});
    const Outcome told = lookAt("counted_weeks.csv", choices);
    EXPECT_EQ(iso(told.layout.dateMin), "2024-01-01");
    EXPECT_EQ(iso(told.layout.dateMax), "2024-03-18");
}

TEST(Wide, ThreeHeaderLevelsWithMergedCells)
{
    const Outcome out = lookAt("three_header_levels.xlsx");
    EXPECT_EQ(out.layout.headerRows, 3U);
    EXPECT_EQ(out.layout.rows, 4U);
    EXPECT_EQ(out.layout.longRows, 48U);
    EXPECT_EQ(out.missing, 1U);
    EXPECT_EQ(out.layout.series, 8U);
    EXPECT_EQ(out.role("Month"), "unused");
    EXPECT_EQ(out.role("YTD"), "unused");
    EXPECT_EQ(out.role("Notes"), "unused");
    EXPECT_EQ(out.byLocation.size(), 2U);
    EXPECT_EQ(out.quantity, out.column("YTD").sum);
    EXPECT_EQ(iso(out.layout.dateMax), "2022-03-01");
}

TEST(Wide, BlocksThatSayTheSameItemsAgainAreLeftOut)
{
    const Outcome out = lookAt("stacked_blocks.xlsx");
    EXPECT_EQ(out.layout.rows, 4U);
    EXPECT_EQ(out.missing, 1U);
    EXPECT_EQ(out.quantity, 1741.0);
    EXPECT_EQ(out.role("TOTAL"), "unused");
    EXPECT_EQ(iso(out.layout.dateMax), "2020-04-01");
    EXPECT_TRUE(out.finds("Rows 10 to 11 under \"ADJUSTED(2)\""));
}

TEST(Wide, YearsAndMonthsAsHeaders)
{
    const Outcome years = lookAtText("Product,2019,2020,2021\nA,1,2,3\nB,4,5,6\nTotal,5,7,9\n");
    EXPECT_EQ(years.layout.frequency, Frequency::Yearly);
    EXPECT_EQ(years.quantity, 21.0);
    EXPECT_EQ(years.layout.series, 2U);
    const Outcome months = lookAtText("Artikel;Jan 2024;Feb 2024;Mrz 2024;Summe\nA;1,5;2;n/a;3,5\nB;4;5;x;9\n");
    EXPECT_EQ(months.layout.frequency, Frequency::Monthly);
    EXPECT_EQ(months.layout.longRows, 5U);
    EXPECT_EQ(months.missing, 1U);
    ASSERT_EQ(months.refused, 1U);
    EXPECT_EQ(months.refusedRows[0].column, "Mrz 2024");
    EXPECT_EQ(months.quantity, 12.5);
}

TEST(Wide, OneSheetAMonthIsReadTogether)
{
    const Outcome out = lookAt("sheet_a_month.xlsx");
    EXPECT_EQ(out.layout.sheet, "2024-03");
    EXPECT_EQ(out.layout.joined.size(), 2U);
    EXPECT_EQ(out.records, 24U);
    EXPECT_EQ(out.layout.series, 2U);
    EXPECT_EQ(out.quantity, 564.0);
    EXPECT_EQ(iso(out.layout.dateMin), "2024-01-01");
    LayoutChoices choices;
    choices.sheet = "2024-02";
    const Outcome one = lookAt("sheet_a_month.xlsx", choices);
    EXPECT_EQ(one.records, 8U);
    EXPECT_TRUE(one.layout.joined.empty());
}

} // namespace
} // namespace shelfcast::core::test

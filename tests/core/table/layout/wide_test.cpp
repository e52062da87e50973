#include "looking.h"

#include <algorithm>

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

std::string wideSheet(const std::string &headers)
{
    std::string text = "Item," + headers + "\n";
    const auto columns = 1 + std::count(headers.begin(), headers.end(), ',');
    for (const char *item : {"A", "B", "C"}) {
        text += item;
        for (long c = 0; c < columns; ++c)
            text += "," + std::to_string(3 + c);
        text += "\n";
    }
    return text;
}

TEST(Wide, DayOrMonthInTheHeadersIsSettledForAllOfThemTogether)
{
    // A number above 12.
    EXPECT_EQ(iso(lookAtText(wideSheet("02/01/2023,09/01/2023,16/01/2023")).layout.dateMax), "2023-01-16");
    EXPECT_EQ(iso(lookAtText(wideSheet("01/02/2023,01/09/2023,01/16/2023")).layout.dateMax), "2023-01-16");
    const Outcome weeks = lookAtText(wideSheet("05/02/2023,12/02/2023,05/03/2023,12/03/2023"));
    EXPECT_EQ(weeks.layout.questions.size(), 1U) << "weeks with one left out are regular in neither reading";
    const Outcome dayFirst = lookAtText(wideSheet("01/09/2023,08/09/2023")); // two dates are always regular
    EXPECT_EQ(dayFirst.layout.questions.size(), 1U);
    const Outcome steps = lookAtText(wideSheet("29/11/2023,06/12/2023"));
    EXPECT_TRUE(steps.layout.questions.empty());
    const Outcome daily = lookAtText(wideSheet("10/11/2023,11/11/2023,12/11/2023"));
    EXPECT_EQ(daily.layout.questions.size(), 1U) << "three days of November, or the eleventh of three months";
    const Outcome everyThird = lookAtText(wideSheet("03/04/2023,06/04/2023,09/04/2023,12/04/2023"));
    EXPECT_TRUE(everyThird.layout.questions.empty());
    EXPECT_EQ(iso(everyThird.layout.dateMax), "2023-04-12") << "every third day; the fourth of every third month is 92, 92 and 91 days apart";
}

TEST(Wide, UndecidedHeadersAreAskedAndTheAnswerTaken)
{
    const std::string sheet = wideSheet("01/02/2023,01/03/2023,01/04/2023"); // firsts of months, or days of January
    const Outcome asked = lookAtText(sheet);
    ASSERT_EQ(asked.layout.questions.size(), 1U);
    EXPECT_EQ(asked.layout.questions[0].id, "date-order");
    EXPECT_FALSE(asked.layout.usable);
    ASSERT_TRUE(asked.error);
    EXPECT_EQ(asked.error->code, ErrorCode::NeedsAnswer);
    LayoutChoices choices;
    choices.dateOrder = DateFormat::Order::DayMonthYear;
    EXPECT_EQ(iso(lookAtText(sheet, choices).layout.dateMax), "2023-04-01");
    choices.dateOrder = DateFormat::Order::MonthDayYear;
    EXPECT_EQ(iso(lookAtText(sheet, choices).layout.dateMax), "2023-01-04");
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

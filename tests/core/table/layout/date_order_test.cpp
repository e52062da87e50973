#include "looking.h"

namespace shelfcast::core::test {
namespace {

std::string dated(const std::vector<std::string> &dates, const std::string &more = {}, const std::vector<std::string> &values = {})
{
    std::string text = "Date,Item,Quantity" + more + "\n";
    for (std::size_t i = 0; i < dates.size(); ++i)
        text += dates[i] + "," + (i % 2 == 0 ? "A" : "B") + ",2" + (values.empty() ? "" : "," + values[i]) + "\n";
    return text;
}

TEST(DateOrder, ADayAboveTwelveDecides)
{
    const Outcome day = lookAtText(dated({"01/02/2023", "13/02/2023", "02/03/2023"}));
    EXPECT_EQ(iso(day.layout.dateMin), "2023-02-01");
    EXPECT_TRUE(day.finds("Day first"));
    const Outcome month = lookAtText(dated({"01/02/2023", "02/13/2023", "02/03/2023"}));
    EXPECT_EQ(iso(month.layout.dateMin), "2023-01-02");
    EXPECT_TRUE(month.finds("Month first"));
}

TEST(DateOrder, AWeekdayColumnDecides)
{
    // 2 January to 6 February 2023 with the month first; no day above 12.
    const Outcome out = lookAtText(dated({"01/02/2023", "02/04/2023", "01/05/2023", "03/01/2023", "02/08/2023", "01/11/2023", "03/09/2023", "04/05/2023", "05/02/2023", "06/01/2023", "07/04/2023", "08/02/2023",
                                          "09/05/2023", "10/03/2023", "11/02/2023", "12/01/2023", "01/03/2023", "02/01/2023", "03/02/2023", "04/07/2023", "05/08/2023", "06/09/2023"},
                                         ",Weekday", {"Mon", "Sat", "Thu", "Wed", "Wed", "Wed", "Thu", "Wed", "Tue", "Thu", "Tue", "Wed", "Tue", "Tue", "Thu", "Fri", "Tue", "Wed", "Thu", "Fri", "Mon", "Fri"}));
    EXPECT_TRUE(out.layout.questions.empty());
    EXPECT_EQ(out.column("Date").dateFormat.order, DateFormat::Order::MonthDayYear);
}

TEST(DateOrder, EqualWeekdaysDecide)
{
    // Sundays, day first.
    const Outcome out = lookAtText(dated({"01/01/2023", "08/01/2023", "05/02/2023", "12/02/2023", "05/03/2023", "12/03/2023", "02/04/2023"}));
    EXPECT_EQ(out.column("Date").dateFormat.order, DateFormat::Order::DayMonthYear);
    EXPECT_TRUE(out.finds("Day first: read so, all dates fall on the same weekday"));
}

TEST(DateOrder, SortedRowsDecide)
{
    const Outcome out = lookAtText(dated({"02/01/2023", "03/01/2023", "07/01/2023", "01/02/2023", "04/02/2023", "09/02/2023", "01/03/2023", "11/03/2023", "12/05/2023"}));
    EXPECT_EQ(out.column("Date").dateFormat.order, DateFormat::Order::DayMonthYear);
    EXPECT_TRUE(out.finds("Day first: read so, the rows are sorted"));
}

TEST(DateOrder, UndecidedIsAskedAndTheAnswerTaken)
{
    const Outcome asked = lookAt("day_or_month.csv");
    ASSERT_EQ(asked.layout.questions.size(), 1U);
    EXPECT_EQ(asked.layout.questions[0].id, "date-order");
    EXPECT_EQ(asked.layout.questions[0].flag, "--date-order dmy|mdy");
    EXPECT_FALSE(asked.layout.usable);
    ASSERT_TRUE(asked.error);
    EXPECT_EQ(asked.error->code, ErrorCode::NeedsAnswer);

    LayoutChoices choices;
    choices.dateOrder = DateFormat::Order::MonthDayYear;
    const Outcome told = lookAt("day_or_month.csv", choices);
    EXPECT_TRUE(told.layout.usable);
    EXPECT_EQ(told.records, 6U);
    EXPECT_EQ(iso(told.layout.dateMin), "2023-02-09");
}

TEST(DateOrder, TwoSeparatorsShareOneOrder)
{
    const Outcome out = lookAt("mixed_separators.csv");
    EXPECT_EQ(iso(out.layout.dateMin), "2014-01-02");
    EXPECT_EQ(iso(out.layout.dateMax), "2014-03-02");
    EXPECT_EQ(out.refused, 0U);
    EXPECT_EQ(out.layout.series, 2U);
    EXPECT_EQ(out.role("Sales=B1+C1"), "unused");
    EXPECT_EQ(out.role("Year"), "unused");
}

} // namespace
} // namespace shelfcast::core::test

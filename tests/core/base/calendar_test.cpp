#include "core/base/calendar.h"

#include <gmock/gmock.h>

namespace shelfcast::core {
namespace {

constexpr Frequency kAll[] = {Frequency::Hourly, Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Quarterly, Frequency::Yearly};

Day day(int year, int month, int dayOfMonth)
{
    return toDay({year, month, dayOfMonth});
}

TEST(Calendar, CountsDaysFrom1970)
{
    EXPECT_EQ(day(1970, 1, 1), 0);
    EXPECT_EQ(day(1969, 12, 31), -1);
    EXPECT_EQ(day(2000, 3, 1), 11017); // after the leap day that 1900 did not have
    EXPECT_EQ(day(2026, 11, 22), 20779);
}

TEST(Calendar, EveryDayOfFourCenturiesComesBack)
{
    for (Day d = day(1800, 1, 1); d <= day(2200, 12, 31); ++d) {
        ASSERT_EQ(toDay(toDate(d)), d);
        ASSERT_EQ(parseIsoDay(isoText(d)), d);
    }
}

TEST(Calendar, KnowsWhichDatesExist)
{
    EXPECT_TRUE(isValid({2024, 2, 29}));
    EXPECT_FALSE(isValid({2023, 2, 29}));
    EXPECT_FALSE(isValid({1900, 2, 29}));
    EXPECT_TRUE(isValid({2000, 2, 29}));
    EXPECT_FALSE(isValid({2024, 13, 1}));
    EXPECT_FALSE(isValid({2024, 0, 1}));
    EXPECT_FALSE(isValid({2024, 4, 31}));
    EXPECT_FALSE(isValid({2024, 4, 0}));
    EXPECT_FALSE(isValid({2024, 4, -1}));
    EXPECT_FALSE(isValid({0, 1, 1}));
    EXPECT_FALSE(isValid({10000, 1, 1}));
}

TEST(Calendar, ReadsIsoDaysAndNothingElse)
{
    EXPECT_EQ(parseIsoDay("1970-01-02"), 1);
    for (const char *wrong : {"", "1970-1-2", "1970-01-32", "1970/01/02", "1970-01-02 ", " 970-01-02", "1970-01-0x", "+970-01-02", "19700102"})
        EXPECT_EQ(parseIsoDay(wrong), std::nullopt) << wrong;
}

TEST(Calendar, WeekdaysBeginWithMonday)
{
    EXPECT_EQ(weekday(0), 3); // a Thursday
    EXPECT_EQ(weekday(day(2026, 11, 22)), 6);
    EXPECT_EQ(weekday(day(2026, 11, 23)), 0);
    EXPECT_EQ(weekday(day(1969, 12, 28)), 6);
    EXPECT_EQ(weekday(day(1969, 12, 29)), 0);
}

TEST(Calendar, FrequenciesHaveStableIds)
{
    for (const Frequency frequency : kAll)
        EXPECT_EQ(frequencyFromId(frequencyId(frequency)), frequency);
    EXPECT_EQ(frequencyFromId("fortnightly"), std::nullopt);
    EXPECT_EQ(frequencyId(Frequency::Quarterly), "quarterly");
    EXPECT_EQ(seasonLength(Frequency::Weekly), 52);
    EXPECT_EQ(seasonLength(Frequency::Yearly), 1);
}

TEST(Calendar, PeriodsFollowEachOtherWithoutAGap)
{
    for (const Frequency frequency : kAll) {
        SCOPED_TRACE(std::string(frequencyId(frequency)));
        std::int64_t period = periodOf(day(1960, 1, 1), frequency);
        for (Day d = day(1960, 1, 1); d < day(2040, 1, 1); ++d) {
            const std::int64_t now = periodOf(d, frequency);
            ASSERT_TRUE(now == period || now == period + 1) << isoText(d);
            period = now;
            ASSERT_LE(periodStart(now, frequency), d);
            ASSERT_LT(d, periodStart(now, frequency) + periodDays(now, frequency));
        }
    }
}

TEST(Calendar, PeriodsBeginWhereACalendarSaysSo)
{
    EXPECT_EQ(isoText(periodStart(periodOf(day(2026, 11, 22), Frequency::Weekly), Frequency::Weekly)), "2026-11-16");
    EXPECT_EQ(isoText(periodStart(periodOf(day(2026, 11, 22), Frequency::Monthly), Frequency::Monthly)), "2026-11-01");
    EXPECT_EQ(isoText(periodStart(periodOf(day(2026, 11, 22), Frequency::Quarterly), Frequency::Quarterly)), "2026-10-01");
    EXPECT_EQ(isoText(periodStart(periodOf(day(2026, 11, 22), Frequency::Yearly), Frequency::Yearly)), "2026-01-01");
    EXPECT_EQ(isoText(periodStart(periodOf(day(1969, 5, 7), Frequency::Quarterly), Frequency::Quarterly)), "1969-04-01");
    EXPECT_EQ(periodDays(periodOf(day(2024, 2, 1), Frequency::Monthly), Frequency::Monthly), 29);
    EXPECT_EQ(periodDays(periodOf(day(2023, 1, 1), Frequency::Yearly), Frequency::Yearly), 365);
}

TEST(Calendar, LabelsReadLikeTheReportsDo)
{
    const auto label = [](Frequency frequency) { return periodLabel(periodOf(day(2026, 11, 22), frequency), frequency); };
    EXPECT_EQ(label(Frequency::Daily), "2026-11-22");
    EXPECT_EQ(label(Frequency::Weekly), "2026-W47");
    EXPECT_EQ(label(Frequency::Monthly), "2026-11");
    EXPECT_EQ(label(Frequency::Quarterly), "2026-Q4");
    EXPECT_EQ(label(Frequency::Yearly), "2026");
}

TEST(Calendar, IsoWeeksBelongToTheYearOfTheirThursday)
{
    const auto week = [](int y, int m, int d) {
        const IsoWeek w = isoWeek(day(y, m, d));
        return std::pair(w.year, w.week);
    };
    EXPECT_EQ(week(2021, 1, 3), std::pair(2020, 53));
    EXPECT_EQ(week(2021, 1, 4), std::pair(2021, 1));
    EXPECT_EQ(week(2018, 12, 31), std::pair(2019, 1));
    EXPECT_EQ(week(2005, 1, 1), std::pair(2004, 53));
    for (Day d = day(1999, 12, 1); d < day(2030, 2, 1); ++d) {
        const IsoWeek w = isoWeek(d);
        ASSERT_EQ(isoWeekStart(w.year, w.week), d - weekday(d));
    }
}

} // namespace
} // namespace shelfcast::core

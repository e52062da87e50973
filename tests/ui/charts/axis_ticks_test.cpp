#include "ui/charts/axis_ticks.h"

#include <QStringList>

#include <gtest/gtest.h>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList out;
    for (const Tick &tick : ticks)
        out << tick.label;
    return out;
}

double period(int year, int month, int day, core::Frequency frequency)
{
    return static_cast<double>(core::periodOf(core::toDay({year, month, day}), frequency));
}

} // namespace

TEST(AxisTicks, ValuesAreRound)
{
    EXPECT_EQ(labels(valueTicks(0, 437, 5)), (QStringList{"0", "100", "200", "300", "400"}));
    EXPECT_EQ(labels(valueTicks(0, 0.9, 4)), (QStringList{"0", "0.5"}));
    EXPECT_DOUBLE_EQ(roundStep(437, 5), 100.0);
}

TEST(AxisTicks, TwoYearsOfWeeksAreMarkedByMonths)
{
    const auto ticks = periodTicks(period(2025, 1, 6, core::Frequency::Weekly), period(2026, 12, 28, core::Frequency::Weekly), core::Frequency::Weekly, 5);
    EXPECT_EQ(labels(ticks), (QStringList{"Jul 2025", "Jan 2026", "Jul 2026"}));
    // 1 July 2025 is a Tuesday: one day into its week.
    EXPECT_NEAR(ticks[0].at, period(2025, 6, 30, core::Frequency::Weekly) + 1.0 / 7.0, 1e-9);
}

TEST(AxisTicks, AMonthOfDaysIsMarkedByWeeks)
{
    const auto ticks = periodTicks(period(2026, 11, 1, core::Frequency::Daily), period(2026, 11, 30, core::Frequency::Daily), core::Frequency::Daily, 5);
    EXPECT_EQ(labels(ticks), (QStringList{"2 Nov", "9 Nov", "16 Nov", "23 Nov", "30 Nov"}));
}

TEST(AxisTicks, MarksAreNeverFinerThanThePeriods)
{
    const auto ticks = periodTicks(period(2020, 1, 1, core::Frequency::Yearly), period(2024, 1, 1, core::Frequency::Yearly), core::Frequency::Yearly, 40);
    EXPECT_EQ(labels(ticks), (QStringList{"2020", "2021", "2022", "2023", "2024"}));
}

TEST(AxisTicks, ACenturyOfMonthsIsMarkedByDecades)
{
    const auto ticks = periodTicks(period(1920, 1, 1, core::Frequency::Monthly), period(2020, 1, 1, core::Frequency::Monthly), core::Frequency::Monthly, 6);
    EXPECT_LE(ticks.size(), 7U);
    EXPECT_TRUE(labels(ticks).contains("1980"));
}

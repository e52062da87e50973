#include "core/models/closed_phases.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

constexpr std::array kWeek = {7};

/// Sales of a shop that is closed on the seventh day.
std::vector<double> closedOnSundays(std::size_t days)
{
    std::vector<double> y;
    for (std::size_t t = 0; t < days; ++t)
        y.push_back(t % 7 == 6 ? 0.0 : 100.0 + static_cast<double>(t % 5));
    return y;
}

std::vector<bool> nextWeek(const ClosedPhases &closed)
{
    std::vector<bool> flags;
    for (std::size_t step = 0; step < 7; ++step)
        flags.push_back(closed.closedAt(step));
    return flags;
}

TEST(ClosedPhases, FindTheWeekdayWhereverTheHistoryEnds)
{
    for (std::size_t days = 84; days < 91; ++days) {
        const ClosedPhases closed(closedOnSundays(days), kWeek);
        ASSERT_TRUE(closed.any());
        for (std::size_t step = 0; step < 30; ++step)
            EXPECT_EQ(closed.closedAt(step), (days + step) % 7 == 6) << days << " + " << step;
    }
}

TEST(ClosedPhases, NeedSixWeeks)
{
    EXPECT_FALSE(ClosedPhases(closedOnSundays(5 * 7), kWeek).any());
    EXPECT_TRUE(ClosedPhases(closedOnSundays(6 * 7), kWeek).any());
}

TEST(ClosedPhases, AreOpenAgainAfterOneSale)
{
    std::vector<double> y = closedOnSundays(140);
    y[139] = 3.0; // the newest Sunday
    EXPECT_FALSE(ClosedPhases(y, kWeek).any());
}

TEST(ClosedPhases, PassOverWhatIsNotKnown)
{
    std::vector<double> y = closedOnSundays(140);
    y[139] = y[132] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(ClosedPhases(y, kWeek).closedAt(6));
}

TEST(ClosedPhases, AreNotSeenInSlowMovers)
{
    std::mt19937_64 random(7);
    int found = 0;
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<double> y(364);
        for (double &value : y)
            value = random() % 3 == 0 ? 1.0 : 0.0; // two days of three sell nothing
        found += ClosedPhases(y, kWeek).any() ? 1 : 0;
    }
    EXPECT_LE(found, 8); // 7 phases x 1e-4 x 2000 = 1.4 are expected by chance
}

TEST(ClosedPhases, AreNotSeenInWhatNoLongerSells)
{
    std::vector<double> y = closedOnSundays(140);
    std::fill(y.begin() + 40, y.end(), 0.0);
    EXPECT_FALSE(ClosedPhases(y, kWeek).any());
}

TEST(ClosedPhases, KnowNightsAndSundaysByTheHour)
{
    std::vector<double> y;
    for (std::size_t hour = 0; hour < 8 * 168; ++hour)
        y.push_back(hour % 24 < 8 || hour % 168 >= 144 ? 0.0 : 5.0 + static_cast<double>(hour % 3));
    const ClosedPhases closed(std::span<const double>(y).last(500), std::array{24, 168}); // three weeks prove nights, not yet Sundays
    EXPECT_TRUE(closed.closedAt(0));
    EXPECT_FALSE(closed.closedAt(12));
    EXPECT_FALSE(ClosedPhases(y, std::array<int, 0>{}).any());
}

TEST(ClosedPhases, NothingKnownIsNothingClosed)
{
    EXPECT_FALSE(ClosedPhases({}, kWeek).any());
    EXPECT_FALSE(ClosedPhases(std::vector<double>(100, 0.0), kWeek).any());
    EXPECT_THAT(nextWeek(ClosedPhases(std::vector<double>(100, 4.0), kWeek)), ::testing::Each(false));
}

} // namespace
} // namespace shelfcast::testing

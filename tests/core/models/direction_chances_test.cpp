#include "core/models/direction_chances.h"

#include <gtest/gtest.h>

#include <limits>

namespace shelfcast::core {
namespace {

/// Two periods whose mean lies on the given quantiles around 100.
SeriesForecast around(double middle, double spread)
{
    SeriesForecast made;
    for (int step = 0; step < 2; ++step) {
        made.mean.push_back(middle);
        for (const double level : kQuantileLevels)
            made.quantiles.push_back(middle + spread * (level - 0.5));
    }
    return made;
}

const std::vector<double> kHundred = {7.0, 90.0, 110.0}; ///< the newest two are 100 on average

TEST(DirectionChances, AreThoseOfTheQuantiles)
{
    // From 60 to 140 evenly: below 95 lie 7/16 of it, below 105 9/16.
    const DirectionChances chances = directionChances(around(100.0, 80.0), kHundred).value();
    EXPECT_NEAR(chances.falling, 7.0 / 16.0, 1e-9);
    EXPECT_NEAR(chances.flat, 2.0 / 16.0, 1e-9);
    EXPECT_NEAR(chances.rising, 7.0 / 16.0, 1e-9);
}

TEST(DirectionChances, AreSureWhereAllQuantilesAgree)
{
    EXPECT_GT(directionChances(around(150.0, 10.0), kHundred).value().rising, 0.98);
    EXPECT_GT(directionChances(around(50.0, 10.0), kHundred).value().falling, 0.98);
    EXPECT_GT(directionChances(around(100.0, 1.0), kHundred).value().flat, 0.97);
    const DirectionChances none = directionChances(around(0.0, 0.0), kHundred).value();
    EXPECT_NEAR(none.falling + none.flat + none.rising, 1.0, 1e-12);
    EXPECT_GT(none.falling, 0.98);
}

TEST(DirectionChances, SayNothingOfWhatIsNotKnown)
{
    const double gap = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(directionChances(around(100.0, 10.0), std::vector<double>{100.0}));
    EXPECT_FALSE(directionChances(around(100.0, 10.0), std::vector<double>{0.0, 0.0}));
    EXPECT_FALSE(directionChances(around(100.0, 10.0), std::vector<double>{gap, gap}));
    EXPECT_FALSE(directionChances({}, kHundred));
    EXPECT_TRUE(directionChances(around(100.0, 10.0), std::vector<double>{gap, 100.0}));
}

} // namespace
} // namespace shelfcast::core

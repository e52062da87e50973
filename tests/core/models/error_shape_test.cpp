#include "core/models/error_shape.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;
using shelfcast::testing::noise;
using Values = std::vector<double>;

namespace {

/// Sums of twelve draws: nearly normal.
double nearlyNormal(std::size_t i)
{
    double sum = 0.0;
    for (std::size_t k = 0; k < 12; ++k)
        sum += noise(12 * i + k);
    return sum;
}

Values heavyTailed(std::size_t n, double unit)
{
    return shelfcast::testing::values(n, [=](std::size_t i) { return unit * (i % 25 == 0 ? 10.0 : 1.0) * nearlyNormal(i); });
}

} // namespace

TEST(ErrorShape, NormalErrorsHaveTheNormalOne)
{
    for (const double factor : shapeOf(shelfcast::testing::values(4000, [](std::size_t i) { return 3.0 * nearlyNormal(i); })))
        EXPECT_NEAR(factor, 1.0, 0.05);
}

TEST(ErrorShape, HeavyTailsDrawTheMiddleIn)
{
    const ErrorShape shape = shapeOf(heavyTailed(2000, 1.0));
    EXPECT_LT(shape[2], 0.75); // 80 %
    EXPECT_LT(shape[2], shape[0]);
    EXPECT_TRUE(sound(shape));
}

TEST(ErrorShape, FewErrorsSayLittle)
{
    EXPECT_GT(shapeOf(heavyTailed(50, 1.0))[2], shapeOf(heavyTailed(2000, 1.0))[2] + 0.1);
}

TEST(ErrorShape, TheUnitMakesNoDifference)
{
    const ErrorShape small = shapeOf(heavyTailed(300, 1e-9)), large = shapeOf(heavyTailed(300, 1e9));
    for (std::size_t level = 0; level < small.size(); ++level)
        EXPECT_NEAR(small[level], large[level], 1e-12);
}

TEST(ErrorShape, NothingKnownIsNormal)
{
    EXPECT_EQ(shapeOf({}), kNormalShape);
    EXPECT_EQ(shapeOf({0.0, 0.0, 0.0}), kNormalShape);
    EXPECT_EQ(shapeOf({1e300, 1e300}), kNormalShape); // squares overflow
}

TEST(ErrorShape, OnlyDistancesFromTheMedianChange)
{
    Values quantiles;
    normalQuantiles(Values{10.0, 20.0}, Values{1.0, 2.0}, quantiles);
    const Values before = quantiles;
    reshape(quantiles, {1.0, 1.0, 0.5, 1.0, 1.0, 1.0});
    for (std::size_t row = 0; row < 2 * kQuantileCount; row += kQuantileCount)
        for (std::size_t at = 0; at < kQuantileCount; ++at) {
            const double factor = at == 2 || at == kQuantileCount - 3 ? 0.5 : 1.0, median = before[row + kMedian];
            EXPECT_NEAR(quantiles[row + at], median + factor * (before[row + at] - median), 1e-12);
        }
}

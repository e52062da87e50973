#include "core/panel/level_shifts.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

namespace shelfcast::core {
namespace {

/// Noise in which each value keeps a share of the one before, around a level of 50.
std::vector<double> noisy(std::size_t n, double share, unsigned seed)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    std::vector<double> y(n);
    double state = 0;
    for (double &value : y) {
        state = share * state + normal(generator);
        value = 50.0 + state;
    }
    return y;
}

TEST(LevelShifts, AStepIsFoundWhereItIs)
{
    auto y = noisy(100, 0.0, 1);
    for (std::size_t t = 60; t < 100; ++t)
        y[t] -= 6.0;
    for (const std::size_t gap : {20U, 58U, 61U, 70U})
        y[gap] = NAN;
    const auto found = findLevelShifts(y);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(static_cast<double>(found[0].period), 60.0, 1.0);
    EXPECT_NEAR(found[0].before, 50.0, 0.7);
    EXPECT_NEAR(found[0].after, 44.0, 0.7);
    EXPECT_GE(found[0].score, 6.0);
}

TEST(LevelShifts, SeveralComeInOrder)
{
    auto y = noisy(120, 0.0, 2);
    for (std::size_t t = 40; t < 80; ++t)
        y[t] += 8.0;
    for (std::size_t t = 80; t < 120; ++t)
        y[t] -= 5.0;
    const auto found = findLevelShifts(y);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].period, 40U);
    EXPECT_EQ(found[1].period, 80U);
}

TEST(LevelShifts, NoiseGrowthAndWalksAreRarelySteps)
{
    int white = 0, smooth = 0, growing = 0, walking = 0;
    for (unsigned seed = 0; seed < 200; ++seed) {
        white += !findLevelShifts(noisy(104, 0.0, seed)).empty();
        smooth += !findLevelShifts(noisy(104, 0.6, seed)).empty();
        auto y = noisy(104, 0.0, seed);
        for (std::size_t t = 0; t < y.size(); ++t)
            y[t] += 0.3 * static_cast<double>(t);
        growing += !findLevelShifts(y).empty();
        walking += !findLevelShifts(noisy(104, 1.0, seed)).empty();
    }
    EXPECT_LE(white, 4);
    EXPECT_LE(smooth, 10);
    EXPECT_LE(growing, 4);
    EXPECT_LE(walking, 40);
}

TEST(LevelShifts, AwkwardSeries)
{
    for (const auto &y : {std::vector<double>{}, std::vector<double>{1.0}, std::vector<double>(50, 3.0), std::vector<double>(50, 0.0), std::vector<double>(50, NAN)})
        EXPECT_TRUE(findLevelShifts(y).empty());
    std::vector<double> clean(40, 2.0);
    std::fill(clean.begin() + 20, clean.end(), 5.0);
    const auto found = findLevelShifts(clean);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].period, 20U);
}

} // namespace
} // namespace shelfcast::core

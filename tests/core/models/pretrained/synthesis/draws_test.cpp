#include "core/models/pretrained/synthesis/draws.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

constexpr std::size_t kMany = 200000;

std::vector<double> sample(const std::function<double(Draws &)> &draw, std::uint64_t seed = 1)
{
    Draws draws(seed);
    std::vector<double> values(kMany);
    for (double &value : values)
        value = draw(draws);
    return values;
}

double shareBelow(const std::vector<double> &values, double limit)
{
    return static_cast<double>(std::ranges::count_if(values, [limit](double value) { return value < limit; })) / static_cast<double>(values.size());
}

TEST(Draws, NormalsHaveTheNormalDistribution)
{
    const std::vector<double> values = sample([](Draws &draws) { return draws.normal(); });
    EXPECT_NEAR(meanOf(values), 0.0, 0.01);
    EXPECT_NEAR(varianceOf(values), 1.0, 0.02);
    // Also in the tail, where the ziggurat draws another way.
    EXPECT_NEAR(shareBelow(values, -1.959964), 0.025, 0.0015);
    EXPECT_NEAR(shareBelow(values, 1.0), 0.841345, 0.003);
    EXPECT_NEAR(1.0 - shareBelow(values, 3.5), 0.000233, 0.00012);
    EXPECT_GT(*std::ranges::max_element(values), 3.9);
}

TEST(Draws, ThickTailsHaveVarianceOneOrThereabouts)
{
    const std::vector<double> laplace = sample([](Draws &draws) { return draws.laplace(); });
    EXPECT_NEAR(varianceOf(laplace), 1.0, 0.03);
    EXPECT_NEAR(shareBelow(laplace, -1.0), 0.5 * std::exp(-std::sqrt(2.0)), 0.003);
    const std::vector<double> student = sample([](Draws &draws) { return draws.studentT3(); });
    // The quartile of Student's t with three degrees of freedom is 0.7649; ours is that over the square root of three.
    EXPECT_NEAR(shareBelow(student, 0.7649 / std::sqrt(3.0)), 0.75, 0.004);
    EXPECT_GT(1.0 - shareBelow(student, 4.0), 0.002);
}

TEST(Draws, GammaHasItsMeanAndVariance)
{
    for (const double shape : {0.3, 1.0, 4.0, 30.0}) {
        const std::vector<double> values = sample([shape](Draws &draws) { return draws.gamma(shape); });
        EXPECT_NEAR(meanOf(values) / shape, 1.0, 0.02) << shape;
        EXPECT_NEAR(varianceOf(values) / shape, 1.0, 0.05) << shape;
    }
}

TEST(Draws, PoissonHasItsMeanItsVarianceAndItsZeros)
{
    for (const double mean : {0.05, 0.7, 9.9, 10.1, 45.0, 3000.0}) {
        const std::vector<double> values = sample([mean](Draws &draws) { return draws.poisson(mean); });
        EXPECT_NEAR(meanOf(values) / mean, 1.0, 0.03) << mean;
        EXPECT_NEAR(varianceOf(values) / mean, 1.0, 0.04) << mean;
        if (mean < 5.0) {
            EXPECT_NEAR(shareOfZeros(values), std::exp(-mean), 0.005) << mean;
        }
        EXPECT_TRUE(std::ranges::all_of(values, [](double value) { return value >= 0.0 && value == std::floor(value); })) << mean;
    }
    EXPECT_EQ(Draws(1).poisson(0.0), 0.0);
}

TEST(Draws, KeepsToItsRangesAndShares)
{
    const std::vector<double> wide = sample([](Draws &draws) { return draws.logUniform(0.01, 100.0); });
    EXPECT_NEAR(shareBelow(wide, 1.0), 0.5, 0.005);
    EXPECT_NEAR(shareBelow(wide, 0.1), 0.25, 0.005);
    EXPECT_GE(*std::ranges::min_element(wide), 0.01);
    const std::vector<double> dice = sample([](Draws &draws) { return draws.whole(1, 6); });
    EXPECT_NEAR(meanOf(dice), 3.5, 0.02);
    EXPECT_EQ(*std::ranges::max_element(dice), 6.0);
    const std::vector<double> picked = sample([](Draws &draws) { return static_cast<double>(draws.pick({1.0, 0.0, 3.0})); });
    EXPECT_NEAR(meanOf(picked), 1.5, 0.01);
    EXPECT_EQ(std::ranges::count(picked, 1.0), 0);
    EXPECT_NEAR(meanOf(sample([](Draws &draws) { return draws.exponential(); })), 1.0, 0.01);
}

} // namespace
} // namespace shelfcast::testing

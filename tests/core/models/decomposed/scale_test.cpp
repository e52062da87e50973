#include "core/models/decomposed/scale.h"
#include "core/models/decomposed/season_error.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

namespace shelfcast::core::decomposed {
namespace {

using testing::noise;
using testing::values;

constexpr int kYear[] = {12};

TEST(DecomposedScale, GoesThereAndBack)
{
    const std::vector<double> y = {0.5, 2.0, 8.0};
    for (const double power : {0.0, 0.5, 1.0}) {
        const Scale scale = scaleFor(y, power);
        for (const double value : y)
            EXPECT_NEAR(scale.from(scale.to(value)), value, 1e-12);
    }
    EXPECT_NEAR(scaleFor(y, 0.5).unit, 2.0, 1e-12) << "the geometric mean";
    EXPECT_NEAR(scaleFor(y, 0.5).to(8.0), 2.0, 1e-12);
    EXPECT_NEAR(scaleFor(y, 0.0).to(8.0), std::log(4.0), 1e-12);
    EXPECT_TRUE(std::isnan(scaleFor(y, 0.0).to(0.0)));
    EXPECT_NEAR(scaleFor(y, 0.5).from(-1.0), -2.0, 1e-12) << "below zero stays below zero";
}

TEST(DecomposedScale, SeasonsThatGrowWithTheLevelGetALogarithm)
{
    const auto growing = values(96, [](std::size_t i) {
        const double t = static_cast<double>(i);
        return std::exp(3.0 + 0.04 * t + 0.5 * std::sin(2.0 * M_PI * t / 12.0) + 0.1 * noise(i));
    });
    EXPECT_EQ(chooseScale(growing, kYear).power, 0.0);
    const auto steady = values(96, [](std::size_t i) {
        const double t = static_cast<double>(i);
        return 100.0 + 9.0 * t + 60.0 * std::sin(2.0 * M_PI * t / 12.0) + 12.0 * noise(i);
    });
    EXPECT_EQ(chooseScale(steady, kYear).power, 1.0);
    auto withZero = growing;
    withZero[40] = 0.0;
    EXPECT_EQ(chooseScale(withZero, kYear).power, 1.0);
}

TEST(SeasonErrorTest, AFewCyclesKeepMuchOfTheNoise)
{
    const int year[] = {52};
    // Two cycles: the tricube weights of the other one are nearly as large, so half of the noise goes each way.
    const SeasonError few = seasonError(year, 104, 0);
    EXPECT_NEAR(few.left, 0.5, 0.02);
    EXPECT_NEAR(few.added, 0.5, 0.02);
    const SeasonError many = seasonError(year, 52 * 40, 0);
    EXPECT_GT(many.left, 0.75);
    EXPECT_LT(many.added, 0.25);
    const int both[] = {7, 52};
    EXPECT_LT(seasonError(both, 520, 0).left, seasonError(year, 520, 0).left);
    EXPECT_GT(seasonError(year, 52 * 40, 35).left, many.left) << "a steadier season keeps less of the noise";
    EXPECT_EQ(seasonError({}, 100, 0).left, 1.0);
    EXPECT_EQ(seasonError({}, 100, 0).added, 0.0);
}

} // namespace
} // namespace shelfcast::core::decomposed

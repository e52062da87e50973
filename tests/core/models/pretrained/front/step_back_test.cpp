#include "core/models/pretrained/front/step_back.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <array>
#include <vector>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

std::vector<double> sold(std::size_t n)
{
    return std::vector<double>(n, 5.0);
}

TEST(StepBack, IsHalfToThetaWhereShortSeriesHaveNoSeason)
{
    EXPECT_EQ(stepBackOf(sold(12), 1).share, 0.5);
    EXPECT_TRUE(stepBackOf(sold(12), 1).trend);
    EXPECT_FALSE(stepBackOf(sold(41), 1).any());
    std::vector<double> seldom = sold(12);
    seldom[4] = 0.0;
    EXPECT_FALSE(stepBackOf(seldom, 1).any());
    EXPECT_FALSE(stepBackOf(seldom, 52).any());
}

TEST(StepBack, IsToTheLevelUntilALongSeasonIsSeen)
{
    for (const std::size_t n : {3U, 10U, 20U, 51U}) {
        EXPECT_GE(stepBackOf(sold(n), 52).share, 0.5) << n;
        EXPECT_FALSE(stepBackOf(sold(n), 52).trend);
    }
    EXPECT_FALSE(stepBackOf(sold(52), 52).any());
    EXPECT_TRUE(stepBackOf(sold(5), 7).any());
    EXPECT_FALSE(stepBackOf(sold(7), 7).any());
    EXPECT_TRUE(stepBackOf(sold(3), 12).any());
    EXPECT_FALSE(stepBackOf(sold(5), 12).any());
}

TEST(StepBack, CountsKnownPeriodsOnly)
{
    std::vector<double> gaps(60, kGap);
    gaps[10] = gaps[30] = gaps[59] = 4.0;
    EXPECT_EQ(stepBackOf(gaps, 52).share, stepBackOf(sold(3), 52).share);
    EXPECT_EQ(stepBackOf(gaps, 12).share, stepBackOf(sold(3), 12).share);
}

TEST(StepBack, GoesToTheTrendOrTheLevel)
{
    std::array<float, kPretrainedBases> bases{};
    bases[kBaseLast] = 2.0F;
    bases[kBaseSmoothed] = 4.0F;
    bases[kBaseTheta] = 7.0F;
    EXPECT_DOUBLE_EQ(steppedBackTo({0.5, false}, bases.data()), 3.0);
    EXPECT_DOUBLE_EQ(steppedBackTo({0.5, true}, bases.data()), 7.0);
}

} // namespace
} // namespace shelfcast::testing

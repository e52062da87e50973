#include "core/models/pretrained/front/bases.h"

#include <gmock/gmock.h>

#include <cmath>
#include <vector>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

/// What the bases say of a series.
class Bases {
public:
    Bases(const std::vector<double> &y, int season, int longSeason = 0) : m_out(kSpan * kPretrainedBases), facts(fillBases(y, season, longSeason, m_out.data())) {}
    double operator()(PretrainedBase base, int step) const { return m_out[static_cast<std::size_t>(step * kPretrainedBases + base)]; }

private:
    std::vector<double> m_out;

public:
    BaseFacts facts;
};

TEST(PretrainedBases, OfAFewNumbersAsByHand)
{
    const Bases bases({3, 5, 4, 8, 6, 9, 8, 12}, 4); // two cycles; the second is 3.75 higher on the mean
    EXPECT_DOUBLE_EQ(bases(kBaseLast, 7), 12.0);
    EXPECT_DOUBLE_EQ(bases(kBaseSeason, 0), 6.0);
    EXPECT_DOUBLE_EQ(bases(kBaseSeason, 5), 9.0);
    EXPECT_DOUBLE_EQ(bases(kBaseSeasons, 0), 4.5);
    EXPECT_DOUBLE_EQ(bases(kBaseLevelled, 0), 4.5 - 6.875 + 8.75);
    EXPECT_DOUBLE_EQ(bases(kBaseRatio, 0), 4.5 * 8.75 / 6.875);
    EXPECT_DOUBLE_EQ(bases(kBaseDrift, 1), 12.0 + 2.0 * 9.0 / 7.0);
    EXPECT_DOUBLE_EQ(bases(kBaseLongMean, 63), 6.875);
    EXPECT_DOUBLE_EQ(bases(kBaseZero, 3), 0.0);
    // No longer season: what stands in for it.
    EXPECT_DOUBLE_EQ(bases(kBaseLongSeason, 2), bases(kBaseSeason, 2));
    EXPECT_DOUBLE_EQ(bases(kBaseLongLevelled, 2), bases(kBaseLevelled, 2));
}

TEST(PretrainedBases, TheRunningMeanWeighsByThreeTenths)
{
    const Bases bases({2, 4, 10}, 1);
    const double wanted = (10.0 + 0.7 * 4.0 + 0.49 * 2.0) / (1.0 + 0.7 + 0.49);
    EXPECT_NEAR(bases(kBaseRunningMean, 0), wanted, 1e-12);
}

TEST(PretrainedBases, AStraightLineGoesOn)
{
    std::vector<double> y;
    for (int t = 0; t < 60; ++t)
        y.push_back(10.0 + 2.0 * t);
    const Bases bases(y, 1);
    EXPECT_NEAR(bases.facts.slope, 2.0, 1e-9);
    EXPECT_NEAR(bases(kBaseDrift, 9), 10.0 + 2.0 * 69, 1e-9);
    EXPECT_NEAR(bases(kBaseDamped, 9), 10.0 + 2.0 * 69, 0.2); // without damping, which fits best
    EXPECT_NEAR(bases(kBaseTheta, 9) - bases(kBaseTheta, 8), 1.0, 1e-9); // half of the slope
}

TEST(PretrainedBases, ASeasonIsFoundAdjustedForAndPutBack)
{
    std::vector<double> y;
    for (int t = 0; t < 48; ++t)
        y.push_back((100.0 + t) * (1.0 + 0.5 * std::sin(2.0 * M_PI * t / 12.0)));
    const Bases bases(y, 12);
    EXPECT_TRUE(bases.facts.seasonal);
    EXPECT_TRUE(bases.facts.multiplicative);
    for (int step = 0; step < 12; ++step) {
        const double truth = (148.0 + step) * (1.0 + 0.5 * std::sin(2.0 * M_PI * step / 12.0));
        EXPECT_NEAR(bases(kBaseDamped, step), truth, 0.06 * truth) << step;
    }
    y[5] = -20.0;
    EXPECT_FALSE(Bases(y, 12).facts.multiplicative);
    const std::vector<double> noise = {5, 3, 6, 2, 7, 4, 5, 6, 3, 4, 6, 5, 2, 7, 3, 6, 5, 4, 4, 6, 7, 3, 5, 2, 6, 4, 5, 3, 7, 5, 4, 6, 3, 5, 6, 2};
    EXPECT_FALSE(Bases(noise, 12).facts.seasonal);
}

TEST(PretrainedBases, ALongerSeasonIsMovedByWhatTheNewestPeriodsDiffer)
{
    std::vector<double> y(40, 10.0);
    for (std::size_t t = 20; t < 40; ++t)
        y[t] = 15.0 + (t == 25 ? 4.0 : 0.0);
    const Bases bases(y, 4, 20);
    EXPECT_DOUBLE_EQ(bases(kBaseLongSeason, 5), 19.0);
    EXPECT_DOUBLE_EQ(bases(kBaseLongLevelled, 5), 24.0); // 5 more than 20 periods before
}

TEST(PretrainedBases, OneValueIsEnough)
{
    const Bases bases({4.0}, 12, 52);
    for (int base = 0; base < kPretrainedBases; ++base)
        EXPECT_DOUBLE_EQ(bases(static_cast<PretrainedBase>(base), 63), base == kBaseZero ? 0.0 : 4.0) << base;
}

} // namespace
} // namespace shelfcast::testing

#include "core/models/slow_movers/rates.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core::slow;
using shelfcast::testing::kGap;
using shelfcast::testing::noise;
using shelfcast::testing::values;

namespace {

/// The recursions, repeated slowly: what the fast search must not do worse than.
template <class Squares>
void expectNoBetterWeight(double found, const Squares &squares)
{
    for (double weight = 0.1; weight <= 0.3; weight += 0.01)
        EXPECT_LE(squares(found), squares(weight) * 1.001) << found << " against " << weight;
}

TEST(Croston, SmoothsSizesAndIntervalsWhenASaleComes)
{
    const std::vector<double> y = {0, 4, 0, 0, 2, 0};
    const Rates rates = croston(y, 0.5, 0.0, Start::First);
    EXPECT_TRUE(std::isnan(rates.rate[0]));
    EXPECT_EQ(rates.rate[1], 0.0);
    EXPECT_EQ(rates.rate[2], 4.0 / 2.0); // the first sale took two periods
    EXPECT_EQ(rates.rate[4], 2.0);       // nothing moves while nothing sells
    EXPECT_DOUBLE_EQ(rates.rate[5], 3.0 / 2.5); // sizes 4, 2; intervals 2, 3
    EXPECT_DOUBLE_EQ(rates.rate[6], 3.0 / 2.5);
    EXPECT_DOUBLE_EQ(rates.chance[6], 1.0 / 2.5);
}

TEST(Croston, BeginsWithThePlainMeanUnlessToldOtherwise)
{
    const std::vector<double> y = {1, 2, 6};
    const double weight = 0.2, second = weight / (1.0 - 0.64), third = weight / (1.0 - 0.512);
    const double two = 1.0 + second * (2.0 - 1.0), three = two + third * (6.0 - two);
    EXPECT_NEAR(croston(y, weight, 0.0, Start::Average).rate[3], three, 1e-12);
}

TEST(Croston, DoesNotCountUnknownPeriods)
{
    const std::vector<double> y = {kGap, 0, 4, kGap, 0, 2}, shorter = {0, 4, 0, 2};
    EXPECT_NEAR(croston(y, 0.3, 0.0, Start::First).rate.back(), croston(shorter, 0.3, 0.0, Start::First).rate.back(), 1e-12);
}

TEST(Tsb, LetsTheChanceFallWhileNothingSells)
{
    const std::vector<double> y = {4, 0, 0, 2};
    const Rates rates = tsb(y, 0.5, 0.25, Start::First);
    EXPECT_EQ(rates.rate[1], 4.0);
    EXPECT_EQ(rates.rate[2], 0.75 * 4.0);
    EXPECT_EQ(rates.rate[3], 0.5625 * 4.0);
    EXPECT_EQ(rates.chance[4], 0.5625 + 0.25 * (1.0 - 0.5625));
    EXPECT_EQ(rates.rate[4], rates.chance[4] * 3.0);
}

TEST(Aggregated, SumsThatEndBeforeThePeriodDoNotOverlap)
{
    const std::vector<double> y = {9, 1, 3, 0, 2, 4};
    const Rates rates = aggregated(y, 2, 0.5, Start::First);
    EXPECT_TRUE(std::isnan(rates.rate[1]));
    EXPECT_EQ(rates.rate[6], (10.0 + 0.5 * (3.0 - 10.0) + 0.5 * (6.0 - 6.5)) / 2.0); // sums 10, 3, 6
    EXPECT_EQ(rates.rate[5], (4.0 + 0.5 * (2.0 - 4.0)) / 2.0);                       // sums 4 (from the second period), 2
}

TEST(Aggregated, FillsASumWithTheMeanOfWhatIsKnown)
{
    const std::vector<double> y = {kGap, 3, kGap, kGap, 5, 1};
    const Rates rates = aggregated(y, 2, 0.5, Start::First);
    EXPECT_EQ(rates.rate[2], 3.0);
    EXPECT_EQ(rates.rate[4], 3.0); // nothing was seen in between
    EXPECT_EQ(rates.rate[6], 3.0 + 0.5 * (3.0 - 3.0));
}

TEST(MeanInterval, CountsFromTheBeginning)
{
    EXPECT_EQ(meanInterval(std::vector<double>{0, 1, 0, 0, 0, 2, 0}), 3.0);
    EXPECT_EQ(meanInterval(std::vector<double>{0, 0}), 0.0);
}

TEST(BestWeight, IsTheBestOfAFineGrid)
{
    // Long enough that the pull towards the usual weight is small.
    const std::vector<double> y = values(3000, [](std::size_t i) {
        double level = 6.0;
        for (std::size_t j = i < 120 ? 0 : i - 120; j < i; ++j)
            level += 0.5 * noise(j * 7 + 3);
        return std::max(0.0, noise(i * 3 + 1) > -0.2 ? level + 2.0 * noise(i) : 0.0);
    });
    expectNoBetterWeight(bestCrostonWeight(y, 0.5, Start::Average), [&](double weight) {
        const Rates rates = croston(y, weight, 0.5, Start::Average);
        double squares = 0.0;
        for (std::size_t t = 10; t < y.size(); ++t)
            squares += (y[t] - rates.rate[t]) * (y[t] - rates.rate[t]);
        return squares;
    });
    expectNoBetterWeight(bestAggregateWeight(y, 3, Start::Average), [&](double weight) {
        const Rates rates = aggregated(y, 3, weight, Start::Average);
        double squares = 0.0;
        for (std::size_t t = 5; t < y.size(); ++t) {
            const double miss = (y[t] + y[t - 1] + y[t - 2]) / 3.0 - rates.rate[t - 2];
            squares += miss * miss;
        }
        return squares;
    });
}

} // namespace

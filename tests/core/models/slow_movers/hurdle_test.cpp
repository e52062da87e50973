#include "core/models/slow_movers/hurdle.h"
#include "core/models/slow_movers/special.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::slow;

namespace {

using Row = std::array<double, kQuantileCount>;

Row row(const Hurdle &period)
{
    Row quantiles{};
    hurdleRow(period, quantiles.data());
    return quantiles;
}

TEST(NormalQuantile, AgreesWithTheTables)
{
    EXPECT_NEAR(normalQuantile(0.975), 1.9599639845400545, 1e-14);
    EXPECT_NEAR(normalQuantile(0.5), 0.0, 1e-16);
    EXPECT_NEAR(normalQuantile(0.001), -3.0902323061678132, 1e-13); // R: qnorm(0.001)
    EXPECT_NEAR(normalQuantile(1e-12), -7.034483825301132, 1e-11);  // R: qnorm(1e-12)
}

TEST(HurdleRow, IsZeroUpToTheShareOfPeriodsWithoutASale)
{
    const Row quantiles = row({0.7, 0.35, 0.5, true}); // 65 of 100 periods sell nothing
    for (std::size_t level = 0; level <= 7; ++level)   // up to 0.6
        EXPECT_EQ(quantiles[level], 0.0) << level;
    EXPECT_GE(quantiles[8], 1.0); // 0.7
}

TEST(HurdleRow, CountsSizesByTheNegativeBinomial)
{
    // Every period sells; size 1 + NB(mean 3, variance 6). R: 1 + qnbinom(c(.025, .5, .9, .975), mu = 3, size = 3)
    const Row quantiles = row({4.0, 1.0, 6.0 / 16.0, true});
    EXPECT_EQ(quantiles[0], 1.0);
    EXPECT_EQ(quantiles[kMedian], 3.0);
    EXPECT_EQ(quantiles[10], 7.0);
    EXPECT_EQ(quantiles[12], 10.0);
}

TEST(HurdleRow, MeasuresSizesByTheLognormal)
{
    const double variation = 0.64, spread = std::sqrt(std::log(1.64));
    const Row quantiles = row({50.0, 1.0, variation, false});
    EXPECT_NEAR(quantiles[kMedian], 50.0 / std::sqrt(1.64), 1e-9);
    EXPECT_NEAR(quantiles[12], 50.0 / std::sqrt(1.64) * std::exp(1.9599639845400545 * spread), 1e-9);
}

TEST(HurdleRow, EverySaleIsOnePieceAtLeast)
{
    const Row quantiles = row({0.1, 0.4, 1.0, true}); // a tenth of a piece cannot come in four of ten periods
    EXPECT_EQ(quantiles[10], 0.0);
    EXPECT_EQ(quantiles[11], 1.0);
}

TEST(HurdleRow, TakesSizesOfThePastInProportion)
{
    Row quantiles{};
    const std::vector<double> sizes = {1, 2, 3};
    hurdleRow(Hurdle{2.0, 0.5, 0.0, false}, sizes, quantiles.data()); // a mean size of 4 is twice that of the past
    EXPECT_EQ(quantiles[kMedian], 0.0);
    EXPECT_NEAR(quantiles[8], 2.0 * (1.0 + 2.0 * 0.4), 1e-12); // level 0.7: 0.4 of the sales are smaller
    EXPECT_NEAR(quantiles[12], 2.0 * (1.0 + 2.0 * 0.95), 1e-12);
}

TEST(SizeVariation, MeasuresMissesByWhatWasExpected)
{
    const Demand demand = demandOf(std::vector<double>{2, 4, 2, 4});
    Rates rates;
    rates.rate.assign(5, 1.5);
    rates.chance.assign(5, 1.0);
    // In packs of two: misses of half a pack in four sales of 1.5, and one made-up sale with half of its square.
    EXPECT_NEAR(sizeVariation(demand, rates), (4 * 0.25 + 0.5 * 2.25) / (5 * 2.25), 1e-12);
}

} // namespace

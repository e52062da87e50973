#include "core/models/hybrid/part_sum.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;

namespace {

SeriesForecast normal(std::vector<double> mean, std::vector<double> deviation)
{
    SeriesForecast forecast;
    forecast.mean = std::move(mean);
    normalQuantiles(forecast.mean, deviation, forecast.quantiles);
    return forecast;
}

} // namespace

TEST(PartSum, NormalPartsAddUpAsIndependentOnes)
{
    const std::vector<SeriesForecast> parts = {normal({10.0, 20.0}, {3.0, 5.0}), normal({-2.0, 4.0}, {4.0, 12.0})};
    const SeriesForecast sum = hybrid::sumOf(parts), due = normal({8.0, 24.0}, {5.0, 13.0}); // 3, 4 -> 5; 5, 12 -> 13
    for (std::size_t step = 0; step < 2; ++step) {
        EXPECT_DOUBLE_EQ(sum.mean[step], due.mean[step]);
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            EXPECT_NEAR(sum.quantile(step, level), due.quantile(step, level), 1e-9) << level;
    }
}

TEST(PartSum, EachSideForItself)
{
    SeriesForecast lopsided = normal({0.0}, {1.0});
    for (std::size_t level = 0; level < kMedian; ++level)
        lopsided.quantiles[level] = 0.0; // nothing below
    const SeriesForecast sum = hybrid::sumOf(std::vector{lopsided, normal({5.0}, {0.0})});
    EXPECT_DOUBLE_EQ(sum.quantile(0, 0), 5.0);
    EXPECT_NEAR(sum.quantile(0, kQuantileCount - 1), 5.0 + 1.959964, 1e-5);
}

TEST(PartSum, StretchesAroundTheMedian)
{
    SeriesForecast forecast = normal({7.0}, {2.0});
    hybrid::stretch(forecast, 0, 1.5);
    EXPECT_DOUBLE_EQ(forecast.quantile(0, kMedian), 7.0);
    EXPECT_NEAR(forecast.quantile(0, 0), 7.0 - 3.0 * 1.959964, 1e-5);
}

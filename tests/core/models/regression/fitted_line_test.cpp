#include "core/models/regression/stored_line.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::regression;
using namespace shelfcast::testing;

namespace {

TEST(FittedLine, PartsAddUpAlsoOnTheLogScale)
{
    Panel panel = panelOf({seriesOf("driven", values(90, [](std::size_t i) { return i % 17 == 3 ? kGap : std::exp(0.01 * static_cast<double>(i)) * ordinary(i, 12); }))});
    addDrivers(panel, 9);
    const SeriesView series = viewOf(panel, 0);
    for (const Switch log : {Switch::Off, Switch::On}) {
        Options options;
        options.log = log;
        options.country = "de";
        const auto line = fitLine(series, options, {});
        ASSERT_TRUE(line);
        EXPECT_EQ(line->scale.log, log == Switch::On);
        const auto forecast = forecastWith(*line, series, 9);
        const auto parts = explainWith(*line, series, 9);
        ASSERT_TRUE(forecast && parts);
        ASSERT_EQ(parts->fitted.size(), 90U);
        double squares = 0.0, spread = 0.0;
        for (std::size_t t = 0; t < 90; ++t) {
            double sum = 0.0;
            for (const Component &component : parts->components)
                sum += component.history[t];
            EXPECT_NEAR(sum, parts->fitted[t], 1e-9 * std::abs(sum));
            if (std::isfinite(series.y[t])) {
                squares += std::pow(series.y[t] - parts->fitted[t], 2.0);
                spread += std::pow(series.y[t] - 150.0, 2.0);
            }
        }
        EXPECT_LT(squares, 0.2 * spread);
        for (std::size_t step = 0; step < 9; ++step) {
            double sum = 0.0;
            for (const Component &component : parts->components)
                sum += component.future[step];
            EXPECT_NEAR(sum, forecast->mean[step], 1e-9 * sum);
        }
        EXPECT_EQ(english(parts->criterion), "AICc");
        EXPECT_GE(parts->candidates.size(), 4U);
        EXPECT_LE(parts->candidates[0].score, parts->candidates[1].score);
        ASSERT_EQ(parts->coefficients.size(), line->columns.size() + 1);
        for (const Coefficient &coefficient : parts->coefficients)
            EXPECT_TRUE(!(coefficient.standardError <= 0.0)) << english(coefficient.name);
    }
}

TEST(FittedLine, ALoadedLineIsTheSame)
{
    Panel panel = panelOf({seriesOf("driven", values(90, [](std::size_t i) { return ordinary(i, 12); }))});
    addDrivers(panel, 9);
    Options options;
    options.country = "de";
    options.lags = 1;
    const SeriesView series = viewOf(panel, 0);
    const auto line = fitLine(series, options, {});
    ASSERT_TRUE(line);
    const FittedLine loaded = restored(stored(*line));
    EXPECT_EQ(stored(loaded), stored(*line));
    EXPECT_EQ(forecastWith(loaded, series, 9)->quantiles, forecastWith(*line, series, 9)->quantiles);
    EXPECT_ANY_THROW(restored("{\"columns\": []}"));
}

/// Whatever the series: lengths from one value on, gaps, zeros, steps, outliers, sizes from 1e-9 to 1e12, one or two seasons.
TEST(FittedLine, IsUsableForAnySeries)
{
    std::size_t fitted = 0;
    for (std::size_t k = 0; k < 300; ++k) {
        const std::size_t n = 1 + (k * 37) % 90;
        const double size = std::pow(10.0, static_cast<double>(k % 22) - 9.0);
        const std::vector<double> y = values(n, [=](std::size_t i) {
            const double u = noise(i * 7 + k * 101);
            if (k % 4 == 1 && u > 0.6)
                return kGap;
            if (k % 5 == 2 && u < 0.3)
                return 0.0;
            return size * (20.0 + 5.0 * u + (k % 3 == 0 && i > n / 2 ? 30.0 : 0.0) + (k % 7 == 0 && i == n / 3 ? 900.0 : 0.0));
        });
        SeriesView series;
        series.y = y;
        series.frequency = k % 2 ? Frequency::Monthly : Frequency::Daily;
        series.seasonLength = k % 2 ? 12 : 7;
        if (k % 6 == 0)
            series.seasons = {7, 28};
        Options options;
        options.mix = k % 3 == 0 ? 0.0 : k % 3 == 1 ? 0.5 : 1.0;
        options.country = k % 2 ? "us" : "";
        const auto line = fitLine(series, options, {});
        if (!line)
            continue;
        ++fitted;
        const auto forecast = forecastWith(*line, series, 30);
        const auto parts = explainWith(*line, series, 30);
        ASSERT_TRUE(forecast && parts) << k;
        for (const double value : forecast->quantiles)
            ASSERT_TRUE(std::isfinite(value)) << k;
        for (const double value : parts->fitted)
            ASSERT_TRUE(std::isfinite(value)) << k;
        double known = 0.0, largest = 0.0;
        for (const double value : y)
            if (std::isfinite(value)) {
                known += 1.0;
                largest = std::max(largest, value);
            }
        ASSERT_GE(known, 6.0);
        for (const double mean : forecast->mean)
            ASSERT_LT(std::abs(mean), 10.5 * largest + 1e-300) << k << ": ran away";
    }
    EXPECT_GT(fitted, 220U);
}

} // namespace

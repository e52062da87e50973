#include "core/models/scenarios/forecast_ranges.h"

#include "core/models/scenarios/normal_score.h"
#include "tests/core/models/scenarios/made_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace shelfcast::core {
namespace {

std::vector<double> stepOf(const ScenarioSet &set, std::size_t step)
{
    std::vector<double> values;
    for (std::size_t path = 0; path < set.paths(); ++path)
        values.push_back(set.at(path, step));
    std::ranges::sort(values);
    return values;
}

TEST(NormalScore, KnownValuesAndItsOwnInverse)
{
    EXPECT_NEAR(normalScore(0.975), 1.959963984540054, 1e-12);
    EXPECT_NEAR(normalScore(0.5), 0.0, 1e-14);
    for (const double z : {-3.2, -1.0, -0.1, 0.7, 2.5})
        EXPECT_NEAR(normalScore(normalBelow(z)), z, 1e-9);
}

TEST(QuantileAt, MeetsTheKeptLevelsAndGoesOnBeyondThem)
{
    const SeriesForecast forecast = flatForecast(2);
    for (std::size_t level = 0; level < kQuantileCount; ++level)
        EXPECT_NEAR(quantileAt(forecast, 1, kQuantileLevels[level]), forecast.quantile(1, level), 1e-9);
    EXPECT_NEAR(quantileAt(forecast, 0, 0.999), 100.0 + 10.0 * normalScore(0.999), 0.2); // a normal tail goes on as one
    EXPECT_NEAR(quantileAt(forecast, 0, 0.85), 100.0 + 10.0 * normalScore(0.85), 0.05);
    EXPECT_LE(quantileAt(forecast, 0, 1.0), 134.0); // and ends somewhere
}

TEST(MapOntoForecast, KeepsTheOrderOfPathsAndGivesTheForecastsValues)
{
    ScenarioSet set;
    set.horizon = 3;
    set.values.resize(600);
    networks::Random random(5);
    std::ranges::generate(set.values, [&] { return std::exp(3.0 * random.normal()); });
    const ScenarioSet before = set;
    mapOntoForecast(set, flatForecast(3), {.paths = 200, .seed = 3});
    for (std::size_t step = 0; step < 3; ++step) {
        for (std::size_t path = 1; path < 200; ++path)
            EXPECT_EQ(before.at(path, step) < before.at(path - 1, step), set.at(path, step) < set.at(path - 1, step));
        const std::vector<double> values = stepOf(set, step);
        EXPECT_NEAR(values[100], 100.0, 0.5);
        EXPECT_NEAR(values[180], 112.8, 0.5); // the 90 % quantile: a rank each, so no chance in it beyond a 200th
        EXPECT_NEAR(values[20], 87.2, 0.5);
    }
}

TEST(MapOntoForecast, CountsAreWholeAndKeepTheMean)
{
    SeriesForecast forecast = flatForecast(4, 0.4, 0.0);
    ScenarioSet set;
    set.horizon = 4;
    set.values.assign(4 * 2000, 1.0);
    mapOntoForecast(set, forecast, {.paths = 2000, .seed = 9, .wholeNumbers = true});
    double sum = 0.0;
    for (const double value : set.values) {
        EXPECT_EQ(value, std::floor(value));
        EXPECT_GE(value, 0.0);
        sum += value;
    }
    EXPECT_NEAR(sum / 8000.0, 0.4, 0.02);
}

TEST(MapOntoForecast, SalesAreNeverNegative)
{
    const ScenarioSet set = independentPaths(flatForecast(5, 1.0, 4.0), {.paths = 300, .seed = 1});
    EXPECT_GE(*std::ranges::min_element(set.values), 0.0);
    EXPECT_GT(std::ranges::count(set.values, 0.0), 300); // and the rest of the forecast's distribution is still there
    const ScenarioSet other = independentPaths(flatForecast(5, 1.0, 4.0), {.paths = 300, .seed = 1, .nonNegative = false});
    EXPECT_LT(*std::ranges::min_element(other.values), 0.0);
}

TEST(IndependentPaths, DependOnTheSeedOnly)
{
    const PathOptions options{.paths = 10, .seed = 4};
    EXPECT_EQ(independentPaths(flatForecast(6), options).values, independentPaths(flatForecast(6), options).values);
    EXPECT_NE(independentPaths(flatForecast(6), options).values, independentPaths(flatForecast(6), {.paths = 10, .seed = 5}).values);
}

} // namespace
} // namespace shelfcast::core

#include "core/models/combine/merge.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

using namespace shelfcast::core;
using combine::Rule;

namespace {

/// Two steps around a middle, quantiles a tenth apart.
SeriesForecast around(double middle, double mean)
{
    SeriesForecast forecast;
    forecast.mean = {mean, mean + 1.0};
    for (std::size_t step = 0; step < 2; ++step)
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            forecast.quantiles.push_back(middle + static_cast<double>(step) + 0.1 * (static_cast<double>(level) - static_cast<double>(kMedian)));
    return forecast;
}

Explanation parts(double level, double season)
{
    Explanation explanation;
    explanation.fitted = {std::nan(""), level + season};
    explanation.components.push_back({ComponentKind::Level, "Level", {std::nan(""), level}, {level, level}});
    explanation.components.push_back({ComponentKind::Season, "Season", {std::nan(""), season}, {season, -season}});
    return explanation;
}

} // namespace

TEST(Merge, AveragesMeansAndQuantiles)
{
    const std::array forecasts = {around(10.0, 11.0), around(20.0, 21.0), around(60.0, 61.0)};
    const SeriesForecast mean = combine::merged(forecasts, Rule::Mean), median = combine::merged(forecasts, Rule::Median);
    EXPECT_THAT(mean.mean, testing::ElementsAre(testing::DoubleEq(31.0), testing::DoubleEq(32.0)));
    EXPECT_THAT(median.mean, testing::ElementsAre(21.0, 22.0));
    EXPECT_NEAR(mean.quantile(1, 0), 31.0 - 0.6, 1e-12);
    EXPECT_NEAR(median.quantile(1, 12), 21.0 + 0.6, 1e-12);
    const SeriesForecast two = combine::merged(std::span(forecasts).first(2), Rule::Median);
    EXPECT_DOUBLE_EQ(two.mean[0], 16.0);
}

TEST(Merge, PartsOfOneKindAreAveragedAndAddUp)
{
    Explanation trending = parts(6.0, 2.0);
    trending.components[1] = {ComponentKind::Trend, "Trend", {std::nan(""), 2.0}, {3.0, 4.0}};
    const std::array both = {parts(10.0, 4.0), trending};
    SeriesForecast forecast;
    forecast.mean = {0.5 * 14.0 + 0.5 * 9.0, 0.5 * 6.0 + 0.5 * 10.0};
    const Explanation mean = combine::merged(both, forecast, Rule::Mean);
    ASSERT_EQ(mean.components.size(), 3U); // level, season, trend
    EXPECT_DOUBLE_EQ(mean.components[0].future[0], 8.0);
    EXPECT_DOUBLE_EQ(mean.components[1].future[1], -2.0);
    EXPECT_DOUBLE_EQ(mean.components[2].future[1], 2.0);
    EXPECT_TRUE(std::isnan(mean.fitted[0]));
    EXPECT_DOUBLE_EQ(mean.fitted[1], 11.0);
    for (std::size_t step = 0; step < 2; ++step) {
        double sum = 0.0;
        for (const Component &part : mean.components)
            sum += part.future[step];
        EXPECT_DOUBLE_EQ(sum, forecast.mean[step]);
    }
}

TEST(Merge, WhatTheMedianTakesAwayIsAPartOfItsOwn)
{
    const std::array three = {parts(10.0, 1.0), parts(20.0, 1.0), parts(60.0, 1.0)};
    SeriesForecast forecast;
    forecast.mean = {21.0, 19.0};
    const Explanation median = combine::merged(three, forecast, Rule::Median);
    ASSERT_EQ(median.components.size(), 3U);
    EXPECT_EQ(median.components.back().kind, ComponentKind::Other);
    EXPECT_DOUBLE_EQ(median.fitted[1], 21.0);
    EXPECT_DOUBLE_EQ(median.components.back().history[1], 21.0 - 31.0);
    EXPECT_DOUBLE_EQ(median.components.back().future[1], 19.0 - 29.0);
}

#include "core/models/borrowed/borrowed_model.h"
#include "core/models/borrowed/borrowed_models.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;

namespace {

constexpr std::int64_t kEnd = 599; // a December where phase 0 is a January: 599 % 12 = 11

/// Sells three times as much in phase @p peak, by a little noise.
double peaking(std::int64_t period, int peak, double level, std::size_t seed)
{
    return level * (period % 12 == peak ? 3.0 : 1.0) * (1.0 + 0.03 * noise(seed));
}

Series peakingSeries(const std::string &item, const std::string &category, std::size_t months, int peak, double level = 100.0)
{
    Series series = seriesOf(item, std::vector<double>(months, 0.0), kEnd);
    for (std::size_t t = 0; t < months; ++t)
        series.y[t] = peaking(series.firstPeriod + static_cast<std::int64_t>(t), peak, level, t * 7 + item.size());
    series.category = category;
    return series;
}

/// Ten summer and ten winter goods with four years each, and one of each with half a year, which has not seen its peak.
Panel shop()
{
    std::vector<Series> all;
    for (int i = 0; i < 10; ++i) {
        all.push_back(peakingSeries("ice" + std::string(static_cast<std::size_t>(i), 'x'), "ice", 48, 3));
        all.push_back(peakingSeries("ski" + std::string(static_cast<std::size_t>(i), 'y'), "ski", 48, 4));
    }
    all.push_back(peakingSeries("new ice", "ice", 6, 3, 50.0));
    all.push_back(peakingSeries("new ski", "ski", 6, 4, 500.0));
    return panelOf(std::move(all));
}

std::unique_ptr<const FittedModel> fit(const Panel &panel)
{
    const auto recipe = borrowedModels().front().makeGlobal({});
    auto fitted = recipe->fit(panel, 12, {});
    EXPECT_TRUE(fitted);
    return std::move(*fitted);
}

} // namespace

TEST(BorrowedSeason, ANewItemPeaksWithItsCategory)
{
    const Panel panel = shop();
    const auto forecasts = fit(panel)->forecast(panel, 12, {});
    ASSERT_TRUE(forecasts);
    const SeriesForecast &ice = (*forecasts)[20], &ski = (*forecasts)[21];
    EXPECT_GT(ice.mean[3], 1.8 * ice.mean[2]); // April; it never sold one itself
    EXPECT_GT(ski.mean[4], 1.8 * ski.mean[2]);
    EXPECT_NEAR(ice.mean[2], 50.0, 8.0);
    EXPECT_NEAR(ski.mean[2], 500.0, 80.0);
    EXPECT_NE(english(ice.form).find("borrowed from 20 items"), std::string::npos) << english(ice.form);
    EXPECT_LT(ice.quantile(3, 2), ice.mean[3]);
    EXPECT_GT(ice.quantile(3, 10), ice.mean[3]);
}

TEST(BorrowedSeason, AnOwnSeasonIsKept)
{
    Panel panel = shop();
    panel.series.push_back(peakingSeries("odd", "ice", 48, 9)); // among ice, but it peaks in October
    const auto forecasts = fit(panel)->forecast(panel, 12, {});
    ASSERT_TRUE(forecasts);
    EXPECT_GT((*forecasts)[22].mean[9], 2.0 * (*forecasts)[22].mean[3]);
}

TEST(BorrowedSeason, WhatWasSoldSoFarOverrulesTheCategory)
{
    Panel panel = shop();
    Series flat = seriesOf("flat", std::vector<double>(11, 80.0), kEnd); // saw April and sold no more
    flat.category = "ice";
    for (std::size_t t = 0; t < flat.y.size(); ++t)
        flat.y[t] += noise(t);
    panel.series.push_back(flat);
    const auto forecasts = fit(panel)->forecast(panel, 12, {});
    ASSERT_TRUE(forecasts);
    EXPECT_LT((*forecasts)[22].mean[3], 1.2 * (*forecasts)[22].mean[1]);
}

TEST(BorrowedSeason, LaunchesTeachHowANewItemGoesOn)
{
    // Every donor but the first began a year later and sold a tenth of its later level in its first quarter.
    std::vector<Series> all = {peakingSeries("old", "", 72, 3)};
    for (int i = 0; i < 30; ++i) {
        Series series = seriesOf("launched" + std::to_string(i), std::vector<double>(48, 100.0), kEnd);
        for (std::size_t t = 0; t < series.y.size(); ++t)
            series.y[t] = (t < 3 ? 10.0 : 100.0) * (1.0 + 0.02 * noise(t + static_cast<std::size_t>(i)));
        all.push_back(std::move(series));
    }
    all.push_back(seriesOf("just begun", {10.0, 10.0}, kEnd));
    const Panel panel = panelOf(std::move(all));
    const auto library = borrowed::learnSeasons(panel, {});
    ASSERT_TRUE(library);
    ASSERT_EQ(library->launch.size(), 6U);
    EXPECT_LT(library->launch[1], 0.5);
    EXPECT_GT(library->launch[4], 0.8);
    const auto forecasts = fit(panel)->forecast(panel, 6, {});
    ASSERT_TRUE(forecasts);
    EXPECT_GT(forecasts->back().mean[4], 20.0) << "it will sell more once it is known";
}

TEST(BorrowedSeason, WithoutLongHistoriesASimplerModelStandsIn)
{
    const Panel panel = panelOf({seriesOf("a", std::vector<double>(8, 5.0), kEnd), seriesOf("b", std::vector<double>(9, 7.0), kEnd)});
    const auto forecasts = fit(panel)->forecast(panel, 3, {});
    ASSERT_TRUE(forecasts);
    EXPECT_TRUE((*forecasts)[0].standIn);
    EXPECT_NE(english((*forecasts)[0].note).find("no season to borrow"), std::string::npos);
    EXPECT_NEAR((*forecasts)[1].mean[2], 7.0, 1e-6);
}

TEST(BorrowedSeason, PartsAddUpToTheForecastAndWhatIsKeptForecastsTheSame)
{
    const Panel panel = shop();
    const auto fitted = fit(panel);
    const auto forecasts = fitted->forecast(panel, 12, {});
    const auto explanation = fitted->explain(panel, 20, 12, {});
    ASSERT_TRUE(forecasts && explanation);
    for (std::size_t h = 0; h < 12; ++h)
        EXPECT_NEAR(explanation->components[0].future[h] + explanation->components[1].future[h], (*forecasts)[20].mean[h], 1e-9);
    const auto loaded = borrowedModels().front().loadModel(fitted->store());
    ASSERT_TRUE(loaded);
    const auto again = (*loaded)->forecast(panel, 12, {});
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)[20].quantiles, (*forecasts)[20].quantiles);
    EXPECT_FALSE(borrowed::BorrowedSeason::load({"borrowed-season", R"({"season": 12})"}));
}

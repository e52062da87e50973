#include "core/models/neural/network_library.h"
#include "tests/core/models/panels.h"
#include "tests/core/models/registry_under_test.h"

#include <gmock/gmock.h>

#include <cstdlib>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 4;

/// Panels of which a network can learn little or nothing: it trains or says why not, and never forecasts what is no number.
class UnusablePanels : public ::testing::TestWithParam<const char *> {
protected:
    static Result<std::unique_ptr<const FittedModel>> fit(const Panel &panel)
    {
        SettingValues settings = {{"epochs", std::int64_t{2}}, {"units", std::int64_t{8}}, {"windows", std::int64_t{64}}, {"layers", std::int64_t{1}}};
        if (std::string(GetParam()) == "nlinear") { // has no hidden layers
            settings.erase("units");
            settings.erase("layers");
        }
        return registryUnderTest().make(GetParam(), settings).value()->fit(panel, kHorizon, {});
    }

    static ForecastSet forecast(const FittedModel &fitted, const Panel &panel)
    {
        const auto forecasts = fitted.forecast(panel, kHorizon, {});
        if (!forecasts) {
            ADD_FAILURE() << english(forecasts.error().message) << forecasts.error().detail;
            return ForecastSet(panel.series.size());
        }
        EXPECT_EQ(forecasts->size(), panel.series.size());
        for (const SeriesForecast &one : *forecasts) {
            EXPECT_EQ(one.horizon(), static_cast<std::size_t>(kHorizon));
            EXPECT_TRUE(!one.standIn || !one.note.empty());
            for (std::size_t step = 0; step < one.horizon(); ++step) {
                EXPECT_TRUE(std::isfinite(one.mean[step]));
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    EXPECT_TRUE(std::isfinite(one.quantile(step, level)) && one.quantile(step, level) >= 0.0);
            }
        }
        return *forecasts;
    }

    static ForecastSet fitAndForecast(const Panel &panel)
    {
        const auto fitted = fit(panel);
        if (!fitted) {
            ADD_FAILURE() << english(fitted.error().message) << fitted.error().detail;
            return ForecastSet(panel.series.size());
        }
        return forecast(**fitted, panel);
    }

    static Panel some(std::size_t count = 3)
    {
        std::vector<Series> series;
        for (std::size_t s = 0; s < count; ++s)
            series.push_back(seriesOf("item " + std::to_string(s), values(40, [&](std::size_t i) { return ordinary(i + 9 * s, 12); })));
        return panelOf(std::move(series));
    }
};

TEST_P(UnusablePanels, AllShort)
{
    for (const SeriesForecast &forecast : fitAndForecast(panelOf({seriesOf("a", {1, 2}), seriesOf("b", {5, 6, 7, 8}), seriesOf("c", {3})}))) {
        EXPECT_TRUE(forecast.standIn);
        EXPECT_THAT(english(forecast.note), ::testing::HasSubstr("periods of history that a network needs"));
    }
}

TEST_P(UnusablePanels, NothingSoldOrNothingKnown)
{
    for (const double value : {0.0, kGap})
        for (const SeriesForecast &forecast : fitAndForecast(panelOf({seriesOf("a", std::vector<double>(40, value)), seriesOf("b", std::vector<double>(30, value))}))) {
            EXPECT_TRUE(forecast.standIn);
            EXPECT_EQ(forecast.mean[0], 0.0);
        }
    EXPECT_TRUE(fitAndForecast(panelOf({})).empty());
}

TEST_P(UnusablePanels, OneSeriesOrOneUsableAmongUseless)
{
    EXPECT_FALSE(fitAndForecast(some(1))[0].standIn);
    Panel panel = some(1);
    panel.series.push_back(seriesOf("zero", std::vector<double>(40, 0.0)));
    panel.series.push_back(seriesOf("unknown", std::vector<double>(40, kGap)));
    panel.series.push_back(seriesOf("empty", {}));
    panel.series.push_back(seriesOf("one sale", values(40, [](std::size_t i) { return i == 39 ? 5.0 : 0.0; })));
    const ForecastSet forecasts = fitAndForecast(panel);
    EXPECT_FALSE(forecasts[0].standIn);
    EXPECT_NEAR(forecasts[1].mean[0], 0.0, 1e-9);
    EXPECT_TRUE(forecasts[2].standIn);
    EXPECT_TRUE(forecasts[3].standIn);
}

TEST_P(UnusablePanels, DriversThatTellNothing)
{
    Panel panel = some();
    panel.covariates = {{"constant", CovariateKind::KnownAhead}, {"unknown", CovariateKind::KnownAhead}, {"price", CovariateKind::PastOnly}, {"once", CovariateKind::KnownAhead}};
    for (Series &series : panel.series)
        series.covariates = {std::vector<double>(44, 3.0), std::vector<double>(44, kGap), std::vector<double>(40, 1.0), values(44, [](std::size_t i) { return i == 7 ? 1e12 : 0.0; })};
    panel.series[1].covariates.clear(); // a series without any
    for (const SeriesForecast &forecast : fitAndForecast(panel))
        EXPECT_FALSE(forecast.standIn);
}

TEST_P(UnusablePanels, ACategoryWithOneItem)
{
    Panel panel = some();
    panel.series[0].category = "alone";
    panel.series[1].category = panel.series[2].category = "others";
    for (const SeriesForecast &forecast : fitAndForecast(panel))
        EXPECT_FALSE(forecast.standIn);
}

TEST_P(UnusablePanels, LaterWithoutTheDriverAndWithANewItem)
{
    Panel panel = some();
    addDrivers(panel, kHorizon);
    const auto fitted = fit(panel);
    ASSERT_TRUE(fitted) << english(fitted.error().message);
    const double usual = forecast(**fitted, panel)[0].mean[0];
    Panel later = panel;
    later.covariates.erase(later.covariates.begin());
    for (Series &series : later.series)
        series.covariates.erase(series.covariates.begin());
    later.series.push_back(seriesOf("new", {4, 5, 6, 5, 4}));
    const ForecastSet forecasts = forecast(**fitted, later);
    EXPECT_NEAR(forecasts[0].mean[0], usual, 0.5 * usual);
    EXPECT_NEAR(forecasts[3].mean[0], 5.0, 3.0);
}

INSTANTIATE_TEST_SUITE_P(All, UnusablePanels, ::testing::Values("mlp", "rnn", "lstm", "gru", "tcn", "nlinear", "transformer", "nhits"),
                         [](const auto &test) { return std::string(test.param); });

/// In a process of its own, in which the library was not loaded before.
TEST(NetworkLibrary, IsMissedWithASentenceThatSaysWhatToInstall)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    const auto missed = [] {
        setenv("SHELFCAST_NETWORKS_LIBRARY", "/nowhere/libshelfcast_networks.so", 1);
        const auto api = networkApi();
        std::exit(!api && api.error().code == ErrorCode::Unsupported && english(api.error().message).find("libtorch-dev") != std::string::npos ? 7 : 1);
    };
    EXPECT_EXIT(missed(), ::testing::ExitedWithCode(7), "");
    EXPECT_FALSE(networkLibraryPath().empty());
}

TEST(NetworkLibrary, HasTheModelsOfTheCardsAndNoOthers)
{
    const auto api = networkApi();
    ASSERT_TRUE(api) << english(api.error().message) << api.error().detail;
    for (const ModelCard &card : networkCards())
        EXPECT_TRUE((*api)->make(card.id, completed(card.settings, {}).value())) << card.id;
    const auto none = (*api)->make("ets", {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_FALSE((*api)->deviceName().empty());
}

} // namespace
} // namespace shelfcast::testing

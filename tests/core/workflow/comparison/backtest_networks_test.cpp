#include "core/evaluation/backtest/backtest.h"
#include "core/models/neural/network_library.h"
#include "core/workflow/forecast/all_models.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using shelfcast::testing::noise;
using shelfcast::testing::panelOf;
using shelfcast::testing::seriesOf;
using shelfcast::testing::values;

namespace {

constexpr std::size_t kDays = 140, kHorizon = 7, kOrigins = 3;
constexpr std::size_t kFirstOrigin = kDays - kOrigins * kHorizon; ///< periods known at the oldest origin

/// Eight items sold daily with a week of their own size, and a signal that nobody knows ahead.
Panel shop()
{
    std::vector<Series> all;
    for (std::size_t item = 0; item < 8; ++item)
        all.push_back(seriesOf("item " + std::to_string(item), values(kDays, [=](std::size_t i) {
                                   return std::max(0.0, (20.0 + 3.0 * static_cast<double>(item)) * (i % 7 == 5 ? 2.0 : 1.0) + 4.0 * noise(i * 8 + item));
                               })));
    Panel panel = panelOf(std::move(all), Frequency::Daily, 7);
    panel.covariates.push_back({"visits", CovariateKind::PastOnly});
    for (Series &series : panel.series)
        series.covariates.push_back(values(kDays, [](std::size_t i) { return 50.0 + 10.0 * noise(i); }));
    return panel;
}

/// All that follows the oldest origin is another world: sales, visits, and what a unit brings.
Panel withGarbage(Panel panel)
{
    for (Series &series : panel.series) {
        for (std::size_t t = kFirstOrigin; t < kDays; ++t) {
            series.y[t] = 1e5 * (2.0 + noise(t));
            series.covariates[0][t] = -1e6 * noise(t);
        }
        series.unitValue = 1e4;
    }
    return panel;
}

/// Numbers of all series from one origin.
std::vector<float> numbersFrom(const BacktestResult &result, int origin)
{
    std::vector<float> all;
    for (const BacktestCase &one : result.records.cases())
        for (const BacktestForecast &forecast : one.forecasts)
            if (forecast.origin == origin)
                all.insert(all.end(), forecast.numbers.begin(), forecast.numbers.end());
    return all;
}

BacktestResult backtested(const Panel &panel, const std::string &model, const SettingValues &settings)
{
    auto result = backtest(allModels(), panel, {.models = {model}, .settings = settings, .horizon = kHorizon, .origins = kOrigins}, {});
    EXPECT_TRUE(result) << (result ? "" : english(result.error().message) + " " + result.error().detail);
    return result ? std::move(*result) : BacktestResult{};
}

/// The oldest origin's forecasts know nothing of what came after it; those of the newest see it, else nothing would be seen at all.
void expectNoLeak(const std::string &model, const SettingValues &settings)
{
    const BacktestResult before = backtested(shop(), model, settings), after = backtested(withGarbage(shop()), model, settings);
    ASSERT_EQ(before.info.models.size(), 1U);
    ASSERT_EQ(numbersFrom(before, 0).size(), 8 * kHorizon * (1 + kQuantileCount));
    EXPECT_EQ(numbersFrom(before, 0), numbersFrom(after, 0));
    EXPECT_NE(numbersFrom(before, kOrigins - 1), numbersFrom(after, kOrigins - 1));
    for (const BacktestCase &one : before.records.cases())
        for (const BacktestForecast &forecast : one.forecasts)
            EXPECT_FALSE(forecast.standIn) << "no network forecast it";
}

} // namespace

/// Learned before the oldest origin only: what is kept of its weights, its scales and its check comes from there too.
TEST(BacktestOfNetworks, ATrainedOneSeesNothingOfTheFuture)
{
    expectNoLeak("mlp", {{"units", std::int64_t{8}}, {"layers", std::int64_t{1}}, {"context", std::int64_t{14}}, {"epochs", std::int64_t{3}},
                         {"windows", std::int64_t{256}}, {"batch", std::int64_t{16}}});
}

TEST(BacktestOfNetworks, ThePretrainedOneSeesNothingOfTheFuture) { expectNoLeak("pretrained", {{"trunks", std::string("quick")}}); }

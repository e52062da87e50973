#include "core/models/registry.h"
#include "tests/core/models/random_panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::AnyOf;
using ::testing::HasSubstr;

namespace {

constexpr std::size_t kPanelSize = 25;
constexpr int kHorizon = 15;

/// Ten thousand series, but for the dear ones as many as go into a minute together.
std::size_t seriesFor(const std::string &id)
{
    static const std::map<std::string, std::size_t> dear = {{"auto-arima", 2000}, {"arima", 3000}, {"stat-ensemble", 3000}, {"hybrid", 1000}};
    const auto found = dear.find(id);
    return found == dear.end() ? 10000 : found->second;
}

std::vector<std::string> localModels()
{
    std::vector<std::string> ids;
    const Registry models = builtinModels();
    for (const ModelEntry &entry : models.entries())
        if (entry.makeLocal)
            ids.push_back(entry.card.id);
    return ids;
}

ForecastSet forecastOf(const Forecaster &model, const Panel &panel, int threads)
{
    JobContext job;
    job.threads = threads;
    job.seed = 11;
    const auto fitted = model.fit(panel, kHorizon, job);
    if (!fitted) {
        ADD_FAILURE() << english(fitted.error().message);
        return {};
    }
    const auto forecasts = (*fitted)->forecast(panel, kHorizon, job);
    if (!forecasts)
        ADD_FAILURE() << english(forecasts.error().message);
    return forecasts ? *forecasts : ForecastSet{};
}

/// What is wrong with a forecast of sales; empty if nothing.
std::string faultIn(const SeriesForecast &forecast)
{
    if (forecast.horizon() != kHorizon || forecast.quantiles.size() != kHorizon * kQuantileCount)
        return "another horizon than asked for";
    if (forecast.form.empty() || (forecast.standIn && forecast.note.empty()))
        return "no words";
    for (std::size_t step = 0; step < kHorizon; ++step) {
        if (!std::isfinite(forecast.mean[step]))
            return "a mean that is no number";
        if (forecast.mean[step] < 0.0 || forecast.quantile(step, 0) < 0.0)
            return "sales below zero";
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            if (!std::isfinite(forecast.quantile(step, level)))
                return "a quantile that is no number";
        for (std::size_t level = 1; level < kQuantileCount; ++level)
            if (forecast.quantile(step, level) < forecast.quantile(step, level - 1))
                return "quantiles out of order";
    }
    return {};
}

class RandomSeries : public ::testing::TestWithParam<std::string> {};

TEST_P(RandomSeries, NeverFailAndGiveTheSameOnTwoThreads)
{
    const Registry models = builtinModels();
    const auto model = models.make(GetParam(), {});
    ASSERT_TRUE(model);
    for (std::size_t number = 0; number * kPanelSize < seriesFor(GetParam()); ++number) {
        const Panel panel = randomPanel(number + 1, kPanelSize);
        const ForecastSet forecasts = forecastOf(**model, panel, 1);
        ASSERT_EQ(forecasts.size(), kPanelSize);
        for (std::size_t i = 0; i < kPanelSize; ++i) {
            SCOPED_TRACE("panel " + std::to_string(number + 1) + ", " + panel.series[i].item);
            ASSERT_EQ(faultIn(forecasts[i]), "");
            if (forecasts[i].standIn) { // a history can be too short for a model; nothing else excuses it
                EXPECT_THAT(english(forecasts[i].note), AnyOf(HasSubstr("too few"), HasSubstr("No period of this series is known")));
            }
        }
        if (number % 4 != 0)
            continue;
        const ForecastSet again = forecastOf(**model, panel, 2);
        ASSERT_EQ(again.size(), kPanelSize);
        for (std::size_t i = 0; i < kPanelSize; ++i)
            ASSERT_TRUE(again[i].mean == forecasts[i].mean && again[i].quantiles == forecasts[i].quantiles) << "panel " << number + 1 << ", " << panel.series[i].item;
    }
}

INSTANTIATE_TEST_SUITE_P(Models, RandomSeries, ::testing::ValuesIn(localModels()), [](const auto &test) {
    std::string name = test.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

} // namespace

#include "tests/core/models/contract/contract.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;

namespace shelfcast::testing {
namespace {

TEST_P(Contract, AwkwardSeriesGetUsableForecasts)
{
    const Panel panel = awkwardPanel();
    for (const int horizon : {1, 60}) {
        const ForecastSet forecasts = forecastOf(GetParam(), panel, horizon);
        ASSERT_EQ(forecasts.size(), panel.series.size());
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            SCOPED_TRACE(panel.series[i].item);
            const SeriesForecast &forecast = forecasts[i];
            ASSERT_EQ(forecast.mean.size(), static_cast<std::size_t>(horizon));
            ASSERT_EQ(forecast.quantiles.size(), static_cast<std::size_t>(horizon) * kQuantileCount);
            EXPECT_FALSE(forecast.modelId.empty());
            EXPECT_FALSE(forecast.form.empty());
            EXPECT_TRUE(!forecast.standIn || !forecast.note.empty()) << "a stand-in without a reason";
            for (std::size_t step = 0; step < forecast.mean.size(); ++step) {
                ASSERT_TRUE(std::isfinite(forecast.mean[step]));
                ASSERT_GE(forecast.mean[step], 0.0);
                ASSERT_GE(forecast.quantile(step, 0), 0.0);
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    ASSERT_TRUE(std::isfinite(forecast.quantile(step, level)));
                for (std::size_t level = 1; level < kQuantileCount; ++level)
                    ASSERT_GE(forecast.quantile(step, level), forecast.quantile(step, level - 1));
            }
        }
    }
}

TEST_P(Contract, ConstantAndZeroSeriesGoOnAsTheyAre)
{
    const Panel panel = panelOf({seriesOf("constant", std::vector<double>(48, 7.0)), seriesOf("zero", std::vector<double>(48, 0.0))});
    const ForecastSet forecasts = forecastOf(GetParam(), panel, 6);
    ASSERT_EQ(forecasts.size(), 2U);
    for (std::size_t step = 0; step < 6; ++step) {
        EXPECT_NEAR(forecasts[0].mean[step], 7.0, 0.35);
        EXPECT_NEAR(forecasts[1].mean[step], 0.0, 0.05);
    }
}

TEST_P(Contract, TheUnitOfSalesDoesNotMatter)
{
    const Panel panel = awkwardPanel(); // ordinary, huge and tiny are the same series in other units
    const ForecastSet forecasts = forecastOf(GetParam(), panel, 12);
    ASSERT_GE(forecasts.size(), 3U);
    for (std::size_t step = 0; step < 12; ++step) {
        const double mean = forecasts[0].mean[step];
        EXPECT_NEAR(forecasts[1].mean[step] / 1e12, mean, 0.01 * mean);
        EXPECT_NEAR(forecasts[2].mean[step] / 1e-9, mean, 0.01 * mean);
    }
}

TEST_P(Contract, ThreadsAndRepetitionChangeNothing)
{
    const Panel panel = awkwardPanel();
    const ForecastSet once = forecastOf(GetParam(), panel, 13, quiet(1, 42));
    EXPECT_TRUE(same(once, forecastOf(GetParam(), panel, 13, quiet(1, 42)))) << "the same seed gave other numbers";
    EXPECT_TRUE(same(once, forecastOf(GetParam(), panel, 13, quiet(2, 42)))) << "two threads gave other numbers";
}

} // namespace
} // namespace shelfcast::testing

#include "core/evaluation/measures/direction.h"
#include "core/evaluation/measures/ljung_box.h"
#include "core/evaluation/measures/metrics.h"
#include "core/models/forecaster.h"
#include "golden_tables.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace shelfcast::core;
using shelfcast::testing::goldenRows;

namespace {

struct GoldenForecast {
    std::vector<double> train, actual, forecast, quantiles;
};

std::map<std::string, GoldenForecast> goldenForecasts()
{
    const char *const names[] = {"q0.025", "q0.05", "q0.1", "q0.2", "q0.3", "q0.4", "q0.5", "q0.6", "q0.7", "q0.8", "q0.9", "q0.95", "q0.975"};
    std::map<std::string, GoldenForecast> all;
    for (auto row : goldenRows("forecasts.csv")) {
        GoldenForecast &one = all[row["series"]];
        if (row["part"] == "train") {
            one.train.push_back(std::stod(row["value"]));
            continue;
        }
        one.actual.push_back(std::stod(row["value"]));
        one.forecast.push_back(std::stod(row["forecast"]));
        for (const char *name : names)
            one.quantiles.push_back(std::stod(row[name]));
    }
    return all;
}

void expectNear(double value, const std::string &expected, double tolerance = 1e-12)
{
    EXPECT_NEAR(value, std::stod(expected), tolerance * std::abs(std::stod(expected)));
}

TEST(MetricsGolden, AgreeWithRsForecastPackage)
{
    const auto forecasts = goldenForecasts();
    ASSERT_EQ(forecasts.size(), 3U);
    for (auto row : goldenRows("measures.csv")) {
        SCOPED_TRACE(row["series"]);
        const GoldenForecast &one = forecasts.at(row["series"]);
        expectNear(metrics::rmse(one.actual, one.forecast), row["rmse"]);
        expectNear(metrics::mae(one.actual, one.forecast), row["mae"]);
        expectNear(metrics::mape(one.actual, one.forecast), row["mape"]);
        expectNear(metrics::mase(one.actual, one.forecast, metrics::seasonalScale(one.train, std::stoi(row["season"]))), row["mase"]);
        double sales = 0.0;
        for (const double y : one.actual)
            sales += y;
        const double h = static_cast<double>(one.actual.size());
        expectNear(-metrics::bias(one.actual, one.forecast) * sales / h, row["me"]); // R tells actual less forecast
        expectNear(metrics::wape(one.actual, one.forecast) * sales / h, row["mae"]);
        expectNear(metrics::crps(one.actual, one.quantiles, kQuantileLevels), row["crps"], 1e-6); // R integrated by a fine rule
        std::vector<double> errors;
        for (std::size_t t = 0; t < one.actual.size(); ++t)
            errors.push_back(one.forecast[t] - one.actual[t]);
        expectNear(ljungBox(errors, 3).statistic, row["statistic"]);
        expectNear(ljungBox(errors, 3).pValue, row["p"], 1e-9);
    }
}

TEST(MetricsGolden, AgreeWithScikitLearn)
{
    const auto forecasts = goldenForecasts();
    std::size_t compared = 0;
    for (auto row : goldenRows("sklearn_measures.csv")) {
        SCOPED_TRACE(row["series"] + ' ' + row["measure"]);
        const GoldenForecast &one = forecasts.at(row["series"]);
        const std::string &measure = row["measure"];
        const auto pinballAt = [&](double level) {
            std::vector<double> quantile;
            const auto place = static_cast<std::size_t>(std::ranges::find(kQuantileLevels, level) - kQuantileLevels.begin());
            for (std::size_t t = 0; t < one.actual.size(); ++t)
                quantile.push_back(one.quantiles[t * kQuantileCount + place]);
            return metrics::pinball(one.actual, quantile, level);
        };
        const double value = measure == "r2"     ? metrics::r2(one.actual, one.forecast)
                             : measure == "mse"  ? metrics::mse(one.actual, one.forecast)
                             : measure == "mape" ? metrics::mape(one.actual, one.forecast)
                                                 : pinballAt(std::stod(measure.substr(7)));
        expectNear(value, row["value"]);
        ++compared;
    }
    EXPECT_EQ(compared, 18U);
}

TEST(MetricsGolden, DirectionsAgreeWithScikitLearn)
{
    Confusion confusion{};
    for (auto row : goldenRows("directions.csv"))
        confusion[std::stoul(row["came"])][std::stoul(row["told"])] += 1.0;
    const DirectionScores scores = directionScores(confusion);
    std::map<std::string, double> mine = {{"accuracy", scores.accuracy}, {"precision", scores.precision}, {"recall", scores.recall}, {"f1", scores.f1}};
    std::size_t compared = 0;
    for (auto row : goldenRows("direction_scores.csv")) {
        expectNear(mine[row["measure"]], row["value"]);
        ++compared;
    }
    EXPECT_EQ(compared, 4U);
}

TEST(MetricsGolden, ChiSquaredTailsAgreeWithR)
{
    for (auto row : goldenRows("chi_squared.csv"))
        expectNear(chiSquaredTail(std::stod(row["value"]), std::stoi(row["degrees"])), row["tail"], 1e-10);
    EXPECT_EQ(chiSquaredTail(0.0, 3), 1.0);
}

} // namespace

#include "tests/core/models/arima/golden.h"

#include "core/models/arima/differencing.h"
#include "core/models/arima/forecast.h"
#include "core/models/arima/search.h"
#include "core/models/arima/seasonal_strength.h"
#include "core/models/arima/seasonal_tests.h"
#include "core/models/arima/waves.h"

#include <gmock/gmock.h>

// The numbers come from R 4.2's stats::arima and forecast 8.20; tests/golden/arima/generate.R writes them again.
namespace shelfcast::core::arima {
namespace {

using golden::numbers;
using golden::Row;

Orders ordersOf(const Row &row, int season)
{
    const auto at = [&](const char *key) { return std::stoi(row.at(key)); };
    return {at("p"), at("d"), at("q"), at("P"), at("D"), at("Q"), season, at("constant") == 1};
}

double spread(const std::vector<double> &y)
{
    double least = INFINITY, most = -INFINITY;
    for (double v : y)
        if (!std::isnan(v)) {
            least = std::min(least, v);
            most = std::max(most, v);
        }
    return most - least;
}

TEST(ArimaGolden, fixed_orders_reach_the_likelihood_of_R_and_forecast_alike)
{
    const auto rows = golden::rows("fits.csv");
    ASSERT_GT(rows.size(), 30u);
    for (const Row &row : rows) {
        const golden::Series series = golden::series(row.at("series"));
        const Orders orders = ordersOf(row, series.season);
        SCOPED_TRACE(row.at("series") + " " + name(orders));
        const auto fit = fitArima(series.values, {}, orders, {});
        ASSERT_TRUE(fit.has_value());
        const double logLikelihood = std::stod(row.at("loglik"));
        EXPECT_GT(fit->logLikelihood, logLikelihood - 5e-3);
        if (fit->logLikelihood > logLikelihood + 0.01)
            continue; // R stopped at a lower point: its coefficients are not those of the maximum
        EXPECT_NEAR(fit->aicc, std::stod(row.at("aicc")), 1e-3 * std::abs(std::stod(row.at("aicc"))) + 0.01);
        EXPECT_NEAR(fit->sigma2 / std::stod(row.at("sigma2")), 1.0, 2e-3);
        const auto coefficients = numbers(row.at("coefficients")), errors = numbers(row.at("standard_errors"));
        ASSERT_EQ(fit->coefficients.size(), coefficients.size());
        for (std::size_t i = 0; i < coefficients.size(); ++i) {
            EXPECT_NEAR(fit->coefficients[i].value, coefficients[i], 0.02 * errors[i] + 1e-3 * std::abs(coefficients[i])) << i;
            EXPECT_NEAR(fit->coefficients[i].standardError, errors[i], 0.03 * errors[i]) << i;
        }
        const auto ahead = forecast(*fit, series.values, {}, {}, 12);
        ASSERT_TRUE(ahead.has_value());
        const auto mean = numbers(row.at("mean")), deviation = numbers(row.at("deviation"));
        for (std::size_t h = 0; h < mean.size(); ++h) {
            EXPECT_NEAR(ahead->mean[h], mean[h], 1e-3 * spread(series.values)) << h;
            EXPECT_NEAR(ahead->deviation[h] / deviation[h], 1.0, 3e-3) << h;
        }
    }
}

TEST(ArimaGolden, differences_are_those_of_ndiffs_and_nsdiffs)
{
    for (const Row &row : golden::rows("auto.csv")) {
        const golden::Series series = golden::series(row.at("series"));
        SCOPED_TRACE(row.at("series"));
        const int seasonal = seasonalDifferencesNeeded(series.values, series.season);
        EXPECT_EQ(seasonal, std::stoi(row.at("D")));
        const bool gaps = std::any_of(series.values.begin(), series.values.end(), [](double v) { return std::isnan(v); });
        if (series.season > 1) {
            EXPECT_NEAR(seasonalStrength(series.values, series.season), std::stod(row.at("strength")), gaps ? 0.01 : 1e-8);
        }
        Orders orders;
        orders.D = seasonal;
        orders.m = series.season;
        EXPECT_EQ(differencesNeeded(difference(series.values, orders), 2), std::stoi(row.at("d")));
    }
}

TEST(ArimaGolden, seasonal_tests_are_those_of_forecast)
{
    const auto rows = golden::rows("seasonal_tests.csv");
    ASSERT_GT(rows.size(), 8u);
    for (const Row &row : rows) {
        const golden::Series series = golden::series(row.at("series"));
        SCOPED_TRACE(row.at("series"));
        const SeasonalTest unit = osborn(series.values, series.season), steady = canovaHansen(series.values, series.season);
        ASSERT_TRUE(unit.solved && steady.solved);
        EXPECT_NEAR(unit.statistic, std::stod(row.at("ocsb")), 1e-6 * std::abs(unit.statistic) + 1e-8);
        EXPECT_NEAR(unit.critical, std::stod(row.at("ocsb_critical")), 1e-9);
        EXPECT_EQ(seasonalDifferencesNeeded(series.values, series.season, SeasonalEvidence::Osborn), std::stoi(row.at("D_ocsb")));
        EXPECT_NEAR(steady.statistic, std::stod(row.at("canova_hansen")), 1e-6 * steady.statistic);
    }
}

TEST(ArimaGolden, critical_values_of_a_wandering_season_are_those_of_the_limit_and_near_the_published)
{
    const auto rows = golden::rows("canova_hansen_critical.csv");
    ASSERT_EQ(rows.size(), 59u);
    double before = 0.0;
    for (const Row &row : rows) {
        const int season = std::stoi(row.at("season"));
        std::vector<double> y;
        for (int t = 0; t < 3 * season; ++t)
            y.push_back(std::sin(t * t));
        const SeasonalTest steady = canovaHansen(y, season);
        EXPECT_NEAR(steady.critical, std::stod(row.at("critical")), 1e-5) << season;
        EXPECT_GT(steady.critical, before) << season;
        before = steady.critical;
        if (!row.at("published").empty()) {
            EXPECT_NEAR(steady.critical, std::stod(row.at("published")), 0.02) << season;
        }
    }
}

TEST(ArimaGolden, regression_on_waves_with_a_drift_agrees)
{
    const std::vector<double> y = golden::series("logair").values;
    for (const Row &row : golden::rows("waves.csv")) {
        const int pairs = std::stoi(row.at("pairs"));
        SCOPED_TRACE(pairs);
        Columns past, future;
        for (const auto &column : waveColumns({{12, pairs}}, 0, y.size() + 12)) {
            const auto now = column.begin() + static_cast<std::ptrdiff_t>(y.size());
            past.emplace_back(column.begin(), now);
            future.emplace_back(now, column.end());
        }
        const auto fit = fitArima(y, past, {.p = 1, .d = 1, .q = 1, .constant = true}, {});
        ASSERT_TRUE(fit.has_value());
        EXPECT_GT(fit->logLikelihood, std::stod(row.at("loglik")) - 5e-3);
        EXPECT_LT(fit->aicc, std::stod(row.at("aicc")) + 0.01);
        if (fit->logLikelihood > std::stod(row.at("loglik")) + 0.01)
            continue; // R stopped at a lower point
        const auto ahead = forecast(*fit, y, past, future, 12);
        ASSERT_TRUE(ahead.has_value());
        const auto mean = numbers(row.at("mean"));
        for (std::size_t h = 0; h < 12; ++h)
            EXPECT_NEAR(ahead->mean[h] / mean[h], 1.0, 1e-3) << h;
    }
}

TEST(ArimaGolden, the_choice_is_that_of_auto_arima_or_better_by_its_own_criterion)
{
    int same = 0, all = 0, worse = 0;
    for (const Row &row : golden::rows("auto.csv")) {
        const golden::Series series = golden::series(row.at("series"));
        SearchSettings settings;
        settings.maxD = 2; // R's default
        settings.criterion = row.at("ic") == "bic" ? Criterion::Bic : Criterion::Aicc;
        const auto fit = autoArima(series.values, {}, series.season, settings, {});
        ASSERT_TRUE(fit.has_value());
        SCOPED_TRACE(row.at("series") + " " + row.at("ic") + ": " + fit->name + ", R " + name(ordersOf(row, series.season)));
        ++all;
        if (fit->orders == ordersOf(row, series.season))
            ++same;
        const double ours = settings.criterion == Criterion::Bic ? fit->bic : fit->aicc;
        const double theirs = std::stod(row.at(row.at("ic")));
        worse += ours > theirs + 0.05 ? 1 : 0;
        EXPECT_LT(ours, theirs + 1.0);
    }
    EXPECT_LE(worse, 1); // a stepwise path may end on another hill
    EXPECT_GT(same, all / 2);
    RecordProperty("same_orders", same);
}

TEST(ArimaGolden, regression_with_arima_errors_agrees)
{
    std::map<std::string, std::vector<double>> values;
    for (const Row &row : golden::rows("regression.csv"))
        values[row.at("name")] = numbers(row.at("values"));
    const std::vector<double> &y = values["y"];
    Columns past, future;
    for (const char *name : {"kms", "price", "law"}) {
        const auto split = values[name].begin() + static_cast<std::ptrdiff_t>(y.size());
        past.emplace_back(values[name].begin(), split);
        future.emplace_back(split, values[name].end());
    }
    const auto fit = fitArima(y, past, {1, 0, 1, 0, 1, 1, 12, false}, {});
    ASSERT_TRUE(fit.has_value());
    EXPECT_EQ(fit->name, "Regression with ARIMA(1,0,1)(0,1,1)[12] errors");
    EXPECT_GT(fit->logLikelihood, values["loglik"][0] - 1e-3);
    const auto ahead = forecast(*fit, y, past, future, 12);
    ASSERT_TRUE(ahead.has_value());
    for (std::size_t h = 0; h < 12; ++h)
        EXPECT_NEAR(ahead->mean[h], values["mean"][h], 1e-3 * std::abs(values["mean"][h]));
    for (std::size_t i = 3; i < 6; ++i)
        EXPECT_NEAR(fit->coefficients[i].value, values["coefficients"][i], 0.02 * fit->coefficients[i].standardError);
}

} // namespace
} // namespace shelfcast::core::arima

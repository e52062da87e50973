#include "core/models/ets/forecast.h"
#include "core/models/ets/uncertainty.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <span>

using namespace shelfcast::core::ets;

namespace {

double uniform(std::mt19937 &random) { return (static_cast<double>(random()) + 0.5) / 4294967296.0; }

FitOptions only(TrendKind trend)
{
    FitOptions options;
    options.forms.errors = {ErrorKind::Additive};
    options.forms.trends = {trend};
    options.forms.damped = {false};
    options.forms.seasons = {SeasonKind::None};
    return options;
}

} // namespace

/// By hand: with the smoothing weight at its lower border the level is the mean of n values, whose variance is s^2 / n.
TEST(EtsUncertainty, VarianceOfAMean)
{
    std::mt19937 random(5);
    std::vector<double> y;
    double mean = 0;
    for (int t = 0; t < 50; ++t) {
        y.push_back(100 + 10 * (uniform(random) + uniform(random)) - 0.5 * (t % 2 ? 1 : -1));
        mean += y.back() / 50;
    }
    Fit fit;
    fit.alpha = kLowest * 1e-6;
    fit.initial.level = fit.last.level = mean;
    fit.sigma2 = 1;
    double squares = 0;
    for (const double value : y)
        squares += (value - mean) * (value - mean);
    const std::vector<double> variance = estimationVariance(fit, y, 3);
    for (const double v : variance)
        EXPECT_NEAR(v, squares / 48 / 50, 1e-4 * v); // two parameters, as R counts them
}

/// Held against simulation: series with known parameters, fitted again and again.
TEST(EtsUncertainty, CoversWhatEstimatesMiss)
{
    std::mt19937 random(9);
    double squares = 0, claimed = 0, plain = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<double> y;
        double level = 100, growth = 1;
        for (int t = 0; t < 30; ++t) {
            const double error = normalQuantile(uniform(random));
            y.push_back(level + growth + error);
            level += growth + 0.3 * error;
        }
        const auto fitted = fit(y, only(TrendKind::Additive));
        ASSERT_TRUE(fitted);
        const Forecast ahead = forecast(*fitted, 8, {});
        const double truth = level + 8 * growth; // the mean of what will come
        squares += (ahead.mean[7] - truth) * (ahead.mean[7] - truth);
        claimed += estimationVariance(*fitted, y, 8)[7];
        plain += ahead.variance[7];
    }
    EXPECT_GT(claimed, 0.25 * squares); // a part only: first order, and parameters at a border count as known
    EXPECT_LT(claimed, 2.0 * squares);
    EXPECT_GT(squares, 0.3 * plain);   // not a detail in thirty periods
}

/// Where the search leaves growth unchanged, that it may change after all is part of what is not known: less so after a longer
/// history, and where a prior expects it.
TEST(EtsUncertainty, AGrowthThatNeverChangedMayStillChange)
{
    std::mt19937 random(4);
    std::vector<double> y;
    for (int t = 0; t < 400; ++t)
        y.push_back(100 + t + 3 * normalQuantile(uniform(random)));
    const auto unknown = [&](std::size_t known, const Prior &prior) {
        const std::span<const double> history = std::span(y).first(known);
        auto fitted = fit(history, only(TrendKind::Additive));
        EXPECT_TRUE(fitted);
        EXPECT_LE(fitted->beta, 2 * kLowest);
        fitted->alpha = 0.2; // away from its own border
        return estimationVariance(*fitted, history, 24, prior)[23];
    };
    EXPECT_GT(unknown(40, {}), 1.2 * unknown(40, {kSteadyGrowth}));
    EXPECT_GT(unknown(40, {kSteadyGrowth}), 3 * unknown(400, {kSteadyGrowth}));
}

/// How much of an error stays is not known either: with all else known, h - 1 errors to come add the variance of alpha each.
TEST(EtsUncertainty, TheWeightOfErrorsToComeIsNotKnown)
{
    std::mt19937 random(6);
    std::vector<double> y;
    double level = 50;
    for (int t = 0; t < 60; ++t) {
        const double error = normalQuantile(uniform(random));
        y.push_back(level + error);
        level += 0.4 * error;
    }
    const auto fitted = fit(y, only(TrendKind::None));
    ASSERT_TRUE(fitted);
    const std::vector<double> variance = estimationVariance(*fitted, y, 20);
    const double step = variance[1] - variance[0]; // sigma^2 var(alpha)
    EXPECT_GT(step, 0);
    EXPECT_NEAR(variance[19] - variance[0], 19 * step, 1e-9 * step);
    EXPECT_NEAR(std::sqrt(step / fitted->sigma2), 0.12, 0.06); // of alpha, from sixty periods: (1 - (1 - alpha)^2) / n under the root
}

TEST(EtsUncertainty, TailsAreFoundWhereTheyAre)
{
    std::mt19937 random(3);
    std::vector<double> normal, heavy;
    for (int t = 0; t < 600; ++t) {
        const double z = normalQuantile(uniform(random));
        normal.push_back(z);
        heavy.push_back(z * (t / 50 % 2 ? 3.0 : 0.6)); // a spread that changes over time
    }
    EXPECT_EQ(tailOf(normal), 0);
    EXPECT_GE(tailOf(heavy), 3);
    EXPECT_LE(tailOf(heavy), 6);
    EXPECT_EQ(tailOf(std::vector<double>(100, std::nan(""))), 0);
    EXPECT_EQ(tailOf(std::vector<double>(100, 0.0)), 0);
}

/// Against the tables of Student's distribution.
TEST(EtsUncertainty, StudentQuantiles)
{
    EXPECT_NEAR(studentQuantile(0.975, 3), 3.1824, 0.005);
    EXPECT_NEAR(studentQuantile(0.9, 3), 1.6377, 0.003);
    EXPECT_NEAR(studentQuantile(0.975, 10), 2.2281, 1e-3);
    EXPECT_NEAR(studentQuantile(0.1, 10), -1.3722, 1e-3);
    EXPECT_NEAR(studentQuantile(0.975, 100), 1.9840, 1e-3);
    EXPECT_EQ(studentQuantile(0.5, 5), 0);
}

TEST(EtsUncertainty, TheSpreadWidensQuantilesAroundTheSameMean)
{
    Fit fit;
    fit.alpha = 0.3;
    fit.last.level = 50;
    fit.sigma2 = 4;
    constexpr std::array<double, 3> levels = {0.025, 0.5, 0.975};
    const Forecast plain = forecast(fit, 2, levels);
    ForecastOptions options;
    options.spread.estimation = {5, 5};
    options.spread.freedom = 10;
    const Forecast wide = forecast(fit, 2, levels, options);
    EXPECT_EQ(wide.mean, plain.mean);
    EXPECT_EQ(wide.quantiles[1], 50);
    EXPECT_NEAR(wide.quantiles[2] - 50, std::sqrt(9.0) * 2.2281, 1e-2);
    options.spread = {{}, 4, 0};
    const Forecast tailed = forecast(fit, 1, levels, options);
    EXPECT_NEAR(tailed.quantiles[2] - 50, 2 * 2.7764 * std::sqrt(0.5), 1e-2);
}

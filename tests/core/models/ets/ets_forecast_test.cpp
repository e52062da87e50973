#include "core/models/ets/forecast.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core::ets;

namespace {

Fit plain(const Form &form)
{
    Fit fit;
    fit.form = form;
    fit.alpha = 0.5;
    fit.sigma2 = form.error == ErrorKind::Multiplicative ? 0.0025 : 4;
    fit.last.level = 100;
    if (form.trended()) {
        fit.beta = 0.1;
        fit.last.growth = form.trend == TrendKind::Multiplicative ? 1.01 : 2;
        fit.phi = form.damped ? 0.9 : 1;
    }
    if (form.seasonal()) {
        fit.gamma = 0.2;
        fit.seasonLength = 3;
        fit.last.season = form.season == SeasonKind::Additive ? std::vector<double>{-10, 0, 10} : std::vector<double>{0.9, 1, 1.1};
    }
    return fit;
}

const std::vector<double> kLevels = {0.05, 0.5, 0.95};

} // namespace

TEST(EtsForecast, NormalQuantiles)
{
    EXPECT_EQ(normalQuantile(0.5), 0);
    EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-13);
    EXPECT_NEAR(normalQuantile(0.1), -1.2815515655446004, 1e-13);
    EXPECT_NEAR(normalQuantile(1e-10), -6.361340902404056, 1e-10);
}

TEST(EtsForecast, SimpleSmoothingByHand)
{
    // Variance 4, then 4 (1 + 0.25), then 4 (1 + 0.25 + 0.25).
    const Forecast ahead = forecast(plain({}), 3, kLevels);
    EXPECT_EQ(ahead.mean, (std::vector<double>{100, 100, 100}));
    EXPECT_EQ(ahead.variance, (std::vector<double>{4, 5, 6}));
    EXPECT_NEAR(ahead.quantiles[2 * 3 + 2], 100 + std::sqrt(6) * 1.6448536269514722, 1e-9);
}

TEST(EtsForecast, DampedSeasonalPathByHand)
{
    // Level 100, growth 2 damped by 0.9: 101.8, 103.42, 104.878, 106.1902; season -10 0 10 -10.
    const Forecast ahead = forecast(plain({ErrorKind::Additive, TrendKind::Additive, true, SeasonKind::Additive}), 4, {});
    EXPECT_NEAR(ahead.mean[0], 91.8, 1e-12);
    EXPECT_NEAR(ahead.mean[1], 103.42, 1e-12);
    EXPECT_NEAR(ahead.mean[2], 114.878, 1e-12);
    EXPECT_NEAR(ahead.mean[3], 96.1902, 1e-12);
    // c_1 = 0.5 + 0.1 * 0.9, c_2 = c_1 + 0.1 * 0.81, c_3 = c_2 + 0.1 * 0.729 + 0.2
    EXPECT_NEAR(ahead.variance[3], 4 * (1 + 0.59 * 0.59 + 0.671 * 0.671 + 0.9439 * 0.9439), 1e-9);
}

/// The formulas of all three classes against what simulation gives, beyond one season.
TEST(EtsForecast, FormulasAgreeWithSimulation)
{
    ForecastOptions options;
    options.simulate = true;
    options.paths = 40000;
    for (const ErrorKind error : {ErrorKind::Additive, ErrorKind::Multiplicative})
        for (const TrendKind trend : {TrendKind::None, TrendKind::Additive})
            for (const SeasonKind season : {SeasonKind::None, SeasonKind::Additive, SeasonKind::Multiplicative}) {
                if (error == ErrorKind::Additive && season == SeasonKind::Multiplicative)
                    continue;
                const Form form{error, trend, trend == TrendKind::Additive, season};
                const Forecast formula = forecast(plain(form), 8, kLevels);
                const Forecast simulated = forecast(plain(form), 8, kLevels, options);
                for (std::size_t h = 0; h < 8; ++h) {
                    const double deviation = std::sqrt(formula.variance[h]);
                    EXPECT_EQ(simulated.mean[h], formula.mean[h]);
                    EXPECT_NEAR(simulated.quantiles[3 * h + 1], formula.quantiles[3 * h + 1], 0.08 * deviation) << name(form) << h;
                    const double width = formula.quantiles[3 * h + 2] - formula.quantiles[3 * h];
                    EXPECT_NEAR(simulated.quantiles[3 * h + 2] - simulated.quantiles[3 * h], width, 0.05 * width) << name(form) << h;
                }
            }
}

TEST(EtsForecast, MultiplicativeTrendIsSimulatedAndSeeded)
{
    const Fit fit = plain({ErrorKind::Multiplicative, TrendKind::Multiplicative, true, SeasonKind::None});
    ForecastOptions one, two;
    two.seed = 2;
    const Forecast a = forecast(fit, 6, kLevels, one), again = forecast(fit, 6, kLevels, one), b = forecast(fit, 6, kLevels, two);
    EXPECT_NEAR(a.mean[0], 100 * std::pow(1.01, 0.9), 1e-9);
    EXPECT_EQ(a.quantiles, again.quantiles);
    EXPECT_NE(a.quantiles, b.quantiles);
    EXPECT_EQ(a.variance.size(), 6u);
    for (std::size_t h = 0; h < 6; ++h) {
        EXPECT_LT(a.quantiles[3 * h], a.quantiles[3 * h + 1]);
        EXPECT_LT(a.quantiles[3 * h + 1], a.quantiles[3 * h + 2]);
    }
}

TEST(EtsForecast, MorePathsAreOnlyMorePrecise)
{
    const Fit fit = plain({ErrorKind::Multiplicative, TrendKind::Multiplicative, false, SeasonKind::Multiplicative});
    ForecastOptions few, many;
    few.paths = 2000;
    many.paths = 20000;
    const Forecast a = forecast(fit, 4, kLevels, few), b = forecast(fit, 4, kLevels, many);
    EXPECT_NE(a.quantiles, b.quantiles);
    for (std::size_t i = 0; i < a.quantiles.size(); ++i)
        EXPECT_NEAR(a.quantiles[i], b.quantiles[i], 0.03 * b.quantiles[i]);
}

#include "core/models/pretrained/model/driven_forecast.h"
#include "core/models/pretrained/model/explain_series.h"
#include "tests/core/models/pretrained/drivers/made_up_shop.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// What prices and promotions do to the forecasts of the weights that ship, and the reasons that are given for these.
namespace shelfcast::testing {
namespace {

std::shared_ptr<const PretrainedWeights> weights()
{
    static const auto loaded = loadPretrained(std::string(SHELFCAST_RESOURCES) + "/weights/base.weights", at::kCPU).value();
    return loaded;
}

JobContext quiet()
{
    JobContext job;
    job.threads = 1;
    return job;
}

PretrainedOptions told(bool drivers)
{
    return {Trunks::Quick, Point::Mean, drivers};
}

ForecastSet forecast(const Panel &panel, bool drivers, int horizon = 12)
{
    return PretrainedModel(weights(), told(drivers)).forecast(panel, horizon, quiet()).value();
}

/// The mean absolute error over series and steps.
double errorOf(const ForecastSet &set, const std::vector<std::vector<double>> &truth)
{
    double sum = 0.0, count = 0.0;
    for (std::size_t i = 0; i < set.size(); ++i)
        for (std::size_t step = 0; step < truth[i].size(); ++step, ++count)
            sum += std::abs(set[i].mean[step] - truth[i][step]);
    return sum / count;
}

TEST(DrivenForecasts, AreMuchBetterWherePromotionsWork)
{
    std::vector<std::vector<double>> truth;
    const Panel panel = shop({.series = 40, .promotion = 0.6, .price = -1.5}, &truth);
    EXPECT_LT(errorOf(forecast(panel, true), truth), 0.7 * errorOf(forecast(panel, false), truth));
}

TEST(DrivenForecasts, OfASingleSeriesAreBetterTooWherePromotionsWork)
{
    double with = 0.0, without = 0.0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        std::vector<std::vector<double>> truth;
        const Panel panel = shop({.promotion = 0.6, .seed = seed}, &truth);
        with += errorOf({forecastOne(*weights(), told(true), viewOf(panel, 0), 12)}, truth);
        without += errorOf({forecastOne(*weights(), told(false), viewOf(panel, 0), 12)}, truth);
    }
    EXPECT_LT(with, 0.8 * without);
}

TEST(DrivenForecasts, AreNoWorseWhereDriversAreNoise)
{
    double with = 0.0, without = 0.0;
    for (unsigned seed = 1; seed <= 8; ++seed) {
        std::vector<std::vector<double>> truth;
        const Panel panel = shop({.series = 25, .periods = 60 + 10 * seed, .noise = 0.3, .seed = seed}, &truth);
        const ForecastSet driven = forecast(panel, true), plain = forecast(panel, false);
        with += errorOf(driven, truth);
        without += errorOf(plain, truth);
        EXPECT_LT(errorOf(driven, truth), 1.005 * errorOf(plain, truth)) << seed;
    }
    EXPECT_LT(with, 1.002 * without);
}

TEST(DrivenForecasts, OfSingleSeriesAreNoWorseWhereDriversAreNoise)
{
    double with = 0.0, without = 0.0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        std::vector<std::vector<double>> truth;
        const Panel panel = shop({.periods = 40 + seed % 100, .noise = 0.3, .seed = seed}, &truth);
        with += errorOf({forecastOne(*weights(), told(true), viewOf(panel, 0), 12)}, truth);
        without += errorOf({forecastOne(*weights(), told(false), viewOf(panel, 0), 12)}, truth);
    }
    EXPECT_LT(with, 1.005 * without);
}

TEST(DrivenForecasts, DoNotChangeWhereNothingIsKnownAhead)
{
    Panel panel = shop({.series = 5, .promotion = 0.6});
    for (Covariate &covariate : panel.covariates)
        covariate.kind = CovariateKind::PastOnly;
    const ForecastSet with = forecast(panel, true), without = forecast(panel, false);
    for (std::size_t i = 0; i < with.size(); ++i)
        EXPECT_EQ(with[i].quantiles, without[i].quantiles);
}

TEST(DrivenForecasts, AreNothingOnClosedDays)
{
    std::vector<double> y, open;
    for (std::size_t t = 0; t < 210 + 14; ++t) {
        const bool isOpen = t % 7 != 6 && t % 31 != 10;
        open.push_back(isOpen ? 1.0 : 0.0);
        y.push_back(isOpen ? 50.0 + static_cast<double>(t % 7) + 3.0 * noise(t) : 0.0);
    }
    y.resize(210);
    Panel panel = panelOf({seriesOf("shop", y)}, Frequency::Daily, 7);
    panel.covariates = {{"open", CovariateKind::KnownAhead}};
    panel.series.front().covariates = {open};
    const SeriesForecast made = forecast(panel, true, 14).front();
    for (std::size_t step = 0; step < 14; ++step) {
        if (open[210 + step] == 0.0) {
            EXPECT_EQ(made.mean[step], 0.0);
            EXPECT_EQ(made.quantile(step, kQuantileCount - 1), 0.0);
        } else {
            EXPECT_NEAR(made.mean[step], 53.0, 10.0);
        }
    }
}

TEST(DrivenForecasts, AreTheSameOnAnyNumberOfThreads)
{
    const Panel panel = shop({.series = 12, .promotion = 0.6});
    JobContext two = quiet();
    two.threads = 2;
    const PretrainedModel model(weights(), told(true));
    const ForecastSet once = model.forecast(panel, 12, quiet()).value(), again = PretrainedModel(weights(), told(true)).forecast(panel, 12, two).value();
    for (std::size_t i = 0; i < once.size(); ++i)
        EXPECT_EQ(once[i].quantiles, again[i].quantiles);
}

/// The sum of the components of one kind, ahead or before.
double sumOf(const Explanation &explanation, ComponentKind kind, bool ahead, std::size_t at)
{
    double sum = 0.0;
    for (const Component &component : explanation.components)
        if (component.kind == kind)
            sum += (ahead ? component.future : component.history)[at];
    return sum;
}

TEST(PretrainedReasons, AddUpToTheForecastAndGiveEachPartItsShare)
{
    const Panel panel = shop({.series = 10, .promotion = 0.6, .price = -1.5});
    const PretrainedModel model(weights(), {});
    const ForecastSet set = model.forecast(panel, 12, quiet()).value();
    for (std::size_t i = 0; i < 3; ++i) {
        const Explanation explanation = model.explain(panel, i, 12, quiet()).value();
        for (std::size_t step = 0; step < 12; ++step) {
            double sum = 0.0;
            for (const Component &component : explanation.components)
                sum += component.future[step];
            EXPECT_NEAR(sum, set[i].mean[step], 1e-4 * set[i].mean[step]);
            const bool promoted = panel.series[i].covariates[0][120 + step] == 1.0, dear = panel.series[i].covariates[1][120 + step] > 10.5;
            if (promoted && !dear) {
                EXPECT_GT(sumOf(explanation, ComponentKind::Driver, true, step), 0.1 * set[i].mean[step]) << step;
            }
        }
        EXPECT_FALSE(explanation.coefficients.empty());
        std::size_t fitted = 0;
        double error = 0.0, size = 0.0;
        for (std::size_t t = 0; t < 120; ++t)
            if (std::isfinite(explanation.fitted[t])) {
                ++fitted;
                error += std::abs(explanation.fitted[t] - panel.series[i].y[t]);
                size += panel.series[i].y[t];
            }
        EXPECT_GE(fitted, 100U);
        EXPECT_LT(error / size, 0.25);
    }
}

TEST(PretrainedReasons, NameASeasonWhereThereIsOne)
{
    std::vector<double> y;
    for (std::size_t t = 0; t < 72; ++t)
        y.push_back(ordinary(t, 12));
    Panel panel = panelOf({seriesOf("season", y)});
    const Explanation explanation = PretrainedModel(weights(), {}).explain(panel, 0, 12, quiet()).value();
    double swing = 0.0;
    for (std::size_t step = 0; step < 12; ++step)
        swing = std::max(swing, std::abs(sumOf(explanation, ComponentKind::Season, true, step)));
    EXPECT_GT(swing, 12.0); // it was made with 20
    EXPECT_LT(swing, 28.0);
    for (std::size_t step = 0; step < 12; ++step)
        EXPECT_NEAR(sumOf(explanation, ComponentKind::Level, true, step), 120.0, 12.0);
}

} // namespace
} // namespace shelfcast::testing

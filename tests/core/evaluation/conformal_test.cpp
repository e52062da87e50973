#include "core/evaluation/conformal.h"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

using namespace shelfcast::core;

namespace {

/// A forecast of so many steps, normal around a middle.
SeriesForecast normal(std::size_t steps, double middle, double deviation)
{
    SeriesForecast forecast;
    forecast.mean.assign(steps, middle);
    normalQuantiles(forecast.mean, std::vector<double>(steps, deviation), forecast.quantiles);
    return forecast;
}

double coverage(const SeriesForecast &forecast, const std::vector<std::vector<double>> &actuals, std::size_t level)
{
    double inside = 0.0, count = 0.0;
    for (const std::vector<double> &actual : actuals)
        for (std::size_t step = 0; step < actual.size(); ++step) {
            inside += actual[step] >= forecast.quantile(step, level) && actual[step] <= forecast.quantile(step, kQuantileCount - 1 - level);
            count += 1.0;
        }
    return inside / count;
}

std::vector<std::vector<double>> draws(std::size_t count, std::size_t steps, unsigned seed, const std::function<double(std::mt19937 &, std::size_t)> &draw)
{
    std::mt19937 random(seed);
    std::vector<std::vector<double>> all(count, std::vector<double>(steps));
    for (auto &one : all)
        for (std::size_t step = 0; step < steps; ++step)
            one[step] = draw(random, step);
    return all;
}

TEST(Conformal, FindsTheTrueQuantiles)
{
    std::normal_distribution<double> one;
    const auto actuals = draws(4000, 6, 1, [&](std::mt19937 &random, std::size_t) { return 100.0 + 5.0 * one(random); });
    CalibrationLearner learner(6);
    const SeriesForecast narrow = normal(6, 100.0, 2.0);
    for (const auto &actual : actuals)
        learner.add(actual, narrow.quantiles);
    SeriesForecast forecast = narrow;
    learner.learned().apply(forecast, true);
    for (const std::size_t level : {0U, 1U, 2U, 3U, 4U})
        for (std::size_t step = 0; step < 6; ++step) {
            const double due = 5.0 * (normal(1, 0.0, 1.0).quantile(0, kQuantileCount - 1 - level));
            EXPECT_NEAR(forecast.quantile(step, kQuantileCount - 1 - level) - 100.0, due, 0.06 * due) << level << " at " << step;
        }
}

TEST(Conformal, CoversWhatItWasNotLearnedFrom)
{
    // Heavy tails that grow over the horizon, forecast as normal ones that do not.
    std::student_t_distribution<double> heavy(4.0);
    const auto draw = [&](std::mt19937 &random, std::size_t step) { return 50.0 + (1.0 + 0.08 * static_cast<double>(step)) * heavy(random); };
    const SeriesForecast said = normal(12, 50.0, 1.0);
    const auto fresh = draws(4000, 12, 99, draw);
    EXPECT_LT(coverage(said, fresh, 2), 0.7);
    CalibrationLearner learner(12);
    for (const auto &actual : draws(600, 12, 7, draw))
        learner.add(actual, said.quantiles);
    SeriesForecast forecast = said;
    learner.learned().apply(forecast, true);
    EXPECT_NEAR(coverage(forecast, fresh, 2), 0.80, 0.02);
    EXPECT_NEAR(coverage(forecast, fresh, 0), 0.95, 0.015);
    EXPECT_GT(forecast.quantile(11, 12) - forecast.quantile(11, 0), 1.3 * (forecast.quantile(0, 12) - forecast.quantile(0, 0))) << "wider where more went wrong";
}

TEST(Conformal, LeavesWhatIsRight)
{
    std::normal_distribution<double> one;
    CalibrationLearner learner(4);
    const SeriesForecast said = normal(4, 10.0, 1.0);
    for (const auto &actual : draws(3000, 4, 3, [&](std::mt19937 &random, std::size_t) { return 10.0 + one(random); }))
        learner.add(actual, said.quantiles);
    const Calibration calibration = learner.learned();
    ASSERT_TRUE(calibration.known());
    for (const Calibration::Knot &knot : calibration.knots())
        for (const double stretch : knot.stretch)
            EXPECT_NEAR(stretch, 1.0, 0.06);
}

TEST(Conformal, FewForecastsAreBelievedLittle)
{
    const SeriesForecast said = normal(4, 10.0, 1.0);
    const std::vector<double> far(4, 30.0);
    CalibrationLearner one(4), many(4);
    one.add(far, said.quantiles);
    for (int i = 0; i < 500; ++i)
        many.add(far, said.quantiles);
    EXPECT_LT(one.learned().at(1.0)[0], 1.1);
    EXPECT_GT(many.learned().at(1.0)[0], 2.5);
    const Calibration prior = many.learned();
    EXPECT_GT(one.learned(&prior).at(1.0)[0], 2.5) << "drawn towards what similar series say";
    EXPECT_FALSE(CalibrationLearner(4).learned().known());
}

TEST(Conformal, QuantilesStayInOrderAndAboveZero)
{
    Calibration::Knot knot{1.0, {}};
    knot.stretch = {0.5, 2.0, 0.7, 3.0, 0.4, 3.0}; // as wild as can be
    SeriesForecast forecast = normal(3, 2.0, 4.0);
    Calibration({knot}, 100).apply(forecast, true);
    for (std::size_t step = 0; step < 3; ++step) {
        EXPECT_EQ(forecast.quantile(step, kMedian), 2.0);
        EXPECT_GE(forecast.quantile(step, 0), 0.0);
        for (std::size_t level = 1; level < kQuantileCount; ++level)
            EXPECT_GE(forecast.quantile(step, level), forecast.quantile(step, level - 1));
    }
}

TEST(Conformal, CountsOfTheRightDistributionAreLeftAndStayWhole)
{
    // Poisson of 1.3: cumulative 0.273, 0.627, 0.857, 0.957, 0.989, 0.998
    SeriesForecast said;
    said.mean.assign(4, 1.3);
    for (int step = 0; step < 4; ++step)
        said.quantiles.insert(said.quantiles.end(), {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4});
    std::poisson_distribution<int> sales(1.3);
    CalibrationLearner learner(4);
    for (const auto &actual : draws(2000, 4, 5, [&](std::mt19937 &random, std::size_t) { return static_cast<double>(sales(random)); }))
        learner.add(actual, said.quantiles);
    SeriesForecast forecast = said;
    learner.learned().apply(forecast, true);
    for (std::size_t i = 0; i < forecast.quantiles.size(); ++i) {
        EXPECT_EQ(forecast.quantiles[i], std::round(forecast.quantiles[i]));
        EXPECT_NEAR(forecast.quantiles[i], said.quantiles[i], 1.0);
    }
}

TEST(Conformal, ScoresOfAnActual)
{
    const SeriesForecast said = normal(1, 10.0, 2.0);
    const auto scoreOf = [&](double actual) { return normalScores(actual, said.quantiles); };
    EXPECT_NEAR(scoreOf(10.0).below, 0.0, 1e-9);
    EXPECT_NEAR(scoreOf(13.0).below, 1.5, 0.01);
    EXPECT_EQ(scoreOf(13.0).below, scoreOf(13.0).upTo);
    EXPECT_NEAR(scoreOf(18.0).below, 4.0, 0.05) << "beyond the last level";
    const std::vector<double> counts = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4};
    EXPECT_LT(normalScores(0.0, counts).below, -5.0) << "nothing lies below zero sales";
    EXPECT_LT(normalScores(0.0, counts).upTo, 0.0);
    EXPECT_NEAR(normalScores(0.0, counts).upTo, normalScores(1.0, counts).below, 1e-9) << "one begins where the other ends";
}

TEST(Conformal, StraightBetweenKnotsAndLevelBeyond)
{
    Calibration::Knot first{2.0, {}}, last{6.0, {}};
    first.stretch.fill(1.0);
    last.stretch.fill(2.0);
    const Calibration calibration({first, last}, 10);
    EXPECT_DOUBLE_EQ(calibration.at(1.0)[0], 1.0);
    EXPECT_DOUBLE_EQ(calibration.at(4.0)[0], 1.5);
    EXPECT_DOUBLE_EQ(calibration.at(9.0)[0], 2.0);
    EXPECT_TRUE(sound(calibration));
    EXPECT_FALSE(sound(Calibration({last, first}, 10)));
}

} // namespace

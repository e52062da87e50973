#include "core/models/slow_movers/count_filter.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <numeric>

using namespace shelfcast::core::slow;
using shelfcast::testing::kGap;
using shelfcast::testing::noise;
using shelfcast::testing::values;

namespace {

Weights only(double weight)
{
    Weights weights;
    weights.fill(weight);
    return weights;
}

/// Equal shares of equal weights: the filter of that one weight.
CountParameters alone(CountForm form, double weight)
{
    CountParameters parameters;
    parameters.form = form;
    parameters.chanceWeights = parameters.sizeWeights = only(weight);
    parameters.chance = parameters.size = only(1.0 / 8.0);
    return parameters;
}

double poisson(std::size_t i, double mean)
{
    double share = 0.5 * (noise(i) + 1.0), mass = std::exp(-mean), below = mass, count = 0.0;
    while (below < share && count < 1000.0) {
        ++count;
        mass *= mean / count;
        below += mass;
    }
    return count;
}

TEST(Filtered, WeighsSizesAndChancesByTheirAge)
{
    const std::vector<double> y = {2, 0, 1, kGap, 3};
    const CountPath path = filtered(demandOf(y), alone(CountForm::Hurdle, 0.2));
    // Known periods 2, 0, 1, 3 weigh 0.512, 0.64, 0.8, 1; the belief takes 0.2 of a sale and of a period off.
    EXPECT_NEAR(path.size[5], (2 * 0.512 + 1 * 0.8 + 3) / (0.512 + 0.8 + 1.0), 1e-12);
    EXPECT_NEAR(path.chance[5], (0.512 + 0.8 + 1.0 - 0.2) / (0.512 + 0.64 + 0.8 + 1.0 - 0.2), 1e-12);
    EXPECT_NEAR(path.size[4], path.size[3], 1e-12); // nothing was learned from what is unknown
    EXPECT_NEAR(path.chance[4], path.chance[3], 1e-12);
    EXPECT_TRUE(std::isnan(path.size[0]));
}

TEST(Filtered, ALevelCountsAllPeriods)
{
    const std::vector<double> y = {2, 0, 1};
    const CountPath path = filtered(demandOf(y), alone(CountForm::Level, 0.5));
    const double mean = (2 * 0.25 + 0 * 0.5 + 1) / 1.75, sales = 1.25, periods = 1.75;
    EXPECT_EQ(path.chance[3], 1.0);
    EXPECT_NEAR(path.size[3], mean * (sales - 0.2) / (periods - 0.2) * periods / sales, 1e-12);
}

TEST(Filtered, AnItemThatSellsEveryPeriodKeepsItsMean)
{
    const CountPath path = filtered(demandOf(std::vector<double>(60, 5.0)), alone(CountForm::Level, 0.1));
    EXPECT_NEAR(path.rate(60), 1.0, 1e-12); // in packs of five
}

TEST(Filtered, ALongRestDoesNotFadeToNothing)
{
    std::vector<double> y(5000, 0.0);
    y[0] = 3.0;
    y[1] = 4.0;
    const CountPath path = filtered(demandOf(y), alone(CountForm::Hurdle, 0.4));
    EXPECT_NEAR(path.size.back(), (3 * 0.6 + 4) / 1.6, 1e-12);
    EXPECT_LT(path.chance.back(), 1e-6);
}

TEST(FitCount, SharesAddUpAndSpeakForTheRightWeight)
{
    // A level that jumps every 40 periods: fast weights foretell it better. One that stays: slow ones.
    const std::vector<double> jumps = values(800, [](std::size_t i) { return poisson(i, (i / 40) % 2 ? 12.0 : 2.0); });
    const std::vector<double> stays = values(800, [](std::size_t i) { return poisson(i, 4.0); });
    const auto meanWeight = [](const CountFit &fit) {
        EXPECT_NEAR(std::accumulate(fit.parameters.size.begin(), fit.parameters.size.end(), 0.0), 1.0, 1e-12);
        return std::inner_product(fit.parameters.size.begin(), fit.parameters.size.end(), kWeights.begin(), 0.0);
    };
    EXPECT_GT(meanWeight(fitCount(demandOf(jumps), {CountForm::Level})), 0.15);
    EXPECT_LT(meanWeight(fitCount(demandOf(stays), {CountForm::Level})), 0.05);
}

TEST(FitCount, EvidenceTellsHowSalesComeAbout)
{
    const auto better = [](const std::vector<double> &y, CountForm one, CountForm other) {
        const Demand demand = demandOf(y);
        return fitCount(demand, {one}).logEvidence - fitCount(demand, {other}).logEvidence;
    };
    const std::vector<double> around = values(300, [](std::size_t i) { return poisson(i, 3.0); });
    const std::vector<double> lumps = values(300, [](std::size_t i) { return noise(i * 3 + 1) > 0.4 ? 9.0 + poisson(i, 4.0) : 0.0; });
    EXPECT_GT(better(around, CountForm::Level, CountForm::Hurdle), 0.0);
    EXPECT_GT(better(lumps, CountForm::Hurdle, CountForm::Level), 20.0);
    const auto bell = [](std::size_t i) { return noise(i) + noise(i * 5 + 1) + noise(i * 11 + 3) + noise(i * 17 + 5); };
    const std::vector<double> skewed = values(400, [&](std::size_t i) { return 1.2345678 * std::exp(0.8 * bell(i)); });
    EXPECT_GT(better(skewed, CountForm::Lognormal, CountForm::Gamma), 3.0);
    const std::vector<double> orders = values(400, [&](std::size_t i) { return std::max(1.0, std::round(12.0 * std::exp(0.8 * bell(i)))); });
    EXPECT_GT(better(orders, CountForm::Heavy, CountForm::Hurdle), 3.0);
    EXPECT_LT(better(around, CountForm::Heavy, CountForm::Level), -5.0);
}

TEST(FitCount, EvidenceIsTheProbabilityOfTheHistory)
{
    // One weight, three periods after the first sale: the product of the three probabilities, by hand.
    const std::vector<double> y = {1, 2, 0, 1};
    const CountFit fit = fitCount(demandOf(y), {CountForm::Level, only(0.5), only(0.5)});
    const CountPath path = filtered(demandOf(y), fit.parameters);
    double logs = 0.0;
    for (std::size_t t = 1; t < y.size(); ++t) {
        const double shape = 1.0 / fit.parameters.variation, mean = path.size[t];
        logs += std::lgamma(y[t] + shape) - std::lgamma(shape) - std::lgamma(y[t] + 1.0) + shape * std::log(shape / (shape + mean))
              + y[t] * std::log(mean / (shape + mean));
    }
    EXPECT_NEAR(fit.logEvidence, logs, 1e-10);
}

} // namespace

#include "core/evaluation/measures/direction.h"
#include "core/evaluation/measures/error_tally.h"
#include "core/evaluation/measures/metric_list.h"
#include "core/evaluation/measures/metrics.h"
#include "core/models/neural/data/windows.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace shelfcast::core;
using Values = std::vector<double>;

namespace {

const double kGap = std::nan("");

TEST(Metrics, SmapeByHand)
{
    EXPECT_DOUBLE_EQ(metrics::smape(Values{100, 50}, Values{110, 30}), 0.5 * (2000.0 / 210.0 + 4000.0 / 80.0));
    EXPECT_DOUBLE_EQ(metrics::smape(Values{0, 0}, Values{0, 5}), 100.0); // both zero counts as exact, one zero as 200
}

TEST(Metrics, MaseByHand)
{
    const Values train = {10, 20, 12, 25, 9, 21};
    EXPECT_DOUBLE_EQ(metrics::seasonalScale(train, 2), (2.0 + 5.0 + 3.0 + 4.0) / 4.0);
    EXPECT_DOUBLE_EQ(metrics::mase(Values{10, 20}, Values{13, 16}, 3.5), 1.0);
    EXPECT_TRUE(std::isnan(metrics::mase(Values{1}, Values{2}, metrics::seasonalScale(Values{5, 5, 5}, 1)))) << "a constant history has no scale";
    EXPECT_TRUE(std::isnan(metrics::seasonalScale(train, 6)));
}

TEST(Metrics, RmsseCountsFromTheFirstSale)
{
    EXPECT_DOUBLE_EQ(metrics::squaredScale(Values{0, 0, 0, 4, 6, 3}), (4.0 + 9.0) / 2.0);
    EXPECT_DOUBLE_EQ(metrics::rmsse(Values{1, 2}, Values{4, 6}, 6.5), std::sqrt(12.5 / 6.5));
}

TEST(Metrics, WapeAndBiasByHand)
{
    EXPECT_DOUBLE_EQ(metrics::wape(Values{10, 30}, Values{12, 24}), 8.0 / 40.0);
    EXPECT_DOUBLE_EQ(metrics::bias(Values{10, 30}, Values{12, 24}), -4.0 / 40.0);
    EXPECT_TRUE(std::isnan(metrics::wape(Values{0, 0}, Values{1, 1})));
}

TEST(Metrics, UnknownPeriodsDoNotCount)
{
    EXPECT_DOUBLE_EQ(metrics::wape(Values{10, kGap, 30}, Values{12, 1000, 24}), 8.0 / 40.0);
    EXPECT_DOUBLE_EQ(metrics::seasonalScale(Values{1, kGap, 3, 5}, 1), 2.0);
    EXPECT_TRUE(std::isnan(metrics::smape(Values{kGap}, Values{1})));
}

TEST(Metrics, MsisByHand)
{
    // Width 10 in all three; 2 below costs 40 a unit, 1 above as well.
    EXPECT_DOUBLE_EQ(metrics::msis(Values{15, 8, 21}, Values{10, 10, 10}, Values{20, 20, 20}, 0.05, 2.0), (10.0 + 90.0 + 50.0) / 3.0 / 2.0);
    EXPECT_DOUBLE_EQ(metrics::coverage(Values{15, 8, 20, 10}, Values{10, 10, 10, 10}, Values{20, 20, 20, 20}), 0.75);
}

TEST(Metrics, PinballByHand)
{
    EXPECT_DOUBLE_EQ(metrics::pinball(Values{10, 10}, Values{8, 13}, 0.9), 0.5 * (0.9 * 2.0 + 0.1 * 3.0));
}

TEST(Metrics, ErrorsByHand)
{
    const Values actual = {10, 20, 30}, forecast = {12, 17, 30};
    EXPECT_DOUBLE_EQ(metrics::mae(actual, forecast), 5.0 / 3.0);
    EXPECT_DOUBLE_EQ(metrics::mse(actual, forecast), 13.0 / 3.0);
    EXPECT_DOUBLE_EQ(metrics::rmse(actual, forecast), std::sqrt(13.0 / 3.0));
    EXPECT_DOUBLE_EQ(metrics::r2(actual, forecast), 1.0 - 13.0 / 200.0);
    EXPECT_TRUE(std::isnan(metrics::r2(Values{5, 5}, Values{5, 6}))) << "nothing to explain";
    EXPECT_DOUBLE_EQ(metrics::mape(actual, forecast), (20.0 + 15.0 + 0.0) / 3.0);
    EXPECT_TRUE(std::isnan(metrics::mape(Values{10, 0}, Values{10, 1}))) << "nothing sold has no percentage";
    EXPECT_DOUBLE_EQ(metrics::mape(Values{10, kGap}, Values{12, 1}), 20.0);
}

TEST(Metrics, CrpsOfASingleNumberIsItsError)
{
    const Values levels = {0.1, 0.5, 0.9};
    EXPECT_NEAR(metrics::crps(Values{7}, Values{10, 10, 10}, levels), 3.0, 1e-12);
    EXPECT_NEAR(metrics::crps(Values{13, kGap}, Values{10, 10, 10, 0, 0, 0}, levels), 3.0, 1e-12);
    // 8 | 10 | 12 around 10: below 0.1 and above 0.9 the loss is 2 x 0.005 each, from 0.1 to 0.5 and from 0.5 to 0.9 a triangle of height 0.2.
    EXPECT_NEAR(metrics::crps(Values{10}, Values{8, 10, 12}, levels), 2.0 * (2.0 * 0.5 * 0.01 * 2.0 + 2.0 * 0.5 * 0.4 * 0.2), 1e-12);
}

TEST(Metrics, CrpsOfANormalDistributionIsNearItsFormula)
{
    // Gneiting & Raftery (2007), 21: at the mean, sigma (2 phi(0) - 1 / sqrt(pi)); 13 levels see a little less of the tails.
    Values mean = {0.0}, deviation = {1.0}, quantiles;
    normalQuantiles(mean, deviation, quantiles);
    EXPECT_NEAR(metrics::crps(Values{0.0}, quantiles, kQuantileLevels), 2.0 * 0.398942280401 - 0.564189583548, 0.01);
}

TEST(Directions, FlatIsWithinFivePercent)
{
    EXPECT_EQ(kFlatShare, networks::kFlat) << "the limit by which networks learn the direction";
    EXPECT_EQ(directionOf(100, 105), Direction::Flat);
    EXPECT_EQ(directionOf(100, 95), Direction::Flat);
    EXPECT_EQ(directionOf(100, 105.1), Direction::Rising);
    EXPECT_EQ(directionOf(100, 94.9), Direction::Falling);
    EXPECT_EQ(directionOf(0, 0), Direction::Flat);
    EXPECT_EQ(directionOf(0, 0.1), Direction::Rising);
    EXPECT_FALSE(directionOf(kGap, 1));
}

TEST(Directions, ScoresByHand)
{
    // Came falling 4 times (3 told so, 1 flat), flat never, rising twice (1 told so, 1 told falling).
    const Confusion confusion = {{{3, 1, 0}, {0, 0, 0}, {1, 0, 1}}};
    const DirectionScores scores = directionScores(confusion);
    EXPECT_DOUBLE_EQ(scores.accuracy, 4.0 / 6.0);
    EXPECT_DOUBLE_EQ(scores.precision, 0.5 * (3.0 / 4.0 + 1.0));
    EXPECT_DOUBLE_EQ(scores.recall, 0.5 * (3.0 / 4.0 + 0.5));
    EXPECT_DOUBLE_EQ(scores.f1, 0.5 * (0.75 + 2.0 / 3.0));
    EXPECT_TRUE(std::isnan(directionScores({}).accuracy));
}

TEST(MetricList, EveryMetricSaysWhatItIs)
{
    EXPECT_STREQ(metricList().front().id, "wape") << "the headline";
    for (const Metric &metric : metricList()) {
        EXPECT_EQ(metricNamed(metric.id), &metric);
        EXPECT_FALSE(metric.name.empty());
        EXPECT_GT(english(metric.definition).size(), 30U) << metric.id;
        EXPECT_GT(std::string(metric.source).size(), 10U) << metric.id;
        EXPECT_TRUE(std::isnan(metric.value(ErrorTally{}))) << metric.id << " of nothing is unknown";
    }
    EXPECT_EQ(metricNamed("luck"), nullptr);
    EXPECT_DOUBLE_EQ(distanceOf(*metricNamed("bias"), -0.2), 0.2);
    EXPECT_NEAR(distanceOf(*metricNamed("coverage80"), 0.9), 0.1, 1e-12);
    EXPECT_DOUBLE_EQ(distanceOf(*metricNamed("r2"), 0.7), -0.7);
}

/// Two forecasts of two periods each; the tally must agree with the functions above.
class Tallied : public ::testing::Test {
protected:
    static Values around(const Values &mean, double width)
    {
        Values quantiles;
        for (const double centre : mean)
            for (const double level : kQuantileLevels)
                quantiles.push_back(centre + width * (level - 0.5));
        return quantiles;
    }
    Tallied()
    {
        tally({first, firstMean, firstQuantiles, firstNaive, 2.0, 9.0, 10.0}, sums);
        tally({second, secondMean, secondQuantiles, secondNaive, 4.0, 16.0, 50.0}, sums);
    }
    static double of(const char *id, const ErrorTally &tallied) { return metricNamed(id)->value(tallied); }
    double of(const char *id) const { return of(id, sums); }

    const Values first = {10, 12}, firstMean = {11, 9}, firstQuantiles = around(firstMean, 4.0), firstNaive = {10, 10};
    const Values second = {40, 60}, secondMean = {44, 61}, secondQuantiles = around(secondMean, 4.0), secondNaive = {50, 50};
    ErrorTally sums;
};

TEST_F(Tallied, GivesTheMetricsOfAllPeriods)
{
    const Values actual = {10, 12, 40, 60}, mean = {11, 9, 44, 61};
    EXPECT_DOUBLE_EQ(of("wape"), metrics::wape(actual, mean));
    EXPECT_DOUBLE_EQ(of("bias"), metrics::bias(actual, mean));
    EXPECT_DOUBLE_EQ(of("mae"), metrics::mae(actual, mean));
    EXPECT_DOUBLE_EQ(of("mse"), metrics::mse(actual, mean));
    EXPECT_DOUBLE_EQ(of("rmse"), metrics::rmse(actual, mean));
    EXPECT_NEAR(of("r2"), metrics::r2(actual, mean), 1e-12);
    Values quantiles = firstQuantiles;
    quantiles.insert(quantiles.end(), secondQuantiles.begin(), secondQuantiles.end());
    EXPECT_NEAR(of("crps"), metrics::crps(actual, quantiles, kQuantileLevels), 1e-12);
    double pinball = 0.0;
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        Values quantile;
        for (std::size_t t = 0; t < 4; ++t)
            quantile.push_back(quantiles[t * kQuantileCount + level]);
        pinball += metrics::pinball(actual, quantile, kQuantileLevels[level]) / kQuantileCount;
    }
    EXPECT_NEAR(of("pinball"), 2.0 * pinball * 4.0 / 122.0, 1e-12);
    EXPECT_DOUBLE_EQ(of("coverage80"), 0.5) << "within 1.6 of the mean: 10 and 60";
    EXPECT_DOUBLE_EQ(of("count80"), 0.5);
}

TEST_F(Tallied, GivesMeansOverForecasts)
{
    EXPECT_DOUBLE_EQ(of("smape"), 0.5 * (metrics::smape(first, firstMean) + metrics::smape(second, secondMean)));
    EXPECT_DOUBLE_EQ(of("mape"), 0.5 * (metrics::mape(first, firstMean) + metrics::mape(second, secondMean)));
    EXPECT_DOUBLE_EQ(of("mase"), 0.5 * (1.0 + 2.5 / 4.0));
    EXPECT_DOUBLE_EQ(of("rmsse"), 0.5 * (metrics::rmsse(first, firstMean, 9.0) + metrics::rmsse(second, secondMean, 16.0)));
    const double smape2 = 0.5 * (metrics::smape(first, firstNaive) + metrics::smape(second, secondNaive)), mase2 = 0.5 * (0.5 + 2.5);
    EXPECT_DOUBLE_EQ(of("owa"), metrics::owa(of("smape"), of("mase"), smape2, mase2));
    EXPECT_DOUBLE_EQ(sums.directions[2][1], 1.0) << "from 10 to 11, told 10";
    EXPECT_DOUBLE_EQ(sums.directions[1][1], 1.0) << "from 50 to 50, told 52.5, which is flat still";
}

TEST_F(Tallied, Naive2HasAnOwaOfOneByConstruction)
{
    ErrorTally itself;
    tally({first, firstNaive, around(firstNaive, 4.0), firstNaive, 2.0, 9.0, 10.0}, itself);
    tally({second, secondNaive, around(secondNaive, 4.0), secondNaive, 4.0, 16.0, 50.0}, itself);
    EXPECT_DOUBLE_EQ(of("owa", itself), 1.0);
}

TEST_F(Tallied, UnknownPeriodsDoNotCount)
{
    ErrorTally gap, none;
    tally({Values{10, kGap}, firstMean, firstQuantiles, firstNaive, 2.0, 9.0, 10.0}, gap);
    EXPECT_DOUBLE_EQ(gap.periods, 1.0);
    EXPECT_DOUBLE_EQ(of("wape", gap), 0.1);
    EXPECT_DOUBLE_EQ(gap.directions[1][2], 1.0) << "10 came and 11 was told for that period";
    tally({Values{kGap, kGap}, firstMean, firstQuantiles, firstNaive, 2.0, 9.0, 10.0}, none);
    EXPECT_EQ(none.forecasts, 0.0);
    EXPECT_TRUE(std::isnan(of("mase", none)));
}

TEST_F(Tallied, SumsOfTwoAddUp)
{
    ErrorTally a, b;
    tally({first, firstMean, firstQuantiles, firstNaive, 2.0, 9.0, 10.0}, a);
    tally({second, secondMean, secondQuantiles, secondNaive, 4.0, 16.0, 50.0}, b);
    a += b;
    for (const Metric &metric : metricList())
        EXPECT_DOUBLE_EQ(metric.value(a), metric.value(sums)) << metric.id;
}

TEST(Metrics, OwaIsOneForNaive2Itself)
{
    EXPECT_DOUBLE_EQ(metrics::owa(9.161, 2.777, 9.161, 2.777), 1.0);
    EXPECT_DOUBLE_EQ(metrics::owa(8.0, 3.0, 10.0, 2.0), 1.15);
}

} // namespace

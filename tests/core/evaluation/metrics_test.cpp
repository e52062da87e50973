#include "core/evaluation/metrics.h"

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

TEST(Metrics, OwaIsOneForNaive2Itself)
{
    EXPECT_DOUBLE_EQ(metrics::owa(9.161, 2.777, 9.161, 2.777), 1.0);
    EXPECT_DOUBLE_EQ(metrics::owa(8.0, 3.0, 10.0, 2.0), 1.15);
}

} // namespace

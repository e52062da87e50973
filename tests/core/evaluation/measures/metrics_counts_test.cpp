#include "core/evaluation/measures/metrics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

using namespace shelfcast::core;
using Values = std::vector<double>;

namespace {

constexpr std::array<double, 13> kLevels = {0.025, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975};

double count80(double actual, const Values &quantiles) { return metrics::countCoverage(Values{actual}, quantiles, kLevels, 0.8); }
double count95(double actual, const Values &quantiles) { return metrics::countCoverage(Values{actual}, quantiles, kLevels, 0.95); }

TEST(CountCoverage, IsTheUsualOneWhereNothingTies)
{
    const Values quantiles = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    for (const double value : {0.5, 1.5, 2.5, 3.5, 7.2, 10.9, 11.1, 12.4, 20.0}) {
        EXPECT_EQ(count80(value, quantiles), metrics::coverage(Values{value}, Values{3}, Values{11})) << value;
        EXPECT_EQ(count95(value, quantiles), metrics::coverage(Values{value}, Values{1}, Values{13})) << value;
    }
}

TEST(CountCoverage, ACertainCountHasTheNominalShareInside)
{
    EXPECT_NEAR(count80(7, Values(13, 7.0)), 0.8, 1e-12);
    EXPECT_NEAR(count95(0, Values(13, 0.0)), 0.95, 1e-12);
    EXPECT_EQ(count80(8, Values(13, 7.0)), 0.0);
}

TEST(CountCoverage, ZeroCountsFromNothing)
{
    // Zero has a probability between 0.7 and 0.8, at the middle of their logits; what lies above the lowest tenth is inside.
    const Values quantiles = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
    const double zero = 1.0 / (1.0 + std::exp(-0.5 * (std::log(0.7 / 0.3) + std::log(0.8 / 0.2))));
    EXPECT_NEAR(count80(0, quantiles), (zero - 0.1) / zero, 1e-12);
    EXPECT_NEAR(count80(1, quantiles), 1.0, 1e-12);
    // Two has a probability from between 0.8 and 0.9 to between 0.9 and 0.95.
    const auto middle = [](double a, double b) { return 1.0 / (1.0 + std::exp(-0.5 * (std::log(a / (1.0 - a)) + std::log(b / (1.0 - b))))); };
    EXPECT_NEAR(count80(2, quantiles), (0.9 - middle(0.8, 0.9)) / (middle(0.9, 0.95) - middle(0.8, 0.9)), 1e-12);
    EXPECT_EQ(count80(3, quantiles), 0.0);
}

TEST(CountCoverage, ASaleOrNoneHasNothingAbove)
{
    const Values quantiles = {0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 6, 6}; // a pack of six
    const double none = 1.0 / (1.0 + std::exp(-0.5 * (std::log(0.7 / 0.3) + std::log(0.8 / 0.2))));
    EXPECT_NEAR(count80(6, quantiles), (0.9 - none) / (1.0 - none), 1e-9);
}

TEST(CountCoverage, UnknownPeriodsDoNotCount)
{
    Values quantiles(26, 7.0);
    EXPECT_NEAR(metrics::countCoverage(Values{std::nan(""), 7.0}, quantiles, kLevels, 0.8), 0.8, 1e-12);
    EXPECT_TRUE(std::isnan(metrics::countCoverage(Values{std::nan("")}, Values(13, 7.0), kLevels, 0.8)));
}

struct Kind {
    double mean = 0.0, shape = 0.0;
};

/// Draws from negative binomials, with the exact quantiles of each for its forecast.
struct Drawn {
    Values actual, quantiles;
    double count(double nominal) const { return metrics::countCoverage(actual, quantiles, kLevels, nominal); }
    double plain(std::size_t low, std::size_t high) const
    {
        Values lower, upper;
        for (std::size_t i = 0; i < actual.size(); ++i) {
            lower.push_back(quantiles[i * kLevels.size() + low]);
            upper.push_back(quantiles[i * kLevels.size() + high]);
        }
        return metrics::coverage(actual, lower, upper);
    }

    void add(const Kind &kind, int draws, std::mt19937_64 &random)
    {
        std::vector<double> upTo; // the distribution function
        double mass = std::pow(kind.shape / (kind.shape + kind.mean), kind.shape), sum = 0.0;
        for (double value = 0.0; sum < 1.0 - 1e-12; ++value) {
            upTo.push_back(sum += mass);
            mass *= (value + kind.shape) / (value + 1.0) * kind.mean / (kind.mean + kind.shape);
        }
        const auto quantile = [&](double level) { return static_cast<double>(std::lower_bound(upTo.begin(), upTo.end(), level) - upTo.begin()); };
        Values row;
        for (const double level : kLevels)
            row.push_back(quantile(level));
        for (int i = 0; i < draws; ++i) {
            actual.push_back(quantile(uniform(random)));
            quantiles.insert(quantiles.end(), row.begin(), row.end());
        }
    }
    static double uniform(std::mt19937_64 &random) { return static_cast<double>(random() >> 11) * 0x1p-53; }
};

TEST(CountCoverage, DrawnCountsComeOutAtTheNominalShare)
{
    std::mt19937_64 random(7);
    Drawn drawn;
    for (int i = 0; i < 4000; ++i) // means from 0.1 to 30, from nearly Poisson to very uneven
        drawn.add({0.1 * std::pow(300.0, Drawn::uniform(random)), 0.3 * std::pow(50.0, Drawn::uniform(random))}, 12, random);
    EXPECT_NEAR(drawn.count(0.8), 0.8, 0.005);
    EXPECT_NEAR(drawn.count(0.95), 0.95, 0.005);
    EXPECT_GT(drawn.plain(2, 10), 0.87) << "if not, there was no need for this measure";
}

TEST(CountCoverage, OneDistributionIsHitAsFarAsItsQuantilesTell)
{
    std::mt19937_64 random(7);
    for (const Kind kind : {Kind{0.1, 0.5}, {0.3, 0.3}, {0.5, 5.0}, {1.0, 0.4}, {2.0, 1.0}, {3.0, 20.0}, {8.0, 2.0}, {25.0, 4.0}, {200.0, 9.0}}) {
        Drawn drawn;
        drawn.add(kind, 40000, random);
        EXPECT_NEAR(drawn.count(0.8), 0.8, 0.03) << kind.mean;
        EXPECT_NEAR(drawn.count(0.95), 0.95, 0.015) << kind.mean;
    }
}

TEST(CountCoverage, TooWideAndTooNarrowAreSeen)
{
    std::mt19937_64 random(7);
    Drawn wide, narrow;
    wide.add({2.0, 0.5}, 20000, random);
    narrow.add({2.0, 50.0}, 20000, random);
    std::swap(wide.actual, narrow.actual);
    EXPECT_GT(wide.count(0.8), 0.84);
    EXPECT_LT(narrow.count(0.8), 0.72);
}

} // namespace

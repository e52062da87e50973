#include "core/models/coldstart/launch_case.h"
#include "core/models/coldstart/mean_launch.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using shelfcast::testing::noise;

/// Launches of which one forecast is right but for noise, and the others know nothing.
std::vector<LaunchCase> launches(double own, double category, double start = 0.0)
{
    std::vector<LaunchCase> cases;
    for (std::size_t k = 0; k < 60; ++k) {
        const double level = std::exp(4.0 + noise(k)), held = std::exp(start * noise(500 + k));
        LaunchCase one;
        one.firstPeriod = static_cast<std::int64_t>(k);
        for (std::size_t age = 0; age < 8; ++age) {
            one.actual.push_back(level * held * (1.0 + 0.1 * noise(100 * k + age)));
            one.own.push_back(level * std::exp(own * noise(1000 + k)));
            one.category.push_back(level * std::exp(category * noise(2000 + k)));
            one.all.push_back(80.0);
            one.told.push_back(level);
        }
        cases.push_back(one);
    }
    return cases;
}

TEST(LaunchShares, GoToWhatErrsLeast)
{
    const LaunchShares byAttributes = chooseShares(launches(0.1, 1.5)), byCategory = chooseShares(launches(1.5, 0.1));
    EXPECT_GT(byAttributes.own, 0.8);
    EXPECT_GT(byCategory.category, 0.8);
    EXPECT_NEAR(byAttributes.own + byAttributes.category + byAttributes.all, 1.0, 1e-9);
    EXPECT_EQ(chooseShares({}).own, 1.0);
}

TEST(LaunchShares, AreDividedWhereNothingIsBetter)
{
    const LaunchShares shares = chooseShares(launches(0.5, 0.5));
    EXPECT_GT(shares.own, 0.1);
    EXPECT_GT(shares.category, 0.1);
}

TEST(StartGain, TellsHowMuchTheFirstPeriodsSay)
{
    EXPECT_EQ(startGain(launches(0.1, 0.1, 1.0), 0).gain, 0.0);      // nothing is known
    EXPECT_GT(startGain(launches(0.1, 0.1, 1.0), 2).gain, 0.6);      // launches lie high or low all along
    EXPECT_LT(startGain(launches(0.1, 0.1, 0.0), 2).gain, 0.3);      // what the start is off by is chance
    EXPECT_NEAR(startOffset(std::vector<double>{20.0, NAN}, std::vector<double>{10.0, 10.0}), std::log(2.0), 0.01);
    EXPECT_EQ(startOffset({}, std::vector<double>{10.0}), 0.0);
}

TEST(CohortDrift, IsOnlyWhatChanceDoesNotExplain)
{
    std::vector<LaunchCase> cases = launches(0.1, 0.1, 0.5);
    const double still = cohortDrift(cases, 10);
    for (LaunchCase &one : cases)
        for (double &value : one.actual)
            value *= one.firstPeriod / 10 % 2 == 0 ? 3.0 : 1.0 / 3.0; // each ten launches another kind of thing
    EXPECT_LT(still, 0.3);
    EXPECT_NEAR(cohortDrift(cases, 10), std::log(9.0), 0.4);
}

TEST(MeanLaunch, IsByHand)
{
    std::vector<ColdDonor> donors;
    for (int i = 0; i < 6; ++i) {
        ColdDonor donor;
        donor.what.category = i < 3 ? "a" : "b";
        donor.firstPeriod = 10 + i;
        donor.y = {static_cast<double>(i), 10.0};
        donors.push_back(donor);
    }
    const MeanLaunch means(donors, std::vector<bool>(6, true), 2);
    EXPECT_DOUBLE_EQ(means.overall(0), 2.5);
    EXPECT_DOUBLE_EQ(means.category("b", 0), 4.0);
    EXPECT_DOUBLE_EQ(means.category("unheard of", 0), 2.5);
    EXPECT_DOUBLE_EQ(means.overall(0, &donors[5]), 2.0);
    EXPECT_DOUBLE_EQ(means.category("b", 0, &donors[5]), 2.0); // two are too few of a category: all others
    EXPECT_DOUBLE_EQ(means.overall(9), 10.0);                  // after the horizon as at its end
}

} // namespace
} // namespace shelfcast::core

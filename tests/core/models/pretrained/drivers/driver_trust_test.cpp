#include "core/models/pretrained/drivers/driver_trust.h"

#include <gmock/gmock.h>

#include <random>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

/// Trials in which the drivers make errors smaller by `gain` on the average.
std::vector<DriverTrial> trials(std::size_t series, std::size_t origins, double gain, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    std::vector<DriverTrial> all;
    for (std::size_t i = 0; i < series; ++i)
        for (std::size_t origin = 0; origin < origins; ++origin) {
            const double change = gain + 0.05 * normal(random);
            DriverTrial trial{i, {}};
            for (std::size_t share = 0; share < kTrustShares.size(); ++share)
                trial.errors[share] = 0.3 - change * kTrustShares[share];
            all.push_back(trial);
        }
    return all;
}

TEST(DriverTrust, IsFullWhereTheGainIsPlain)
{
    EXPECT_EQ(trustOf(trials(40, 2, 0.05, 1)).pooled, 1.0);
    EXPECT_EQ(trustOf(trials(1, 5, 0.2, 1)).of(0), 1.0);
}

TEST(DriverTrust, IsNoneWhereThereIsNoGain)
{
    EXPECT_EQ(trustOf({}).pooled, 0.0);
    EXPECT_EQ(trustOf(trials(40, 2, -0.02, 1)).pooled, 0.0);
    double sum = 0.0;
    for (unsigned seed = 1; seed <= 200; ++seed)
        sum += trustOf(trials(1, 5, 0.0, seed)).of(0);
    EXPECT_LT(sum / 200.0, 0.2) << "five trials by chance seldom persuade";
}

TEST(DriverTrust, IsSmallerForASeriesThatTheyHarmed)
{
    std::vector<DriverTrial> all = trials(40, 2, 0.05, 1);
    for (DriverTrial &trial : all)
        if (trial.series == 7)
            for (std::size_t share = 0; share < kTrustShares.size(); ++share)
                trial.errors[share] = 0.3 + 0.2 * kTrustShares[share];
    const DriverTrust trust = trustOf(all);
    EXPECT_EQ(trust.of(7), 0.0);
    EXPECT_EQ(trust.of(8), trust.pooled);
}

TEST(DriverTrust, TrialsCountKnownPeriodsOnly)
{
    const std::vector<double> actual = {10.0, std::nan(""), 20.0}, without = {12.0, 5.0, 20.0}, with = {10.0, 500.0, 16.0};
    const DriverTrial trial = trialOf(3, actual, without, with);
    EXPECT_EQ(trial.series, 3U);
    EXPECT_NEAR(trial.errors.front(), 2.0 / 31.0, 1e-12);
    EXPECT_NEAR(trial.errors.back(), 4.0 / 31.0, 1e-12);
    EXPECT_NEAR(trial.errors[2], (1.0 + 2.0) / 31.0, 1e-12);
}

} // namespace
} // namespace shelfcast::testing

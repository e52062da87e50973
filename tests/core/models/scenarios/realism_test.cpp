#include "core/models/scenarios/realism/realism.h"

#include "core/models/scenarios/realism/window_shape.h"
#include "tests/core/models/scenarios/made_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace shelfcast::core {
namespace {

struct Made {
    std::vector<HeldFuture> futures;
    std::vector<ScenarioSet> sets;
};

/// Real futures with one persistence, made ones with another, of another size and with sales replaced by nothing.
Made made(double real, double drawn, double size = 1.0, double nothing = 0.0)
{
    Made all;
    constexpr std::size_t kHorizon = 12, kPaths = 8;
    for (std::size_t i = 0; i < 150; ++i) {
        const std::vector<double> y = wanderingSeries(36, real, 1000 + i, 10.0, 2.0);
        HeldFuture future;
        future.series = i;
        future.before.assign(y.begin(), y.begin() + 24);
        future.real.assign(y.begin() + 24, y.end());
        future.level = 10.0;
        ScenarioSet set;
        set.horizon = kHorizon;
        networks::Random random(i);
        for (std::size_t path = 0; path < kPaths; ++path)
            for (const double value : wanderingSeries(kHorizon, drawn, 90000 + i * kPaths + path, 10.0 * size, 2.0 * size))
                set.values.push_back(random.uniform() < nothing ? 0.0 : value);
        all.futures.push_back(std::move(future));
        all.sets.push_back(std::move(set));
    }
    return all;
}

RealismScores scoresOf(const Made &all)
{
    return realismScores(all.futures, all.sets, 1, 1);
}

TEST(Realism, TheSameProcessScoresPerfect)
{
    // Without persistence, so that what came before says nothing of what comes.
    const RealismScores scores = scoresOf(made(0.0, 0.0));
    EXPECT_LT(scores.marginals, 0.06);
    EXPECT_NEAR(scores.zeros, 0.0, 1e-12);
    EXPECT_LT(scores.autocorrelation, 0.03);
    EXPECT_NEAR(scores.discriminative, 0.5, 0.06);
    EXPECT_NEAR(scores.transfer, 1.0, 0.06);
    EXPECT_LT(scores.distance(scores.sums), 0.35);
}

TEST(Realism, ABiggerOneIsSeen)
{
    const RealismScores scores = scoresOf(made(0.0, 0.0, 1.5));
    EXPECT_GT(scores.marginals, 1.0);
    EXPECT_GT(scores.discriminative, 0.95);
    EXPECT_GT(scores.sums, 3.0 * scoresOf(made(0.0, 0.0)).sums);
    EXPECT_LT(scores.autocorrelation, 0.03); // the shape is right
}

TEST(Realism, PeriodsThatDoNotHangTogetherAreSeen)
{
    const RealismScores together = scoresOf(made(0.85, 0.85)), apart = scoresOf(made(0.85, 0.0));
    EXPECT_GT(apart.autocorrelation, 0.15);
    EXPECT_LT(together.autocorrelation, 0.05);
    EXPECT_GT(apart.discriminative, together.discriminative + 0.15);
    EXPECT_GT(apart.transfer, together.transfer + 0.1);
    EXPECT_LT(together.distance(together.sums), apart.distance(together.sums));
}

TEST(Realism, ZerosAreCounted)
{
    EXPECT_NEAR(scoresOf(made(0.0, 0.0, 1.0, 0.25)).zeros, 0.25, 0.02);
}

TEST(Realism, SeedsAndEmptySets)
{
    const Made all = made(0.5, 0.5);
    EXPECT_EQ(realismScores(all.futures, all.sets, 1, 1).discriminative, realismScores(all.futures, all.sets, 1, 1).discriminative);
    EXPECT_TRUE(std::isnan(realismScores({}, {}, 1, 1).marginals));
    const Made few = {{all.futures.begin(), all.futures.begin() + 3}, {all.sets.begin(), all.sets.begin() + 3}};
    EXPECT_TRUE(std::isnan(scoresOf(few).discriminative));
    EXPECT_TRUE(std::isfinite(scoresOf(few).distance(scoresOf(few).sums)));
}

TEST(SampleCrps, ByHand)
{
    EXPECT_NEAR(sampleCrps(std::vector<double>{3.0}, 5.0), 2.0, 1e-12);
    // |0-1|, |2-1| have the mean 1; the two are 2 apart: 1 - 0.5 x 2 (each pair once) = 0.
    EXPECT_NEAR(sampleCrps(std::vector<double>{2.0, 0.0}, 1.0), 0.0, 1e-12);
    EXPECT_NEAR(sampleCrps(std::vector<double>{2.0, 0.0}, 5.0), 3.0, 1e-12);
}

TEST(Autocorrelation, ByHand)
{
    EXPECT_NEAR(autocorrelation(std::vector<double>{1, -1, 1, -1}, 1), -0.75, 1e-12);
    EXPECT_TRUE(std::isnan(autocorrelation(std::vector<double>{2, 2, 2}, 1)));
}

} // namespace
} // namespace shelfcast::core

#include "core/models/scenarios/block_bootstrap.h"

#include "core/models/scenarios/forecast_ranges.h"
#include "core/models/scenarios/past_errors.h"
#include "core/models/scenarios/realism/window_shape.h"
#include "tests/core/models/scenarios/made_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace shelfcast::core {
namespace {

/// The correlation of neighbours over all paths.
double neighbours(const ScenarioSet &set, double mean)
{
    double cross = 0.0, square = 0.0;
    for (std::size_t path = 0; path < set.paths(); ++path)
        for (std::size_t step = 1; step < set.horizon; ++step) {
            cross += (set.at(path, step) - mean) * (set.at(path, step - 1) - mean);
            square += (set.at(path, step) - mean) * (set.at(path, step) - mean);
        }
    return cross / square;
}

TEST(QuickForecast, SeasonMovedToTheLastLevelByHand)
{
    // Three seasons of (0, 4), each 10 higher: the mean season is (10, 14), the last one's level 12 against 12 for all ... moved by +10.
    const std::vector<double> y = {0, 4, 10, 14, 20, 24};
    EXPECT_EQ(quickForecast(y, 2, 3, true), (std::vector<double>{20, 24, 20}));
    EXPECT_EQ(quickForecast(std::vector<double>{5, 5, 5}, 1, 2, true), (std::vector<double>{5, 5}));
    EXPECT_NEAR(quickForecast(std::vector<double>{0, 10}, 1, 1, true)[0], 3.0, 1e-12); // a running mean by 0.3
    EXPECT_EQ(quickForecast(std::vector<double>{90, 100, 0, 2}, 2, 1, true)[0], 0.0);  // never below zero
}

TEST(PastErrors, ARowAnOrigin)
{
    std::vector<double> y(30, 10.0);
    y[20] = 20.0;
    const PastErrors errors = pastErrors(y, 1, 3, true);
    EXPECT_EQ(errors.rows(), 30U - 4U - 3U + 1U);
    EXPECT_NEAR(errors.at(20 - 4, 0), 1.0, 1e-12); // the origin with 20 known periods met the peak with its first step
    EXPECT_NEAR(errors.at(20 - 6, 2), 1.0, 1e-12);
    EXPECT_NEAR(errors.at(0, 0), 0.0, 1e-12);
    EXPECT_EQ(pastErrors(std::vector<double>(5, 1.0), 1, 3, true).rows(), 0U);
}

TEST(FilledHistory, HolesTakeTheValueBefore)
{
    const double hole = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(filledHistory(std::vector<double>{hole, 1, hole, 3}), (std::vector<double>{1, 1, 3}));
}

TEST(BlockBootstrap, PathsAgreeWithTheRanges)
{
    const std::vector<double> y = wanderingSeries(300, 0.8, 1);
    const SeriesForecast forecast = flatForecast(13);
    const ScenarioSet set = blockBootstrap(viewOf(y), forecast, {.paths = 400, .seed = 2});
    ASSERT_EQ(set.paths(), 400U);
    EXPECT_TRUE(set.note.empty());
    for (const std::size_t step : {0U, 6U, 12U}) {
        std::size_t inside = 0;
        for (std::size_t path = 0; path < 400; ++path)
            inside += set.at(path, step) >= forecast.quantile(step, 2) && set.at(path, step) <= forecast.quantile(step, 10) ? 1 : 0;
        EXPECT_EQ(inside, 320U) << "the 80 % range holds 80 % of the paths";
    }
}

TEST(BlockBootstrap, NeighboursResembleEachOtherAsInThePast)
{
    const SeriesForecast forecast = flatForecast(13);
    const auto resemblance = [&](double persistence) {
        const std::vector<double> y = wanderingSeries(500, persistence, 7);
        return neighbours(blockBootstrap(viewOf(y), forecast, {.paths = 300, .seed = 2}), 100.0);
    };
    EXPECT_GT(resemblance(0.9), 0.7);
    EXPECT_LT(resemblance(0.0), 0.35); // what the quick forecast errs in common at one origin is left
    EXPECT_LT(std::abs(neighbours(independentPaths(forecast, {.paths = 300, .seed = 2}), 100.0)), 0.06);
}

/// A sum of periods that hang together spreads wider than one of periods that do not.
TEST(BlockBootstrap, SumsSpreadWider)
{
    const std::vector<double> y = wanderingSeries(500, 0.9, 3);
    const SeriesForecast forecast = flatForecast(13);
    const auto spread = [](const ScenarioSet &set) {
        const std::vector<double> sums = pathSums(set);
        const double mean = std::accumulate(sums.begin(), sums.end(), 0.0) / static_cast<double>(sums.size());
        double square = 0.0;
        for (const double sum : sums)
            square += (sum - mean) * (sum - mean);
        return std::sqrt(square / static_cast<double>(sums.size()));
    };
    const double alone = spread(independentPaths(forecast, {.paths = 400, .seed = 2}));
    EXPECT_NEAR(alone, 10.0 * std::sqrt(13.0), 4.0);
    EXPECT_GT(spread(blockBootstrap(viewOf(y), forecast, {.paths = 400, .seed = 2})), 1.8 * alone);
}

TEST(BlockBootstrap, ShortHistoriesChangeBetweenPiecesAndShorterOnesSaySo)
{
    const SeriesForecast forecast = flatForecast(12);
    const std::vector<double> shortOne = wanderingSeries(40, 0.8, 3), tiny = wanderingSeries(9, 0.8, 3);
    const ScenarioSet pieces = errorPaths(viewOf(shortOne), 12, {.paths = 50, .seed = 1});
    EXPECT_TRUE(pieces.note.empty());
    const PastErrors errors = pastErrors(shortOne, 1, 12, true);
    std::size_t whole = 0;
    for (std::size_t path = 0; path < 50; ++path)
        for (std::size_t row = 0; row < errors.rows(); ++row) {
            const std::span<const double> past = std::span(errors.values).subspan(row * 12, 12);
            whole += std::ranges::equal(pieces.path(path), past) ? 1 : 0;
        }
    EXPECT_LT(whole, 50U); // not only whole horizons of the past
    const ScenarioSet guess = blockBootstrap(viewOf(tiny), forecast, {.paths = 50, .seed = 1});
    EXPECT_FALSE(guess.note.empty());
    EXPECT_NEAR(neighbours(guess, 100.0), 0.4, 0.15);
}

TEST(BlockBootstrap, SeedsAndEmptyHistories)
{
    const std::vector<double> y = wanderingSeries(100, 0.5, 3);
    const SeriesForecast forecast = flatForecast(8);
    EXPECT_EQ(blockBootstrap(viewOf(y), forecast, {.seed = 1}).values, blockBootstrap(viewOf(y), forecast, {.seed = 1}).values);
    EXPECT_NE(blockBootstrap(viewOf(y), forecast, {.seed = 1}).values, blockBootstrap(viewOf(y), forecast, {.seed = 2}).values);
    const ScenarioSet nothing = blockBootstrap(viewOf({}), forecast, {.paths = 5, .seed = 1});
    EXPECT_EQ(nothing.paths(), 5U);
    EXPECT_TRUE(std::ranges::all_of(nothing.values, [](double v) { return std::isfinite(v); }));
}

} // namespace
} // namespace shelfcast::core

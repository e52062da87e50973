#include "core/models/pretrained/paths/decoder_paths.h"

#include "core/models/neural/data/sampling.h"
#include "tests/core/models/scenarios/made_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <numbers>
#include <numeric>

namespace shelfcast::core {
namespace {

std::shared_ptr<const PathNetwork> shipped()
{
    static const auto opened = pretrained::decoderPaths((std::filesystem::path(SHELFCAST_RESOURCES) / "weights" / "decoder.weights").string()).value();
    return opened;
}

Panel panelOf(std::vector<std::vector<double>> all, int season = 7)
{
    Panel panel;
    panel.frequency = Frequency::Daily;
    panel.seasonLength = season;
    for (std::vector<double> &y : all) {
        Series series;
        series.id = static_cast<std::int64_t>(panel.series.size()) + 1;
        series.y = std::move(y);
        series.states.assign(series.y.size(), PeriodState::Sold);
        panel.series.push_back(std::move(series));
    }
    return panel;
}

std::vector<double> weekly(std::size_t n, std::uint64_t seed, double noise = 3.0)
{
    networks::Random random(seed);
    std::vector<double> y(n);
    for (std::size_t t = 0; t < n; ++t)
        y[t] = 50.0 + 20.0 * std::sin(2.0 * std::numbers::pi * static_cast<double>(t % 7) / 7.0) + noise * random.normal();
    return y;
}

ScenarioSet drawn(const std::vector<double> &y, int horizon, PathOptions options = {}, int season = 7)
{
    return shipped()->paths(panelOf({y}, season), horizon, options, {}).value().front();
}

TEST(DecoderPaths, FollowTheSeason)
{
    const std::vector<double> y = weekly(140, 1);
    const ScenarioSet set = drawn(y, 28, {.paths = 40, .seed = 3});
    ASSERT_EQ(set.paths(), 40U);
    double squares = 0.0;
    for (std::size_t step = 0; step < 28; ++step) {
        double mean = 0.0;
        for (std::size_t path = 0; path < 40; ++path)
            mean += set.at(path, step) / 40.0;
        const double truth = 50.0 + 20.0 * std::sin(2.0 * std::numbers::pi * static_cast<double>((140 + step) % 7) / 7.0);
        squares += (mean - truth) * (mean - truth) / 28.0;
    }
    EXPECT_LT(std::sqrt(squares), 4.0); // the season itself swings by 14
}

TEST(DecoderPaths, HoldWhatComes)
{
    double inside = 0.0, all = 0.0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        std::vector<double> y = wanderingSeries(120, 0.7, 100 + seed);
        const std::vector<double> future(y.end() - 20, y.end());
        y.resize(100);
        const ScenarioSet set = drawn(y, 20, {.paths = 40, .seed = seed}, 1);
        for (std::size_t step = 0; step < 20; ++step) {
            std::vector<double> values;
            for (std::size_t path = 0; path < 40; ++path)
                values.push_back(set.at(path, step));
            std::ranges::sort(values);
            inside += future[step] >= values[3] && future[step] <= values[36] ? 1.0 : 0.0; // 10 and 90 % of forty
            all += 1.0;
        }
    }
    EXPECT_GT(inside / all, 0.65);
    EXPECT_LT(inside / all, 0.95);
}

TEST(DecoderPaths, SeedsDecideAndNothingElse)
{
    const std::vector<double> y = weekly(90, 2);
    const PathOptions one{.paths = 5, .seed = 1}, two{.paths = 5, .seed = 2};
    EXPECT_EQ(drawn(y, 20, one).values, drawn(y, 20, one).values);
    EXPECT_NE(drawn(y, 20, one).values, drawn(y, 20, two).values);
    // Neither the other series of the panel nor the number of threads.
    JobContext job;
    job.threads = 2;
    const auto many = shipped()->paths(panelOf({y, weekly(60, 5), weekly(200, 6)}), 20, one, job).value();
    EXPECT_EQ(many.front().values, drawn(y, 20, one).values);
}

/// What is drawn first cannot know how far the path will go on, nor what else is drawn later.
TEST(DecoderPaths, EarlierPeriodsDoNotKnowLaterOnes)
{
    const std::vector<double> y = weekly(100, 4);
    const ScenarioSet brief = drawn(y, 20, {.paths = 4, .seed = 9}), longer = drawn(y, 100, {.paths = 4, .seed = 9});
    for (std::size_t path = 0; path < 4; ++path)
        for (std::size_t step = 0; step < 20; ++step)
            EXPECT_EQ(brief.at(path, step), longer.at(path, step));
    EXPECT_TRUE(std::ranges::all_of(longer.values, [](double value) { return std::isfinite(value) && value >= 0.0 && value < 500.0; }));
}

TEST(DecoderPaths, PathsGoOnFromWhatTheyHaveMet)
{
    // The sums of a wandering series' paths spread wider than those of paths whose periods are shuffled among each other.
    const ScenarioSet set = drawn(wanderingSeries(200, 0.95, 8), 32, {.paths = 60, .seed = 3}, 1);
    double own = 0.0, mixedUp = 0.0, mean = 0.0;
    for (const double value : set.values)
        mean += value / 60.0;
    for (std::size_t path = 0; path < 60; ++path) {
        double together = 0.0, apart = 0.0;
        for (std::size_t step = 0; step < 32; ++step) {
            together += set.at(path, step);
            apart += set.at((path + 7 * step) % 60, step);
        }
        own += (together - mean) * (together - mean);
        mixedUp += (apart - mean) * (apart - mean);
    }
    EXPECT_GT(own, 3.0 * mixedUp);
}

TEST(DecoderPaths, CountsAreWholeAndNothingStaysNothing)
{
    networks::Random random(3);
    std::vector<double> y(80);
    std::ranges::generate(y, [&] { return random.uniform() < 0.6 ? 0.0 : std::floor(1.0 + 3.0 * random.uniform()); });
    const ScenarioSet set = drawn(y, 30, {.paths = 20, .seed = 1}, 1);
    EXPECT_TRUE(std::ranges::all_of(set.values, [](double value) { return value >= 0.0 && value == std::floor(value); }));
    const double zeros = static_cast<double>(std::ranges::count(set.values, 0.0)) / static_cast<double>(set.values.size());
    EXPECT_GT(zeros, 0.3);
    EXPECT_LT(zeros, 0.9);
    EXPECT_EQ(drawn(std::vector<double>(30, 0.0), 10).paths(), 0U);
    EXPECT_EQ(drawn(std::vector<double>(30, std::numeric_limits<double>::quiet_NaN()), 10).paths(), 0U);
    EXPECT_EQ(drawn({5.0, 6.0}, 10, {.paths = 3}).paths(), 3U); // two values are enough to go on from
}

TEST(DecoderPaths, OpenOnlyWhatHoldsADecoder)
{
    const auto other = pretrained::decoderPaths((std::filesystem::path(SHELFCAST_RESOURCES) / "weights" / "base.weights").string());
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(pretrained::decoderPaths("/nowhere/decoder.weights"));
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto ended = shipped()->paths(panelOf({weekly(50, 1)}), 5, {}, job);
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::core

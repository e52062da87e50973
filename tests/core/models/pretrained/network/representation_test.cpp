#include "core/models/pretrained/model/representation.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <numbers>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

/// What the shipped encoder makes of series as a whole.
namespace shelfcast::testing {
namespace {

std::shared_ptr<const PretrainedWeights> weights()
{
    static const auto loaded = loadPretrained(std::filesystem::path(SHELFCAST_RESOURCES) / "weights" / "base.weights", at::kCPU).value();
    return loaded;
}

Panel waves()
{
    std::vector<Series> series;
    for (std::size_t i = 0; i < 60; ++i) {
        const double peak = i % 2 == 0 ? 0.0 : 6.0, size = i % 3 == 0 ? 1000.0 : 10.0;
        series.push_back(seriesOf("item " + std::to_string(i), values(48 + i, [&](std::size_t t) {
            const double month = static_cast<double>((599 - (48 + i - 1 - t)) % 12);
            return size * (10.0 + 4.0 * std::cos(2.0 * std::numbers::pi * (month - peak) / 12.0) + 0.5 * noise(100 * i + t));
        })));
    }
    return panelOf(std::move(series));
}

double cosine(const SeriesStates &states, const std::vector<double> &mean, std::size_t a, std::size_t b)
{
    double product = 0.0, one = 0.0, other = 0.0;
    for (std::size_t c = 0; c < states.width; ++c) {
        const double x = static_cast<double>(states.vectors[a * states.width + c]) - mean[c], y = static_cast<double>(states.vectors[b * states.width + c]) - mean[c];
        product += x * y;
        one += x * x;
        other += y * y;
    }
    return product / std::sqrt(one * other);
}

TEST(Representation, PutsTheSameSeasonSideBySideWhateverTheSize)
{
    const SeriesStates states = seriesStates(*weights(), waves(), {}).value();
    ASSERT_EQ(states.known.size(), 60U);
    std::vector<double> mean(states.width, 0.0);
    for (std::size_t i = 0; i < 60; ++i)
        for (std::size_t c = 0; c < states.width; ++c)
            mean[c] += static_cast<double>(states.vectors[i * states.width + c]) / 60.0;
    int right = 0;
    for (std::size_t i = 0; i < 60; ++i) {
        std::size_t nearest = i == 0 ? 1 : 0;
        for (std::size_t j = 0; j < 60; ++j)
            if (j != i && cosine(states, mean, i, j) > cosine(states, mean, i, nearest))
                nearest = j;
        right += i % 2 == nearest % 2 ? 1 : 0;
    }
    EXPECT_GE(right, 54); // by chance 30
}

TEST(Representation, IsTheSameAloneTogetherAndOnAnyNumberOfThreads)
{
    const Panel panel = waves();
    JobContext two;
    two.threads = 2;
    const SeriesStates one = seriesStates(*weights(), panel, {}).value(), both = seriesStates(*weights(), panel, two).value();
    EXPECT_EQ(one.vectors, both.vectors);
    Panel alone = panel;
    alone.series = {panel.series[17]};
    const SeriesStates single = seriesStates(*weights(), alone, {}).value();
    for (std::size_t c = 0; c < one.width; ++c)
        EXPECT_NEAR(single.vectors[c], one.vectors[17 * one.width + c], 1e-3F);
}

TEST(Representation, TellsDirectionsThatAddUpToOne)
{
    const Panel panel = panelOf({seriesOf("up", values(40, [](std::size_t t) { return 10.0 + 2.0 * static_cast<double>(t) + noise(t); })),
                                 seriesOf("down", values(40, [](std::size_t t) { return 100.0 - 2.0 * static_cast<double>(t) + noise(t); }))});
    const SeriesStates states = seriesStates(*weights(), panel, {}).value();
    for (const DirectionChances &chances : states.directions)
        EXPECT_NEAR(chances.falling + chances.flat + chances.rising, 1.0, 1e-5);
    EXPECT_GT(states.directions[0].rising, states.directions[0].falling);
    EXPECT_GT(states.directions[1].falling, states.directions[1].rising);
}

TEST(Representation, SaysNothingOfWhatNeverSold)
{
    const SeriesStates states = seriesStates(*weights(), panelOf({seriesOf("none", {0, 0, 0}), seriesOf("empty", {}), seriesOf("gaps", {kGap, kGap}), seriesOf("sold", {1, 2, 3})}), {}).value();
    EXPECT_THAT(states.known, ::testing::ElementsAre(0, 0, 0, 1));
    for (const float value : states.vectors)
        EXPECT_TRUE(std::isfinite(value));
}

TEST(Representation, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto stopped = seriesStates(*weights(), waves(), job);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace shelfcast::testing

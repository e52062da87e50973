#include "core/models/neural/synthetic/synthesis.h"

#include "core/models/neural/synthetic/written_futures.h"
#include "tests/core/models/neural/networks/training_tools.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;
using ::testing::HasSubstr;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

NetworkSettings with(Synthesis synthesis, const std::string &id = "mlp", double share = 0.5)
{
    NetworkSettings settings = smallSettings(id, 2);
    settings.synthesis = synthesis;
    settings.syntheticShare = share;
    settings.ganSteps = 8;
    return settings;
}

std::vector<float> weightsWith(const NetworkSettings &settings, const Panel &panel, int threads = 1, std::uint64_t seed = 1)
{
    JobContext job = seeded(seed);
    job.threads = threads;
    return learned(NetworkRecipe(settings), panel, kHorizon, job).weights;
}

class SyntheticTraining : public ::testing::TestWithParam<Synthesis> {};

TEST_P(SyntheticTraining, ChangesWhatIsLearnedByItsShareAlone)
{
    const Panel panel = fewSeries();
    for (const char *id : {"mlp", "tcn", "gru"}) {
        const std::vector<float> plain = weightsWith(with(Synthesis::None, id), panel);
        EXPECT_EQ(weightsWith(with(GetParam(), id, 0.0), panel), plain) << id;
        EXPECT_NE(weightsWith(with(GetParam(), id), panel), plain) << id;
    }
}

TEST_P(SyntheticTraining, DependsOnTheSeedAndNotOnTheThreads)
{
    const Panel panel = fewSeries();
    const std::vector<float> weights = weightsWith(with(GetParam()), panel);
    EXPECT_EQ(weightsWith(with(GetParam()), panel, 3), weights);
    EXPECT_NE(weightsWith(with(GetParam()), panel, 1, 2), weights);
}

/// What lies after the training part has no say in any synthetic history.
TEST_P(SyntheticTraining, GarbageAfterTheTrainingPartChangesNoWeight)
{
    Panel clean = fewSeries();
    addDrivers(clean, kHorizon);
    Panel garbage = clean;
    for (Series &series : garbage.series) {
        for (std::size_t t = series.y.size() - kHorizon; t < series.y.size(); ++t)
            series.y[t] = t % 2 ? 1e7 : 0.5;
        for (std::vector<double> &column : series.covariates)
            for (std::size_t t = series.y.size() - kHorizon; t < column.size(); ++t)
                column[t] = -3e5;
    }
    NetworkSettings settings = with(GetParam());
    settings.epochs = 1; // validation has nothing to choose
    EXPECT_EQ(weightsWith(settings, clean), weightsWith(settings, garbage));
}

TEST_P(SyntheticTraining, GoesOnFromACheckpointAsIfUndisturbed)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(with(GetParam()));
    MemoryDesk first({}, -1.0);
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon, seeded(1, &first));
    ASSERT_GT(first.kept.size(), 6U);
    MemoryDesk resumed(first.kept[5]);
    const NetworkRecord record = learned(recipe, panel, kHorizon, seeded(1, &resumed));
    EXPECT_TRUE(record.report.resumed);
    EXPECT_EQ(record.weights, undisturbed.weights);
}

INSTANTIATE_TEST_SUITE_P(All, SyntheticTraining, ::testing::Values(Synthesis::Bootstrap, Synthesis::Gan),
                         [](const auto &test) { return std::string(test.param == Synthesis::Gan ? "Gan" : "Bootstrap"); });

TEST(Synthesis, ThePairTellsItsTimeAndHowMuchItWrote)
{
    const NetworkRecord record = learned(NetworkRecipe(with(Synthesis::Gan)), fewSeries(), kHorizon);
    ASSERT_FALSE(record.report.notes.empty());
    EXPECT_THAT(english(record.report.notes.front()), HasSubstr("50 percent of the windows shown are such"));
}

TEST(Synthesis, WithTooLittleForAPairItTrainsWithoutAndSaysSo)
{
    const Panel panel = fewSeries(1, 40); // enough windows for a network, not for a pair of them
    const NetworkRecord record = learned(NetworkRecipe(with(Synthesis::Gan)), panel, kHorizon);
    ASSERT_FALSE(record.report.notes.empty());
    EXPECT_THAT(english(record.report.notes.front()), HasSubstr("needs at least 64 stretches"));
    EXPECT_EQ(record.weights, weightsWith(with(Synthesis::None), panel));
}

TEST(Synthesis, GuardedTakesWhatTheTrialFoundAndSaysWhy)
{
    const Panel panel = fewSeries();
    const NetworkRecord record = learned(NetworkRecipe(with(Synthesis::Guarded)), panel, kHorizon);
    ASSERT_FALSE(record.report.notes.empty());
    const bool helped = english(record.report.notes.front()).find("helped") != std::string::npos;
    EXPECT_THAT(english(record.report.notes.front()), HasSubstr("validation loss"));
    EXPECT_EQ(record.weights, weightsWith(with(helped ? Synthesis::Bootstrap : Synthesis::None), panel));
}

TEST(Synthesis, SettingsSayWhichAndHowMuch)
{
    for (const ModelCard &card : networkCards()) {
        SettingValues values = completed(card.settings, {}).value();
        EXPECT_EQ(networkSettings(card.id, values).synthesis, Synthesis::None) << card.id;
        values["augmentation"] = std::string("gan");
        values["augmentation-share"] = 0.4;
        const NetworkSettings settings = networkSettings(card.id, values);
        EXPECT_EQ(settings.synthesis, Synthesis::Gan) << card.id;
        EXPECT_FALSE(settings.augmentation.any()) << card.id;
        EXPECT_EQ(settings.syntheticShare, 0.4);
        EXPECT_NE(settingsText(settings), settingsText(networkSettings(card.id, completed(card.settings, {}).value()))) << "a checkpoint of one is none of the other";
    }
}

/// Writes what it was shown, so that what a future was made from can be read off it: the number of periods known, and a third of a piece.
class Echo final : public PathNetwork {
public:
    Result<std::vector<ScenarioSet>> paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &) const override
    {
        std::vector<ScenarioSet> sets;
        for (const Series &series : panel.series) {
            ScenarioSet set;
            set.horizon = static_cast<std::size_t>(horizon);
            set.values.assign(options.paths * set.horizon, static_cast<double>(series.y.size()) + 1.0 / 3.0);
            set.values.front() = -7.0;
            sets.push_back(std::move(set));
        }
        return sets;
    }
};

TEST(WrittenFutures, FollowRealBeginningsAndStaySales)
{
    Panel panel = fewSeries(2);
    for (double &value : panel.series[1].y)
        value = std::round(value);
    panel.series[1].y[30] = kGap;
    const std::vector<Window> origins = {{0, 20}, {1, 28}};
    const auto futures = WrittenFutures::write(Echo(), panel, origins, kHorizon, 3, {});
    ASSERT_TRUE(futures);
    EXPECT_EQ(futures->count(), 6U);
    bool seen[2] = {};
    Random random(1);
    std::vector<double> sales;
    for (int i = 0; i < 60; ++i) {
        const Window window = futures->draw({0, 12}, random, sales);
        ASSERT_TRUE(window == origins[0] || window == origins[1]);
        seen[window.series] = true;
        const std::vector<double> &y = panel.series[window.series].y;
        ASSERT_EQ(sales.size(), static_cast<std::size_t>(window.origin + kHorizon));
        for (int t = 0; t < window.origin; ++t)
            ASSERT_TRUE(sales[static_cast<std::size_t>(t)] == y[static_cast<std::size_t>(t)] || std::isnan(y[static_cast<std::size_t>(t)]));
        for (int t = window.origin; t < window.origin + kHorizon; ++t) {
            const double value = sales[static_cast<std::size_t>(t)];
            ASSERT_EQ(std::isnan(value), std::isnan(y[static_cast<std::size_t>(t)]));
            if (std::isnan(value))
                continue;
            ASSERT_TRUE(value == 0.0 || std::abs(value - window.origin) <= 1.0) << "below zero nothing is sold";
            ASSERT_TRUE(window.series == 0 || value == std::floor(value));
        }
    }
    EXPECT_TRUE(seen[0] && seen[1]);
}

} // namespace
} // namespace shelfcast::testing

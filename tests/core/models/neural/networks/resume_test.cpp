#include "tests/core/models/neural/networks/training_tools.h"

#include "core/models/neural/networks/checkpoint.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

constexpr int kHorizon = 6;

/// Everything that draws numbers by chance is on.
NetworkSettings restless(const std::string &id)
{
    NetworkSettings settings = smallSettings(id);
    settings.architecture.dropout = 0.2;
    settings.noise = 0.05;
    settings.adversarial = 0.02;
    settings.augmentation = augmentationFrom("all");
    return settings;
}

void expectSameTraining(const NetworkRecord &a, const NetworkRecord &b)
{
    EXPECT_EQ(a.weights, b.weights);
    ASSERT_EQ(a.report.epochs.size(), b.report.epochs.size());
    for (std::size_t i = 0; i < a.report.epochs.size(); ++i) {
        EXPECT_EQ(a.report.epochs[i].trainingLoss, b.report.epochs[i].trainingLoss);
        EXPECT_EQ(a.report.epochs[i].validationLoss, b.report.epochs[i].validationLoss);
    }
    EXPECT_EQ(a.report.bestEpoch, b.report.bestEpoch);
}

class ResumedTraining : public ::testing::TestWithParam<const char *> {};

TEST_P(ResumedTraining, EndsAsAnUndisturbedOne)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(restless(GetParam()));
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon);
    EXPECT_FALSE(undisturbed.report.resumed);
    MemoryDesk first;
    EXPECT_EQ(stoppedAt(11, recipe, panel, kHorizon, &first).code, ErrorCode::Cancelled); // in the middle of the second epoch of eight steps
    ASSERT_FALSE(first.kept.empty());
    MemoryDesk second(first.kept.back());
    EXPECT_EQ(stoppedAt(6, recipe, panel, kHorizon, &second).code, ErrorCode::Cancelled); // and once more in the third
    ASSERT_FALSE(second.kept.empty());
    MemoryDesk last(second.kept.back());
    const NetworkRecord resumed = learned(recipe, panel, kHorizon, seeded(1, &last));
    expectSameTraining(resumed, undisturbed);
    EXPECT_TRUE(resumed.report.resumed);
    ASSERT_FALSE(last.reports.empty());
    EXPECT_EQ(last.reports.front().epochs.size(), 2U) << "what was done before is told at once";
}

INSTANTIATE_TEST_SUITE_P(Some, ResumedTraining, ::testing::Values("mlp", "lstm", "transformer"), [](const auto &test) { return std::string(test.param); });

TEST(TrainingCheckpoints, AnOlderOneServesAfterAKill)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(restless("mlp"));
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon);
    MemoryDesk killed({}, -1.0); // keeps after each step
    stoppedAt(19, recipe, panel, kHorizon, &killed);
    ASSERT_GE(killed.kept.size(), 19U);
    for (const std::size_t at : {std::size_t{0}, std::size_t{7}, std::size_t{12}}) { // at the first step, at an epoch's end, within an epoch
        MemoryDesk desk(killed.kept[at]);
        expectSameTraining(learned(recipe, panel, kHorizon, seeded(1, &desk)), undisturbed);
    }
}

TEST(TrainingCheckpoints, OneOfAnotherTrainingIsNotTaken)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(smallSettings("mlp"));
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon);
    NetworkSettings otherSettings = smallSettings("mlp");
    otherSettings.learningRate *= 2.0;
    Panel otherPanel = panel, otherCategory = panel;
    otherPanel.series[1].y[3] += 1.0;
    otherCategory.series[1].category = "new";
    MemoryDesk desks[4];
    stoppedAt(9, recipe, panel, kHorizon, &desks[0], 2);
    stoppedAt(9, NetworkRecipe(otherSettings), panel, kHorizon, &desks[1]);
    stoppedAt(9, recipe, otherPanel, kHorizon, &desks[2]);
    stoppedAt(9, recipe, otherCategory, kHorizon, &desks[3]);
    for (const MemoryDesk &other : desks) {
        ASSERT_FALSE(other.kept.empty());
        MemoryDesk desk(other.kept.back());
        const NetworkRecord record = learned(recipe, panel, kHorizon, seeded(1, &desk));
        expectSameTraining(record, undisturbed);
        EXPECT_FALSE(record.report.resumed);
    }
}

/// A training that goes on from kept weights and one that begins anew are two, though data and settings are the same.
TEST(TrainingCheckpoints, AColdOneIsNotTakenByAWarmStart)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(smallSettings("mlp", 10));
    const auto kept = recipe.fit(panel, kHorizon, seeded(5));
    ASSERT_TRUE(kept);
    const auto undisturbed = recipe.fitFrom((*kept)->store(), panel, kHorizon, seeded(1));
    ASSERT_TRUE(undisturbed);
    MemoryDesk cold;
    stoppedAt(4, recipe, panel, kHorizon, &cold);
    MemoryDesk desk(cold.kept.back());
    const auto warm = recipe.fitFrom((*kept)->store(), panel, kHorizon, seeded(1, &desk));
    ASSERT_TRUE(warm);
    EXPECT_EQ((*warm)->store().weights, (*undisturbed)->store().weights);
}

TEST(TrainingCheckpoints, ADamagedOneIsNotTaken)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(smallSettings("mlp"));
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon);
    MemoryDesk stopped;
    stoppedAt(9, recipe, panel, kHorizon, &stopped);
    ASSERT_FALSE(stopped.kept.empty());
    const std::string &whole = stopped.kept.back();
    TrainingState shorter = checkpointFrom(whole).value();
    shorter.weights.pop_back();
    for (const std::string &damaged : {whole.substr(0, whole.size() / 2), whole.substr(0, whole.size() - 1), std::string("nonsense"), std::string(100, '\xff'), checkpointText(shorter)}) {
        MemoryDesk desk(damaged);
        const NetworkRecord record = learned(recipe, panel, kHorizon, seeded(1, &desk));
        EXPECT_EQ(record.weights, undisturbed.weights);
        EXPECT_FALSE(record.report.resumed);
    }
}

/// A pause between the last step and the end loses nothing either.
TEST(TrainingCheckpoints, APauseAfterTheLastStepIsKeptToo)
{
    const Panel panel = fewSeries();
    const NetworkRecipe recipe(smallSettings("mlp"));
    const NetworkRecord undisturbed = learned(recipe, panel, kHorizon);
    MemoryDesk stopped;
    EXPECT_EQ(stoppedAt(24, recipe, panel, kHorizon, &stopped).code, ErrorCode::Cancelled); // three epochs of eight steps
    ASSERT_FALSE(stopped.kept.empty());
    MemoryDesk desk(stopped.kept.back());
    int steps = 0;
    JobContext job = seeded(1, &desk);
    job.progress = [&](double, const Message &message) { steps += message.pattern.starts_with("Training") ? 1 : 0; };
    expectSameTraining(learned(recipe, panel, kHorizon, job), undisturbed);
    EXPECT_EQ(steps, 0);
}

TEST(TrainingCheckpoints, AreReadAgainAsTheyWereWritten)
{
    TrainingState state;
    state.fingerprint = 0xFFFFFFFFFFFFFFF0ULL;
    state.epoch = 3;
    state.position = 77;
    state.epochLoss = 0.1;
    state.batch = 16;
    state.bestLoss = std::numeric_limits<double>::infinity();
    state.bestEpoch = 2;
    state.weights = {1.5F, -0.0F, std::numeric_limits<float>::denorm_min()};
    state.first = {1, 2, 3};
    state.second = {4, 5, 6};
    state.bestWeights = {7, 8, 9};
    state.steps = 12345678901;
    state.report.epochs = {{1, 0.5, 0.25, 1.0, 2.0}};
    const auto read = checkpointFrom(checkpointText(state));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->fingerprint, state.fingerprint);
    EXPECT_EQ(read->position, state.position);
    EXPECT_EQ(read->epochLoss, state.epochLoss);
    EXPECT_EQ(read->bestLoss, state.bestLoss);
    EXPECT_EQ(read->weights, state.weights);
    EXPECT_EQ(read->first, state.first);
    EXPECT_EQ(read->second, state.second);
    EXPECT_EQ(read->bestWeights, state.bestWeights);
    EXPECT_EQ(read->steps, state.steps);
    EXPECT_EQ(read->report.epochs.size(), 1U);
}

} // namespace
} // namespace shelfcast::testing

#include "core/project/training_store.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <thread>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TrainingReport reportOf(int epochs)
{
    TrainingReport report;
    report.modelId = "lstm";
    report.device = "CPU";
    report.bestEpoch = epochs;
    report.plannedEpochs = 30;
    for (int epoch = 1; epoch <= epochs; ++epoch)
        report.epochs.push_back({epoch, 1.0 / epoch, 2.0 / epoch, 0.5 * epoch, 1000.0});
    report.scores.push_back({"Quantity", "WAPE", 0.25});
    report.notes.emplace_back("Stopped after epoch %1.", std::vector<MessageArgument>{std::int64_t{epochs}});
    return report;
}

TrainingRow rowOf(const std::string &model)
{
    TrainingRow row;
    row.modelId = model;
    row.settings = R"({"units":"4"})";
    row.horizon = 13;
    row.seed = 0xfedcba9876543210ULL;
    row.items = "bre*";
    row.frequency = Frequency::Daily;
    row.lastPeriod = 20'500;
    row.startedAt = "2026-11-22T08:40:00Z";
    row.dataVersion = 7;
    return row;
}

class TrainingStoreTest : public testing::Test {
protected:
    std::int64_t add(const std::string &model) { return must(addTraining(*project, rowOf(model))); }
    std::int64_t addDone(const std::string &model, bool use = false)
    {
        const std::int64_t id = add(model);
        must(finishTraining(*project, id, reportOf(3), {model, "{}", weights}, use));
        return id;
    }
    std::vector<std::int64_t> used() const
    {
        std::vector<std::int64_t> ids;
        for (const TrainingRow &row : must(storedTrainings(*project)))
            if (row.used)
                ids.push_back(row.id);
        return ids;
    }
    const TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
    const std::string weights = std::string("\0\1\2\xff", 4);
};

TEST_F(TrainingStoreTest, ATrainingComesBackAsItWasAdded)
{
    TrainingRow row = rowOf("lstm");
    row.from = 17;
    const std::int64_t id = must(addTraining(*project, row));
    must(setTrainingReport(*project, id, reportOf(2)));
    const TrainingRow back = must(storedTraining(*project, id));
    EXPECT_EQ(back.id, id);
    EXPECT_EQ(back.modelId, "lstm");
    EXPECT_EQ(back.settings, row.settings);
    EXPECT_EQ(back.state, TrainingState::Running);
    EXPECT_EQ(back.horizon, 13);
    EXPECT_EQ(back.seed, row.seed);
    EXPECT_EQ(back.items, "bre*");
    EXPECT_EQ(back.from, 17);
    EXPECT_EQ(back.frequency, Frequency::Daily);
    EXPECT_EQ(back.lastPeriod, 20'500);
    EXPECT_EQ(back.startedAt, row.startedAt);
    EXPECT_EQ(back.dataVersion, 7);
    EXPECT_EQ(back.weightBytes, 0);
    EXPECT_FALSE(back.used);
    EXPECT_TRUE(back.failure.empty());
    EXPECT_EQ(trainingReportText(back.report), trainingReportText(reportOf(2)));
}

TEST_F(TrainingStoreTest, WeightsComeBackByteForByteAndTheCheckpointIsDropped)
{
    const std::int64_t id = add("lstm");
    EXPECT_EQ(must(checkpointOf(*project, id)), "");
    must(setCheckpoint(*project, id, "half way"));
    must(setCheckpoint(*project, id, std::string("further\0on", 10)));
    EXPECT_EQ(must(checkpointOf(*project, id)), std::string("further\0on", 10));
    EXPECT_EQ(learnedIn(*project, id).error().code, ErrorCode::NotFound) << "not done yet";
    must(finishTraining(*project, id, reportOf(3), {"lstm", R"({"a":1})", weights}, false));
    EXPECT_EQ(must(checkpointOf(*project, id)), "");
    const StoredModel learned = must(learnedIn(*project, id));
    EXPECT_EQ(learned.modelId, "lstm");
    EXPECT_EQ(learned.state, R"({"a":1})");
    EXPECT_EQ(learned.weights, weights);
    const TrainingRow row = must(storedTraining(*project, id));
    EXPECT_EQ(row.state, TrainingState::Done);
    EXPECT_EQ(row.weightBytes, 4);
    EXPECT_THAT(row.report.epochs, SizeIs(3));
}

TEST_F(TrainingStoreTest, TheFirstOfAModelIsUsedAndLaterOnesWhenTold)
{
    const std::int64_t first = addDone("lstm"), other = addDone("gru"), second = addDone("lstm");
    EXPECT_THAT(used(), ElementsAre(other, first));
    must(setTrainingUsed(*project, second));
    EXPECT_THAT(used(), ElementsAre(second, other));
    const std::int64_t third = addDone("lstm", true);
    EXPECT_THAT(used(), ElementsAre(third, other));
    EXPECT_EQ(setTrainingUsed(*project, add("mlp")).error().code, ErrorCode::NotFound) << "it has no weights yet";
    EXPECT_EQ(setTrainingUsed(*project, 99).error().code, ErrorCode::NotFound);
}

TEST_F(TrainingStoreTest, DeletedItIsGoneWithItsWeightsAndItsCheckpoint)
{
    const std::int64_t done = addDone("lstm"), half = add("lstm");
    must(setCheckpoint(*project, half, "half way"));
    must(removeTraining(*project, done));
    must(removeTraining(*project, half));
    EXPECT_THAT(must(storedTrainings(*project)), IsEmpty());
    EXPECT_EQ(project->database().execAndGet("SELECT (SELECT count(*) FROM training_weights) + (SELECT count(*) FROM training_checkpoint)").getInt(), 0);
    EXPECT_EQ(removeTraining(*project, done).error().code, ErrorCode::NotFound);
    EXPECT_EQ(storedTraining(*project, done).error().code, ErrorCode::NotFound);
}

TEST_F(TrainingStoreTest, WhatRanWhenTheProgramEndedIsPausedInTheNextOne)
{
    const std::int64_t running = add("lstm"), failed = add("gru"), done = addDone("mlp");
    must(setCheckpoint(*project, running, "half way"));
    must(setTrainingState(*project, failed, TrainingState::Failed, {"Epoch %1 went wrong.", {std::int64_t{4}}}));
    {
        const auto worker = must(Project::open(folder / "a.shelfcast"));
        EXPECT_EQ(must(storedTraining(*worker, running)).state, TrainingState::Running) << "another connection of the program that trains";
    }
    project.reset();
    project = must(Project::open(folder / "a.shelfcast"));
    EXPECT_EQ(must(storedTraining(*project, running)).state, TrainingState::Paused);
    EXPECT_EQ(must(checkpointOf(*project, running)), "half way");
    EXPECT_EQ(must(storedTraining(*project, failed)).failure, (Message{"Epoch %1 went wrong.", {std::int64_t{4}}}));
    EXPECT_EQ(must(storedTraining(*project, done)).state, TrainingState::Done);
}

TEST_F(TrainingStoreTest, ReopenedItRunsOnTodaysDataWithOrWithoutWhatItHad)
{
    const std::int64_t id = add("lstm");
    must(setCheckpoint(*project, id, "half way"));
    must(setTrainingReport(*project, id, reportOf(2)));
    must(setTrainingState(*project, id, TrainingState::Paused));
    TrainingRow row = must(storedTraining(*project, id));
    row.dataVersion = 9;
    must(reopenTraining(*project, row, false));
    row = must(storedTraining(*project, id));
    EXPECT_EQ(row.state, TrainingState::Running);
    EXPECT_EQ(row.dataVersion, 9);
    EXPECT_THAT(row.report.epochs, SizeIs(2));
    EXPECT_EQ(must(checkpointOf(*project, id)), "half way");
    must(reopenTraining(*project, row, true));
    EXPECT_THAT(must(storedTraining(*project, id)).report.epochs, IsEmpty());
    EXPECT_EQ(must(checkpointOf(*project, id)), "");
}

TEST_F(TrainingStoreTest, AWorkerWritesWhileAnotherConnectionReads)
{
    const std::int64_t id = add("lstm");
    std::thread worker([&] {
        const auto own = must(Project::open(folder / "a.shelfcast"));
        for (int epoch = 1; epoch <= 20; ++epoch)
            must(setTrainingReport(*own, id, reportOf(epoch)));
    });
    std::size_t seen = 0;
    while (seen < 20) {
        const std::size_t now = must(storedTraining(*project, id)).report.epochs.size();
        EXPECT_GE(now, seen);
        seen = now;
    }
    worker.join();
}

TEST_F(TrainingStoreTest, AReaderChangesNothing)
{
    const std::int64_t id = addDone("lstm");
    const auto reader = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
    EXPECT_THAT(must(storedTrainings(*reader)), SizeIs(1));
    EXPECT_EQ(addTraining(*reader, rowOf("gru")).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(setTrainingUsed(*reader, id).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(removeTraining(*reader, id).error().code, ErrorCode::ReadOnly);
}

} // namespace
} // namespace shelfcast::core

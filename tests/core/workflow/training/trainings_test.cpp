#include "core/workflow/forecast/all_models.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/workflow.h"
#include "small_training.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class TrainingsTest : public testing::Test {
protected:
    TrainingsTest() { must(storeBatch(*project, eightItems(), {})); }
    Result<std::int64_t> tryTrain(const TrainingOptions &options, const JobContext &job = {}) { return trainModel(*project, models, options, {}, job); }
    std::int64_t train(const TrainingOptions &options = tinyTraining(), const JobContext &job = {}) { return must(tryTrain(options, job)); }
    TrainingRow row(std::int64_t id) { return must(storedTraining(*project, id)); }
    std::string weightsOf(std::int64_t id) { return must(trainedModel(*project, id)).weights; }
    /// Trains up to this share of the work and pauses; the training's id.
    std::int64_t pausedAt(double share, const TrainingOptions &options = tinyTraining())
    {
        std::stop_source stop;
        JobContext job;
        job.stop = stop.get_token();
        job.progress = [&](double fraction, const Message &) {
            if (fraction > share)
                stop.request_stop();
        };
        const auto paused = tryTrain(options, job);
        EXPECT_FALSE(paused);
        EXPECT_EQ(paused.error().code, ErrorCode::Cancelled);
        EXPECT_THAT(english(paused.error().message), HasSubstr("paused"));
        return must(trainings(*project)).front().id;
    }
    void reopen()
    {
        project.reset();
        project = must(Project::open(path));
    }

    TempFolder folder;
    const std::filesystem::path path = folder / "shop.shelfcast";
    std::unique_ptr<Project> project = must(Project::create(path));
    Registry models = allModels();
};

std::vector<double> lossesOf(const TrainingReport &report)
{
    std::vector<double> losses;
    for (const TrainingEpoch &epoch : report.epochs)
        losses.insert(losses.end(), {epoch.trainingLoss, epoch.validationLoss});
    return losses;
}

TEST_F(TrainingsTest, WhatWasLearnedIsKeptWithItsCurvesAndUsed)
{
    std::vector<TrainingRow> told;
    const auto id = must(trainModel(*project, models, tinyTraining(), [&](const TrainingRow &now) { told.push_back(now); }, {}));
    ASSERT_THAT(told, SizeIs(testing::Ge(8U))); // added, begun, six epochs, done
    EXPECT_EQ(told.front().id, id);
    EXPECT_THAT(told.front().report.epochs, IsEmpty());
    EXPECT_EQ(told.back().state, TrainingState::Done);
    reopen();
    ASSERT_THAT(must(trainings(*project)), SizeIs(1));
    const TrainingRow kept = row(id);
    EXPECT_EQ(kept.modelId, "mlp");
    EXPECT_EQ(kept.state, TrainingState::Done);
    EXPECT_EQ(kept.horizon, 7);
    EXPECT_EQ(kept.dataVersion, project->dataVersion());
    EXPECT_EQ(kept.frequency, Frequency::Daily);
    EXPECT_THAT(kept.settings, HasSubstr(R"("units":"8")"));
    EXPECT_THAT(kept.settings, HasSubstr(R"("sampling":"balanced")")) << "defaults are kept too";
    EXPECT_EQ(integer(must(settingsOf(models.find("mlp")->card, kept)), "units"), 8);
    EXPECT_THAT(kept.report.epochs, SizeIs(6));
    EXPECT_FALSE(kept.report.scores.empty());
    EXPECT_TRUE(kept.used);
    EXPECT_EQ(kept.weightBytes, 4 * kept.report.parameters);
    EXPECT_EQ(must(usedTraining(*project, "mlp"))->id, id);
    EXPECT_FALSE(must(usedTraining(*project, "lstm")));

    const auto learned = must(models.load(must(trainedModel(*project, id))));
    const Panel panel = must(loadPanel(*project, must(panelSettings(*project)), "", {}));
    EXPECT_THAT(must(learned->forecast(panel, 7, {})), SizeIs(8));
}

TEST_F(TrainingsTest, PausedAndResumedItEndsWithTheWeightsOfAnUndisturbedOne)
{
    const std::int64_t undisturbed = train();
    const std::int64_t paused = pausedAt(0.55);
    EXPECT_EQ(row(paused).state, TrainingState::Paused);
    EXPECT_EQ(row(paused).weightBytes, 0);
    EXPECT_THAT(row(paused).report.epochs, SizeIs(testing::AllOf(testing::Ge(1U), testing::Lt(6U))));
    reopen();
    JobContext other;
    other.seed = 99; // its own seed counts
    EXPECT_EQ(must(resumeTraining(*project, models, paused, {}, other)), paused);
    EXPECT_EQ(weightsOf(paused), weightsOf(undisturbed));
    EXPECT_TRUE(row(paused).report.resumed);
    EXPECT_EQ(lossesOf(row(paused).report), lossesOf(row(undisturbed).report));
    EXPECT_EQ(resumeTraining(*project, models, paused, {}, {}).error().code, ErrorCode::InvalidInput) << "it is done";
}

TEST_F(TrainingsTest, KilledAndResumedItEndsWithTheWeightsOfAnUndisturbedOne)
{
    project.reset();
    const pid_t child = fork();
    if (child == 0) {
        execl(SHELFCAST_KILLED_TRAINING, SHELFCAST_KILLED_TRAINING, path.c_str(), nullptr);
        _exit(3);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
    project = must(Project::open(path));
    const auto all = must(trainings(*project));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].state, TrainingState::Paused);
    EXPECT_THAT(all[0].report.epochs, SizeIs(testing::AllOf(testing::Ge(1U), testing::Lt(6U))));
    EXPECT_FALSE(must(checkpointOf(*project, all[0].id)).empty());
    must(resumeTraining(*project, models, all[0].id, {}, {}));
    EXPECT_TRUE(row(all[0].id).report.resumed);
    const std::int64_t undisturbed = train();
    EXPECT_EQ(weightsOf(all[0].id), weightsOf(undisturbed));
    EXPECT_EQ(lossesOf(row(all[0].id).report), lossesOf(row(undisturbed).report));
}

TEST_F(TrainingsTest, WhereTheDataChangedMeanwhileItBeginsAnew)
{
    const std::int64_t paused = pausedAt(0.55);
    must(storeBatch(*project, eightItems(7, kTrainingDays, "next.csv"), {}));
    must(resumeTraining(*project, models, paused, {}, {}));
    EXPECT_EQ(row(paused).dataVersion, project->dataVersion());
    EXPECT_FALSE(row(paused).report.resumed);
    EXPECT_THAT(row(paused).report.epochs, SizeIs(6));
    EXPECT_EQ(weightsOf(paused), weightsOf(train()));
}

TEST_F(TrainingsTest, AnotherOneGoesOnFromKeptWeightsInAFractionOfTheTime)
{
    TrainingOptions options = tinyTraining();
    options.settings["epochs"] = std::int64_t{20};
    const std::int64_t first = train(options);
    must(storeBatch(*project, eightItems(7, kTrainingDays, "next.csv"), {}));
    TrainingOptions next;
    next.modelId = "mlp";
    next.from = first;
    const std::int64_t second = train(next);
    EXPECT_EQ(row(second).from, first);
    EXPECT_EQ(row(second).settings, row(first).settings);
    EXPECT_EQ(row(second).horizon, 7);
    EXPECT_TRUE(row(second).report.warmStarted);
    EXPECT_LE(row(second).report.epochs.size(), row(first).report.epochs.size() / 4);
    EXPECT_FALSE(row(second).used) << "the first one is, until a person says otherwise";
    next.use = true;
    EXPECT_TRUE(row(train(next)).used);
    EXPECT_FALSE(row(first).used);

    next.modelId = "gru";
    EXPECT_EQ(tryTrain(next).error().code, ErrorCode::InvalidInput) << "of another model";
    next.from = 99;
    EXPECT_EQ(tryTrain(next).error().code, ErrorCode::NotFound);
    const std::int64_t half = pausedAt(0.3, {.modelId = "mlp", .settings = {}, .horizon = 0, .items = {}, .from = first});
    EXPECT_EQ(deleteTraining(*project, first).error().code, ErrorCode::Busy) << "it is needed yet";
    must(deleteTraining(*project, half));
    must(deleteTraining(*project, first));
    EXPECT_EQ(trainedModel(*project, first).error().code, ErrorCode::NotFound);
}

TEST_F(TrainingsTest, WhatCannotBeTrainedIsSaidAndLeavesNoTraining)
{
    TrainingOptions options = tinyTraining();
    options.modelId = "auto-ets";
    EXPECT_THAT(english(tryTrain(options).error().message), HasSubstr("mlp, rnn, lstm"));
    options = tinyTraining();
    options.items = "nothing like this";
    EXPECT_EQ(tryTrain(options).error().code, ErrorCode::NotFound);
    options = tinyTraining();
    options.settings["speed"] = true;
    EXPECT_EQ(tryTrain(options).error().code, ErrorCode::InvalidInput);
    options = tinyTraining();
    options.horizon = 5000;
    EXPECT_EQ(tryTrain(options).error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(must(trainings(*project)), IsEmpty());
}

TEST_F(TrainingsTest, ATrainingThatFailsIsKeptWithItsReason)
{
    TrainingOptions options = tinyTraining();
    options.horizon = 100; // of 120 days
    const auto failed = tryTrain(options);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::TooShort);
    const TrainingRow kept = must(trainings(*project)).front();
    EXPECT_EQ(kept.state, TrainingState::Failed);
    EXPECT_EQ(kept.failure, failed.error().message);
    EXPECT_FALSE(kept.used);
    EXPECT_EQ(useTraining(*project, kept.id).error().code, ErrorCode::NotFound);
}

TEST_F(TrainingsTest, WhatRunsIsNeitherResumedNorDeleted)
{
    TrainingRow running = row(train());
    running.id = must(addTraining(*project, running));
    EXPECT_EQ(resumeTraining(*project, models, running.id, {}, {}).error().code, ErrorCode::Busy);
    EXPECT_EQ(deleteTraining(*project, running.id).error().code, ErrorCode::Busy);
}

} // namespace
} // namespace shelfcast::core

#include "core/workflow/forecast/all_models.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/workflow.h"
#include "small_training.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

/// The pre-trained network in a project: it forecasts at once, and learns on where it is told to.
namespace shelfcast::core {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class PretrainedTrainingTest : public testing::Test {
protected:
    PretrainedTrainingTest() { must(storeBatch(*project, eightItems(), {})); }
    ForecastOutcome forecast(SettingValues settings = {}, int horizon = 7)
    {
        ForecastOptions options;
        options.modelId = "pretrained";
        options.horizon = horizon;
        options.settings = std::move(settings);
        return must(forecastProject(*project, models, options, {}));
    }
    StoredForecast first(std::int64_t of) { return must(project->forecast(of, must(project->series()).front().id)).value(); }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(PretrainedTrainingTest, ForecastsAtOnceWithoutATraining)
{
    const ForecastOutcome outcome = forecast();
    EXPECT_FALSE(outcome.trained);
    EXPECT_EQ(outcome.training, 0);
    EXPECT_EQ(outcome.failed, 0U);
    EXPECT_THAT(must(trainings(*project)), IsEmpty());
}

TEST_F(PretrainedTrainingTest, WhatItLearnedOnIsKeptMeasuredAndTakenByForecasts)
{
    const std::int64_t id = must(trainModel(*project, models, tinyTuning(), {}, {}));
    const TrainingRow row = must(storedTraining(*project, id));
    EXPECT_EQ(row.state, TrainingState::Done);
    EXPECT_TRUE(row.used);
    EXPECT_GT(row.weightBytes, 0);
    EXPECT_LT(row.weightBytes, 1'000'000) << "a few numbers, not all weights";
    EXPECT_THAT(row.report.epochs, SizeIs(testing::Ge(2U))) << "as it was shipped, and after";
    ASSERT_FALSE(row.report.notes.empty());
    const auto score = [&](const char *head, const char *metric) {
        const auto found = std::ranges::find_if(row.report.scores, [&](const HeadScore &one) { return one.head.pattern == head && one.metric.pattern == metric; });
        return found == row.report.scores.end() ? -1.0 : found->value;
    };
    for (const char *head : {"Quantity", "As shipped"}) {
        EXPECT_GE(score(head, "Items better than seasonal naive"), 0.0);
        EXPECT_LE(score(head, "Items better than seasonal naive"), 1.0);
        EXPECT_GT(score(head, "WAPE"), 0.0);
    }
    EXPECT_LE(score("Quantity", "MASE"), 1.05 * score("As shipped", "MASE"));

    const ForecastOutcome outcome = forecast();
    EXPECT_EQ(outcome.training, id);
    const Panel panel = must(loadPanel(*project, must(panelSettings(*project)), "", {}));
    const ForecastSet direct = must(must(models.load(must(trainedModel(*project, id))))->forecast(panel, 7, {}));
    EXPECT_EQ(first(outcome.run).forecast.mean, direct.front().mean);
    EXPECT_EQ(forecast({{"tune", std::string("none")}}).training, 0) << "as it was shipped, where that is asked for";
    must(deleteTraining(*project, id));
    EXPECT_EQ(forecast().training, 0);
    EXPECT_THAT(must(trainings(*project)), IsEmpty());
}

TEST_F(PretrainedTrainingTest, PausedAndResumedItGoesOnAndComesToTheSame)
{
    const std::int64_t undisturbed = must(trainModel(*project, models, tinyTuning(), {}, {}));
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double fraction, const Message &) {
        if (fraction > 0.3)
            stop.request_stop();
    };
    const auto paused = trainModel(*project, models, tinyTuning(), {}, job);
    ASSERT_FALSE(paused);
    EXPECT_EQ(paused.error().code, ErrorCode::Cancelled);
    EXPECT_THAT(english(paused.error().message), HasSubstr("goes on from here"));
    const std::int64_t id = must(trainings(*project)).front().id;
    EXPECT_EQ(must(storedTraining(*project, id)).state, TrainingState::Paused);
    const std::size_t done = must(storedTraining(*project, id)).report.epochs.size();
    EXPECT_GE(done, 2U) << "some rounds are behind it";
    must(resumeTraining(*project, models, id, {}, {}));
    EXPECT_TRUE(must(storedTraining(*project, id)).report.resumed);
    EXPECT_EQ(must(trainedModel(*project, id)).weights, must(trainedModel(*project, undisturbed)).weights);
}

TEST_F(PretrainedTrainingTest, KilledAndResumedItComesToTheSame)
{
    const std::filesystem::path path = project->path();
    project.reset();
    const pid_t child = fork();
    if (child == 0) {
        execl(SHELFCAST_KILLED_TRAINING, SHELFCAST_KILLED_TRAINING, path.c_str(), "pretrained", nullptr);
        _exit(3);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
    project = must(Project::open(path));
    const auto all = must(trainings(*project));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].state, TrainingState::Paused);
    EXPECT_FALSE(must(checkpointOf(*project, all[0].id)).empty());
    must(resumeTraining(*project, models, all[0].id, {}, {}));
    EXPECT_TRUE(must(storedTraining(*project, all[0].id)).report.resumed);
    EXPECT_EQ(must(trainedModel(*project, all[0].id)).weights, must(trainedModel(*project, must(trainModel(*project, models, tinyTuning(), {}, {})))).weights);
}

TEST_F(PretrainedTrainingTest, ATrainingLearnsOnByItself)
{
    const ModelCard &card = models.find("pretrained")->card;
    EXPECT_TRUE(isTrainable(card));
    EXPECT_TRUE(isTrainable(models.find("mlp")->card));
    EXPECT_FALSE(isTrainable(models.find("naive")->card));
    const auto initialOf = [](const std::vector<Setting> &settings) { return std::ranges::find(settings, "tune", &Setting::id)->initial; };
    EXPECT_EQ(initialOf(card.settings), SettingValue(std::string("none")));
    EXPECT_EQ(initialOf(trainingSettings(card)), SettingValue(std::string("full")));
    TrainingOptions none = tinyTuning();
    none.settings["tune"] = std::string("none");
    const auto refused = trainModel(*project, models, none, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(english(refused.error().message), HasSubstr("quick"));
}

} // namespace
} // namespace shelfcast::core

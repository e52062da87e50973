#include "core/workflow/comparison/what_changed.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/workflow.h"
#include "tests/core/workflow/training/small_training.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <numeric>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

class NetworkForecastTest : public testing::Test {
protected:
    NetworkForecastTest() { must(storeBatch(*project, eightItems(), {})); }
    std::int64_t train(const TrainingOptions &options = tinyTraining()) { return must(trainModel(*project, models, options, {}, {})); }
    ForecastOutcome forecast(int horizon = 7, SettingValues settings = {})
    {
        ForecastOptions options;
        options.modelId = "mlp";
        options.horizon = horizon;
        options.settings = std::move(settings);
        return must(forecastProject(*project, models, options, {}));
    }
    RunInfo run() { return must(project->latestForecastRun()).value(); }
    StoredForecast first(std::int64_t of) { return must(project->forecast(of, must(project->series()).front().id)).value(); }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(NetworkForecastTest, TakesTheWeightsOfTheUsedTrainingAndSaysSo)
{
    const std::int64_t training = train();
    const ForecastOutcome outcome = forecast();
    EXPECT_EQ(outcome.training, training);
    EXPECT_FALSE(outcome.trained);
    EXPECT_FALSE(outcome.olderWeights);
    EXPECT_EQ(outcome.failed, 0U);
    EXPECT_THAT(must(trainings(*project)), SizeIs(1));
    EXPECT_THAT(run().settings, HasSubstr(R"("training":)" + std::to_string(training)));
    EXPECT_THAT(run().settings, HasSubstr(R"("units":"8")")) << "the settings of the training, not the defaults";
    const StoredModel learned = must(trainedModel(*project, training));
    EXPECT_EQ(must(project->learned(outcome.run)).value().weights, learned.weights);

    const Panel panel = must(loadPanel(*project, must(panelSettings(*project)), "", {}));
    const ForecastSet direct = must(must(models.load(learned))->forecast(panel, 7, {}));
    EXPECT_EQ(first(outcome.run).forecast.mean, direct.front().mean);
    EXPECT_THAT(english(first(outcome.run).why), HasSubstr("with the weights of training " + std::to_string(training)));
    EXPECT_TRUE(std::isfinite(outcome.total.wape) && std::isfinite(outcome.total.naiveWape));
    EXPECT_EQ(forecast(5).training, training) << "a shorter horizon needs no other";
}

TEST_F(NetworkForecastTest, WhereNoTrainingDoesItTrainsAndKeepsWhatItLearned)
{
    const SettingValues tiny = tinyTraining().settings;
    const ForecastOutcome untrained = forecast(7, tiny);
    EXPECT_TRUE(untrained.trained);
    const auto all = must(trainings(*project));
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].id, untrained.training);
    EXPECT_EQ(all[0].state, TrainingState::Done);
    EXPECT_TRUE(all[0].used);
    EXPECT_EQ(all[0].horizon, 7);
    EXPECT_FALSE(all[0].report.epochs.empty());
    EXPECT_TRUE(all[0].report.warmStarted) << "from the weights that were checked on the periods held out";
    EXPECT_EQ(must(trainedModel(*project, all[0].id)).weights, must(project->learned(untrained.run)).value().weights);

    const ForecastOutcome again = forecast(7, tiny);
    EXPECT_FALSE(again.trained) << "the same settings";
    EXPECT_EQ(first(again.run).forecast.quantiles, first(untrained.run).forecast.quantiles);

    SettingValues others = tiny;
    others["units"] = std::int64_t{4};
    EXPECT_TRUE(forecast(7, others).trained);
    EXPECT_TRUE(forecast(8, tiny).trained) << "a longer horizon";
    EXPECT_THAT(must(trainings(*project)), SizeIs(3));
    EXPECT_EQ(must(usedTraining(*project, "mlp"))->id, untrained.training) << "until a person says otherwise";
}

TEST_F(NetworkForecastTest, WeightsOfSomeItemsAreNotTakenForAll)
{
    TrainingOptions options = tinyTraining();
    options.items = "item ?";
    train(options);
    EXPECT_TRUE(forecast(7, options.settings).trained);
}

TEST_F(NetworkForecastTest, OldWeightsForecastFromTheNewSales)
{
    const std::int64_t training = train();
    forecast();
    const std::int64_t before = run().lastPeriod, version = project->dataVersion();
    const std::int64_t source = must(storeBatch(*project, eightItems(7, kTrainingDays, "next.csv"), {})).source;
    ASSERT_NE(project->dataVersion(), version);
    const ForecastOutcome outcome = forecast();
    EXPECT_EQ(outcome.training, training);
    EXPECT_FALSE(outcome.trained);
    EXPECT_TRUE(outcome.olderWeights);
    EXPECT_EQ(run().lastPeriod, before + 7);

    // Weights that have learned from what is held out would flatter themselves.
    TrainingOptions newer = tinyTraining();
    newer.use = true;
    train(newer);
    must(undoImport(*project, source, {}));
    EXPECT_TRUE(forecast(7, newer.settings).trained);
}

TEST_F(NetworkForecastTest, AForecastIsExplainedFromTheWeightsThatItsRunKept)
{
    const std::int64_t training = train();
    const ForecastOutcome outcome = forecast();
    must(deleteTraining(*project, training));
    const auto why = must(explainForecast(*project, models, run(), must(project->series()).front().id, {}));
    double sum = 0.0;
    for (const Component &component : why.parts.components)
        sum += component.future.front();
    EXPECT_NEAR(sum, first(outcome.run).forecast.mean.front(), 0.05 * std::abs(sum) + 0.05);
}

TEST_F(NetworkForecastTest, WhatChangedIsSplitByTheKeptWeights)
{
    train();
    const ForecastOutcome before = forecast();
    Batch more = eightItems(kTrainingDays, 0, "corrected.csv");
    const auto all = more.observations;
    const std::size_t days = [&] {
        std::vector<Observation> one;
        all(0, one);
        return one.size();
    }();
    more.observations = [all, days](std::size_t series, std::vector<Observation> &out) { // the newest week was twice as much
        all(series, out);
        for (std::size_t i = days - 7; i < days; ++i)
            out[i].quantity *= 2.0;
    };
    must(storeBatch(*project, more, {}));
    const ForecastOutcome after = forecast();
    ASSERT_FALSE(after.trained) << "the same weights";
    ASSERT_NE(before.run, after.run);
    const RunChanges changes = must(whatChanged(*project, models, {}, {}));
    for (const SeriesChange &one : changes.series) {
        EXPECT_TRUE(one.toldApart) << english(one.why);
        EXPECT_NEAR(one.parts.history, one.difference(), 1e-3 * std::max(1.0, std::abs(one.after)));
        EXPECT_NEAR(one.parts.rest, 0.0, 1e-3 * std::max(1.0, std::abs(one.after)));
        EXPECT_TRUE(one.why.empty());
    }
    EXPECT_TRUE(changes.caution.empty());
    EXPECT_GT(std::abs(changes.parts.history), 1.0);
}

} // namespace
} // namespace shelfcast::core

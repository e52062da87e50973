#include "core/models/held_back.h"
#include "core/models/pretrained/tuned_entry.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/forecast/run_setup.h"
#include "core/workflow/totals/reconcile_again.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/training/tuned_auto.h"
#include "core/workflow/workflow.h"
#include "small_training.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

/// What a training of the pre-trained network learned is taken by forecasts of any horizon, and by `auto`, which is told nothing of the past that it
/// could not have known then.
namespace shelfcast::core {
namespace {

using testing::HasSubstr;

class TunedForecastTest : public testing::Test {
protected:
    TunedForecastTest() { must(storeBatch(*project, itemsWithRhythm(), {})); }
    std::int64_t train() { return must(trainModel(*project, models, tinyTuning(), {}, {})); }
    ForecastOutcome forecast(const std::string &model, int horizon = 7)
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = horizon;
        return must(forecastProject(*project, models, options, {}));
    }
    RunInfo run() { return must(project->latestForecastRun()).value(); }
    std::int64_t item() { return must(project->series()).front().id; }
    Panel panel() { return must(loadPanel(*project, must(panelSettings(*project)), "", {})); }
    /// Off by how much, over all items and the seven periods behind the data.
    double errorOf(std::int64_t of)
    {
        const auto all = must(project->series());
        double error = 0.0;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t step = 0; step < 7; ++step)
                error += std::fabs(must(project->forecast(of, all[i].id)).value().forecast.mean[step] - next[i][step]);
        return error;
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
    std::vector<std::vector<double>> next = [] { // what comes then, item by item
        std::vector<std::vector<double>> all;
        const Batch whole = itemsWithRhythm(157);
        std::vector<Observation> sold;
        for (std::size_t i = 0; i < whole.series.size(); ++i) {
            whole.observations(i, sold);
            all.emplace_back();
            for (std::size_t day = 150; day < 157; ++day)
                all.back().push_back(sold[day].quantity);
        }
        return all;
    }();
};

TEST_F(TunedForecastTest, AutoTakesTheWeightsThatWereTaken)
{
    const ForecastOutcome before = forecast("auto");
    EXPECT_EQ(before.training, 0);
    const std::int64_t training = train();
    const LearnedOn learned = learnedOn(must(trainedModel(*project, training))).value();
    ASSERT_GT(learned.share, 0.0) << "the rhythm was worth learning";
    const ForecastOutcome after = forecast("auto");
    EXPECT_EQ(after.training, training);
    EXPECT_FALSE(after.olderWeights);
    EXPECT_LE(errorOf(after.run), errorOf(before.run));
    EXPECT_EQ(setupOf(run(), {}).settings.value("training", std::int64_t{0}), training);

    // What the forecast is made of is found again, and adds up to it.
    const StoredForecast kept = must(project->forecast(after.run, item())).value();
    const SeriesExplanation why = must(explainForecast(*project, models, run(), item(), {}));
    double sum = 0.0;
    for (const Component &component : why.parts.components)
        sum += component.future.front();
    EXPECT_NEAR(sum, kept.forecast.mean.front(), 0.05 * std::fabs(sum) + 0.05);
    must(reconcileAgain(*project, models, Reconciliation::MinTrace, {}));

    must(deleteTraining(*project, training));
    const auto gone = explainForecast(*project, models, run(), item(), {});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(english(gone.error().message), HasSubstr("deleted"));
    EXPECT_EQ(forecast("auto").training, 0);
    EXPECT_TRUE(explainForecast(*project, models, run(), item(), {}));
}

TEST_F(TunedForecastTest, FromThePastAutoSeesNoWeightsThatKnowWhatCameThen)
{
    const StoredModel training = must(trainedModel(*project, train()));
    const Panel whole = panel();
    const LearnedOn learned = learnedOn(training).value();
    EXPECT_EQ(learned.until, whole.lastPeriod - 21) << "three horizons are held out";
    const ModelEntry entry = tunedSeriesEntry(training);
    const auto tuned = must(models.load(training));
    const auto asShipped = must(must(models.make("pretrained", {}))->fit(whole, 7, {}));
    for (const int back : {0, 7, 21, 22, 40}) {
        const Panel earlier = heldBack(whole, back);
        const SeriesView view = viewOf(earlier, 0);
        const auto fitted = must(entry.makeLocal({})->fit(view, {}));
        const std::vector<double> said = must(fitted->forecast(view, 7, {})).mean;
        const Panel alone = [&] {
            Panel one = earlier;
            one.series.resize(1);
            return one;
        }();
        const auto meanOf = [&](const FittedModel &model) { return must(model.forecast(alone, 7, {})).front().mean; };
        const std::vector<double> byTuned = meanOf(*tuned), byShipped = meanOf(*asShipped);
        double toTuned = 0.0, toShipped = 0.0;
        for (std::size_t step = 0; step < said.size(); ++step) {
            toTuned += std::fabs(said[step] - byTuned[step]);
            toShipped += std::fabs(said[step] - byShipped[step]);
        }
        EXPECT_EQ(toTuned < toShipped, back <= 21) << back << " periods before the end: " << toTuned << " and " << toShipped;
        EXPECT_EQ(fitted->store().state == "{}", back > 21) << "kept with the forecast, so that it is loaded with the same weights";
    }
}

TEST_F(TunedForecastTest, AForecastOfAnyHorizonTakesThem)
{
    const std::int64_t training = train();
    for (const int horizon : {3, 28, 70}) {
        const ForecastOutcome outcome = forecast("pretrained", horizon);
        EXPECT_EQ(outcome.training, training) << horizon;
        EXPECT_LE(setupOf(run(), {}).settings.value("held_out", 0), 21) << "what it learned from does not say how good it is";
        EXPECT_EQ(must(project->forecast(outcome.run, item())).value().forecast.mean.size(), static_cast<std::size_t>(horizon));
    }
    const ForecastOutcome tuned = forecast("pretrained", 28);
    ForecastOptions options;
    options.modelId = "pretrained";
    options.horizon = 28;
    options.settings["tune"] = std::string("none");
    const ForecastOutcome shipped = must(forecastProject(*project, models, options, {}));
    EXPECT_EQ(shipped.training, 0);
    EXPECT_LT(errorOf(tuned.run), errorOf(shipped.run));
}

TEST_F(TunedForecastTest, WhatOnlySomeItemsOrNewerDataTaughtIsLeftAlone)
{
    const Panel frame = panel();
    TrainingOptions options = tinyTuning();
    options.items = "item 1*";
    must(trainModel(*project, models, options, {}, {}));
    EXPECT_FALSE(must(tunedModels(*project, models, "", frame)));
    EXPECT_EQ(forecast("auto").training, 0);
    options.items.clear();
    options.use = true;
    must(trainModel(*project, models, options, {}, {}));
    EXPECT_TRUE(must(tunedModels(*project, models, "", frame)));
    Panel before = frame;
    before.lastPeriod -= 1;
    EXPECT_FALSE(must(tunedModels(*project, models, "", before)));
    before = frame;
    before.frequency = Frequency::Weekly;
    EXPECT_FALSE(must(tunedModels(*project, models, "", before)));
}

} // namespace
} // namespace shelfcast::core

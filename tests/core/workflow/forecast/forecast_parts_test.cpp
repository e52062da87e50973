// A forecast in parts: the same numbers, whatever the size of the parts.
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/panel/panel_reader.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

constexpr int kDays = 70;

/// Eleven items of all kinds: seasonal, growing, slow, never sold, known only as a plan, younger than the others, come today.
Batch shop()
{
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int item = 0; item < 8; ++item) {
        std::vector<Observation> days;
        for (int day = item % 3 == 2 ? 30 : 0; day < kDays; ++day) {
            const double wave = item % 2 == 0 ? 6.0 * (day % 7 == 5) : 0.0, noise = (day * (7 + item) + item * item) % 5;
            days.push_back(sale(day, item == 6 ? (day % 9 == 0 ? 2.0 : 0.0) : 4.0 + item + wave + 0.05 * item * day + noise, 2.0 + day / 35));
        }
        items.emplace_back("item " + std::to_string(item), days);
    }
    std::vector<Observation> never, plan;
    for (int day = 40; day < kDays; ++day) {
        never.push_back(sale(day, 0.0, 1.0));
        plan.push_back({kMonday + day, kNone, 0.0, kNone, 3.0, kNone, kNone});
    }
    items.emplace(items.begin() + 2, "never", never);
    items.emplace(items.begin() + 4, "plan", plan);
    items.emplace_back("fresh", std::vector{sale(kDays - 1, 3.0, 1.0)});
    return smallBatch(items);
}

class ForecastPartsTest : public testing::Test {
protected:
    ForecastPartsTest() { must(storeBatch(*project, shop(), {})); }
    ForecastOutcome forecast(const std::string &model, std::size_t seriesAtOnce, int threads = 1)
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = 9;
        options.seriesAtOnce = seriesAtOnce;
        JobContext job;
        job.threads = threads;
        job.seed = 5;
        return must(forecastProject(*project, models, options, job));
    }
    /// Everything that is kept of a run, as text, without what the clock gives.
    std::string keptOf(std::int64_t run)
    {
        std::string all;
        for (const SeriesInfo &info : must(project->series())) {
            const auto found = must(project->forecast(run, info.id));
            all += info.item + ": ";
            if (!found)
                continue;
            all += found->forecast.modelId + english(found->forecast.form) + english(found->forecast.note) + english(found->why) + found->model.state;
            all += std::to_string(static_cast<int>(found->grade)) + exact(found->accuracy.mase) + exact(found->accuracy.naiveWape);
            for (const double value : found->forecast.mean)
                all += exact(value);
            for (const double value : found->forecast.quantiles)
                all += exact(value);
            all += '\n';
        }
        for (const RunInfo &info : must(project->runs()))
            if (info.id == run)
                all += info.settings;
        return all;
    }
    static std::string exact(double value)
    {
        char text[40];
        std::snprintf(text, sizeof text, " %a", value);
        return text;
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(ForecastPartsTest, ThreeSeriesAtATimeGiveTheSameRun)
{
    // bagged-theta draws from each series's own seed; auto looks at all series before it decides on one.
    for (const char *model : {"auto", "auto-ets", "bagged-theta", "dynamic-theta", "linear-regression", "count", "stat-ensemble"}) {
        const ForecastOutcome whole = forecast(model, 1000), parts = forecast(model, 3, 2), single = forecast(model, 1);
        EXPECT_EQ(keptOf(whole.run), keptOf(parts.run)) << model;
        EXPECT_EQ(keptOf(whole.run), keptOf(single.run)) << model;
        EXPECT_EQ(whole.series, 10U) << "all but the plan without a sale";
        EXPECT_EQ(parts.series, whole.series);
        EXPECT_EQ(parts.champions, whole.champions) << model;
        EXPECT_EQ(parts.grades, whole.grades) << model;
        EXPECT_EQ(parts.failed, whole.failed) << model;
        EXPECT_EQ(exact(parts.total.wape) + exact(parts.total.mase) + exact(parts.total.naiveBias), exact(whole.total.wape) + exact(whole.total.mase) + exact(whole.total.naiveBias)) << model;
    }
}

TEST_F(ForecastPartsTest, CleaningIsTheSameInParts)
{
    PanelSettings settings = must(panelSettings(*project));
    settings.capOutliers = settings.fillMissing = true;
    must(setPanelSettings(*project, settings));
    EXPECT_EQ(keptOf(forecast("dynamic-theta", 1000).run), keptOf(forecast("dynamic-theta", 3).run));
}

TEST_F(ForecastPartsTest, CancelledBetweenPartsTheProjectIsAsItWas)
{
    for (const double at : {0.3, 0.8, 0.96}) {
        std::stop_source source;
        JobContext job;
        job.stop = source.get_token();
        job.progress = [&](double fraction, const Message &) {
            if (fraction >= at)
                source.request_stop();
        };
        ForecastOptions options;
        options.seriesAtOnce = 3;
        const auto outcome = forecastProject(*project, models, options, job);
        ASSERT_FALSE(outcome) << at;
        EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled) << at;
        for (const char *table : {"run", "forecast", "forecast_series", "fitted_model"})
            EXPECT_EQ(project->database().execAndGet(std::string("SELECT count(*) FROM ") + table).getInt(), 0) << at << table;
    }
}

TEST_F(ForecastPartsTest, ProgressNeverGoesBack)
{
    double last = 0.0;
    bool backwards = false;
    JobContext job;
    job.progress = [&](double fraction, const Message &) {
        backwards = backwards || fraction < last - 1e-9;
        last = fraction;
    };
    ForecastOptions options;
    options.seriesAtOnce = 3;
    must(forecastProject(*project, models, options, job));
    EXPECT_FALSE(backwards);
    EXPECT_GE(last, 0.95);
}

TEST_F(ForecastPartsTest, TheReaderGivesPartsOfTheSamePanel)
{
    const PanelSettings settings = must(panelSettings(*project));
    const Panel whole = must(loadPanel(*project, settings, "", {}));
    PanelReader reader = must(PanelReader::open(*project, settings, "", {}));
    ASSERT_EQ(reader.size(), whole.series.size());
    EXPECT_THAT(reader.frame().series, SizeIs(0));
    EXPECT_EQ(reader.frame().seasons, whole.seasons);
    EXPECT_EQ(reader.frame().lastPeriod, whole.lastPeriod);
    const Panel part = must(reader.read(2, 5, {}));
    ASSERT_THAT(part.series, SizeIs(3));
    EXPECT_EQ(part.covariates.size(), whole.covariates.size());
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(part.series[i].item, whole.series[2 + i].item);
        EXPECT_EQ(part.series[i].y, whole.series[2 + i].y);
        EXPECT_EQ(part.series[i].covariates, whole.series[2 + i].covariates);
    }
    for (std::size_t i = 0; i < whole.series.size(); ++i)
        EXPECT_EQ(reader.lengths()[i], whole.series[i].y.size()) << whole.series[i].item;
    EXPECT_THAT(must(PanelReader::open(*project, settings, "fresh,item 2", {})).lengths(), ElementsAre(40U, 1U));
}

} // namespace
} // namespace shelfcast::core

#include "core/narrative/forecast_grade.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/run_settings.h"
#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int kDays = 84;

/// Three items sold daily: one with a weekly season, one steady, one that has just come.
Batch shop()
{
    std::vector<Observation> seasonal, steady, fresh;
    for (int day = 0; day < kDays; ++day) {
        seasonal.push_back(sale(day, 10.0 + (day % 7 == 5 ? 20.0 : 0.0) + day % 3, 2.5));
        steady.push_back(sale(day, 5.0 + day % 2, 4.0));
        if (day >= kDays - 3)
            fresh.push_back(sale(day, 3.0, 1.0));
    }
    return smallBatch({{"bread", seasonal}, {"milk", steady}, {"new", fresh}});
}

class ForecastTest : public testing::Test {
protected:
    ForecastTest() { must(storeBatch(*project, shop(), {})); }
    Result<ForecastOutcome> tryForecast(const ForecastOptions &options, const JobContext &job = {}) { return forecastProject(*project, models, options, job); }
    ForecastOutcome forecast(const ForecastOptions &options, const JobContext &job = {}) { return must(tryForecast(options, job)); }
    StoredForecast stored(std::int64_t run, const std::string &item)
    {
        for (const SeriesInfo &info : must(project->series()))
            if (info.item == item)
                return must(project->forecast(run, info.id)).value();
        throw std::runtime_error("no such item");
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(ForecastTest, WhatIsSettledAndTheProjectsCountryReachTheModel)
{
    ForecastOptions options;
    options.modelId = "linear-regression";
    const SeriesForecast before = stored(forecast(options).run, "milk").forecast;
    PanelSettings wanted = must(panelSettings(*project));
    const RunInfo first = must(project->latestForecastRun()).value();
    EXPECT_FALSE(isOutOfDate(first, project->dataVersion(), wanted));
    EXPECT_TRUE(isOutOfDate(first, project->dataVersion() + 1, wanted));
    wanted.country = "us";
    wanted.settled = {{"milk", "", FindingKind::Outlier, kMonday + kDays - 1, true}};
    must(setPanelSettings(*project, wanted));
    EXPECT_TRUE(isOutOfDate(first, project->dataVersion(), must(panelSettings(*project)))) << "the forecast knows nothing of it";
    forecast(options);
    const RunInfo run = must(project->latestForecastRun()).value();
    EXPECT_THAT(run.settings.substr(run.settings.find("\"model\"")), HasSubstr(R"("country":"us")")) << run.settings;
    EXPECT_THAT(run.settings, HasSubstr(R"("settled":[["milk")"));
    EXPECT_NE(stored(run.id, "milk").forecast.mean, before.mean);

    options.settings = {{"country", std::string("none")}};
    forecast(options);
    EXPECT_THAT(must(project->latestForecastRun()).value().settings, HasSubstr(R"("country":"none")")) << "a person may do without";
}

TEST_F(ForecastTest, AFirstLookIsThereUntilTheBetterForecastIs)
{
    ForecastOptions options;
    options.modelId = "auto-ets";
    std::int64_t first = 0;
    options.preliminary = [&](const ForecastOutcome &look) {
        first = look.run;
        const RunInfo run = must(project->latestForecastRun()).value();
        EXPECT_EQ(run.id, look.run);
        EXPECT_EQ(run.modelId, "seasonal-naive");
        EXPECT_EQ(run.horizon, 28);
        EXPECT_TRUE(isPreliminary(run));
        EXPECT_THAT(english(stored(run.id, "bread").why), HasSubstr("for a first look, until a better forecast takes its place"));
    };
    const ForecastOutcome outcome = forecast(options);
    EXPECT_NE(first, 0);
    const auto runs = must(project->runs());
    ASSERT_THAT(runs, SizeIs(1)) << "the first look is gone";
    EXPECT_EQ(runs[0].id, outcome.run);
    EXPECT_FALSE(isPreliminary(runs[0]));

    first = 0;
    forecast(options);
    EXPECT_EQ(first, 0) << "what is there is a forecast of these data";
    EXPECT_THAT(must(project->runs()), SizeIs(2));
}

TEST_F(ForecastTest, CancelledTheFirstLookStaysAndSaysWhatItIs)
{
    ForecastOptions options;
    std::stop_source source;
    int looks = 0;
    options.preliminary = [&](const ForecastOutcome &) {
        ++looks;
        source.request_stop();
    };
    JobContext job;
    job.stop = source.get_token();
    const auto outcome = tryForecast(options, job);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    auto runs = must(project->runs());
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_TRUE(isPreliminary(runs[0]));
    forecast(options); // the next one needs no other first look, and takes the place of this one
    EXPECT_EQ(looks, 1);
    runs = must(project->runs());
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_EQ(runs[0].modelId, "auto");
}

TEST_F(ForecastTest, WritesOneRunWithAForecastForEverySeries)
{
    const ForecastOutcome outcome = forecast({});
    EXPECT_EQ(outcome.modelId, "auto");
    EXPECT_EQ(outcome.series, 3U);
    const auto runs = must(project->runs());
    ASSERT_THAT(runs, SizeIs(1));
    EXPECT_EQ(runs[0].id, outcome.run);
    EXPECT_EQ(runs[0].kind, "forecast");
    EXPECT_EQ(runs[0].horizon, 28);
    EXPECT_EQ(runs[0].dataVersion, project->dataVersion());
    EXPECT_EQ(runs[0].lastPeriod, kMonday + kDays - 1);
    EXPECT_THAT(runs[0].settings, HasSubstr("\"candidates\":\"quick\""));
    EXPECT_THAT(must(project->forecastSummaries(outcome.run)), SizeIs(3));

    const StoredForecast bread = stored(outcome.run, "bread");
    ASSERT_EQ(bread.forecast.horizon(), 28U);
    EXPECT_FALSE(bread.why.empty());
    EXPECT_FALSE(bread.forecast.form.empty());
    EXPECT_FALSE(bread.model.state.empty());
    EXPECT_LT(bread.accuracy.wape, 0.25);
    EXPECT_GT(bread.forecast.mean[5], 25.0); // the Saturdays
    EXPECT_LT(bread.forecast.mean[6], 18.0);
}

TEST_F(ForecastTest, CountsChampionsAndGrades)
{
    const ForecastOutcome outcome = forecast({});
    std::int64_t champions = 0, grades = 0;
    for (const auto &[id, count] : outcome.champions)
        champions += count;
    for (const auto &[id, count] : outcome.grades)
        grades += count;
    EXPECT_EQ(champions, 3);
    EXPECT_EQ(grades, 3);
    EXPECT_EQ(outcome.grades.at("solid"), 2);
    EXPECT_EQ(outcome.grades.at("guess"), 1); // three days of history
    EXPECT_EQ(stored(outcome.run, "new").grade, Grade::Guess);
    EXPECT_TRUE(std::isfinite(outcome.total.wape) && std::isfinite(outcome.total.naiveWape));
}

TEST_F(ForecastTest, TheChosenModelIsTakenAndSaysHowItDid)
{
    ForecastOptions options;
    options.modelId = "seasonal-naive";
    options.horizon = 7;
    options.items = "bre*";
    options.settings = {{"season", std::int64_t{14}}};
    const ForecastOutcome outcome = forecast(options);
    EXPECT_EQ(outcome.series, 1U);
    EXPECT_THAT(outcome.champions, ElementsAre(std::pair<const std::string, std::int64_t>{"seasonal-naive", 1}));
    const StoredForecast bread = stored(outcome.run, "bread");
    EXPECT_EQ(bread.forecast.horizon(), 7U);
    EXPECT_THAT(english(bread.why), HasSubstr("Seasonal naive, as asked for. On the last 7 periods it was off by"));
    EXPECT_THAT(english(bread.forecast.form), HasSubstr("14 periods"));
    EXPECT_THAT(must(project->runs())[0].settings, HasSubstr("\"season\":\"14\""));
}

TEST_F(ForecastTest, TheSameSeedGivesTheSameNumbersOnAnyNumberOfThreads)
{
    JobContext two;
    two.threads = 2;
    const std::int64_t first = forecast({}).run, second = forecast({}, two).run;
    for (const char *item : {"bread", "milk", "new"}) {
        EXPECT_EQ(stored(first, item).forecast.mean, stored(second, item).forecast.mean);
        EXPECT_EQ(stored(first, item).forecast.quantiles, stored(second, item).forecast.quantiles);
    }
}

TEST_F(ForecastTest, CancelledAnywhereTheProjectIsAsItWas)
{
    for (const double at : {0.0, 0.05, 0.3, 0.7, 0.95}) {
        std::stop_source source;
        JobContext job;
        job.stop = source.get_token();
        job.progress = [&](double fraction, const Message &) {
            if (fraction >= at)
                source.request_stop();
        };
        const auto outcome = tryForecast({}, job);
        ASSERT_FALSE(outcome) << at;
        EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled) << at;
        EXPECT_THAT(must(project->runs()), IsEmpty()) << at;
    }
}

TEST_F(ForecastTest, ProgressGoesFromStartToEnd)
{
    double last = 0.0;
    bool backwards = false;
    JobContext job;
    job.progress = [&](double fraction, const Message &) {
        backwards = backwards || fraction < last - 1e-9;
        last = fraction;
    };
    forecast({}, job);
    EXPECT_FALSE(backwards);
    EXPECT_GE(last, 0.95);
}

TEST_F(ForecastTest, RefusesWhatCannotBeDone)
{
    ForecastOptions options;
    options.modelId = "crystal-ball";
    EXPECT_EQ(tryForecast(options).error().code, ErrorCode::NotFound);
    options = {};
    options.items = "nothing like this";
    EXPECT_EQ(tryForecast(options).error().code, ErrorCode::NotFound);
    options = {};
    options.horizon = 5000;
    EXPECT_EQ(tryForecast(options).error().code, ErrorCode::InvalidInput);
    options = {};
    options.settings = {{"speed", true}};
    EXPECT_EQ(tryForecast(options).error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(must(project->runs()), IsEmpty());
}

TEST(ForecastGrade, FollowsItsRule)
{
    const auto grade = [](std::int64_t known, double error, double naive, bool standIn = false) {
        return gradeOf({Frequency::Weekly, known, standIn, {error, 1.0, 0.0, naive, 1.0, 0.0}});
    };
    EXPECT_EQ(grade(52, 0.5, 0.5), Grade::Solid);
    EXPECT_EQ(grade(51, 0.5, 0.5), Grade::Thin);
    EXPECT_EQ(grade(104, 0.51, 0.6), Grade::Thin);
    EXPECT_EQ(grade(104, 0.3, 0.2), Grade::Thin);
    EXPECT_EQ(grade(104, 0.3, std::nan("")), Grade::Solid);
    EXPECT_EQ(grade(104, 1.01, 2.0), Grade::Guess);
    EXPECT_EQ(grade(104, std::nan(""), 0.2), Grade::Guess);
    EXPECT_EQ(grade(104, 0.1, 0.2, true), Grade::Guess);
    EXPECT_EQ(grade(12, 0.1, 0.2), Grade::Guess);
    EXPECT_EQ(grade(13, 0.1, 0.2), Grade::Thin);
}

TEST(AllModels, HaveDifferentIdsAndAutoFirst)
{
    const Registry models = allModels();
    EXPECT_EQ(models.entries().front().card.id, "auto");
    std::set<std::string> ids;
    for (const ModelEntry &entry : models.entries()) {
        EXPECT_TRUE(ids.insert(entry.card.id).second) << entry.card.id;
        EXPECT_NE(static_cast<bool>(entry.makeLocal), static_cast<bool>(entry.makeGlobal)) << entry.card.id;
        EXPECT_EQ(static_cast<bool>(entry.makeGlobal), static_cast<bool>(entry.loadModel)) << entry.card.id;
        EXPECT_TRUE(entry.loadSeries || entry.makeGlobal) << entry.card.id; // a model of all series may be lent to single ones
    }
    for (const char *id : {"naive", "seasonal-naive", "drift", "window-average", "ses", "holt", "holt-winters", "auto-ets", "auto-arima", "linear-regression"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

} // namespace
} // namespace shelfcast::core

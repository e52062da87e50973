#include "core/project/backtest_store.h"
#include "core/workflow/comparison/backtests.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr int kDays = 105;

/// Items with a week of their own size; one outlier, one that has just come.
Batch shop(int days = kDays, double lastWeeks = 1.0)
{
    std::vector<std::pair<std::string, std::vector<Observation>>> items;
    for (int item = 0; item < 9; ++item) {
        items.emplace_back("item " + std::to_string(item), std::vector<Observation>());
        for (int day = item == 8 ? kDays - 3 : 0; day < days; ++day) {
            const double usual = (5.0 + item) * (1.0 + (day % 7 == 5 ? 2.0 : 0.0)) + (day * (item + 3)) % 4;
            items.back().second.push_back(sale(day, usual * (day >= kDays - 14 ? lastWeeks : 1.0) * (item == 0 && day == 40 ? 30.0 : 1.0), 2.0 + item));
        }
    }
    return smallBatch(items);
}

class BacktestsTest : public testing::Test {
protected:
    BacktestsTest() { must(storeBatch(*project, shop(), {})); }
    static EvaluationOptions quick(bool keep = true)
    {
        EvaluationOptions options;
        options.backtest.models = {"naive", "seasonal-naive", "auto-ets"};
        options.backtest.horizon = 7;
        options.backtest.origins = 3;
        options.keep = keep;
        return options;
    }
    std::vector<BacktestCase> cases(Project &of, std::int64_t backtest)
    {
        std::vector<BacktestCase> all;
        must(StoredBacktest(of, backtest).forEach([&](const BacktestCase &one) { all.push_back(one); }, {}));
        return all;
    }

    TempFolder folder;
    std::filesystem::path file = folder / "shop.shelfcast";
    std::unique_ptr<Project> project = must(Project::create(file));
    Registry models = allModels();
};

TEST_F(BacktestsTest, AKeptOneIsMeasuredAgainWithTheSameFigures)
{
    const BacktestReport report = must(evaluateProject(*project, models, quick(), {}));
    ASSERT_GT(report.info.id, 0);
    EXPECT_EQ(report.info.horizon, 7);
    EXPECT_EQ(report.info.dataVersion, project->dataVersion());
    EXPECT_EQ(report.info.series, 9U);
    const BacktestReport again = must(keptReport(*project, report.info.id, {}, {}));
    ASSERT_EQ(again.models.size(), report.models.size());
    for (std::size_t m = 0; m < report.models.size(); ++m)
        for (std::size_t k = 0; k < metricList().size(); ++k) {
            const double first = report.models[m].metrics[k].value, second = again.models[m].metrics[k].value;
            EXPECT_TRUE(first == second || (std::isnan(first) && std::isnan(second))) << metricList()[k].id;
        }
    EXPECT_EQ(again.ranking, report.ranking);
    EXPECT_NE(again.best().id, "naive") << "the week is plain to see";
    EXPECT_EQ(again.origins.front().series, 8U) << "one item has only just come";
    BacktestReportOptions money;
    money.weighted = true;
    money.metric = "rmsse";
    EXPECT_NE(must(keptReport(*project, report.info.id, money, {})).best().total.absolute, again.best().total.absolute);
}

TEST_F(BacktestsTest, WithoutKeepingTheProjectIsNotTouched)
{
    project.reset();
    const auto reader = must(Project::open(file, OpenMode::ReadOnly));
    const BacktestReport report = must(evaluateProject(*reader, models, quick(false), {}));
    EXPECT_EQ(report.info.id, 0);
    EXPECT_EQ(report.models.size(), 3U);
    EXPECT_EQ(evaluateProject(*reader, models, quick(true), {}).error().code, ErrorCode::ReadOnly);
}

TEST_F(BacktestsTest, WhatIsKeptHoldsTheSettings)
{
    EvaluationOptions options = quick();
    options.backtest.models = {"window-average"};
    options.backtest.step = 2;
    options.items = "item 1";
    JobContext job;
    job.seed = 42;
    const BacktestInfo info = must(storedBacktest(*project, must(evaluateProject(*project, models, options, job)).info.id));
    EXPECT_EQ(info.items, "item 1");
    EXPECT_EQ(info.series, 1U);
    EXPECT_EQ(info.step, 2);
    EXPECT_EQ(info.seed, 42U);
    EXPECT_FALSE(info.models.front().settings.empty());
    EXPECT_NE(info.panel.find("\"frequency\":\"daily\""), std::string::npos);
    EXPECT_EQ(info.finishedAt.size(), std::string("2026-11-22T08:40:00Z").size());
}

/// What cleaning puts into the place of an outlier reaches the models, but neither the actuals nor their yardsticks.
TEST_F(BacktestsTest, CleaningIsForModelsOnly)
{
    const BacktestReport plain = must(evaluateProject(*project, models, quick(), {}));
    PanelSettings settings = must(panelSettings(*project));
    settings.replaceOutliers = true;
    must(setPanelSettings(*project, settings));
    const BacktestReport cleaned = must(evaluateProject(*project, models, quick(), {}));
    const auto before = cases(*project, plain.info.id), after = cases(*project, cleaned.info.id);
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t s = 0; s < before.size(); ++s)
        for (std::size_t o = 0; o < before[s].actuals.size(); ++o) {
            EXPECT_EQ(before[s].actuals[o].actual, after[s].actuals[o].actual);
            EXPECT_EQ(before[s].actuals[o].scale, after[s].actuals[o].scale);
        }
    EXPECT_NE(before[0].forecasts[2].numbers, after[0].forecasts[2].numbers) << "auto-ets saw another item 0";
    EXPECT_EQ(before[3].forecasts[2].numbers, after[3].forecasts[2].numbers);
}

/// Two shops that differ in their last two weeks only: what was forecast before is the same to the last bit, also where histories are cleaned.
TEST_F(BacktestsTest, GarbageInTheFutureChangesNothing)
{
    const auto other = must(Project::create(folder / "other.shelfcast"));
    must(storeBatch(*other, shop(kDays, 50.0), {}));
    for (Project *one : {project.get(), other.get()}) {
        PanelSettings settings = must(panelSettings(*one));
        settings.replaceOutliers = settings.adjustLevelShifts = settings.fillMissing = true;
        must(setPanelSettings(*one, settings));
    }
    EvaluationOptions options = quick();
    options.backtest.models = {"auto", "auto-ets", "linear-regression", "boosted-trees"};
    const auto before = cases(*project, must(evaluateProject(*project, models, options, {})).info.id);
    const auto after = cases(*other, must(evaluateProject(*other, models, options, {})).info.id);
    std::size_t compared = 0;
    for (std::size_t s = 0; s < before.size(); ++s)
        for (const BacktestForecast &forecast : before[s].forecasts)
            for (const BacktestForecast &same : after[s].forecasts)
                if (forecast.origin == same.origin && forecast.model == same.model && forecast.origin < 2) {
                    EXPECT_EQ(forecast.numbers, same.numbers) << before[s].series.item << " origin " << forecast.origin << " model " << forecast.model;
                    ++compared;
                }
    EXPECT_EQ(compared, 8U * 4U * 2U) << "two origins lie before the change";
    EXPECT_NE(before[0].actuals[2].actual, after[0].actuals[2].actual);
}

TEST_F(BacktestsTest, PartsAndThreadsDoNotChangeTheNumbers)
{
    const auto whole = cases(*project, must(evaluateProject(*project, models, quick(), {})).info.id);
    EvaluationOptions small = quick();
    small.backtest.seriesAtOnce = 2;
    JobContext two;
    two.threads = 2;
    const auto parts = cases(*project, must(evaluateProject(*project, models, small, two)).info.id);
    ASSERT_EQ(whole.size(), parts.size());
    for (std::size_t s = 0; s < whole.size(); ++s)
        for (std::size_t f = 0; f < whole[s].forecasts.size(); ++f)
            EXPECT_EQ(whole[s].forecasts[f].numbers, parts[s].forecasts[f].numbers);
}

TEST_F(BacktestsTest, CancelledAtAnyPointLeavesTheProjectAsItWas)
{
    for (const double share : {0.0, 0.3, 0.8, 0.95}) {
        std::stop_source source;
        JobContext job;
        job.stop = source.get_token();
        job.progress = [&](double fraction, const Message &) {
            if (fraction >= share)
                source.request_stop();
        };
        const auto report = evaluateProject(*project, models, quick(), job);
        ASSERT_FALSE(report) << share;
        EXPECT_EQ(report.error().code, ErrorCode::Cancelled) << share;
        EXPECT_THAT(must(storedBacktests(*project)), IsEmpty()) << share;
    }
    must(evaluateProject(*project, models, quick(), {})); // and it can be done afterwards
}

TEST_F(BacktestsTest, KilledWhileItIsStoredLeavesTheProjectAsItWas)
{
    const std::int64_t version = project->dataVersion();
    project.reset();
    const pid_t child = fork();
    if (child == 0) {
        const auto mine = Project::open(file);
        JobContext job;
        job.progress = [](double fraction, const Message &) {
            if (fraction > 0.93) // half of the rows are written
                raise(SIGKILL);
        };
        if (mine)
            (void)evaluateProject(**mine, models, quick(), job);
        _exit(0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it was to be killed";
    project = must(Project::open(file));
    EXPECT_FALSE(project->readOnly());
    EXPECT_EQ(project->dataVersion(), version);
    EXPECT_THAT(must(storedBacktests(*project)), IsEmpty());
    EXPECT_GT(must(evaluateProject(*project, models, quick(), {})).info.id, 0);
}

TEST_F(BacktestsTest, SaysWhatIsWrong)
{
    EvaluationOptions options = quick();
    options.backtest.models = {"crystal-ball"};
    EXPECT_EQ(evaluateProject(*project, models, options, {}).error().code, ErrorCode::NotFound);
    options = quick();
    options.backtest.origins = 40;
    EXPECT_EQ(evaluateProject(*project, models, options, {}).error().code, ErrorCode::InvalidInput);
    options = quick();
    options.items = "caviar";
    EXPECT_EQ(evaluateProject(*project, models, options, {}).error().code, ErrorCode::NotFound);
    options = quick();
    options.report.metric = "luck";
    EXPECT_EQ(evaluateProject(*project, models, options, {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(keptReport(*project, 99, {}, {}).error().code, ErrorCode::NotFound);
    EXPECT_THAT(must(storedBacktests(*project)), IsEmpty());
}

} // namespace
} // namespace shelfcast::core

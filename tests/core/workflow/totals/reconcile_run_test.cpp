#include "core/workflow/totals/reconcile_run.h"

#include "core/workflow/forecast/all_models.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"
#include "tests/core/workflow/small_chain.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class ReconcileRunTest : public testing::TestWithParam<Reconciliation> {
protected:
    ReconcileRunTest() { must(storeBatch(*project, smallChain(), {})); }
    std::int64_t forecast(Reconciliation method, const std::string &model = "auto-ets")
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = 10;
        options.reconcile = method;
        return must(forecastProject(*project, models, options, {})).run;
    }
    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "chain.shelfcast"));
    Registry models = allModels();
};

TEST_P(ReconcileRunTest, SumsAreExactAndQuantilesInOrder)
{
    const std::int64_t alone = forecast(Reconciliation::None), run = forecast(GetParam());
    const std::vector<TotalForecast> totals = must(storedTotals(*project, run));
    ASSERT_THAT(totals, SizeIs(1 + 2 + 2 + 4));
    const std::vector<SeriesInfo> infos = must(project->series());
    bool anyGap = false;
    for (const TotalForecast &total : totals) {
        std::vector<double> sum(10, 0.0);
        std::size_t members = 0;
        for (const SeriesInfo &info : infos) {
            if (!total.group.covers(info.item, info.location, info.category))
                continue;
            const SeriesForecast series = must(project->forecast(run, info.id)).value().forecast;
            std::ranges::transform(sum, series.mean, sum.begin(), std::plus<>());
            ++members;
        }
        EXPECT_EQ(members, total.series);
        for (std::size_t step = 0; step < 10; ++step) {
            EXPECT_NEAR(total.reconciled.mean[step], sum[step], 1e-9 * std::max(1.0, sum[step])) << total.group.name;
            for (std::size_t level = 1; level < kQuantileCount; ++level)
                EXPECT_LE(total.reconciled.quantile(step, level - 1), total.reconciled.quantile(step, level));
            EXPECT_GE(total.reconciled.quantile(step, 0), 0.0);
        }
        anyGap = anyGap || std::abs(total.gapBefore) > 1e-4;
        EXPECT_NEAR(total.gapAfter, 0.0, 1e-9);
        EXPECT_EQ(total.alone.modelId, "auto-ets");
    }
    EXPECT_TRUE(anyGap) << "models that know nothing of each other do not add up";

    const auto summaries = must(project->forecastSummaries(run));
    for (const ForecastSummary &summary : summaries) {
        const SeriesForecast before = must(project->forecast(alone, summary.seriesId)).value().forecast, after = must(project->forecast(run, summary.seriesId)).value().forecast;
        if (GetParam() == Reconciliation::BottomUp)
            EXPECT_EQ(before.mean, after.mean);
        else
            EXPECT_NE(before.mean, after.mean);
        const double total = std::accumulate(after.mean.begin(), after.mean.end(), 0.0);
        EXPECT_NEAR(summary.total, total, 1e-9 * total);
        EXPECT_NEAR(summary.value, 1.5 * total, 1e-9 * total) << "the list shows what the series have now";
    }
    EXPECT_THAT(must(storedTotals(*project, run + 1)), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, ReconcileRunTest, testing::Values(Reconciliation::BottomUp, Reconciliation::TopDown, Reconciliation::MinTrace),
                         [](const auto &one) { return std::string(1, static_cast<char>('A' + static_cast<int>(one.param))); });

TEST_F(ReconcileRunTest, TopDownKeepsTheTotalAndNoneKeepsTheGap)
{
    const TotalForecast none = must(storedTotals(*project, forecast(Reconciliation::None))).front();
    EXPECT_EQ(none.alone.mean, none.reconciled.mean);
    EXPECT_EQ(none.gapBefore, none.gapAfter);
    const TotalForecast down = must(storedTotals(*project, forecast(Reconciliation::TopDown))).front();
    for (std::size_t step = 0; step < 10; ++step)
        EXPECT_NEAR(down.reconciled.mean[step], down.alone.mean[step], 1e-9 * down.alone.mean[step]);
}

TEST_F(ReconcileRunTest, AutoIsReconciledToo)
{
    const auto totals = must(storedTotals(*project, forecast(Reconciliation::MinTrace, "auto")));
    ASSERT_FALSE(totals.empty());
    EXPECT_NEAR(totals.front().gapAfter, 0.0, 1e-9);
}

TEST_F(ReconcileRunTest, OneStepErrorsAreTheModelsOwnAndNaivesWhereItHasNone)
{
    const std::int64_t run = forecast(Reconciliation::BottomUp);
    const Panel panel = must(loadPanel(*project, must(panelSettings(*project)), "", {}));
    const StoredModel stored = must(project->forecast(run, panel.series[0].id)).value().model;
    const std::vector<double> own = oneStepErrors(models, stored, panel, 0, {}), naive = oneStepErrors(models, {}, panel, 0, {});
    ASSERT_THAT(own, SizeIs(kChainDays));
    EXPECT_NEAR(naive.back(), panel.series[0].y[kChainDays - 1] - panel.series[0].y[kChainDays - 8], 1e-12);
    double squaresOwn = 0.0, squaresNaive = 0.0;
    for (std::size_t t = 14; t < kChainDays; ++t) {
        squaresOwn += own[t] * own[t];
        squaresNaive += naive[t] * naive[t];
    }
    EXPECT_GT(squaresOwn, 0.0);
    EXPECT_LT(squaresOwn, squaresNaive);
}

} // namespace
} // namespace shelfcast::core

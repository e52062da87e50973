#include "core/workflow/totals/reconcile_again.h"

#include "core/project/cursor.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/overrides.h"
#include "tests/core/project/temp_folder.h"
#include "tests/core/workflow/small_chain.h"

#include <gmock/gmock.h>

#include <numeric>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

constexpr int kHorizon = 10;

class ReconcileAgain : public testing::TestWithParam<std::pair<Reconciliation, Reconciliation>> {
protected:
    ReconcileAgain() { must(storeBatch(*project, smallChain(), {})); }
    void forecast(std::optional<Reconciliation> method, const std::string &model = "auto-ets")
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = kHorizon;
        options.reconcile = method;
        must(forecastProject(*project, models, options, {}));
    }
    RunInfo run() const { return must(project->latestForecastRun()).value(); }
    std::string refusal() const { return english(must(reconcilableAgain(*project, run()))); }
    /// The newest run is that of @p other to the last digit that counts.
    void expectSameAs(const RunInfo &other) const
    {
        const RunInfo newest = run();
        for (const SeriesInfo &info : must(project->series())) {
            const SeriesForecast a = must(project->forecast(newest.id, info.id)).value().forecast, b = must(project->forecast(other.id, info.id)).value().forecast;
            for (std::size_t step = 0; step < kHorizon; ++step) {
                EXPECT_NEAR(a.mean[step], b.mean[step], 1e-9 * b.mean[step]) << info.item;
                for (std::size_t level = 0; level < kQuantileCount; ++level)
                    EXPECT_NEAR(a.quantile(step, level), b.quantile(step, level), 1e-9 * b.mean[step]);
            }
        }
        const auto sums = must(storedTotals(*project, newest.id)), wanted = must(storedTotals(*project, other.id));
        ASSERT_EQ(sums.size(), wanted.size());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            EXPECT_EQ(sums[i].group, wanted[i].group);
            EXPECT_NEAR(sums[i].gapBefore, wanted[i].gapBefore, 1e-9);
            EXPECT_NEAR(sums[i].gapAfter, wanted[i].gapAfter, 1e-9);
            for (std::size_t step = 0; step < kHorizon; ++step) {
                EXPECT_NEAR(sums[i].alone.mean[step], wanted[i].alone.mean[step], 1e-9 * wanted[i].alone.mean[step]);
                EXPECT_NEAR(sums[i].reconciled.mean[step], wanted[i].reconciled.mean[step], 1e-9 * wanted[i].reconciled.mean[step]);
            }
        }
        const auto list = must(project->forecastSummaries(newest.id)), listed = must(project->forecastSummaries(other.id));
        for (std::size_t i = 0; i < list.size(); ++i) {
            EXPECT_NEAR(list[i].total, listed[i].total, 1e-9 * listed[i].total);
            EXPECT_NEAR(list[i].high, listed[i].high, 1e-9 * listed[i].high);
            EXPECT_NEAR(list[i].change, listed[i].change, 1e-9);
            EXPECT_NEAR(list[i].value, listed[i].value, 1e-9 * listed[i].value);
            EXPECT_EQ(list[i].modelId, listed[i].modelId);
        }
        EXPECT_EQ(newest.settings, other.settings);
    }
    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "chain.shelfcast"));
    Registry models = allModels();
};

TEST_P(ReconcileAgain, IsAsIfItHadBeenForecastSo)
{
    const auto [first, second] = GetParam();
    forecast(second);
    const RunInfo wanted = run();
    forecast(first);
    const RunInfo before = run();
    must(reconcileAgain(*project, models, second, {}));
    EXPECT_EQ(run().id, before.id) << "the same run: overrides and explanations still speak of it";
    EXPECT_EQ(reconciliationOf(run()), second);
    expectSameAs(wanted);
}

std::string fromTo(const testing::TestParamInfo<std::pair<Reconciliation, Reconciliation>> &one)
{
    const auto letter = [](Reconciliation method) { return static_cast<char>('A' + static_cast<int>(method)); };
    return {letter(one.param.first), letter(one.param.second)};
}

INSTANTIATE_TEST_SUITE_P(All, ReconcileAgain,
                         testing::Values(std::pair(Reconciliation::BottomUp, Reconciliation::MinTrace), std::pair(Reconciliation::MinTrace, Reconciliation::BottomUp),
                                         std::pair(Reconciliation::TopDown, Reconciliation::MinTrace), std::pair(Reconciliation::MinTrace, Reconciliation::None),
                                         std::pair(Reconciliation::None, Reconciliation::TopDown)),
                         fromTo);

TEST_F(ReconcileAgain, ThereAndBackManyTimesChangesNothing)
{
    forecast(Reconciliation::BottomUp, "auto");
    const RunInfo first = run();
    forecast(Reconciliation::MinTrace, "auto");
    for (const Reconciliation method : {Reconciliation::TopDown, Reconciliation::MinTrace, Reconciliation::None, Reconciliation::BottomUp})
        must(reconcileAgain(*project, models, method, {}));
    expectSameAs(first);
}

TEST_F(ReconcileAgain, OverridesAreCountedOnce)
{
    forecast(Reconciliation::BottomUp);
    OverrideRequest wish;
    wish.group = {Level::Category, "Drinks", {}};
    wish.firstPeriod = wish.lastPeriod = run().lastPeriod + 2;
    wish.amount = 500.0;
    must(makeOverride(*project, wish, {}));
    const auto drinks = [&] {
        for (const FinalTotal &total : must(finalTotals(*project, run())))
            if (total.total.group == wish.group)
                return total;
        throw std::runtime_error("no such sum");
    };
    for (const Reconciliation method : {Reconciliation::MinTrace, Reconciliation::TopDown, Reconciliation::BottomUp}) {
        must(reconcileAgain(*project, models, method, {}));
        double model = 0.0;
        for (const SeriesInfo &info : must(project->series()))
            if (info.category == "Drinks")
                model += must(project->forecast(run().id, info.id)).value().forecast.mean[1];
        EXPECT_NE(model, 500.0) << "what the models say knows nothing of persons";
        EXPECT_NEAR(drinks().total.reconciled.mean[1], model, 1e-9 * model);
        EXPECT_NEAR(drinks().last.mean[1], 500.0, 1e-9);
        EXPECT_NEAR(drinks().last.mean[0], drinks().total.reconciled.mean[0], 1e-9 * model);
    }
    EXPECT_THAT(must(storedOverrides(*project)), SizeIs(1));
}

TEST_F(ReconcileAgain, TheChoiceIsKeptAndTakenByTheNextForecast)
{
    EXPECT_EQ(must(chosenReconciliation(*project)), Reconciliation::BottomUp);
    must(chooseReconciliation(*project, Reconciliation::TopDown));
    forecast({});
    EXPECT_EQ(reconciliationOf(run()), Reconciliation::TopDown);
    forecast(Reconciliation::None);
    EXPECT_EQ(reconciliationOf(run()), Reconciliation::None) << "who says so for one forecast is heard";
    EXPECT_EQ(must(chosenReconciliation(*project)), Reconciliation::TopDown);
}

TEST_F(ReconcileAgain, TakesANewForecastWhereTheDataHaveChanged)
{
    EXPECT_FALSE(reconcileAgain(*project, models, Reconciliation::MinTrace, {})) << "nothing is forecast";
    forecast(Reconciliation::BottomUp);
    EXPECT_EQ(refusal(), "");
    const std::string before = run().settings;
    must(storeBatch(*project, smallBatch({{"cola", {sale(kChainDays, 3.0, 1.5)}}}, "next.csv"), {}));
    EXPECT_THAT(refusal(), HasSubstr("data have changed"));
    EXPECT_FALSE(reconcileAgain(*project, models, Reconciliation::MinTrace, {}));
    EXPECT_EQ(run().settings, before);
}

TEST_F(ReconcileAgain, ARunOfAnOlderVersionThatKeptOnlyWhatAgreesIsRefused)
{
    forecast(Reconciliation::MinTrace);
    EXPECT_EQ(refusal(), "");
    Cursor(project->database(), "DELETE FROM forecast_alone").run();
    EXPECT_THAT(refusal(), HasSubstr("older version"));
    EXPECT_FALSE(reconcileAgain(*project, models, Reconciliation::BottomUp, {}));
}

TEST_F(ReconcileAgain, CancelledItLeavesTheRunAsItWas)
{
    forecast(Reconciliation::BottomUp);
    const RunInfo before = run();
    forecast(Reconciliation::BottomUp);
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double fraction, const Message &) {
        if (fraction > 0.5)
            stop.request_stop();
    };
    const auto agreed = reconcileAgain(*project, models, Reconciliation::MinTrace, job);
    ASSERT_FALSE(agreed);
    EXPECT_EQ(agreed.error().code, ErrorCode::Cancelled);
    expectSameAs(before);
}

} // namespace
} // namespace shelfcast::core

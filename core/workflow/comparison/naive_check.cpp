#include "core/workflow/comparison/naive_check.h"

#include "core/project/backtest_store.h"
#include "core/project/cursor.h"
#include "core/project/sql_error.h"
#include "core/workflow/comparison/backtests.h"
#include "core/workflow/forecast/run_setup.h"
#include "core/workflow/workflow.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr const char *kNaive = "seasonal-naive";

std::optional<int> placeOf(const BacktestInfo &info, const std::string &model)
{
    const auto found = std::ranges::find(info.models, model, &BacktestModel::id);
    return found == info.models.end() ? std::nullopt : std::optional(static_cast<int>(found - info.models.begin()));
}

/// Sum of absolute errors of the means; NaN where nothing came.
double errorOf(const BacktestForecast &forecast, const BacktestActual &actual)
{
    double sum = 0.0;
    bool known = false;
    for (std::size_t step = 0; step < actual.actual.size(); ++step)
        if (const double came = actual.actual[step]; std::isfinite(came)) {
            sum += std::fabs(forecast.numbers[step * (1 + kQuantileCount)] - came);
            known = true;
        }
    return known ? sum : std::nan("");
}

/// From the newest origin of a kept backtest.
Result<NaiveCheck> checkOf(const Project &project, const BacktestInfo &info, int model, int naive)
{
    NaiveCheck check;
    check.checkedAt = info.startedAt;
    check.periods = info.horizon;
    check.outdated = info.dataVersion != project.dataVersion();
    const int newest = info.origins - 1;
    const auto visit = [&](const BacktestCase &one) {
        const auto actual = std::ranges::find(one.actuals, newest, &BacktestActual::origin);
        if (actual == one.actuals.end())
            return;
        double own = std::nan(""), other = std::nan("");
        for (const BacktestForecast &forecast : one.forecasts) {
            if (forecast.origin != newest)
                continue;
            if (forecast.model == model)
                own = errorOf(forecast, *actual);
            else if (forecast.model == naive)
                other = errorOf(forecast, *actual);
        }
        if (!std::isfinite(own) || !std::isfinite(other))
            return;
        ++check.items;
        check.better += own < other ? 1 : 0;
    };
    if (auto read = StoredBacktest(project, info.id).forEach(visit, {}); !read)
        return tl::unexpected<Error>(read.error());
    return check;
}

Result<std::optional<NaiveCheck>> fromBacktests(const Project &project, const std::string &modelId)
{
    const auto all = storedBacktests(project);
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (const BacktestInfo &info : *all) {
        const auto model = placeOf(info, modelId), naive = placeOf(info, kNaive);
        if (!model || !naive || !info.items.empty() || info.origins < 1)
            continue;
        return checkOf(project, info, *model, *naive).map([](const NaiveCheck &check) { return check.items > 0 ? std::optional(check) : std::nullopt; });
    }
    return std::nullopt;
}

Result<std::optional<NaiveCheck>> fromRuns(const Project &project, const std::string &modelId)
{
    const auto runs = project.runs();
    if (!runs)
        return tl::unexpected<Error>(runs.error());
    for (const RunInfo &run : *runs) {
        const RunSetup setup = setupOf(run, {});
        if (run.kind != "forecast" || run.modelId != modelId || isPreliminary(run) || !itemsOf(setup).empty() || !setup.settings.is_object())
            continue;
        return guarded(project.path(), [&]() -> Result<std::optional<NaiveCheck>> {
            NaiveCheck check;
            check.checkedAt = run.finishedAt;
            check.periods = setup.settings.value("held_out", 0);
            check.outdated = run.dataVersion != project.dataVersion();
            Cursor row(project.database(), "SELECT count(*), coalesce(sum(wape < naive_wape), 0) FROM forecast_series WHERE run = ? AND wape IS NOT NULL AND naive_wape IS NOT NULL");
            if (row.bind(1, run.id).step()) {
                check.items = row.count(0);
                check.better = row.count(1);
            }
            return check.items > 0 ? std::optional(check) : std::nullopt;
        });
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<NaiveCheck>> knownNaiveCheck(const Project &project, const std::string &modelId)
{
    auto forecast = fromRuns(project, modelId);
    if (!forecast || (*forecast && !(*forecast)->outdated))
        return forecast;
    auto backtest = fromBacktests(project, modelId);
    if (!backtest || !*forecast)
        return backtest;
    return *backtest && (*backtest)->checkedAt > (*forecast)->checkedAt ? backtest : forecast;
}

Result<NaiveCheck> naiveCheck(Project &project, const Registry &models, const std::string &modelId, const JobContext &job)
{
    EvaluationOptions options;
    options.backtest.models = {modelId, kNaive};
    options.backtest.horizon = 0;
    options.backtest.origins = 1;
    options.keep = true;
    const auto report = evaluateProject(project, models, options, job);
    if (!report)
        return tl::unexpected<Error>(report.error());
    auto check = fromBacktests(project, modelId);
    if (!check)
        return tl::unexpected<Error>(check.error());
    if (!*check)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "No item has enough history to check forecasts on."));
    return **check;
}

} // namespace shelfcast::core

// Words laid over forecasts, and watched.
#include "core/workflow/totals/overrides.h"

#include "core/models/moved_forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The share by which a model's number may move below an override before a person is asked to look again.
constexpr double kMoved = 0.2;

} // namespace

Result<std::optional<StoredForecast>> finalForecast(const Project &project, const RunInfo &run, std::int64_t series)
{
    auto stored = project.forecast(run.id, series);
    if (!stored || !*stored)
        return stored;
    const auto steps = overrideSteps(project, run.frequency, series);
    if (!steps)
        return tl::unexpected<Error>(steps.error());
    (*stored)->forecast = finalForecast(std::move((*stored)->forecast), run.lastPeriod, *steps);
    return stored;
}

Result<std::vector<ForecastSummary>> finalSummaries(const Project &project, const RunInfo &run)
{
    auto summaries = project.forecastSummaries(run.id);
    const auto steps = overrideSteps(project, run.frequency);
    if (!summaries || !steps)
        return tl::unexpected<Error>(summaries ? steps.error() : summaries.error());
    std::vector<SeriesInfo> infos;
    for (ForecastSummary &summary : *summaries) {
        const auto said = steps->find(summary.seriesId);
        if (said == steps->end())
            continue;
        const auto stored = project.forecast(run.id, summary.seriesId);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (!*stored)
            continue;
        const SeriesForecast last = finalForecast((*stored)->forecast, run.lastPeriod, said->second);
        const double before = summary.total;
        summary.total = std::accumulate(last.mean.begin(), last.mean.end(), 0.0);
        summary.low = summary.high = 0.0;
        for (std::size_t step = 0; step < last.horizon(); ++step) {
            summary.low += last.quantile(step, 2);
            summary.high += last.quantile(step, 10);
        }
        if (before > 0.0) {
            summary.value *= summary.total / before;
            summary.change = (1.0 + summary.change) * summary.total / before - 1.0;
        } else { // nothing to scale: the model expected none
            if (infos.empty())
                if (auto all = project.series())
                    infos = std::move(*all);
            const auto info = std::ranges::find(infos, summary.seriesId, &SeriesInfo::id);
            summary.value = summary.total * (info != infos.end() && info->lastPrice > 0.0 ? info->lastPrice : 1.0);
        }
    }
    return summaries;
}

Result<std::vector<FinalTotal>> finalTotals(const Project &project, const RunInfo &run)
{
    auto totals = storedTotals(project, run.id);
    const auto steps = overrideSteps(project, run.frequency);
    if (!totals || !steps)
        return tl::unexpected<Error>(totals ? steps.error() : totals.error());
    std::vector<FinalTotal> all;
    for (TotalForecast &total : *totals)
        all.push_back({total, total.reconciled, false});
    if (steps->empty() || all.empty())
        return all;
    const auto infos = project.series();
    if (!infos)
        return tl::unexpected<Error>(infos.error());
    std::vector<std::vector<double>> moved(all.size(), std::vector<double>(static_cast<std::size_t>(run.horizon), 0.0));
    for (const SeriesInfo &info : *infos) {
        const auto said = steps->find(info.id);
        if (said == steps->end())
            continue;
        const auto stored = project.forecast(run.id, info.id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (!*stored)
            continue;
        const SeriesForecast last = finalForecast((*stored)->forecast, run.lastPeriod, said->second);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].total.group.covers(info.item, info.location, info.category))
                continue;
            for (std::size_t step = 0; step < std::min(moved[i].size(), last.horizon()); ++step) {
                moved[i][step] += last.mean[step] - (*stored)->forecast.mean[step];
                all[i].overridden = all[i].overridden || last.mean[step] != (*stored)->forecast.mean[step];
            }
        }
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t step = 0; step < std::min(moved[i].size(), all[i].last.horizon()); ++step)
            if (moved[i][step] != 0.0)
                moveMean(all[i].last, step, std::max(0.0, all[i].last.mean[step] + moved[i][step]));
    return all;
}

Result<std::vector<WatchedOverride>> watchedOverrides(const Project &project, const RunInfo *run, std::int64_t series)
{
    const auto all = storedOverrides(project);
    if (!all)
        return tl::unexpected<Error>(all.error());
    std::map<std::int64_t, std::vector<double>> means; ///< of the run's forecasts that were looked at
    std::vector<WatchedOverride> watched;
    for (const Override &one : *all) {
        const auto cells = overrideCells(project, one.id);
        if (!cells)
            return tl::unexpected<Error>(cells.error());
        if (series != 0 && std::ranges::find(*cells, series, &OverrideCell::series) == cells->end())
            continue;
        WatchedOverride row;
        row.what = one;
        double now = 0.0, then = 0.0;
        std::int64_t before = 0;
        for (const OverrideCell &cell : *cells) {
            row.series += cell.series != before;
            before = cell.series;
            row.said += cell.value;
            row.modelThen += cell.model;
            if (!run || run->frequency != one.frequency || cell.period <= run->lastPeriod || cell.period > run->lastPeriod + run->horizon)
                continue;
            if (!means.contains(cell.series)) {
                const auto stored = project.forecast(run->id, cell.series);
                if (!stored)
                    return tl::unexpected<Error>(stored.error());
                means[cell.series] = *stored ? (*stored)->forecast.mean : std::vector<double>();
            }
            const auto step = static_cast<std::size_t>(cell.period - run->lastPeriod - 1);
            if (const auto &mean = means[cell.series]; step < mean.size()) {
                row.applies = true;
                now += mean[step];
                then += cell.model;
            }
        }
        row.modelNow = row.applies ? now : kNaN;
        row.modelThenThere = row.applies ? then : kNaN;
        row.modelMoved = row.applies && std::abs(now - then) > kMoved * std::max(std::abs(then), std::abs(now));
        watched.push_back(std::move(row));
    }
    return watched;
}

} // namespace shelfcast::core

#include "core/workflow/comparison/what_changed.h"

#include "core/workflow/comparison/series_comparison.h"
#include "core/workflow/panel/panel_reader.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

Result<std::pair<RunInfo, RunInfo>> chosenRuns(const Project &project, const ChangeOptions &options)
{
    const auto runs = project.runs();
    if (!runs)
        return tl::unexpected<Error>(runs.error());
    const RunInfo *after = nullptr, *before = nullptr;
    for (const RunInfo &run : *runs) { // newest first
        if (run.kind != "forecast" || run.outcome != "done")
            continue;
        if (!after && (options.after == 0 || run.id == options.after))
            after = &run;
        else if (after && !before && (options.before == 0 || run.id == options.before))
            before = &run;
    }
    if (!after || !before)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "There are no two forecasts to compare. Forecast again when new sales have come, then look here."));
    return std::pair(*before, *after);
}

void add(ChangeParts &sum, const ChangeParts &parts)
{
    sum.newSales += parts.newSales;
    sum.history += parts.history;
    sum.plan += parts.plan;
    sum.model += parts.model;
    sum.override += parts.override;
    sum.rest += parts.rest;
}

} // namespace

Result<RunChanges> whatChanged(const Project &project, const Registry &models, const ChangeOptions &options, const JobContext &job)
{
    auto runs = chosenRuns(project, options);
    auto settings = panelSettings(project);
    auto infos = project.series();
    auto sources = project.sources();
    auto overrides = storedOverrides(project);
    if (!runs || !settings || !infos || !sources || !overrides)
        return tl::unexpected<Error>(!runs ? runs.error() : !settings ? settings.error() : !infos ? infos.error() : !sources ? sources.error() : overrides.error());
    RunChanges result;
    result.before = std::move(runs->first);
    result.after = std::move(runs->second);
    if (result.before.frequency != result.after.frequency || result.after.frequency != settings->frequency)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The two forecasts are on different calendars and cannot be compared."));
    result.firstPeriod = std::max(result.before.lastPeriod, result.after.lastPeriod) + 1;
    result.lastPeriod = std::min(result.before.lastPeriod + result.before.horizon, result.after.lastPeriod + result.after.horizon);
    if (result.firstPeriod > result.lastPeriod)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The two forecasts share no period, so there is nothing to compare."));
    auto reader = PanelReader::open(project, *settings, "", part(job, 0.0, 0.1));
    auto loader = SeriesLoader::open(project, *settings);
    if (!reader || !loader)
        return tl::unexpected<Error>(!reader ? reader.error() : loader.error());
    SeriesComparison comparison(project, models, result, std::move(*settings), *sources, reader->frame(), std::move(*loader));
    std::map<std::int64_t, std::int64_t> runOfOverride;
    for (const Override &one : *overrides)
        runOfOverride[one.id] = one.run;

    std::map<std::int64_t, const SeriesInfo *> byId;
    for (const SeriesInfo &info : *infos) {
        if (job.cancelled())
            return cancelled();
        auto change = comparison.compare(info, runOfOverride);
        if (!change)
            return tl::unexpected<Error>(std::move(change).error());
        if (change->modelBefore.empty() && change->modelAfter.empty())
            continue;
        byId[info.id] = &info;
        result.series.push_back(std::move(*change));
    }
    std::ranges::stable_sort(result.series, std::greater(), [](const SeriesChange &change) { return std::abs(change.money()); });
    if (!comparison.rebuilds())
        result.caution = QT_TRANSLATE_NOOP("core", "An import that the older forecast had seen is gone, so its data cannot be rebuilt: all changes but overrides stand under the rest.");
    const std::size_t most = comparison.rebuilds() ? std::min(options.most, result.series.size()) : 0;
    if (auto told = comparison.tellApart(std::span(result.series).first(most), byId, part(job, 0.1, 1.0)); !told)
        return tl::unexpected<Error>(std::move(told).error());
    for (SeriesChange &change : result.series) {
        if (!change.toldApart && change.why.empty() && comparison.rebuilds())
            change.why = QT_TRANSLATE_NOOP("core", "A smaller difference: not taken apart.");
        add(result.parts, change.parts);
        result.totalBefore += change.before;
        result.totalAfter += change.after;
    }
    return result;
}

} // namespace shelfcast::core

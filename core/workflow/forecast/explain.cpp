#include "core/workflow/forecast/explain.h"

#include "core/evaluation/auto/auto_series.h"
#include "core/models/fallback.h"
#include "core/workflow/training/tuned_auto.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace shelfcast::core {
namespace {

/// Cuts the series to what the run was allowed to see.
Result<Panel> asTheRunSawIt(const Project &project, const RunInfo &run, std::int64_t series)
{
    const auto settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    if (settings->frequency != run.frequency)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The calendar has changed since this forecast: forecast again."));
    auto panel = loadPanel(project, *settings, series);
    if (!panel)
        return panel;
    Series &one = panel->series.front();
    const std::int64_t seen = run.lastPeriod - one.firstPeriod + 1;
    if (seen < 0)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The data have changed since this forecast: forecast again."));
    if (static_cast<std::size_t>(seen) < one.y.size()) {
        one.y.resize(static_cast<std::size_t>(seen));
        one.recorded.resize(std::min(one.recorded.size(), one.y.size()));
        one.states.resize(static_cast<std::size_t>(seen)); // the drivers' later values become their known future
    }
    panel->lastPeriod = run.lastPeriod;
    return panel;
}

/// What one fitted model says, isolated from what its code may throw.
template <class Call>
Result<Explanation> isolated(const Call &call)
{
    try {
        return call();
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "The model failed on this series."), fault.what());
    }
}

Result<Explanation> explainLocal(const Registry &models, const StoredModel &stored, const Panel &panel, int horizon, const JobContext &job)
{
    const ModelEntry *entry = models.find(stored.modelId);
    if (!isFallback(stored) && (!entry || !entry->loadSeries))
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model cannot be taken apart."));
    const auto fitted = isFallback(stored) ? loadFallback(stored) : entry->loadSeries(stored);
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    const FiniteView view(viewOf(panel, 0));
    return isolated([&] { return (*fitted)->explain(view.view(), horizon, job); });
}

Result<Explanation> explainTogether(const Project &project, const Registry &models, const RunInfo &run, const Panel &panel, SeriesExplanation &result, const JobContext &job)
{
    const auto stored = project.learned(run.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model cannot be taken apart."));
    const auto model = models.load(**stored);
    if (!model)
        return tl::unexpected<Error>(model.error());
    return isolated([&]() -> Result<Explanation> {
        Result<Explanation> parts = (*model)->explain(panel, 0, run.horizon, job);
        if (!parts)
            return parts;
        // What a model says besides the quantity is not kept with the forecast: it is said again, which takes as long as one series.
        if (Result<ForecastSet> again = (*model)->forecast(panel, run.horizon, job); again && !again->empty()) {
            result.direction = again->front().direction;
            result.price = std::move(again->front().price);
        }
        return parts;
    });
}

} // namespace

Result<SeriesExplanation> explainForecast(const Project &project, const Registry &models, const RunInfo &run, std::int64_t series, const JobContext &job)
{
    const auto kept = project.forecast(run.id, series);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    if (!*kept)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This item has no forecast yet."));
    auto panel = asTheRunSawIt(project, run, series);
    if (!panel)
        return tl::unexpected<Error>(std::move(panel).error());

    SeriesExplanation result;
    result.modelId = (*kept)->forecast.modelId;
    result.firstPeriod = panel->series.front().firstPeriod;
    result.lastPeriod = run.lastPeriod;
    result.y = panel->series.front().y;
    const StoredModel &stored = (*kept)->model;
    Result<Explanation> parts;
    if (stored.modelId == "auto") {
        const Result<Registry> team = modelsOf(project, models, run);
        if (!team)
            return tl::unexpected<Error>(team.error());
        const auto champion = loadAutoSeries(*team, stored);
        if (!champion)
            return tl::unexpected<Error>(champion.error());
        ComparedModels compared = comparedModels(*team, *champion);
        result.comparedBy = std::move(compared.criterion);
        result.compared = std::move(compared.models);
        const FiniteView view(viewOf(*panel, 0));
        parts = isolated([&] { return explainAuto(*champion, view.view(), run.horizon, job); });
    } else if (stored.modelId.empty()) {
        parts = explainTogether(project, models, run, *panel, result, job);
    } else {
        parts = explainLocal(models, stored, *panel, run.horizon, job);
    }
    if (!parts)
        return tl::unexpected<Error>(std::move(parts).error());
    result.parts = std::move(*parts);
    result.residuals.resize(result.y.size());
    std::ranges::transform(result.y, result.parts.fitted, result.residuals.begin(), std::minus<>());
    return result;
}

std::optional<Explanation> partsOf(const Project &project, const Registry &models, const RunInfo &run, std::int64_t series)
{
    auto explained = explainForecast(project, models, run, series, {});
    return explained ? std::optional(std::move(explained->parts)) : std::nullopt;
}

} // namespace shelfcast::core

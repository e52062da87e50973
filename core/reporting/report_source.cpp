#include "core/reporting/report_source.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

Result<RunInfo> findRun(const Project &project, std::int64_t id)
{
    if (id == 0) {
        auto latest = project.latestForecastRun();
        if (!latest)
            return tl::unexpected<Error>(latest.error());
        if (!*latest)
            return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This project has no forecast yet. Forecast first, then make the report."));
        return **latest;
    }
    auto runs = project.runs();
    if (!runs)
        return tl::unexpected<Error>(runs.error());
    for (const RunInfo &run : *runs)
        if (run.id == id && run.kind == "forecast")
            return run;
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "This project has no forecast run number %1."), {id}});
}

Message nameOf(const Registry &models, const std::string &id)
{
    if (const ModelEntry *entry = models.find(id))
        return entry->card.name;
    if (id == "auto")
        return QT_TRANSLATE_NOOP("core", "the best model for each item");
    return {"%1", {id}};
}

} // namespace

Result<ReportSource> reportSource(const Project &project, const Registry &models, const Panel &panel, std::int64_t runId)
{
    auto run = findRun(project, runId);
    if (!run)
        return tl::unexpected<Error>(run.error());
    if (run->frequency != panel.frequency)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("core", "The forecast was made at another frequency than the data are read at now. Forecast again, then make the report."));
    ReportSource source;
    source.projectName = project.path().stem().string();
    source.run = std::move(*run);
    source.panel = &panel;
    source.dataVersion = project.dataVersion();
    source.hasMoney = std::any_of(panel.series.begin(), panel.series.end(), [](const Series &s) { return s.unitValue != 1.0; });
    source.forecast = [&project, id = source.run.id](std::int64_t series) { return project.forecast(id, series); };
    source.modelName = [&models](const std::string &id) { return nameOf(models, id); };
    return source;
}

std::string displayName(const Series &series, bool withLocation)
{
    const std::string &name = series.name.empty() ? series.item : series.name;
    return withLocation && !series.location.empty() ? name + " · " + series.location : name;
}

bool hasLocations(const Panel &panel)
{
    return std::any_of(panel.series.begin(), panel.series.end(),
                       [&](const Series &s) { return s.location != panel.series.front().location; });
}

bool hasCategories(const Panel &panel)
{
    return std::any_of(panel.series.begin(), panel.series.end(), [](const Series &s) { return !s.category.empty(); });
}

} // namespace shelfcast::core

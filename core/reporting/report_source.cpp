#include "core/reporting/report_source.h"

#include <algorithm>
#include <map>
#include <memory>

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

/// What persons said of a project's forecasts, read once.
struct Said {
    std::map<std::int64_t, OverrideSteps> steps; ///< by series
    std::map<std::int64_t, Override> overrides;  ///< by id
};

Result<std::shared_ptr<const Said>> readSaid(const Project &project, Frequency frequency)
{
    auto steps = overrideSteps(project, frequency);
    auto overrides = storedOverrides(project);
    if (!steps || !overrides)
        return tl::unexpected<Error>(steps ? overrides.error() : steps.error());
    auto said = std::make_shared<Said>();
    said->steps = std::move(*steps);
    for (Override &one : *overrides)
        said->overrides[one.id] = std::move(one);
    return std::shared_ptr<const Said>(std::move(said));
}

Result<std::vector<OverriddenPeriod>> periodsOf(const Said &said, const RunInfo &run, std::int64_t series, const Project &project)
{
    std::vector<OverriddenPeriod> periods;
    const auto steps = said.steps.find(series);
    if (steps == said.steps.end())
        return periods;
    const auto stored = project.forecast(run.id, series);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return periods;
    const SeriesForecast last = finalForecast((*stored)->forecast, run.lastPeriod, steps->second);
    std::map<std::int64_t, std::int64_t> words; // the last one on each period
    for (const OverrideStep &step : steps->second)
        words[step.period] = step.override;
    for (const auto &[period, id] : words) {
        const std::int64_t ahead = period - run.lastPeriod - 1;
        if (ahead < 0 || ahead >= static_cast<std::int64_t>(last.horizon()))
            continue;
        const auto step = static_cast<std::size_t>(ahead);
        const Override &word = said.overrides.at(id);
        periods.push_back({period, (*stored)->forecast.mean[step], last.mean[step], word.reason, word.note, word.author});
    }
    return periods;
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
    const auto said = readSaid(project, source.run.frequency);
    if (!said)
        return tl::unexpected<Error>(said.error());
    source.forecast = [&project, said = *said, run = source.run](std::int64_t series) {
        auto stored = project.forecast(run.id, series);
        if (const auto steps = said->steps.find(series); stored && *stored && steps != said->steps.end())
            (*stored)->forecast = finalForecast(std::move((*stored)->forecast), run.lastPeriod, steps->second);
        return stored;
    };
    source.overrides = [&project, said = *said, run = source.run](std::int64_t series) { return periodsOf(*said, run, series, project); };
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

Result<std::vector<OverriddenPeriod>> overriddenPeriods(const ReportSource &source, std::int64_t series)
{
    return source.overrides ? source.overrides(series) : std::vector<OverriddenPeriod>();
}

bool hasCategories(const Panel &panel)
{
    return std::any_of(panel.series.begin(), panel.series.end(), [](const Series &s) { return !s.category.empty(); });
}

} // namespace shelfcast::core

#include "core/workflow/what_changed.h"

#include "core/evaluation/auto_series.h"
#include "core/project/effective.h"
#include "core/project/sql_error.h"
#include "core/workflow/overrides.h"
#include "core/workflow/panel_reader.h"
#include "core/workflow/series_loader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace shelfcast::core {
namespace {

/// What a run was made with.
struct RunSetup {
    nlohmann::json settings;
    std::set<std::int64_t> sources;
    bool sourcesKnown = false; ///< kept with the run; older runs only tell by their time
};

RunSetup setupOf(const RunInfo &run, const std::vector<SourceInfo> &sources)
{
    RunSetup setup;
    setup.settings = nlohmann::json::parse(run.settings, nullptr, false);
    if (setup.settings.is_object() && setup.settings.contains("sources")) {
        setup.sourcesKnown = true;
        for (const auto &id : setup.settings["sources"])
            setup.sources.insert(id.get<std::int64_t>());
        return setup;
    }
    for (const SourceInfo &source : sources)
        if (source.importedAt <= run.startedAt)
            setup.sources.insert(source.id);
    return setup;
}

/// The data are read, cleaned or put on a calendar in another way; how far they reach does not count.
bool readsDifferently(const RunSetup &a, const RunSetup &b)
{
    if (!a.settings.is_object() || !b.settings.is_object() || !a.settings.contains("panel") || !b.settings.contains("panel"))
        return false;
    nlohmann::json left = a.settings["panel"], right = b.settings["panel"];
    for (const char *id : {"first_day", "last_day"}) {
        left.erase(id);
        right.erase(id);
    }
    return left != right;
}

SettingValues settingsOf(const ModelCard &card, const RunSetup &setup)
{
    std::vector<std::string> assignments;
    if (setup.settings.is_object() && setup.settings.contains("model"))
        for (const auto &[id, value] : setup.settings["model"].items())
            if (value.is_string() && std::ranges::find(card.settings, id, &Setting::id) != card.settings.end())
                assignments.push_back(id + "=" + value.get<std::string>());
    return parsed(card.settings, assignments).value_or(SettingValues{});
}

/// The periods that both runs forecast, and their sum out of a forecast from an origin.
struct Shared {
    std::int64_t first = 0, last = 0;
    double sum(const SeriesForecast &forecast, std::int64_t origin) const
    {
        double total = 0.0;
        for (std::int64_t period = first; period <= last; ++period)
            if (const auto step = static_cast<std::size_t>(period - origin - 1); step < forecast.horizon())
                total += forecast.mean[step];
        return total;
    }
};

class Comparison {
public:
    Comparison(const Project &project, const Registry &models, RunChanges &result, PanelSettings settings, std::vector<SourceInfo> sources, Panel frame, SeriesLoader loader)
        : m_project(project), m_models(models), m_result(result), m_settings(std::move(settings)), m_settlements(m_settings.settled),
          m_before(setupOf(result.before, sources)), m_after(setupOf(result.after, sources)), m_frame(std::move(frame)), m_loader(std::move(loader)),
          m_shared{result.firstPeriod, result.lastPeriod}
    {
        std::set<std::int64_t> there;
        for (const SourceInfo &source : sources)
            there.insert(source.id);
        m_rebuilds = std::ranges::includes(there, m_before.sources);
        std::string list;
        for (const std::int64_t id : m_before.sources)
            list += (list.empty() ? "" : ",") + std::to_string(id);
        m_where = "series = ?1 AND source IN (" + list + ")";
    }
    bool rebuilds() const { return m_rebuilds; }
    Result<SeriesChange> compare(const SeriesInfo &info, const std::map<std::int64_t, std::int64_t> &runOfOverride);
    Result<void> tellApart(SeriesChange &change, const SeriesInfo &info, const JobContext &job);

private:
    /// What is known up to @p cut by today's sources, after it by those of then.
    std::vector<Observation> mixed(Day cut) const;
    Result<double> again(const SeriesInfo &info, const StoredForecast &old, const std::vector<Observation> &days, std::int64_t origin, int horizon, const JobContext &job);

    const Project &m_project;
    const Registry &m_models;
    RunChanges &m_result;
    PanelSettings m_settings;
    Settlements m_settlements;
    RunSetup m_before, m_after;
    Panel m_frame;
    SeriesLoader m_loader;
    Shared m_shared;
    bool m_rebuilds = true;
    std::string m_where;
    std::vector<Observation> m_then, m_now; ///< of the series at hand
};

/// The totals, and what is known of the difference without computing anything again.
Result<SeriesChange> Comparison::compare(const SeriesInfo &info, const std::map<std::int64_t, std::int64_t> &runOfOverride)
{
    SeriesChange change{info.id, info.item, info.location, info.name, info.lastPrice > 0.0 ? info.lastPrice : 1.0, 0.0, 0.0, {}, {}, {}, false, {}};
    const auto before = m_project.forecast(m_result.before.id, info.id), after = m_project.forecast(m_result.after.id, info.id);
    const auto steps = overrideSteps(m_project, m_result.after.frequency, info.id);
    if (!before || !after || !steps)
        return tl::unexpected<Error>(!before ? before.error() : !after ? after.error() : steps.error());
    OverrideSteps earlier; // those that were there when the newer run was made
    for (const OverrideStep &step : *steps)
        if (const auto run = runOfOverride.find(step.override); run != runOfOverride.end() && run->second < m_result.after.id)
            earlier.push_back(step);
    double modelBefore = 0.0, modelAfter = 0.0;
    if (*before) {
        modelBefore = m_shared.sum((*before)->forecast, m_result.before.lastPeriod);
        change.before = m_shared.sum(finalForecast((*before)->forecast, m_result.before.lastPeriod, earlier), m_result.before.lastPeriod);
        change.modelBefore = (*before)->forecast.modelId;
    }
    if (*after) {
        modelAfter = m_shared.sum((*after)->forecast, m_result.after.lastPeriod);
        change.after = m_shared.sum(finalForecast((*after)->forecast, m_result.after.lastPeriod, *steps), m_result.after.lastPeriod);
        change.modelAfter = (*after)->forecast.modelId;
    }
    change.parts.override = (change.after - modelAfter) - (change.before - modelBefore);
    change.parts.rest = modelAfter - modelBefore;
    return change;
}

std::vector<Observation> Comparison::mixed(Day cut) const
{
    std::vector<Observation> days;
    for (const Observation &o : m_now)
        if (o.day <= cut)
            days.push_back(o);
    for (const Observation &o : m_then)
        if (o.day > cut)
            days.push_back(o);
    return days;
}

/// What the older run's model says of the shared periods, given these days and allowed to see sales up to @p origin.
Result<double> Comparison::again(const SeriesInfo &info, const StoredForecast &old, const std::vector<Observation> &days, std::int64_t origin, int horizon, const JobContext &job)
{
    auto series = m_loader.load(info, days);
    if (!series)
        return tl::unexpected<Error>(std::move(series).error());
    cleanSeries(*series, m_settings, m_settlements.of(info.item, info.location));
    const auto seen = static_cast<std::size_t>(std::max<std::int64_t>(0, origin - series->firstPeriod + 1));
    if (seen == 0 || series->y.empty())
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "The item was new then: all of its sales are new."));
    if (seen < series->y.size()) {
        series->y.resize(seen);
        series->recorded.resize(std::min(series->recorded.size(), seen));
        series->states.resize(seen);
    }
    Panel panel = m_frame;
    panel.lastPeriod = origin;
    panel.series.push_back(std::move(*series));
    JobContext alone = job;
    alone.progress = {};
    alone.seed = m_result.before.seed;
    if (old.model.modelId == "auto") {
        const auto team = loadAutoSeries(m_models, old.model);
        if (!team)
            return tl::unexpected<Error>(team.error());
        const FiniteView view(viewOf(panel, 0));
        const auto forecast = forecastAuto(m_models, *team, view.view(), horizon, alone);
        if (!forecast)
            return tl::unexpected<Error>(forecast.error());
        return m_shared.sum(*forecast, origin);
    }
    const ModelEntry *entry = m_models.find(old.forecast.modelId);
    if (!entry || !entry->makeLocal)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This model learns from all items together, so what new sales and corrections did cannot be told apart."));
    const auto model = m_models.make(entry->card.id, settingsOf(entry->card, m_before));
    if (!model)
        return tl::unexpected<Error>(model.error());
    const auto fitted = (*model)->fit(panel, horizon, alone);
    if (!fitted)
        return tl::unexpected<Error>(fitted.error());
    const auto forecast = (*fitted)->forecast(panel, horizon, alone);
    if (!forecast)
        return tl::unexpected<Error>(forecast.error());
    return m_shared.sum(forecast->front(), origin);
}

bool sameDays(const std::vector<Observation> &a, const std::vector<Observation> &b)
{
    return std::ranges::equal(a, b, sameObservation);
}

Result<void> Comparison::tellApart(SeriesChange &change, const SeriesInfo &info, const JobContext &job)
{
    const RunInfo &then = m_result.before, &now = m_result.after;
    const auto old = m_project.forecast(then.id, info.id), fresh = m_project.forecast(now.id, info.id);
    if (!old || !fresh)
        return tl::unexpected<Error>(!old ? old.error() : fresh.error());
    if (!*old && *fresh) {
        change.parts.newSales = std::exchange(change.parts.rest, 0.0);
        change.toldApart = true;
        change.why = QT_TRANSLATE_NOOP("core", "The item was new then: all of its sales are new.");
        return {};
    }
    if (!*old || !*fresh)
        return {};
    auto read = guarded(m_project.path(), [&]() -> Result<void> {
        for (auto *days : {&m_then, &m_now}) {
            days->clear();
            EffectiveReader reader(m_project.database(), days == &m_then ? m_where : std::string("series = ?1"));
            reader.cursor().bind(1, info.id);
            std::int64_t same = 0;
            for (Observation o; reader.next(same, o);)
                days->push_back(o);
        }
        return {};
    });
    if (!read)
        return read;
    const Day cutThen = periodStart(then.lastPeriod + 1, then.frequency) - 1, cutNow = periodStart(now.lastPeriod + 1, now.frequency) - 1;
    const std::vector<Observation> corrected = mixed(cutThen), grown = mixed(cutNow);
    const auto step = [&](const std::vector<Observation> &days, const RunInfo &run) { return again(info, **old, days, run.lastPeriod, run.horizon, job); };

    const Result<double> repeated = step(m_then, then);
    if (!repeated) {
        if (repeated.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(repeated.error());
        change.why = repeated.error().message;
        return {};
    }
    const Result<double> withCorrections = sameDays(corrected, m_then) ? repeated : step(corrected, then);
    const bool moved = then.lastPeriod != now.lastPeriod || then.horizon != now.horizon;
    const Result<double> withSales = withCorrections && !moved && sameDays(grown, corrected) ? withCorrections : step(grown, now);
    const Result<double> withPlans = withSales && sameDays(m_now, grown) ? withSales : step(m_now, now);
    for (const Result<double> *one : {&withCorrections, &withSales, &withPlans})
        if (!*one)
            return tl::unexpected<Error>(one->error());
    const double first = m_shared.sum((*old)->forecast, then.lastPeriod), last = m_shared.sum((*fresh)->forecast, now.lastPeriod);
    const bool other = (*old)->forecast.modelId != (*fresh)->forecast.modelId || (*old)->forecast.form != (*fresh)->forecast.form
                       || (then.modelId == now.modelId && m_before.settings.is_object() && m_after.settings.is_object() && m_before.settings.value("model", nlohmann::json()) != m_after.settings.value("model", nlohmann::json()));
    const bool readAnew = readsDifferently(m_before, m_after);
    change.parts.history = *withCorrections - *repeated + (readAnew ? *repeated - first : 0.0);
    change.parts.newSales = *withSales - *withCorrections;
    change.parts.plan = *withPlans - *withSales;
    change.parts.model = other ? last - *withPlans : 0.0;
    change.parts.rest = (readAnew ? 0.0 : *repeated - first) + (other ? 0.0 : last - *withPlans);
    change.toldApart = true;
    return {};
}

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
    Comparison comparison(project, models, result, std::move(*settings), std::move(*sources), reader->frame(), std::move(*loader));
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
    const JobContext refits = part(job, 0.1, 1.0);
    for (std::size_t i = 0; i < most; ++i) {
        if (job.cancelled())
            return cancelled();
        refits.report(static_cast<double>(i) / static_cast<double>(most), QT_TRANSLATE_NOOP("core", "Comparing the forecasts"));
        SeriesChange &change = result.series[i];
        if (auto told = comparison.tellApart(change, *byId[change.series], job); !told)
            return tl::unexpected<Error>(std::move(told).error());
    }
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

#include "core/workflow/comparison/series_comparison.h"

#include "core/evaluation/auto/auto_series.h"
#include "core/project/effective.h"
#include "core/project/sql_error.h"
#include "core/workflow/training/tuned_auto.h"

#include <algorithm>
#include <utility>

namespace shelfcast::core {
namespace {

bool sameDays(const std::vector<Observation> &a, const std::vector<Observation> &b)
{
    return std::ranges::equal(a, b, sameObservation);
}

/// What is known up to @p cut by today's sources, after it by those of then.
std::vector<Observation> mixed(const std::vector<Observation> &then, const std::vector<Observation> &now, Day cut)
{
    std::vector<Observation> days;
    std::ranges::copy_if(now, std::back_inserter(days), [cut](const Observation &o) { return o.day <= cut; });
    std::ranges::copy_if(then, std::back_inserter(days), [cut](const Observation &o) { return o.day > cut; });
    return days;
}

Day lastDayOf(const RunInfo &run)
{
    return periodStart(run.lastPeriod + 1, run.frequency) - 1;
}

/// All series share what the model learned.
bool learnedTogether(const Registry &models, const StoredForecast &forecast)
{
    const ModelEntry *entry = models.find(forecast.forecast.modelId);
    return forecast.model.modelId.empty() && entry && !entry->makeLocal;
}

} // namespace

double SharedPeriods::sum(const SeriesForecast &forecast, std::int64_t origin) const
{
    double total = 0.0;
    for (std::int64_t period = first; period <= last; ++period)
        if (const auto step = static_cast<std::size_t>(period - origin - 1); step < forecast.horizon())
            total += forecast.mean[step];
    return total;
}

SeriesComparison::SeriesComparison(const Project &project, const Registry &models, RunChanges &result, PanelSettings settings, const std::vector<SourceInfo> &sources, Panel frame, SeriesLoader loader)
    : m_project(project), m_models(models), m_team(modelsOf(project, models, result.before)), m_result(result), m_settings(std::move(settings)), m_settlements(m_settings.settled), m_before(setupOf(result.before, sources)),
      m_after(setupOf(result.after, sources)), m_frame(std::move(frame)), m_loader(std::move(loader)), m_shared{result.firstPeriod, result.lastPeriod}
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

Result<SeriesChange> SeriesComparison::compare(const SeriesInfo &info, const std::map<std::int64_t, std::int64_t> &runOfOverride)
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

Result<void> SeriesComparison::tellApart(std::span<SeriesChange> changes, const std::map<std::int64_t, const SeriesInfo *> &infos, const JobContext &job)
{
    std::vector<ComparedSeries> together;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (job.cancelled())
            return cancelled();
        job.report(static_cast<double>(i) / static_cast<double>(changes.size()), QT_TRANSLATE_NOOP("core", "Comparing the forecasts"));
        ComparedSeries one;
        one.change = &changes[i];
        one.info = infos.at(changes[i].series);
        const Result<bool> known = prepare(one);
        if (!known)
            return tl::unexpected<Error>(known.error());
        if (!*known)
            continue;
        if (learnedTogether(m_models, one.before)) {
            together.push_back(std::move(one));
            continue;
        }
        if (auto done = sayAlone(one, job); !done)
            return done;
    }
    return together.empty() ? Result<void>() : sayTogether(together, job);
}

/// False where there is nothing to compute: the series was in one run only.
Result<bool> SeriesComparison::prepare(ComparedSeries &one)
{
    auto before = m_project.forecast(m_result.before.id, one.info->id), after = m_project.forecast(m_result.after.id, one.info->id);
    if (!before || !after)
        return tl::unexpected<Error>(!before ? before.error() : after.error());
    SeriesChange &change = *one.change;
    if (!*before && *after) {
        change.parts.newSales = std::exchange(change.parts.rest, 0.0);
        change.toldApart = true;
        change.why = QT_TRANSLATE_NOOP("core", "The item was new then: all of its sales are new.");
    }
    if (!*before || !*after)
        return false;
    one.before = std::move(**before);
    one.after = std::move(**after);
    return readDays(one).map([] { return true; });
}

Result<void> SeriesComparison::readDays(ComparedSeries &one)
{
    return guarded(m_project.path(), [&]() -> Result<void> {
        for (const DataStep step : {kDataThen, kDataNow}) {
            EffectiveReader reader(m_project.database(), step == kDataThen ? m_where : std::string("series = ?1"));
            reader.cursor().bind(1, one.info->id);
            std::int64_t same = 0;
            for (Observation o; reader.next(same, o);)
                one.days[step].push_back(o);
        }
        one.days[kDataCorrected] = mixed(one.days[kDataThen], one.days[kDataNow], lastDayOf(m_result.before));
        one.days[kDataGrown] = mixed(one.days[kDataThen], one.days[kDataNow], lastDayOf(m_result.after));
        return {};
    });
}

/// The series as it was known at a step, up to the origin of the step's run.
Result<Series> SeriesComparison::seriesAt(const ComparedSeries &one, DataStep step)
{
    auto series = m_loader.load(*one.info, one.days[step]);
    if (!series)
        return series;
    cleanSeries(*series, m_settings, m_settlements.of(one.info->item, one.info->location));
    const auto seen = static_cast<std::size_t>(std::max<std::int64_t>(0, runOf(step).lastPeriod - series->firstPeriod + 1));
    if (seen == 0 || series->y.empty())
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "The item was new then: all of its sales are new."));
    if (seen < series->y.size()) {
        series->y.resize(seen);
        series->recorded.resize(std::min(series->recorded.size(), seen));
        series->states.resize(seen);
    }
    return series;
}

/// A model that fits each series alone is fitted again at each step where something is different.
Result<void> SeriesComparison::sayAlone(ComparedSeries &one, const JobContext &job)
{
    const bool moved = m_result.before.lastPeriod != m_result.after.lastPeriod || m_result.before.horizon != m_result.after.horizon;
    for (std::size_t at = 0; at < kDataSteps; ++at) {
        const auto step = static_cast<DataStep>(at);
        if (at > 0 && !(step == kDataGrown && moved) && sameDays(one.days[at], one.days[at - 1])) {
            one.said[at] = one.said[at - 1];
            continue;
        }
        const Result<double> said = again(one, step, job);
        if (!said && step == kDataThen && said.error().code != ErrorCode::Cancelled) {
            one.change->why = said.error().message;
            return {};
        }
        if (!said)
            return tl::unexpected<Error>(said.error());
        one.said[at] = *said;
    }
    divide(one);
    return {};
}

/// What the older run's model says of the shared periods, given the days of a step.
Result<double> SeriesComparison::again(const ComparedSeries &one, DataStep step, const JobContext &job)
{
    auto series = seriesAt(one, step);
    if (!series)
        return tl::unexpected<Error>(std::move(series).error());
    const std::int64_t origin = runOf(step).lastPeriod;
    const int horizon = runOf(step).horizon;
    Panel panel = m_frame;
    panel.lastPeriod = origin;
    panel.series.push_back(std::move(*series));
    JobContext alone = job;
    alone.progress = {};
    alone.seed = m_result.before.seed;
    if (one.before.model.modelId == "auto") {
        if (!m_team)
            return tl::unexpected<Error>(m_team.error());
        const auto team = loadAutoSeries(*m_team, one.before.model);
        if (!team)
            return tl::unexpected<Error>(team.error());
        const FiniteView view(viewOf(panel, 0));
        const auto forecast = forecastAuto(*m_team, *team, view.view(), horizon, alone);
        if (!forecast)
            return tl::unexpected<Error>(forecast.error());
        return m_shared.sum(*forecast, origin);
    }
    const ModelEntry *entry = m_models.find(one.before.forecast.modelId);
    if (!entry || !entry->makeLocal)
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "The model of the older forecast is not there any more, so the difference cannot be told apart."));
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

/// A model that learned from all series goes on with what it had learned: its weights are kept with the run.
Result<void> SeriesComparison::sayTogether(std::vector<ComparedSeries> &all, const JobContext &job)
{
    const auto before = m_project.learned(m_result.before.id), after = m_project.learned(m_result.after.id);
    if (!before || !after)
        return tl::unexpected<Error>(!before ? before.error() : after.error());
    const auto giveUp = [&all](const Message &why) {
        for (const ComparedSeries &one : all)
            one.change->why = why;
    };
    if (!*before) {
        giveUp(QT_TRANSLATE_NOOP("core", "This model learns from all items together, and what it had learned was not kept, so what new sales and corrections did cannot be told apart."));
        return {};
    }
    const auto model = m_models.load(**before);
    if (!model) {
        giveUp(model.error().message);
        return {};
    }
    if (auto said = sayTogether(all, **model, job); !said) {
        if (said.error().code == ErrorCode::Cancelled)
            return said;
        giveUp(said.error().message);
        return {};
    }
    const bool anew = *after && (*after)->modelId == (*before)->modelId && ((*after)->state != (*before)->state || (*after)->weights != (*before)->weights);
    if (anew && m_result.caution.empty())
        m_result.caution = QT_TRANSLATE_NOOP("core", "The model learned anew for the newer forecast: what its new weights changed stands under the rest.");
    for (ComparedSeries &one : all) {
        if (!one.change->why.empty())
            continue;
        divide(one);
        if (anew && one.before.forecast.modelId == one.after.forecast.modelId)
            one.change->why = QT_TRANSLATE_NOOP("core", "The model learned anew for the newer forecast: what its new weights changed stands under the rest.");
    }
    return {};
}

Result<void> SeriesComparison::sayTogether(std::vector<ComparedSeries> &all, const FittedModel &model, const JobContext &job)
{
    JobContext seeded = job;
    seeded.progress = {};
    seeded.seed = m_result.before.seed;
    for (std::size_t at = 0; at < kDataSteps; ++at) {
        const auto step = static_cast<DataStep>(at);
        Panel panel = m_frame;
        panel.lastPeriod = runOf(step).lastPeriod;
        std::vector<ComparedSeries *> there;
        for (ComparedSeries &one : all) {
            if (!one.change->why.empty())
                continue;
            auto series = seriesAt(one, step);
            if (!series) {
                one.change->why = series.error().message;
                continue;
            }
            panel.series.push_back(std::move(*series));
            there.push_back(&one);
        }
        if (there.empty())
            return {};
        // A network says no more periods than it learned to: of the newer run's, those that both forecast.
        const auto needed = static_cast<int>(m_shared.last - panel.lastPeriod);
        const auto forecasts = model.forecast(panel, step <= kDataCorrected ? m_result.before.horizon : needed, seeded);
        if (!forecasts)
            return tl::unexpected<Error>(forecasts.error());
        for (std::size_t i = 0; i < there.size(); ++i)
            there[i]->said[at] = m_shared.sum((*forecasts)[i], panel.lastPeriod);
    }
    return {};
}

void SeriesComparison::divide(const ComparedSeries &one)
{
    const RunInfo &then = m_result.before, &now = m_result.after;
    const double first = m_shared.sum(one.before.forecast, then.lastPeriod), last = m_shared.sum(one.after.forecast, now.lastPeriod);
    const auto model = [](const RunSetup &setup) { return setup.settings.value("model", nlohmann::json()); };
    const bool other = one.before.forecast.modelId != one.after.forecast.modelId || one.before.forecast.form != one.after.forecast.form
                       || (then.modelId == now.modelId && m_before.settings.is_object() && m_after.settings.is_object() && model(m_before) != model(m_after));
    const bool readAnew = readsDifferently(m_before, m_after);
    ChangeParts &parts = one.change->parts;
    parts.history = one.said[kDataCorrected] - one.said[kDataThen] + (readAnew ? one.said[kDataThen] - first : 0.0);
    parts.newSales = one.said[kDataGrown] - one.said[kDataCorrected];
    parts.plan = one.said[kDataNow] - one.said[kDataGrown];
    parts.model = other ? last - one.said[kDataNow] : 0.0;
    parts.rest = (readAnew ? 0.0 : one.said[kDataThen] - first) + (other ? 0.0 : last - one.said[kDataNow]);
    one.change->toldApart = true;
}

} // namespace shelfcast::core

#include "ui/pages/forecast/series_detail.h"

#include "core/project/total_store.h"
#include "ui/charts/finding_marks.h"
#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shelfcast::ui {
namespace {

constexpr std::size_t kLow95 = 0, kLow80 = 2, kHigh80 = 10, kHigh95 = 12;
static_assert(core::kQuantileLevels[kLow95] == 0.025 && core::kQuantileLevels[kLow80] == 0.1 && core::kQuantileLevels[kHigh80] == 0.9 &&
              core::kQuantileLevels[kHigh95] == 0.975);

void addHistory(const core::Series &series, const core::PanelSettings &settings, ChartData &chart)
{
    chart.frequency = settings.frequency;
    chart.firstPeriod = series.firstPeriod;
    chart.history = series.recorded.empty() ? series.y : series.recorded;
    if (!series.recorded.empty())
        chart.used = series.y;
    chart.origin = series.firstPeriod + static_cast<std::int64_t>(series.y.size()) - 1;
    chart.stockOut.resize(series.states.size());
    std::transform(series.states.begin(), series.states.end(), chart.stockOut.begin(),
                   [](core::PeriodState state) { return state == core::PeriodState::StockOut; });
    chart.promotion = series.covariates.front();
}

void addFindings(const core::Series &series, const ProjectReader &reader, ChartData &chart)
{
    core::Series recorded = series;
    if (!recorded.recorded.empty())
        recorded.y = recorded.recorded;
    const core::CleaningChoice choice = core::cleaningChoice(reader.settings(), recorded, reader.settled(series.id));
    const core::Cleaned found = core::cleaned(recorded, reader.settings().frequency, core::cleaningSeasons(reader.settings()), choice);
    chart.findings = chartFindings(series.firstPeriod, found.findings);
}

/// What the baseline says from the same origin; nothing where the series is too short for it.
std::vector<double> seasonalNaive(const core::Registry &models, const core::Series &series, const core::PanelSettings &settings, const ChartData &chart,
                                  const core::JobContext &job)
{
    const core::ModelEntry *entry = models.find("seasonal-naive");
    const std::int64_t known = chart.origin - series.firstPeriod + 1;
    if (!entry || !entry->makeLocal || known <= 0)
        return {};
    const auto values = core::completed(entry->card.settings, {});
    if (!values)
        return {};
    core::SeriesView view;
    view.y = std::span<const double>(series.y).first(std::min(series.y.size(), static_cast<std::size_t>(known)));
    view.frequency = settings.frequency;
    view.seasonLength = settings.seasonLength;
    view.firstPeriod = series.firstPeriod;
    const auto fitted = entry->makeLocal(*values)->fit(view, job);
    if (!fitted)
        return {};
    const auto forecast = (*fitted)->forecast(view, static_cast<int>(chart.point.size()), job);
    return forecast ? forecast->mean : std::vector<double>();
}

ComponentsData stripsOf(const core::SeriesExplanation &explanation, core::Frequency frequency)
{
    ComponentsData data;
    data.frequency = frequency;
    data.firstPeriod = explanation.firstPeriod;
    for (const core::Component &part : explanation.parts.components)
        data.strips.push_back({text(part.name), part.history, part.future, part.kind != core::ComponentKind::Level});
    data.strips.push_back({QCoreApplication::translate("SeriesReasons", "What is left"), explanation.residuals, {}, true});
    return data;
}

/// What is added to the model's parts until the number that is shown comes of them: what agreeing with the sums changed, and what persons said.
core::Result<void> addWhatCameAfter(const core::Project &project, const core::RunInfo &run, std::int64_t series, ComponentsData &data)
{
    const auto alone = core::meansAlone(project, run.id, series);
    const auto model = project.forecast(run.id, series), last = core::finalForecast(project, run, series);
    if (!alone || !model || !last)
        return tl::unexpected<core::Error>(!alone ? alone.error() : !model ? model.error() : last.error());
    if (!*model || !*last)
        return {};
    const auto add = [&](const QString &name, const std::vector<double> &before, const std::vector<double> &after) {
        if (before.size() != after.size() || before == after)
            return;
        ComponentStrip strip{name, std::vector<double>(data.strips.front().history.size(), std::nan("")), after, true};
        std::ranges::transform(after, before, strip.future.begin(), std::minus<>());
        data.strips.insert(data.strips.end() - 1, std::move(strip)); // before what is left
    };
    if (!alone->empty())
        add(QCoreApplication::translate("SeriesReasons", "Agreement with the sums"), *alone, (*model)->forecast.mean);
    add(QCoreApplication::translate("SeriesReasons", "Overrides"), (*model)->forecast.mean, (*last)->forecast.mean);
    return {};
}

} // namespace

void addForecast(const core::SeriesForecast &forecast, std::int64_t origin, ChartData &chart)
{
    chart.origin = origin;
    chart.point = forecast.mean;
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        chart.low95.push_back(forecast.quantile(step, kLow95));
        chart.low80.push_back(forecast.quantile(step, kLow80));
        chart.high80.push_back(forecast.quantile(step, kHigh80));
        chart.high95.push_back(forecast.quantile(step, kHigh95));
    }
}

core::Result<SeriesReasons> readReasons(ProjectReader &reader, const core::Registry &models, const core::RunInfo &run, std::int64_t series, const core::JobContext &job)
{
    const auto project = reader.project();
    if (!project)
        return tl::unexpected<core::Error>(project.error());
    auto explanation = core::explainForecast(**project, models, run, series, job);
    if (!explanation)
        return tl::unexpected<core::Error>(std::move(explanation).error());
    SeriesReasons reasons;
    reasons.explanation = std::move(*explanation);
    reasons.swings = core::swings(reasons.explanation.parts, reader.settings().seasonLength);
    reasons.chart = stripsOf(reasons.explanation, run.frequency);
    if (auto added = addWhatCameAfter(**project, run, series, reasons.chart); !added)
        return tl::unexpected<core::Error>(std::move(added).error());
    return reasons;
}

core::Result<SeriesDetail> readSeriesDetail(ProjectReader &reader, const core::Registry &models, const std::optional<core::RunInfo> &run, std::int64_t series,
                                            const core::JobContext &job)
{
    auto loaded = reader.history(series);
    if (!loaded)
        return tl::unexpected<core::Error>(loaded.error());
    SeriesDetail detail;
    detail.series = std::move(*loaded);
    addHistory(detail.series, reader.settings(), detail.chart);
    addFindings(detail.series, reader, detail.chart);
    if (!run || run->frequency != reader.settings().frequency)
        return detail;
    auto stored = (*reader.project())->forecast(run->id, series);
    if (!stored)
        return tl::unexpected<core::Error>(stored.error());
    if (!*stored)
        return detail;
    const auto steps = core::overrideSteps(**reader.project(), run->frequency, series);
    auto overrides = core::watchedOverrides(**reader.project(), &*run, series);
    if (!steps || !overrides)
        return tl::unexpected<core::Error>(steps ? overrides.error() : steps.error());
    addForecast(core::finalForecast((*stored)->forecast, run->lastPeriod, *steps), run->lastPeriod, detail.chart);
    for (const core::OverrideStep &step : *steps)
        if (step.period > run->lastPeriod && step.period <= run->lastPeriod + run->horizon)
            detail.overridden.insert(step.period);
    if (!detail.overridden.empty())
        detail.chart.model = (*stored)->forecast.mean;
    detail.overrides = std::move(*overrides);
    detail.known = core::spanOf(reader.settings()).last;
    detail.chart.naive = seasonalNaive(models, detail.series, reader.settings(), detail.chart, job);
    detail.stored = std::move(*stored);
    return detail;
}

} // namespace shelfcast::ui

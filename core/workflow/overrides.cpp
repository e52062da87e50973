#include "core/workflow/overrides.h"

#include "core/base/utc_now.h"
#include "core/evaluation/holdout.h"
#include "core/models/moved_forecast.h"
#include "core/workflow/single_series.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The share by which a model's number may move below an override before a person is asked to look again.
constexpr double kMoved = 0.2;

Result<RunInfo> latestRun(const Project &project)
{
    const auto run = project.latestForecastRun();
    if (!run)
        return tl::unexpected<Error>(run.error());
    if (!*run)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "There is no forecast yet that could be overridden. Forecast first."));
    return **run;
}

/// Refuses what cannot be meant.
Result<void> checked(const OverrideRequest &request, const RunInfo &run, const PanelSettings &settings)
{
    if (run.frequency != settings.frequency)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The calendar has changed since this forecast: forecast again."));
    const auto label = [&](std::int64_t period) { return periodLabel(period, run.frequency); };
    const std::int64_t first = run.lastPeriod + 1, last = run.lastPeriod + run.horizon;
    if (request.firstPeriod > request.lastPeriod || request.firstPeriod < first || request.lastPeriod > last)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The forecast reaches from %1 to %2: an override must lie within."), {label(first), label(last)}});
    if (const std::int64_t known = spanOf(settings).last; request.firstPeriod <= known)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "What was sold in %1 is known already. Forecast again, then override what comes after."), {label(request.firstPeriod)}});
    if (!std::isfinite(request.amount) || (request.kind == OverrideKind::Value && request.amount < 0.0) || (request.kind == OverrideKind::Percent && request.amount < -100.0))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "An override is a number of units from 0 on, or a change of −100 % or more."));
    return {};
}

/// Shares units out in the proportions of what stood in the cells. The last cell with a share takes what rounding leaves.
void shareOut(double units, std::vector<OverrideCell> &cells)
{
    const double sum = std::accumulate(cells.begin(), cells.end(), 0.0, [](double total, const OverrideCell &cell) { return total + cell.value; });
    std::size_t last = cells.size() - 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].value > 0.0)
            last = i;
    }
    double given = 0.0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i].value = sum > 0.0 ? units * (cells[i].value / sum) : units / static_cast<double>(cells.size());
        if (i != last)
            given += cells[i].value;
    }
    cells[sum > 0.0 ? last : cells.size() - 1].value = std::max(0.0, units - given);
}

/// What model, naive and earlier words say of one series in the periods asked for. Empty where the run knows nothing of it.
Result<std::vector<OverrideCell>> standing(const Project &project, const RunInfo &run, const OverrideRequest &request, const SeriesInfo &info, SingleSeries &source)
{
    std::vector<OverrideCell> cells;
    const auto stored = project.forecast(run.id, info.id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (!*stored)
        return cells;
    const auto steps = overrideSteps(project, run.frequency, info.id);
    if (!steps)
        return tl::unexpected<Error>(steps.error());
    auto series = source.load(info);
    if (!series)
        return tl::unexpected<Error>(std::move(series).error());
    Panel one = emptyPanel(source.settings());
    series->y.resize(std::min(series->y.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, run.lastPeriod - series->firstPeriod + 1))));
    one.series.push_back(std::move(*series));
    const SeriesForecast naive = one.series.front().y.empty() ? SeriesForecast{} : seasonalNaive(viewOf(one, 0), run.horizon);
    const SeriesForecast now = finalForecast((*stored)->forecast, run.lastPeriod, *steps);
    for (std::int64_t period = request.firstPeriod; period <= request.lastPeriod; ++period) {
        const auto step = static_cast<std::size_t>(period - run.lastPeriod - 1);
        if (step < now.horizon())
            cells.push_back({info.id, period, now.mean[step], (*stored)->forecast.mean[step], step < naive.horizon() ? naive.mean[step] : kNaN});
    }
    return cells;
}

} // namespace

std::string systemUserName()
{
    passwd entry = {}, *found = nullptr;
    std::array<char, 4096> buffer = {};
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found) {
        const std::string full = entry.pw_gecos ? entry.pw_gecos : "";
        if (const std::string name = full.substr(0, full.find(',')); !name.empty())
            return name;
        return entry.pw_name;
    }
    const char *user = std::getenv("USER");
    return user ? user : "";
}

Result<StoredOverride> plannedOverride(const Project &project, const OverrideRequest &request, const JobContext &job)
{
    const auto run = latestRun(project);
    const auto settings = panelSettings(project);
    const auto all = project.series();
    if (!run || !settings || !all)
        return tl::unexpected<Error>(!run ? run.error() : !settings ? settings.error() : all.error());
    if (auto good = checked(request, *run, *settings); !good)
        return tl::unexpected<Error>(std::move(good).error());
    auto source = SingleSeries::open(project, *settings);
    if (!source)
        return tl::unexpected<Error>(std::move(source).error());
    StoredOverride planned;
    for (const SeriesInfo &info : *all) {
        if (!request.group.covers(info.item, info.location, info.category))
            continue;
        if (job.cancelled())
            return cancelled();
        auto cells = standing(project, *run, request, info, *source);
        if (!cells)
            return tl::unexpected<Error>(std::move(cells).error());
        planned.cells.insert(planned.cells.end(), cells->begin(), cells->end());
    }
    if (planned.cells.empty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "The forecast holds none of these items, so there is nothing to override."));
    if (request.kind == OverrideKind::Value)
        shareOut(request.amount, planned.cells);
    else
        for (OverrideCell &cell : planned.cells)
            cell.value *= 1.0 + request.amount / 100.0;
    planned.what = {0, request.group, run->frequency, request.firstPeriod, request.lastPeriod, request.kind, request.amount, request.reason, request.note,
                    request.author.empty() ? systemUserName() : request.author, utcNow(), run->id, run->lastPeriod};
    return planned;
}

Result<StoredOverride> makeOverride(Project &project, const OverrideRequest &request, const JobContext &job)
{
    auto planned = plannedOverride(project, request, job);
    if (!planned)
        return planned;
    const auto id = addOverride(project, *planned);
    if (!id)
        return tl::unexpected<Error>(id.error());
    planned->what.id = *id;
    return planned;
}

std::optional<std::pair<OverrideKind, double>> readAmount(std::string text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text.compare(at, 3, "\xE2\x88\x92") == 0) { // the minus sign
            plain += '-';
            at += 2;
        } else if (text.compare(at, 2, "\xC2\xA0") == 0) { // a space that does not break
            at += 1;
        } else if (text.compare(at, 3, "\xE2\x80\xAF") == 0) { // a narrow one
            at += 2;
        } else if (text[at] != ' ') {
            plain += text[at];
        }
    const bool percent = plain.ends_with('%');
    if (percent)
        plain.pop_back();
    if (plain.starts_with('+') && percent)
        plain.erase(0, 1);
    double number = 0.0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(number))
        return std::nullopt;
    if (!percent && number < 0.0)
        return std::nullopt;
    return std::pair(percent ? OverrideKind::Percent : OverrideKind::Value, number);
}

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

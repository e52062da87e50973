// Words made: shared out over series and periods, and kept.
#include "core/workflow/totals/overrides.h"

#include "core/base/utc_now.h"
#include "core/evaluation/backtest/holdout.h"
#include "core/workflow/panel/single_series.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

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

Result<std::vector<StoredOverride>> plannedOverrides(const Project &project, const OverrideRequest &request, std::span<const Group> groups, const JobContext &job)
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
    std::vector<OverrideCell> cells;         // of all groups, one group after the other
    std::vector<std::size_t> ends;           // of each group's cells
    for (const Group &group : groups) {
        for (const SeriesInfo &info : *all) {
            if (!group.covers(info.item, info.location, info.category))
                continue;
            if (job.cancelled())
                return cancelled();
            const auto found = standing(project, *run, request, info, *source);
            if (!found)
                return tl::unexpected<Error>(found.error());
            cells.insert(cells.end(), found->begin(), found->end());
        }
        ends.push_back(cells.size());
    }
    if (cells.empty())
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "The forecast holds none of these items, so there is nothing to override."));
    if (request.kind == OverrideKind::Value)
        shareOut(request.amount, cells);
    else
        for (OverrideCell &cell : cells)
            cell.value *= 1.0 + request.amount / 100.0;
    const std::string author = request.author.empty() ? systemUserName() : request.author, now = utcNow();
    std::vector<StoredOverride> planned;
    std::size_t first = 0;
    for (std::size_t i = 0; i < groups.size(); first = ends[i++]) {
        if (first == ends[i])
            continue;
        StoredOverride one;
        one.cells.assign(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.begin() + static_cast<std::ptrdiff_t>(ends[i]));
        double amount = request.amount;
        if (request.kind == OverrideKind::Value && groups.size() > 1) // what of all of it is this group's
            amount = std::accumulate(one.cells.begin(), one.cells.end(), 0.0, [](double sum, const OverrideCell &cell) { return sum + cell.value; });
        one.what = {0, groups[i], run->frequency, request.firstPeriod, request.lastPeriod, request.kind, amount, request.reason, request.note, author, now, run->id, run->lastPeriod};
        planned.push_back(std::move(one));
    }
    return planned;
}

Result<StoredOverride> plannedOverride(const Project &project, const OverrideRequest &request, const JobContext &job)
{
    auto planned = plannedOverrides(project, request, {&request.group, 1}, job);
    if (!planned)
        return tl::unexpected<Error>(std::move(planned).error());
    return std::move(planned->front());
}

Result<StoredOverride> makeOverride(Project &project, const OverrideRequest &request, const JobContext &job)
{
    auto made = makeOverrides(project, request, {&request.group, 1}, job);
    if (!made)
        return tl::unexpected<Error>(std::move(made).error());
    return std::move(made->front());
}

Result<std::vector<StoredOverride>> makeOverrides(Project &project, const OverrideRequest &request, std::span<const Group> groups, const JobContext &job)
{
    auto planned = plannedOverrides(project, request, groups, job);
    if (!planned)
        return planned;
    const auto ids = addOverrides(project, *planned);
    if (!ids)
        return tl::unexpected<Error>(ids.error());
    for (std::size_t i = 0; i < ids->size(); ++i)
        (*planned)[i].what.id = (*ids)[i];
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

} // namespace shelfcast::core

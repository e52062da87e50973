#include "core/narrative/forecast_grade.h"
#include "core/reporting/report_source.h"
#include "core/workflow/forecast/run_settings.h"
#include "ui/pages/home/home_view_model.h"
#include "ui/text/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace shelfcast::ui {
namespace {

constexpr std::size_t kAttentionKept = 200;
constexpr std::size_t kCategoriesKept = 12;
constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

/// What all items sold, a period; unknown only where no item's sales are known.
void addHistory(const core::Panel &panel, ChartData &chart)
{
    chart.frequency = panel.frequency;
    chart.origin = panel.lastPeriod;
    std::int64_t first = panel.lastPeriod + 1;
    for (const core::Series &series : panel.series)
        if (!series.y.empty())
            first = std::min(first, series.firstPeriod);
    chart.firstPeriod = first;
    chart.history.assign(static_cast<std::size_t>(panel.lastPeriod + 1 - first), kNoValue);
    for (const core::Series &series : panel.series)
        for (std::size_t i = 0; i < series.y.size(); ++i) {
            const auto at = static_cast<std::size_t>(series.firstPeriod - first) + i;
            if (!std::isnan(series.y[i]) && at < chart.history.size())
                chart.history[at] = std::isnan(chart.history[at]) ? series.y[i] : chart.history[at] + series.y[i];
        }
}

void addOutlook(const core::GroupOutlook &all, ChartData &chart)
{
    chart.firstPeriod = all.firstPeriod;
    chart.history = all.history;
    chart.origin = all.firstPeriod + static_cast<std::int64_t>(all.history.size()) - 1;
    chart.point = all.mean;
    chart.low80 = all.low80;
    chart.high80 = all.high80;
    chart.low95 = all.low95;
    chart.high95 = all.high95;
}

std::vector<CategoryTrend> trendsOf(const core::Outlook &outlook, int season)
{
    std::vector<CategoryTrend> trends;
    for (const core::GroupOutlook &group : outlook.categories) {
        if (trends.size() == kCategoriesKept)
            break;
        CategoryTrend trend{fromUtf8(group.category), {}, group.change()};
        const std::size_t shown = std::min(group.history.size(), static_cast<std::size_t>(std::max(26, season)));
        trend.history.assign(group.history.end() - static_cast<std::ptrdiff_t>(shown), group.history.end());
        trends.push_back(std::move(trend));
    }
    std::stable_sort(trends.begin(), trends.end(), [](const CategoryTrend &a, const CategoryTrend &b) {
        return (std::isnan(a.change) ? -1e300 : a.change) > (std::isnan(b.change) ? -1e300 : b.change);
    });
    return trends;
}

/// Why a forecast is no more than a guess.
core::Message whyGuess(const core::Series &series, core::Frequency frequency, const core::StoredForecast &stored)
{
    const std::int64_t known = std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); });
    switch (core::gradeReason({frequency, known, stored.forecast.standIn, stored.accuracy})) {
    case core::GradeReason::Short: return {QT_TRANSLATE_NOOP("core", "Only %1 periods of sales are known."), {known}};
    case core::GradeReason::Untested: return QT_TRANSLATE_NOOP("core", "Its newest periods say nothing of how good the forecast is: too few are known, or nothing was sold.");
    case core::GradeReason::LargeError:
        return {QT_TRANSLATE_NOOP("core", "Tried on the newest periods, the forecast was off by %1 % of what was sold."), {static_cast<std::int64_t>(std::lround(100.0 * stored.accuracy.wape))}};
    default: return stored.forecast.note.empty() ? stored.why : stored.forecast.note;
    }
}

/// The most valuable guesses, each with its reason.
core::Result<void> addGuesses(const core::Project &project, const core::Panel &panel, const core::Outlook &outlook, HomeFacts &facts)
{
    for (const core::ItemOutlook &item : outlook.all.items) {
        if (item.grade != core::Grade::Guess || facts.attention.size() >= kAttentionKept)
            continue;
        const core::Series &series = panel.series[item.index];
        auto stored = project.forecast(facts.run->id, series.id);
        if (!stored)
            return tl::unexpected<core::Error>(stored.error());
        core::Message why;
        if (*stored)
            why = whyGuess(series, panel.frequency, **stored);
        facts.attention.push_back(
            {series.id, fromUtf8(core::displayName(series, outlook.withLocations)), QT_TRANSLATE_NOOP("core", "a guess"), why, item.value, false});
    }
    return {};
}

core::Result<void> addForecast(const core::Project &project, const core::Registry &models, const core::Panel &panel, const core::JobContext &job, HomeFacts &facts)
{
    const auto source = core::reportSource(project, models, panel, facts.run->id);
    if (!source) {
        // The calendar was changed since: the old run cannot be laid over it. The page says that it is out of date.
        facts.stale = true;
        facts.run.reset();
        return source.error().code == core::ErrorCode::InvalidInput ? core::Result<void>{} : tl::unexpected<core::Error>(source.error());
    }
    const auto outlook = core::outlookOf(*source, nullptr, job);
    if (!outlook)
        return tl::unexpected<core::Error>(outlook.error());
    facts.hasMoney = source->hasMoney;
    facts.accuracy = core::accuracyTotal(outlook->all.items);
    facts.value = outlook->all.value;
    facts.units = outlook->all.total;
    facts.change = outlook->all.change();
    addOutlook(outlook->all, facts.sales);
    facts.categories = trendsOf(*outlook, facts.settings.seasonLength);
    return addGuesses(project, panel, *outlook, facts);
}

} // namespace

core::Result<HomeFacts> readHomeFacts(const std::filesystem::path &path, const core::Registry &models, const core::JobContext &job)
{
    const auto failed = [](const core::Error &error) { return tl::unexpected<core::Error>(error); };
    auto project = core::Project::open(path, core::OpenMode::ReadOnly);
    if (!project)
        return failed(project.error());
    const auto series = (*project)->series();
    if (!series)
        return failed(series.error());
    HomeFacts facts;
    if (series->empty())
        return facts;
    const auto sources = (*project)->sources();
    const auto settings = core::panelSettings(**project);
    const auto run = (*project)->latestForecastRun();
    for (const core::Error *error : {sources ? nullptr : &sources.error(), settings ? nullptr : &settings.error(), run ? nullptr : &run.error()})
        if (error)
            return failed(*error);
    facts.settings = *settings;
    facts.run = *run;
    facts.stale = facts.run && core::isOutOfDate(*facts.run, (*project)->dataVersion(), *settings);
    facts.incompleteDays = core::spanOf(*settings).incompleteDays;
    std::set<std::string> items, locations;
    for (const core::SeriesInfo &info : *series) {
        items.insert(info.item);
        locations.insert(info.location);
        facts.lastDay = std::max(facts.lastDay.value_or(info.lastDay), info.lastDay);
        facts.hasMoney = facts.hasMoney || info.revenue > 0.0 || info.lastPrice > 0.0;
    }
    facts.items = items.size();
    facts.locations = locations.size();
    for (const core::Finding &finding : core::dataFindings(*series, *sources, *settings)) {
        if (finding.kind == core::Finding::Kind::Good)
            continue;
        const bool warning = finding.kind == core::Finding::Kind::Warning;
        facts.warnings += warning;
        facts.attention.push_back({0, {}, {}, finding.text, 0.0, warning});
    }
    std::stable_partition(facts.attention.begin(), facts.attention.end(), [](const Attention &a) { return a.warning; });
    const auto panel = core::loadPanel(**project, *settings, {}, job);
    if (!panel)
        return failed(panel.error());
    addHistory(*panel, facts.sales);
    if (facts.run)
        if (const auto added = addForecast(**project, models, *panel, job, facts); !added)
            return failed(added.error());
    return facts;
}

} // namespace shelfcast::ui

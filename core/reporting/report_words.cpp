#include "core/reporting/report_words.h"

#include "core/reporting/report_parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

/// Known units of the periods from @p first on.
double soldIn(const Series &series, std::int64_t first, int periods)
{
    double sum = 0.0;
    for (std::int64_t period = first; period < first + periods; ++period) {
        const std::int64_t at = period - series.firstPeriod;
        if (at >= 0 && at < static_cast<std::int64_t>(series.y.size()) && std::isfinite(series.y[static_cast<std::size_t>(at)]))
            sum += series.y[static_cast<std::size_t>(at)];
    }
    return sum;
}

/// The year before, or for a series that is younger, as many periods right before the forecast.
std::optional<Comparison> comparisonOf(const ReportSource &source, const Series &series, double yearBefore)
{
    const int horizon = source.run.horizon;
    if (std::isfinite(yearBefore))
        return Comparison{periodsToSameLastYear(source.run.frequency, horizon), yearBefore};
    const std::int64_t year = source.run.lastPeriod + 1 - periodsToSameLastYear(source.run.frequency, horizon), right = source.run.lastPeriod + 1 - horizon;
    if (series.firstPeriod <= year || series.firstPeriod > right)
        return std::nullopt; // periods that nobody recorded, or too young for any
    return Comparison{horizon, soldIn(series, right, horizon)};
}

} // namespace

Narrative wordsOf(const ReportSource &source, const GroupOutlook &group, bool withLocations)
{
    const int back = periodsToSameLastYear(source.run.frequency, source.run.horizon);
    std::vector<GroupMember> members;
    for (const ItemOutlook &item : group.items) {
        const Series &series = source.panel->series[item.index];
        const double change = item.before > 0.0 ? item.total / item.before - 1.0 : std::nan("");
        members.push_back({displayName(series, withLocations), item.total, soldIn(series, source.run.lastPeriod + 1 - back, source.run.horizon), change, item.grade});
    }
    GroupInput input{source.run, members, group.mean, group.low, group.high, {}, {}, {}, withLocations};
    if (group.overridden)
        input.modelTotal = group.model;
    if (std::isfinite(group.before))
        input.before = Comparison{back, group.before};
    return narrativeOf(groupFacts(input));
}

Narrative wordsOf(const ReportSource &source, const ItemOutlook &item, const StoredForecast &stored, const Explanation *parts)
{
    const Panel &panel = *source.panel;
    const Series &series = panel.series[item.index];
    const auto promotion = std::ranges::find(panel.covariates, "promotion", &Covariate::name);
    ItemInput input{source.run, series, promotion == panel.covariates.end() ? -1 : static_cast<int>(promotion - panel.covariates.begin()), panel.seasonLength,
                    stored, {}, comparisonOf(source, series, item.before), parts};
    if (item.overridden)
        input.modelTotal = item.model;
    return narrativeOf(itemFacts(input));
}

std::string keywordLine(const Narrative &narrative, const WordsChoice &choice)
{
    std::string line;
    for (const Saying &keyword : narrative.keywords)
        line += (line.empty() ? "" : " · ") + text(keyword, choice.language, choice.marks);
    return line;
}

Result<std::vector<ToldItem>> tellAll(const ReportSource &source, const Outlook &outlook, std::size_t items, const JobContext &job)
{
    std::vector<ToldItem> all;
    all.push_back({true, QT_TRANSLATE_NOOP("core", "All items"), 0, wordsOf(source, outlook.all, outlook.withLocations)});
    for (const GroupOutlook &group : outlook.categories)
        all.push_back({true, categoryName(group.category), 0, wordsOf(source, group, outlook.withLocations)});
    for (std::size_t i = 0; i < std::min(items, outlook.all.items.size()); ++i) {
        if (job.cancelled())
            return cancelled();
        const ItemOutlook &item = outlook.all.items[i];
        const Series &series = source.panel->series[item.index];
        const auto stored = source.forecast(series.id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (!*stored)
            continue;
        const std::optional<Explanation> parts = source.parts ? source.parts(series.id) : std::nullopt;
        all.push_back({false, {"%1", {displayName(series, outlook.withLocations)}}, item.index, wordsOf(source, item, **stored, parts ? &*parts : nullptr)});
    }
    return all;
}

} // namespace shelfcast::core

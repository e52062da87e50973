#include "core/reporting/findings.h"

namespace shelfcast::core {
namespace {

/// Two seasons are what a seasonal model needs to tell season from accident.
constexpr int kSeasonsNeeded = 2;

std::int64_t periodsBetween(Day first, Day last, Frequency frequency)
{
    return periodOf(last, frequency) - periodOf(first, frequency) + 1;
}

void addSpan(std::vector<Finding> &findings, const PanelSettings &settings)
{
    findings.push_back({Finding::Kind::Good,
                        {QT_TRANSLATE_NOOP("core", "The data reach from %1 to %2."), {isoText(settings.firstDay), isoText(settings.lastDay)}}});
    const PanelSpan span = spanOf(settings);
    if (span.incompleteDays > 0)
        findings.push_back({Finding::Kind::Note,
                            {QT_TRANSLATE_NOOP("core", "The last period, %1, has only %2 days. It waits for the rest and is left out of forecasts."),
                             {periodLabel(span.last + 1, settings.frequency), static_cast<std::int64_t>(span.incompleteDays)}}});
}

void addSeries(std::vector<Finding> &findings, std::span<const SeriesInfo> series, const PanelSettings &settings)
{
    const std::int64_t needed = std::int64_t{kSeasonsNeeded} * settings.seasonLength;
    std::int64_t brief = 0, quiet = 0, negative = 0;
    bool anyMoney = false;
    for (const SeriesInfo &info : series) {
        brief += periodsBetween(info.firstDay, settings.lastDay, settings.frequency) < needed ? 1 : 0;
        quiet += periodsBetween(info.lastDay, settings.lastDay, settings.frequency) > settings.seasonLength ? 1 : 0;
        negative += info.quantity < 0.0 ? 1 : 0;
        anyMoney = anyMoney || info.revenue > 0.0 || info.lastPrice > 0.0;
    }
    const auto count = static_cast<std::int64_t>(series.size());
    if (brief > 0)
        findings.push_back({Finding::Kind::Note,
                            {QT_TRANSLATE_NOOP("core", "%1 of %2 series have less than two seasons of history: no model can know their season yet."),
                             {brief, count}}});
    if (quiet > 0)
        findings.push_back({Finding::Kind::Note,
                            {QT_TRANSLATE_NOOP("core", "%1 of %2 series have no record for more than a season: they may no longer be sold."), {quiet, count}}});
    if (negative > 0)
        findings.push_back({Finding::Kind::Warning,
                            {QT_TRANSLATE_NOOP("core", "%1 series have more returns than sales. Check that their sales were imported."), {negative}}});
    if (!anyMoney)
        findings.push_back({Finding::Kind::Note,
                            QT_TRANSLATE_NOOP("core", "The data know no prices, so items are ranked by units. Import a column with price or revenue to rank by money.")});
}

} // namespace

std::vector<Finding> dataFindings(std::span<const SeriesInfo> series, std::span<const SourceInfo> sources, const PanelSettings &settings)
{
    std::vector<Finding> findings;
    if (series.empty())
        return findings;
    addSpan(findings, settings);
    std::int64_t refused = 0;
    for (const SourceInfo &source : sources)
        refused += static_cast<std::int64_t>(source.refused);
    if (refused > 0)
        findings.push_back({Finding::Kind::Warning,
                            {QT_TRANSLATE_NOOP("core", "%1 rows could not be used. Look at them below, correct the file and import it again."), {refused}}});
    addSeries(findings, series, settings);
    return findings;
}

} // namespace shelfcast::core

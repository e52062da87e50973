#include "core/workflow/import/look_through.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

Cleaned lookAt(const Series &recorded, const PanelSettings &settings, std::span<const Settlement> settled)
{
    return cleaned(recorded, settings.frequency, cleaningSeasons(settings), cleaningChoice(settings, recorded, settled));
}

bool sameFinding(const Settlement &a, const Settlement &b)
{
    return a.item == b.item && a.location == b.location && a.kind == b.kind && a.day == b.day;
}

} // namespace

LookSummary summaryOf(const Series &series, std::span<const SeriesFinding> findings)
{
    LookSummary summary;
    summary.series = series.id;
    for (const SeriesFinding &finding : findings) {
        ++summary.counts[static_cast<std::size_t>(finding.kind)];
        if (finding.settled || finding.edited || (finding.kind != FindingKind::Outlier && finding.kind != FindingKind::LevelShift))
            continue;
        ++summary.open;
        summary.largest = std::max(summary.largest, std::abs(finding.after - finding.before) * series.unitValue);
    }
    return summary;
}

int LookSummary::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

FindingKind settledKind(FindingKind kind)
{
    return kind == FindingKind::CalendarEvent ? FindingKind::Outlier : kind;
}

std::vector<Settlement> withoutSettlement(std::vector<Settlement> settled, const Settlement &about)
{
    std::erase_if(settled, [&](const Settlement &one) { return sameFinding(one, about); });
    return settled;
}

std::vector<Settlement> withSettlement(std::vector<Settlement> settled, Settlement wanted)
{
    settled = withoutSettlement(std::move(settled), wanted);
    settled.push_back(std::move(wanted));
    return settled;
}

Result<SeriesLook> lookAt(const Project &project, const PanelSettings &settings, std::int64_t series)
{
    auto loaded = loadSeries(project, withoutCleaning(settings), series);
    if (!loaded)
        return tl::unexpected<Error>(std::move(loaded).error());
    const Settlements settlements(settings.settled);
    const auto settled = settlements.of(loaded->item, loaded->location);
    SeriesLook look;
    look.findings = lookAt(*loaded, settings, settled).findings;
    cleanSeries(*loaded, settings, settled);
    look.series = std::move(*loaded);
    return look;
}

Result<std::vector<LookSummary>> lookThrough(const Project &project, const PanelSettings &settings, const JobContext &job)
{
    const auto panel = loadPanel(project, withoutCleaning(settings), "", part(job, 0.0, 0.1));
    if (!panel)
        return tl::unexpected<Error>(panel.error());
    const Settlements settlements(settings.settled);
    std::vector<LookSummary> all(panel->series.size());
    const auto look = [&](std::size_t i) {
        const Series &series = panel->series[i];
        all[i] = summaryOf(series, lookAt(series, settings, settlements.of(series.item, series.location)).findings);
    };
    parallelFor(part(job, 0.1, 1.0), all.size(), look, QT_TRANSLATE_NOOP("core", "Looking through the histories"));
    if (job.cancelled())
        return cancelled();
    std::erase_if(all, [](const LookSummary &summary) { return summary.total() == 0; });
    std::ranges::stable_sort(all, [](const LookSummary &a, const LookSummary &b) { return a.largest > b.largest; });
    return all;
}

} // namespace shelfcast::core

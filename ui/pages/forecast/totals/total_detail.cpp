#include "ui/pages/forecast/totals/total_detail.h"

#include "core/evaluation/backtest/holdout.h"
#include "core/evaluation/totals/hierarchy.h"
#include "ui/pages/forecast/series_detail.h"
#include "ui/text/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace shelfcast::ui {

core::Result<TotalDetail> readTotalDetail(ProjectReader &reader, const core::RunInfo &run, const core::Group &group, const core::JobContext &job)
{
    const auto project = reader.project();
    if (!project)
        return tl::unexpected<core::Error>(project.error());
    auto totals = core::finalTotals(**project, run);
    const auto infos = (*project)->series();
    auto overrides = core::watchedOverrides(**project, &run);
    if (!totals || !infos || !overrides)
        return tl::unexpected<core::Error>(!totals ? totals.error() : !infos ? infos.error() : overrides.error());
    const auto found = std::ranges::find_if(*totals, [&](const core::FinalTotal &one) { return one.total.group == group; });
    if (found == totals->end())
        return core::failure(core::ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "This sum is not in the forecast: forecast again."));
    TotalDetail detail;
    detail.total = std::move(*found);

    core::Hierarchy one{1, {{group, {0}}}};
    core::Panel frame;
    frame.frequency = reader.settings().frequency;
    frame.seasonLength = reader.settings().seasonLength;
    core::TotalsBuilder builder(one, frame);
    std::set<std::int64_t> members;
    for (const core::SeriesInfo &info : *infos) {
        if (!group.covers(info.item, info.location, info.category))
            continue;
        if (job.cancelled())
            return core::cancelled();
        auto series = reader.history(info.id);
        if (!series)
            return tl::unexpected<core::Error>(series.error());
        members.insert(info.id);
        builder.add(0, *series);
    }
    core::Panel sum = builder.take();
    core::Series &series = sum.series.front();
    detail.chart.frequency = frame.frequency;
    detail.chart.firstPeriod = series.firstPeriod;
    detail.chart.history = series.y;
    addForecast(detail.total.last, run.lastPeriod, detail.chart);
    if (detail.total.overridden)
        detail.chart.model = detail.total.total.reconciled.mean;
    detail.known = core::spanOf(reader.settings()).last;
    series.y.resize(std::min(series.y.size(), static_cast<std::size_t>(std::max<std::int64_t>(0, run.lastPeriod - series.firstPeriod + 1))));
    if (!series.y.empty())
        detail.chart.naive = core::seasonalNaive(core::viewOf(sum, 0), static_cast<int>(detail.chart.point.size())).mean;
    for (std::size_t step = 0; step < detail.chart.model.size(); ++step)
        if (detail.chart.model[step] != detail.chart.point[step])
            detail.overridden.insert(run.lastPeriod + 1 + static_cast<std::int64_t>(step));
    for (core::WatchedOverride &word : *overrides) {
        const auto cells = core::overrideCells(**project, word.what.id);
        if (!cells)
            return tl::unexpected<core::Error>(cells.error());
        if (std::ranges::any_of(*cells, [&](const core::OverrideCell &cell) { return members.contains(cell.series); }))
            detail.overrides.push_back(std::move(word));
    }
    return detail;
}

QString groupText(const core::Group &group)
{
    const QString name = fromUtf8(group.name);
    switch (group.level) {
    case core::Level::Total: return QCoreApplication::translate("shelfcast::ui::Totals", "All items");
    case core::Level::Category:
        return name.isEmpty() ? QCoreApplication::translate("shelfcast::ui::Totals", "Without category") : QCoreApplication::translate("shelfcast::ui::Totals", "Category %1").arg(name);
    case core::Level::Location: return QCoreApplication::translate("shelfcast::ui::Totals", "Location %1").arg(name);
    case core::Level::Item: return QCoreApplication::translate("shelfcast::ui::Totals", "Item %1").arg(name);
    case core::Level::Series: break;
    }
    return group.location.empty() ? name : name + QStringLiteral(" · ") + fromUtf8(group.location);
}

} // namespace shelfcast::ui

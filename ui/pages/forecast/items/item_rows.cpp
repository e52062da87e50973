#include "core/project/project.h"
#include "core/workflow/forecast/run_settings.h"
#include "core/workflow/totals/overrides.h"
#include "ui/pages/forecast/items/item_list_model.h"
#include "ui/text/text.h"

#include <QCollator>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace shelfcast::ui {
namespace {

/// Sorting by locale is slow a comparison, so each name's key is made once.
void rankNames(ItemRows &out)
{
    QCollator collator;
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(out.rows.size());
    for (const ItemRow &row : out.rows)
        keys.push_back(collator.sortKey(seriesName((*out.series)[row.series], out.withLocations)));
    std::vector<std::uint32_t> order(out.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a].compare(keys[b]) < 0; });
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        out.rows[order[rank]].nameRank = rank;
}

void addCategories(ItemRows &out)
{
    std::map<std::string, std::uint32_t> index;
    for (const core::SeriesInfo &info : *out.series)
        index.emplace(info.category, 0U);
    for (auto &[name, at] : index) {
        at = static_cast<std::uint32_t>(out.categories.size());
        out.categories.push_back(name);
    }
    for (ItemRow &row : out.rows)
        row.category = index[(*out.series)[row.series].category];
}

void addForecasts(const std::vector<core::ForecastSummary> &summaries, ItemRows &out)
{
    std::unordered_map<std::int64_t, const core::ForecastSummary *> bySeries;
    bySeries.reserve(summaries.size());
    for (const core::ForecastSummary &summary : summaries)
        bySeries.emplace(summary.seriesId, &summary);
    for (ItemRow &row : out.rows) {
        const auto found = bySeries.find((*out.series)[row.series].id);
        row.value = 0.0;
        if (found == bySeries.end())
            continue;
        const core::ForecastSummary &summary = *found->second;
        row.forecast = true;
        row.grade = summary.grade;
        row.value = summary.value;
        row.change = summary.change;
        row.total = summary.total;
        row.low = summary.low;
        row.high = summary.high;
    }
}

} // namespace

std::string folded(const QString &text)
{
    return text.toCaseFolded().toStdString();
}

core::Result<ItemRows> readItemRows(const std::filesystem::path &path, std::shared_ptr<const std::vector<core::SeriesInfo>> series)
{
    auto project = core::Project::open(path, core::OpenMode::ReadOnly);
    if (!project)
        return tl::unexpected<core::Error>(project.error());
    auto run = (*project)->latestForecastRun();
    if (!run)
        return tl::unexpected<core::Error>(run.error());
    const auto settings = core::panelSettings(**project);
    if (!settings)
        return tl::unexpected<core::Error>(settings.error());
    ItemRows out;
    out.series = std::move(series);
    out.run = *run;
    out.stale = out.run && core::isOutOfDate(*out.run, (*project)->dataVersion(), *settings);
    out.rows.resize(out.series->size());
    out.folded.resize(out.series->size());
    for (const core::SeriesInfo &info : *out.series) {
        out.hasMoney = out.hasMoney || info.revenue > 0.0 || info.lastPrice > 0.0;
        out.withLocations = out.withLocations || info.location != out.series->front().location;
    }
    for (std::uint32_t i = 0; i < out.rows.size(); ++i) {
        const core::SeriesInfo &info = (*out.series)[i];
        out.rows[i].series = i;
        out.rows[i].change = std::numeric_limits<double>::quiet_NaN();
        out.rows[i].value = out.hasMoney ? info.revenue : info.quantity;
        out.folded[i] = folded(fromUtf8(info.name + '\n' + info.item + '\n' + info.location + '\n' + info.category));
    }
    addCategories(out);
    rankNames(out);
    if (out.run) {
        const auto summaries = core::finalSummaries(**project, *out.run);
        if (!summaries)
            return tl::unexpected<core::Error>(summaries.error());
        addForecasts(*summaries, out);
    }
    return out;
}

} // namespace shelfcast::ui

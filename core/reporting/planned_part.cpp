#include "core/reporting/planned_part.h"

#include "core/reporting/atomic_file.h"
#include "core/reporting/report_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace shelfcast::core {
namespace {

using Format = ReportTable::Format;
constexpr std::size_t kCharts = 5; ///< launches that are drawn, the first to come

const std::string &nameOf(const PlannedItem &item)
{
    return item.name.empty() ? item.code : item.name;
}

ReportTable tableOf(const std::vector<const PlannedLaunch *> &launches)
{
    ReportTable table;
    table.title = QT_TRANSLATE_NOOP("core", "Planned products");
    table.columns = {{QT_TRANSLATE_NOOP("core", "Product"), Format::Text},     {QT_TRANSLATE_NOOP("core", "Category"), Format::Text},  {QT_TRANSLATE_NOOP("core", "First day"), Format::Text},
                     {QT_TRANSLATE_NOOP("core", "Expected"), Format::Units},   {QT_TRANSLATE_NOOP("core", "Low 80 %"), Format::Units}, {QT_TRANSLATE_NOOP("core", "High 80 %"), Format::Units},
                     {QT_TRANSLATE_NOOP("core", "Grade"), Format::Text}};
    for (const PlannedLaunch *launch : launches) {
        const LaunchSum sum = launchSum(launch->forecast);
        const std::string where = launch->item.location.empty() ? nameOf(launch->item) : nameOf(launch->item) + ", " + launch->item.location;
        table.rows.push_back({ReportCell(where), ReportCell(launch->item.category), ReportCell(isoText(launch->item.firstDay))});
        if (launch->forecast.horizon() > 0)
            for (const double units : {sum.expected, sum.low, sum.high})
                table.rows.back().emplace_back(units);
        table.rows.back().resize(6);
        table.rows.back().emplace_back(gradeName(Grade::Guess));
    }
    return table;
}

ReportChart chartOf(const PlannedLaunch &launch)
{
    ReportChart chart;
    chart.title = QT_TRANSLATE_NOOP("core", "Units expected");
    for (std::size_t step = 0; step < launch.forecast.horizon(); ++step) {
        chart.labels.push_back(periodLabel(launch.firstPeriod + static_cast<std::int64_t>(step), launch.frequency));
        chart.mean.push_back(launch.forecast.mean[step]);
        chart.low95.push_back(launch.forecast.quantile(step, 0));
        chart.low80.push_back(launch.forecast.quantile(step, 2));
        chart.high80.push_back(launch.forecast.quantile(step, 10));
        chart.high95.push_back(launch.forecast.quantile(step, 12));
    }
    return chart;
}

} // namespace

LaunchSum launchSum(const SeriesForecast &forecast)
{
    LaunchSum sum;
    sum.expected = std::accumulate(forecast.mean.begin(), forecast.mean.end(), 0.0);
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        sum.low += forecast.quantile(step, 2);
        sum.high += forecast.quantile(step, 10);
    }
    return sum;
}

std::vector<ReportBlock> plannedBlocks(const PlannedLaunches &planned, const std::string *category)
{
    std::vector<const PlannedLaunch *> launches;
    for (const PlannedLaunch &launch : planned.launches)
        if (!category || launch.item.category == *category)
            launches.push_back(&launch);
    if (launches.empty())
        return {};
    std::vector<ReportBlock> blocks;
    blocks.emplace_back(ReportHeading{QT_TRANSLATE_NOOP("core", "Planned products"), 1, true});
    blocks.emplace_back(ReportParagraph{QT_TRANSLATE_NOOP("core", "These products do not sell yet. What is expected comes from products that are like them, and is a guess: it is in none of the sums before.")});
    if (!planned.why.empty())
        blocks.emplace_back(ReportParagraph{planned.why});
    else
        blocks.emplace_back(ReportParagraph{{QT_TRANSLATE_NOOP("core", "The numbers are of the first %1 periods of each, from its first day on."), {static_cast<std::int64_t>(launches.front()->forecast.horizon())}}});
    blocks.emplace_back(tableOf(launches));
    for (std::size_t i = 0; i < std::min(kCharts, launches.size()) && launches[i]->forecast.horizon() > 0; ++i) {
        blocks.emplace_back(ReportHeading{{"%1", {nameOf(launches[i]->item)}}, 2, false});
        if (!launches[i]->likeCluster.empty())
            blocks.emplace_back(ReportParagraph{launches[i]->likeCluster});
        blocks.emplace_back(chartOf(*launches[i]));
    }
    return blocks;
}

Result<void> writePlannedCsv(const PlannedLaunches &planned, const std::filesystem::path &path, const CsvFormat &format)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    CsvRow row(format);
    for (const char *title : {"code", "name", "category", "location", "price", "first_day", "period", "date", "forecast"})
        row.text(title);
    for (const double level : kQuantileLevels)
        row.text(fmt::format("q{}", level));
    row.text("model");
    row.text("grade");
    Result<void> written = file->write(std::string(kUtf8Mark) + std::string(row.end()));
    for (const PlannedLaunch &launch : planned.launches)
        for (std::size_t step = 0; written && step < launch.forecast.horizon(); ++step) {
            const std::int64_t period = launch.firstPeriod + static_cast<std::int64_t>(step);
            for (const std::string *cell : {&launch.item.code, &launch.item.name, &launch.item.category, &launch.item.location})
                row.text(*cell);
            row.number(launch.item.price);
            row.text(isoText(launch.item.firstDay));
            row.text(periodLabel(period, launch.frequency));
            row.text(isoText(periodStart(period, launch.frequency)));
            row.number(launch.forecast.mean[step]);
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                row.number(launch.forecast.quantile(step, level));
            row.text(launch.forecast.modelId);
            row.text("guess");
            written = file->write(row.end());
        }
    return written ? file->commit() : written;
}

} // namespace shelfcast::core

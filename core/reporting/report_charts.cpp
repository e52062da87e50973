#include "core/reporting/report_parts.h"

#include <algorithm>
#include <limits>

namespace shelfcast::core {
namespace {

/// As much history as a reader can tell apart on paper: about three seasons.
std::int64_t shownPeriods(const ReportSource &source)
{
    const std::int64_t season = std::max(source.panel->seasonLength, source.run.horizon);
    return std::clamp<std::int64_t>(3 * season, 24, 160);
}

ReportChart chartFrom(const ReportSource &source, std::int64_t firstPeriod)
{
    ReportChart chart;
    for (std::int64_t period = firstPeriod; period <= source.run.lastPeriod + source.run.horizon; ++period)
        chart.labels.push_back(periodLabel(period, source.run.frequency));
    return chart;
}

} // namespace

ReportChart groupChart(const ReportSource &source, const GroupOutlook &group)
{
    const std::int64_t first = std::max(group.firstPeriod, source.run.lastPeriod + 1 - shownPeriods(source));
    ReportChart chart = chartFrom(source, first);
    chart.title = QT_TRANSLATE_NOOP("core", "Units sold and expected, all items together");
    chart.history.assign(group.history.begin() + (first - group.firstPeriod), group.history.end());
    chart.mean = group.mean;
    chart.low80 = group.low80;
    chart.high80 = group.high80;
    chart.low95 = group.low95;
    chart.high95 = group.high95;
    return chart;
}

ReportChart itemChart(const ReportSource &source, const Series &series, const SeriesForecast &forecast)
{
    const std::int64_t origin = source.run.lastPeriod;
    const std::int64_t first = std::clamp(origin + 1 - shownPeriods(source), std::min(series.firstPeriod, origin + 1), origin + 1);
    ReportChart chart = chartFrom(source, first);
    chart.title = QT_TRANSLATE_NOOP("core", "Units sold and expected");
    for (std::int64_t period = first; period <= origin; ++period) {
        const auto at = static_cast<std::size_t>(period - series.firstPeriod);
        chart.history.push_back(at < series.y.size() ? series.y[at] : std::numeric_limits<double>::quiet_NaN());
    }
    for (std::size_t h = 0; h < forecast.horizon(); ++h) {
        chart.mean.push_back(forecast.mean[h]);
        chart.low95.push_back(forecast.quantile(h, 0));
        chart.low80.push_back(forecast.quantile(h, 2));
        chart.high80.push_back(forecast.quantile(h, 10));
        chart.high95.push_back(forecast.quantile(h, 12));
    }
    return chart;
}

} // namespace shelfcast::core

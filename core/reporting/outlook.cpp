#include "core/reporting/outlook.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

namespace shelfcast::core {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kDeviations80 = 1.2815515655446004; ///< of the 90 % quantile of a normal
constexpr double kDeviations95 = 1.959963984540054;
constexpr std::size_t kLow95 = 0, kLow80 = 2, kHigh80 = 10, kHigh95 = 12; ///< in kQuantileLevels
/// Below this, sums would look surer than any history shows.
constexpr double kLeastTogether = 0.5;

/// The differences of a series over the newest part of its history: where their variance is taken.
struct DifferenceWindow {
    std::int64_t first = 0, last = 0; ///< periods, both included
    int lag = 1;
};

DifferenceWindow differenceWindow(const Panel &panel, std::int64_t firstPeriod, std::int64_t origin)
{
    const std::int64_t periods = origin - firstPeriod + 1;
    const int lag = panel.seasonLength > 1 && periods >= panel.seasonLength + 8 ? panel.seasonLength : 1;
    const std::int64_t width = std::clamp<std::int64_t>(std::int64_t{2} * panel.seasonLength, 26, 120);
    return {std::max(firstPeriod + lag, origin - width + 1), origin, lag};
}

double differenceVariance(std::span<const double> y, std::int64_t firstPeriod, const DifferenceWindow &window)
{
    double sum = 0.0, squares = 0.0;
    int count = 0;
    for (std::int64_t period = std::max(window.first, firstPeriod + window.lag); period <= window.last; ++period) {
        const auto at = static_cast<std::size_t>(period - firstPeriod);
        if (at >= y.size())
            break;
        const double difference = y[at] - y[at - static_cast<std::size_t>(window.lag)];
        if (!std::isfinite(difference))
            continue;
        sum += difference;
        squares += difference * difference;
        ++count;
    }
    return count < 2 ? 0.0 : std::max(0.0, (squares - sum * sum / count) / (count - 1));
}

double valueAt(const Series &series, std::int64_t period)
{
    const std::int64_t at = period - series.firstPeriod;
    return at >= 0 && at < static_cast<std::int64_t>(series.y.size()) ? series.y[static_cast<std::size_t>(at)] : kUnknown;
}

/// Gathers the series of one group.
class GroupSum {
public:
    GroupSum(const ReportSource &source, std::int64_t firstPeriod, std::string category)
        : m_source(source), m_window(differenceWindow(*source.panel, firstPeriod, source.run.lastPeriod))
    {
        const auto periods = static_cast<std::size_t>(std::max<std::int64_t>(0, source.run.lastPeriod - firstPeriod + 1));
        const auto steps = static_cast<std::size_t>(source.run.horizon);
        m_group.category = std::move(category);
        m_group.firstPeriod = firstPeriod;
        m_group.history.assign(periods, kUnknown);
        for (auto *sums : {&m_group.mean, &m_group.low80, &m_group.high80, &m_group.low95, &m_group.high95, &m_variance})
            sums->assign(steps, 0.0);
    }

    void add(const Series &series, const SeriesForecast &forecast, const ItemOutlook &item)
    {
        for (std::size_t i = 0; i < m_group.history.size(); ++i) {
            const double y = valueAt(series, m_group.firstPeriod + static_cast<std::int64_t>(i));
            if (std::isfinite(y))
                m_group.history[i] = std::isfinite(m_group.history[i]) ? m_group.history[i] + y : y;
        }
        m_differences += differenceVariance(series.y, series.firstPeriod, m_window);
        const std::size_t steps = std::min(m_variance.size(), forecast.horizon());
        for (std::size_t h = 0; h < steps; ++h) {
            m_group.mean[h] += forecast.mean[h];
            m_group.low80[h] += forecast.quantile(h, kLow80);
            m_group.high80[h] += forecast.quantile(h, kHigh80);
            m_group.low95[h] += forecast.quantile(h, kLow95);
            m_group.high95[h] += forecast.quantile(h, kHigh95);
            const double deviation = (forecast.quantile(h, kHigh80) - forecast.quantile(h, kLow80)) / (2.0 * kDeviations80);
            m_variance[h] += deviation * deviation;
        }
        const double deviation = (item.high - item.low) / (2.0 * kDeviations80);
        m_totalVariance += deviation * deviation;
        m_group.total += item.total;
        m_group.model += item.model;
        m_group.overridden = m_group.overridden || item.overridden;
        m_group.low += item.low;
        m_group.high += item.high;
        m_group.value += item.value;
        m_group.items.push_back(item);
    }

    GroupOutlook finish()
    {
        const double together = std::max(kLeastTogether,
            m_differences > 0.0 ? differenceVariance(m_group.history, m_group.firstPeriod, m_window) / m_differences : 1.0);
        for (std::size_t h = 0; h < m_variance.size(); ++h) {
            const double deviation = std::sqrt(together * m_variance[h]);
            narrow(m_group.mean[h], deviation * kDeviations80, m_group.low80[h], m_group.high80[h]);
            narrow(m_group.mean[h], deviation * kDeviations95, m_group.low95[h], m_group.high95[h]);
        }
        narrow(m_group.total, std::sqrt(together * m_totalVariance) * kDeviations80, m_group.low, m_group.high);
        m_group.before = soldBefore();
        std::stable_sort(m_group.items.begin(), m_group.items.end(),
                         [](const ItemOutlook &a, const ItemOutlook &b) { return a.value > b.value; });
        return std::move(m_group);
    }

private:
    void narrow(double mean, double width, double &low, double &high) const
    {
        low = std::max(low, mean - width);
        high = std::min(high, mean + width);
        if (m_source.panel->nonNegative)
            low = std::max(low, 0.0);
        low = std::min(low, mean);
        high = std::max(high, mean);
    }

    double soldBefore() const
    {
        const int back = periodsToSameLastYear(m_source.run.frequency, m_source.run.horizon);
        const std::int64_t from = m_source.run.lastPeriod + 1 - back - m_group.firstPeriod;
        if (from < 0 || m_source.run.horizon <= 0)
            return kUnknown;
        double sum = 0.0;
        for (int h = 0; h < m_source.run.horizon; ++h)
            sum += m_group.history[static_cast<std::size_t>(from + h)]; // a period nobody recorded makes it unknown
        return sum;
    }

    const ReportSource &m_source;
    DifferenceWindow m_window;
    GroupOutlook m_group;
    std::vector<double> m_variance;
    double m_differences = 0.0, m_totalVariance = 0.0;
};

ItemOutlook itemOf(const ReportSource &source, std::size_t index, const StoredForecast &stored)
{
    const Series &series = source.panel->series[index];
    const std::int64_t origin = source.run.lastPeriod;
    const int back = periodsToSameLastYear(source.run.frequency, source.run.horizon);
    ItemOutlook item;
    item.index = index;
    item.grade = stored.grade;
    item.accuracy = stored.accuracy;
    item.modelId = stored.forecast.modelId;
    for (std::size_t h = 0; h < stored.forecast.horizon(); ++h) {
        item.total += stored.forecast.mean[h];
        item.low += stored.forecast.quantile(h, kLow80);
        item.high += stored.forecast.quantile(h, kHigh80);
    }
    for (int h = 0; h < source.run.horizon; ++h) {
        item.before += valueAt(series, origin + 1 + h - back);
        const double sold = valueAt(series, origin - h);
        item.tested += std::isfinite(sold) ? sold : 0.0;
    }
    item.value = item.total * series.unitValue;
    return item;
}

std::int64_t earliest(const Panel &panel, std::int64_t origin)
{
    std::int64_t first = origin + 1;
    for (const Series &series : panel.series)
        first = std::min(first, series.firstPeriod);
    return first;
}

} // namespace

double GroupOutlook::change() const
{
    return before > 0.0 ? (total - before) / before : kUnknown;
}

int periodsToSameLastYear(Frequency frequency, int horizon)
{
    int year = 1;
    switch (frequency) {
    case Frequency::Hourly: year = 24 * 364; break;
    case Frequency::Daily: year = 364; break; // the same weekdays
    case Frequency::Weekly: year = 52; break;
    case Frequency::Monthly: year = 12; break;
    case Frequency::Quarterly: year = 4; break;
    case Frequency::Yearly: break;
    }
    return year * std::max(1, (horizon + year - 1) / year);
}

Result<Outlook> outlookOf(const ReportSource &source, const std::string *category, const JobContext &job)
{
    const Panel &panel = *source.panel;
    const std::int64_t first = earliest(panel, source.run.lastPeriod);
    GroupSum all(source, first, category ? *category : std::string());
    std::map<std::string, GroupSum> groups;
    std::size_t used = 0;
    for (std::size_t i = 0; i < panel.series.size(); ++i) {
        if (job.cancelled())
            return cancelled();
        job.report(static_cast<double>(i) / static_cast<double>(panel.series.size()), QT_TRANSLATE_NOOP("core", "Reading the forecast"));
        const Series &series = panel.series[i];
        if (category && series.category != *category)
            continue;
        const auto stored = source.forecast(series.id);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        if (!*stored)
            continue; // came after the run
        ItemOutlook item = itemOf(source, i, **stored);
        const auto changed = overriddenPeriods(source, series.id);
        if (!changed)
            return tl::unexpected<Error>(changed.error());
        item.overridden = !changed->empty();
        item.model = item.total;
        for (const OverriddenPeriod &period : *changed)
            item.model += period.model - period.last;
        all.add(series, (*stored)->forecast, item);
        groups.try_emplace(series.category, source, first, series.category).first->second.add(series, (*stored)->forecast, item);
        ++used;
    }
    if (used == 0)
        return failure(ErrorCode::NotFound,
                       QT_TRANSLATE_NOOP("core", "The forecast holds none of these items. Forecast again, then make the report."));
    Outlook outlook;
    outlook.withLocations = hasLocations(panel);
    outlook.all = all.finish();
    if (groups.size() > 1 || !groups.begin()->first.empty())
        for (auto &[name, group] : groups)
            outlook.categories.push_back(group.finish());
    std::stable_sort(outlook.categories.begin(), outlook.categories.end(),
                     [](const GroupOutlook &a, const GroupOutlook &b) { return a.value > b.value; });
    return outlook;
}

} // namespace shelfcast::core

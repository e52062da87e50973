#include "core/project/run_summary.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {

Summarizer::Summarizer(const SQLite::Database &database, const RunInfo &run)
    : m_run(run), m_reader(database, "series = ?1 AND day >= ?2 AND day < ?3")
{
    Cursor row(database, "SELECT s.id, s.first_day, CASE WHEN s.last_price > 0 THEN s.last_price ELSE i.price END "
                         "FROM series s JOIN item i ON i.id = s.item");
    while (row.step())
        m_series[row.integer(0)] = {row.day(1), row.real(2)};
}

double Summarizer::sold(std::int64_t series, Day from, Day to)
{
    m_reader.rewind();
    m_reader.cursor().bind(1, series).bind(2, from).bind(3, to);
    double sum = 0.0;
    std::int64_t same = 0;
    for (Observation o; m_reader.next(same, o);)
        sum += std::isnan(o.quantity) ? 0.0 : o.quantity;
    return sum;
}

ForecastSummary Summarizer::summarise(const StoredForecast &f)
{
    constexpr std::size_t kLow = 2, kHigh = 10; // the 10 and 90 % quantiles
    static_assert(kQuantileLevels[kLow] == 0.1 && kQuantileLevels[kHigh] == 0.9);
    ForecastSummary summary{f.seriesId, f.forecast.modelId, 0.0, 0.0, 0.0, std::numeric_limits<double>::quiet_NaN(), 0.0, f.grade, f.accuracy};
    summary.total = std::accumulate(f.forecast.mean.begin(), f.forecast.mean.end(), 0.0);
    for (std::size_t step = 0; step < f.forecast.horizon(); ++step) {
        summary.low += f.forecast.quantile(step, kLow);
        summary.high += f.forecast.quantile(step, kHigh);
    }
    const auto known = m_series.find(f.seriesId);
    if (known == m_series.end())
        return summary;
    summary.value = summary.total * (known->second.price > 0.0 ? known->second.price : 1.0);

    const auto horizon = static_cast<std::int64_t>(f.forecast.horizon());
    const auto start = [this](std::int64_t period) { return periodStart(period, m_run.frequency); };
    const std::int64_t season = seasonLength(m_run.frequency);
    const std::int64_t seasonsBack = (horizon + season - 1) / season * season;
    const std::int64_t next = m_run.lastPeriod + 1;
    for (const std::int64_t back : {seasonsBack, horizon}) {
        if (known->second.firstDay >= start(next - back + 1)) // its first period would be one without the series
            continue;
        const double before = sold(f.seriesId, start(next - back), start(next - back + horizon));
        if (before > 0.0)
            summary.change = summary.total / before - 1.0;
        break;
    }
    return summary;
}

} // namespace shelfcast::core

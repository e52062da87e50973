#include "core/project/run_summary.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core {

std::int64_t comparedBack(const RunInfo &run, std::size_t steps, Day firstDay)
{
    const auto horizon = static_cast<std::int64_t>(steps);
    const std::int64_t season = seasonLength(run.frequency);
    const std::int64_t seasonsBack = (horizon + season - 1) / season * season;
    for (const std::int64_t back : {seasonsBack, horizon})
        if (firstDay < periodStart(run.lastPeriod + 2 - back, run.frequency)) // else its first period would be one without the series
            return back;
    return 0;
}

SoldReader::SoldReader(const SQLite::Database &database) : m_reader(database, "series = ?1 AND day >= ?2 AND day < ?3") {}

double SoldReader::sold(std::int64_t series, Day from, Day to)
{
    m_reader.rewind();
    m_reader.cursor().bind(1, series).bind(2, from).bind(3, to);
    double sum = 0.0;
    std::int64_t same = 0;
    for (Observation o; m_reader.next(same, o);)
        sum += std::isnan(o.quantity) ? 0.0 : o.quantity;
    return sum;
}

Summarizer::Summarizer(const SQLite::Database &database, const RunInfo &run) : m_run(run), m_sold(database)
{
    Cursor row(database, "SELECT s.id, s.first_day, CASE WHEN s.last_price > 0 THEN s.last_price ELSE i.price END "
                         "FROM series s JOIN item i ON i.id = s.item");
    while (row.step())
        m_series[row.integer(0)] = {row.day(1), row.real(2)};
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

    if (const std::int64_t back = comparedBack(m_run, f.forecast.horizon(), known->second.firstDay); back > 0) {
        const std::int64_t from = m_run.lastPeriod + 1 - back, to = from + static_cast<std::int64_t>(f.forecast.horizon());
        const double before = m_sold.sold(f.seriesId, periodStart(from, m_run.frequency), periodStart(to, m_run.frequency));
        if (before > 0.0)
            summary.change = summary.total / before - 1.0;
    }
    return summary;
}

} // namespace shelfcast::core

#pragma once
#include "core/project/effective.h"

#include <map>

namespace shelfcast::core {

/// How many periods before the forecast the periods lie that it is compared with: the same ones a season (or several) earlier, or where
/// a series is younger than that, as many right before the forecast. 0 where it is younger still.
std::int64_t comparedBack(const RunInfo &run, std::size_t horizon, Day firstDay);

/// Sums up what was sold. Throws SQLite::Exception.
class SoldReader {
public:
    explicit SoldReader(const SQLite::Database &database);
    /// Known quantities of a series in [from, to).
    double sold(std::int64_t series, Day from, Day to);

private:
    EffectiveReader m_reader;
};

/// Works out what the item list shows of a forecast, beside the sales of the same periods a season earlier, or where a series
/// is younger than that, of as many periods right before the forecast. Throws SQLite::Exception.
class Summarizer {
public:
    Summarizer(const SQLite::Database &database, const RunInfo &run);
    ForecastSummary summarise(const StoredForecast &forecast);

private:
    struct Known {
        Day firstDay = 0;
        double price = 0.0;
    };
    const RunInfo &m_run;
    std::map<std::int64_t, Known> m_series;
    SoldReader m_sold;
};

} // namespace shelfcast::core

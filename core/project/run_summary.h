#pragma once
#include "core/project/effective.h"

#include <map>

namespace shelfcast::core {

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
    /// Sum of the known quantities in [from, to).
    double sold(std::int64_t series, Day from, Day to);

    const RunInfo &m_run;
    std::map<std::int64_t, Known> m_series;
    EffectiveReader m_reader;
};

} // namespace shelfcast::core

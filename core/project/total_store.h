#pragma once
#include "core/base/group.h"
#include "core/project/cursor.h"
#include "core/project/project.h"

namespace shelfcast::core {

/// The forecast of a sum of series, as a run keeps it.
struct TotalForecast {
    Group group;
    std::size_t series = 0;    ///< how many it sums
    SeriesForecast alone;      ///< as a model forecast the sum by itself
    SeriesForecast reconciled; ///< as it agrees with the series
    /// How far the sum of the series' forecasts was from the sum's own over the horizon, as a share of that; NaN where that is zero.
    double gapBefore = 0.0, gapAfter = 0.0;
};

/// Writes totals into tables like the project's. Throws SQLite::Exception.
class TotalWriter {
public:
    TotalWriter(const SQLite::Database &database, const std::string &schema, std::int64_t run, const RunInfo &info);
    void write(const TotalForecast &total);

private:
    void writeSteps(const TotalForecast &total, const SeriesForecast &forecast, std::string_view stage);
    std::int64_t m_run;
    const RunInfo m_info;
    Cursor m_total, m_step;
};

/// The totals of a run: the total first, then locations, categories, items. Empty for runs without.
Result<std::vector<TotalForecast>> storedTotals(const Project &project, std::int64_t run);
/// The means of a series as its own model had them, where the run's were changed to agree with the sums; empty where they were not.
Result<std::vector<double>> meansAlone(const Project &project, std::int64_t run, std::int64_t series);
/// What the gaps of a forecast come to: (sum of the series - total) / total.
double gapOf(double sumOfSeries, double total);

} // namespace shelfcast::core

#pragma once
#include "core/project/run_summary.h"

#include <array>

namespace shelfcast::core {

/// How grades are written, in the order of `Grade`.
inline constexpr std::array<std::string_view, 3> kGradeIds = {"guess", "thin", "solid"};
/// In fitted_model, where other rows have a series: what was learned from all of them together.
inline constexpr std::int64_t kAllSeries = 0;

/// Writes the forecast of one series at a time into tables like the project's. Throws SQLite::Exception.
class ForecastWriter {
public:
    /// @p schema has the tables forecast_series, forecast and fitted_model; the rows are of run number @p id.
    ForecastWriter(const SQLite::Database &database, const std::string &schema, std::int64_t id, const RunInfo &run);
    void write(const StoredForecast &forecast);

private:
    std::int64_t m_id;
    const RunInfo m_run;
    Summarizer m_summaries;
    Cursor m_series, m_step, m_model;
};

} // namespace shelfcast::core

#pragma once
#include "core/reporting/csv_row.h"
#include "core/reporting/report_source.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes one row a series and period: item, location, name, category, period, date (its first day), history, forecast, the
/// quantiles, model and run; then what the model alone said and, where a person changed that, the number, why and by whom: `forecast`
/// and the quantiles are with these changes. A period past the origin whose sales are already known has both. Streams: memory does not grow
/// with the number of series.
///
/// errors  NoSpace, ReadOnly, NotFound, Cancelled; the file is then as it was
Result<void> writeForecastCsv(const ReportSource &source, const std::filesystem::path &path, const CsvFormat &format, const JobContext &job);

} // namespace shelfcast::core

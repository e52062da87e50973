#pragma once
#include "core/reporting/report_source.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes a workbook with the sheets Summary (the report's facts and sentences), Forecast (a row a series and period, with
/// quantiles), History (a row a series, a column a period), Items (a row a series) and Accuracy (each item's held-out errors beside
/// seasonal naive). Numbers are numbers, dates are dates, headers stay in sight. Rows go to disk as they come; History is split
/// over several sheets where there are more periods than columns.
///
/// translate  for titles and sentences; the identity writes English
/// errors     NoSpace, ReadOnly, NotFound, TooLarge (more forecast rows than a sheet holds), Cancelled; the file is then as it was
Result<void> writeWorkbook(const ReportSource &source, const std::filesystem::path &path, const Translate &translate, const JobContext &job);

} // namespace shelfcast::core

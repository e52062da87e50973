#pragma once
#include "core/reporting/report_words.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes a workbook with the sheets Summary (the report's facts and sentences), Forecast (a row a series and period, with
/// quantiles), History (a row a series, a column a period), Items (a row a series) and Accuracy (each item's held-out errors beside
/// seasonal naive); where products are planned, Planned (a row each and period). Numbers are numbers, dates are dates, headers stay in sight. Rows go to disk as they come; History is split
/// over several sheets where there are more periods than columns. With @p words, a sheet In words: a row a category and a row each of
/// the most valuable items.
///
/// translate  for titles and sentences; the identity writes English
/// errors     NoSpace, ReadOnly, NotFound, TooLarge (more forecast rows than a sheet holds), Cancelled; the file is then as it was
Result<void> writeWorkbook(const ReportSource &source, const std::filesystem::path &path, const Translate &translate, const JobContext &job,
                           const std::optional<WordsChoice> &words = {});

} // namespace shelfcast::core

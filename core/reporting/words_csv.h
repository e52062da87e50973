#pragma once
#include "core/reporting/csv_row.h"
#include "core/reporting/report_words.h"

#include <filesystem>

namespace shelfcast::core {

/// Writes one row a text: kind (total, category or item), category, item, location, name, text, keywords. All items together, each
/// category, and the most valuable items.
///
/// items   how many of them
/// errors  NoSpace, ReadOnly, NotFound, Cancelled; the file is then as it was
Result<void> writeWordsCsv(const ReportSource &source, const std::filesystem::path &path, const WordsChoice &choice, std::size_t items, const CsvFormat &format, const JobContext &job);

} // namespace shelfcast::core

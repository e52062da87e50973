#pragma once
#include "core/jobs/job_context.h"
#include "core/reporting/csv_row.h"
#include "core/table/layout.h"

#include <filesystem>
#include <span>

namespace shelfcast::core {

/// Writes rows that could not be used: file, row, column, value, reason.
/// errors  NoSpace, ReadOnly, NotFound, Cancelled; the file is then as it was
Result<void> writeRefusedCsv(const std::string &sourceFile, std::span<const RefusedRow> rows, const std::filesystem::path &path,
                             const CsvFormat &format, const Translate &translate, const JobContext &job);

} // namespace shelfcast::core

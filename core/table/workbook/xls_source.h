#pragma once
#include "core/table/sheet_reader.h"

namespace shelfcast::core {

/// Opens an .xls workbook of Excel 5.0 to 2003, with the stored results of its formulas.
///
/// errors  Protected (also an encrypted .xlsx, which has the same container); InvalidInput (another old Office document); Damaged; TooLarge
/// memory  the file itself, as long as it is open
Result<std::unique_ptr<SourceFile>> openXls(const std::filesystem::path &path, const ReadLimits &limits);

} // namespace shelfcast::core

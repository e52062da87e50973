#pragma once
#include "core/table/sheet_reader.h"

namespace shelfcast::core {

/// Opens an .xlsx or .xlsm workbook whose main part is @p mainPart. Texts and styles are read with the first sheet and kept.
Result<std::unique_ptr<SourceFile>> openXlsx(const std::filesystem::path &path, const std::string &mainPart, const ReadLimits &limits);

} // namespace shelfcast::core

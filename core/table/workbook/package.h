#pragma once
#include "core/table/sheet_reader.h"

namespace shelfcast::core {

/// Opens a zip file as the kind of workbook that its members say it is.
///
/// errors  as openSource; a document, a binary workbook or a plain archive is named as such
Result<std::unique_ptr<SourceFile>> openPackage(const std::filesystem::path &path, const ReadLimits &limits);

} // namespace shelfcast::core

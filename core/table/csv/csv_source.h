#pragma once
#include "core/table/content_kind.h"
#include "core/table/sheet_reader.h"

namespace shelfcast::core {

/// Opens a text file, packed with gzip or not, and guesses its encoding and separator from the first megabyte.
///
/// errors  as openSource
Result<std::unique_ptr<SourceFile>> openCsv(const std::filesystem::path &path, bool gzip, const ReadOptions &options, const ReadLimits &limits);

} // namespace shelfcast::core

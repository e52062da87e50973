#pragma once
#include "core/table/layout.h"

namespace shelfcast::core {

/// Analyses one sheet of an open file: survey, guesses, rehearsal.
Result<Layout> analyseSheet(const SourceFile &file, const std::filesystem::path &path, std::size_t sheet, const LayoutChoices &choices, const JobContext &job);

} // namespace shelfcast::core

#pragma once
#include "core/table/layout.h"

namespace shelfcast::core {

/// Adds @p other, a sheet of the same file, to @p layout when it has the same columns and other dates: one sheet a month or a year.
/// Where the dates overlap it stays out, and a finding says so.
void joinSheet(Layout &layout, Layout other);

/// Counts series and frequency anew over all joined sheets.
Result<void> countJoined(const SourceFile &file, Layout &layout, const JobContext &job);

} // namespace shelfcast::core

#pragma once
#include "core/table/layout/dates.h"

namespace shelfcast::core {

/// Dates with words in them: month names, quarters, weeks, Chinese dates; the slow part of scanDate.
ScannedDate scanNamedDate(std::string_view text);

} // namespace shelfcast::core

#pragma once
#include "core/table/layout.h"
#include "core/table/layout/survey.h"

namespace shelfcast::core {

/// Fills ColumnInfo::samples: three cells as written and as read with the column's role and format; and what is odd in number columns.
void proveColumns(const Survey &survey, Layout &layout);

} // namespace shelfcast::core

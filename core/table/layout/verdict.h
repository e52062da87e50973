#pragma once
#include "core/table/layout.h"

namespace shelfcast::core {

/// What the one series is called where neither a column nor a header names items: the measure's header.
void nameSeries(Layout &layout);

/// Sets usable, attributes and whyNot from everything else.
void judge(Layout &layout);

} // namespace shelfcast::core

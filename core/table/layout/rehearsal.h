#pragma once
#include "core/table/layout.h"

namespace shelfcast::core {

/// The second pass: extracts without keeping, and fills in what only whole rows tell: rows, observations, series, date range,
/// frequency, what absence means, refused rows, returns, totals and notes left out.
Result<void> rehearse(SheetReader &reader, Layout &layout, const JobContext &job);

} // namespace shelfcast::core

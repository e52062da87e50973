#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core::baseline {

/// What repeatSeason says, taken apart: the level is the mean of the known values of the season before, the season what is left.
/// With a season of one period there is the level only.
///
/// fitted  the value that is repeated; NaN for a phase that was not seen before
/// errors  as repeatSeason
/// cost    O(n m + h)
Result<Explanation> explainRepeat(const SeriesView &series, int season, int horizon);

/// What driftOn says: the last known value is the level, the way along the line from there the trend.
///
/// fitted  as R's rwf: the line is the one through the whole window; NaN before the second known value of the window
/// errors  as driftOn
Result<Explanation> explainDrift(const SeriesView &series, int window, int horizon);

/// What windowAverage says: a level.
///
/// fitted  the mean of the known values of the window before; the last known value where the window holds none
/// errors  as windowAverage
Result<Explanation> explainAverage(const SeriesView &series, int window, int horizon);

} // namespace shelfcast::core::baseline

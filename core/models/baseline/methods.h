#pragma once
#include "core/models/baseline/intervals.h"
#include "core/models/forecaster.h"

namespace shelfcast::core::baseline {

/// Repeats the last known value of each phase of the season; with a season of one period, the last known value.
///
/// series    NaN where unknown: the phase then goes back one more season, and its variance grows by one step
/// season    periods, >= 1
/// forecast  sd of step h: sigma sqrt(k), k the seasons between the value that is repeated and the period
/// errors    TooShort if no value has a known one a season (or whole seasons) before it
/// cost      O(n + h); with empirical intervals O(n log n) a repeated season
/// source    Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5
Result<SeriesForecast> repeatSeason(const SeriesView &series, int season, Intervals intervals, int horizon);

/// Goes on from the last known value along the line through the first and the last known value.
///
/// window    how many of the last periods the line is drawn through; 0 is all
/// forecast  sd of step h: sigma sqrt(h (1 + h / (T - 1)))
/// errors    TooShort if fewer than 3 values are known in the window
/// cost      O(n + h)
/// source    as above
Result<SeriesForecast> driftOn(const SeriesView &series, int window, Intervals intervals, int horizon);

/// The mean of the last periods.
///
/// window    periods; unknown ones in it do not count
/// forecast  sd of step h: the root mean square of the errors that the method made h steps ahead in the past,
///           made to grow with h; beyond what the past can tell, the last one stands
/// errors    TooShort if fewer than 3 values are known
/// cost      O(n h)
Result<SeriesForecast> windowAverage(const SeriesView &series, int window, Intervals intervals, int horizon);

} // namespace shelfcast::core::baseline

#pragma once
#include <cstddef>
#include <span>

namespace shelfcast::core {

/// Pulls single wild values to the edge of the usual range: more than 5 robust standard deviations from the median of the 13
/// periods around them, unless the same time of a neighbouring season is as wild (a peak that comes back is no outlier).
/// Series that are zero more than half of the time have no usual range and stay as they are.
///
/// y       (n) units a period, NaN where unknown; changed in place
/// season  periods, 1 for none
/// returns how many values were pulled in
/// cost    O(13 n)
/// source  rolling median and median absolute deviation: Hampel's identifier, e.g. Pearson (2002), IEEE TCST 10(1)
std::size_t capOutliers(std::span<double> y, int season);

} // namespace shelfcast::core

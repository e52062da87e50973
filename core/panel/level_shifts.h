#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core {

/// From one period on, a series sells at another level.
struct LevelShift {
    std::size_t period = 0;           ///< the first one at the new level
    double before = 0.0, after = 0.0; ///< mean level of the periods on either side
    double score = 0.0;               ///< standard errors between the two, at least 6
};

/// Lasting steps of a series, of either direction.
///
/// A step shows where the means of up to 26 periods on both sides lie far apart, measured by the scatter around them and widened
/// by how much that scatter resembles itself from period to period; and where two levels fit clearly better than a straight line,
/// so that growth is no step. At least 6 periods on each side.
/// y       (n) NaN where unknown; take the season out and replace outliers first (`examined` does)
/// cost    O(26 n)
/// source  two-sample t statistic in moving windows with the variance inflation of an autoregressive series, as in
///         Rodionov (2004), A sequential algorithm for testing climate regime shifts, Geophys. Res. Lett. 31
std::vector<LevelShift> findLevelShifts(std::span<const double> y);

} // namespace shelfcast::core

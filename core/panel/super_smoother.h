#pragma once
#include <span>
#include <vector>

namespace shelfcast::core {

/// A smooth curve through a series without season: running lines over 5, 20 and 50 % of the periods, of which each place takes
/// the mixture that predicts its own neighbourhood best.
///
/// y       (n) NaN where unknown
/// returns (n) the curve at every period; between and beyond the known ones the nearest known one's; NaN if nothing is known
/// cost    O(n)
/// source  Friedman (1984), A variable span scatterplot smoother, Stanford LCS report 5; the same numbers as R's supsmu
std::vector<double> superSmooth(std::span<const double> y);

} // namespace shelfcast::core

#pragma once
#include <span>
#include <vector>

namespace shelfcast::core {

/// Straight lines over the gaps; before the first and after the last known value that value stands.
///
/// returns  (n) all NaN if nothing is known
/// cost     O(n)
std::vector<double> linearlyInterpolated(std::span<const double> y);

/// Puts a value into every gap: the season of its place on a straight line between the seasonally adjusted neighbours.
///
/// y        (n) NaN where unknown; known values come back as they are
/// seasons  periods; without one, or with fewer known values than two cycles of the shortest, straight lines are drawn.
///          So they are where the seasonal estimate leaves the range of the known values by more than half of it
/// returns  (n) all NaN if nothing is known
/// cost     O(n k^2) for k regression columns (at most 6 + 10, or 6 + 40 a season where there are several), and a robust MSTL
/// source   forecast::na.interp for R: a first guess by Fourier terms and a polynomial, then robust MSTL
std::vector<double> interpolated(std::span<const double> y, std::span<const int> seasons);

} // namespace shelfcast::core

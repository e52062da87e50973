#pragma once
#include <span>
#include <vector>

namespace shelfcast::core {

/// Whether a series is seasonal: |acf(m)| above its 90 % limit, with at least three seasons of history.
///
/// source  the M4 organisers' benchmark code (R), with R's longest lag of 10 log10(n)
bool passesSeasonalityTest(std::span<const double> y, int season);

/// Seasonal indices of a multiplicative classical decomposition, of mean 1, the index of y[0]'s phase first.
///
/// y  at least two seasons, none unknown
std::vector<double> seasonalIndices(std::span<const double> y, int season);

/// Naive2, M4's yardstick: the last seasonally adjusted value, with the season put back where the test finds one.
///
/// y         oldest first; unknown values are taken as the one before
/// forecast  (horizon)
/// cost      O(n (m + log n))
std::vector<double> naive2(std::span<const double> y, int season, int horizon);

} // namespace shelfcast::core

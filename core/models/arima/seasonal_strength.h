#pragma once
#include <span>

namespace shelfcast::core::arima {

/// How much of the detrended series is season: max(0, 1 - var(remainder) / var(remainder + season)).
/// Gaps are filled for the decomposition and left out of the variances.
///
/// errors  0 if n <= 2 season or nothing is known
/// source  Wang, Smith & Hyndman (2006), Characteristic-based clustering for time series data
double seasonalStrength(std::span<const double> y, int season);

} // namespace shelfcast::core::arima

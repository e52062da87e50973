#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::arima {

/// Trend and season of a series, found by repeated local regression.
struct SeasonalTrend {
    std::vector<double> trend;
    std::vector<double> season;
};

/// STL with a seasonal window of 11 and the usual choices for the rest (trend of degree 1, two inner passes, every
/// tenth of a window computed and the rest interpolated), as forecast::mstl uses it for one season.
///
/// y       (n) without NaN, n > 2 season
/// robust  adds fifteen rounds with weights that discount outliers
/// cost    O(n season)
/// source  Cleveland, Cleveland, McRae & Terpenning (1990), STL
SeasonalTrend decompose(std::span<const double> y, int season, bool robust = false);

/// How much of the detrended series is season: max(0, 1 - var(remainder) / var(remainder + season)).
/// Gaps are filled for the decomposition and left out of the variances.
///
/// errors  0 if n <= 2 season or nothing is known
/// source  Wang, Smith & Hyndman (2006), Characteristic-based clustering for time series data
double seasonalStrength(std::span<const double> y, int season);

} // namespace shelfcast::core::arima

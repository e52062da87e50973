#pragma once
#include "core/panel/stl.h"

namespace shelfcast::core {

/// One season of a series.
struct SeasonPart {
    int length = 1;             ///< periods
    std::vector<double> values; ///< (n) without NaN
};

/// A series taken apart: y = trend + all seasons + remainder.
struct Decomposition {
    std::vector<double> trend;         ///< (n) without NaN
    std::vector<SeasonPart> seasons;   ///< the shortest first; none where no season has two whole cycles
    std::vector<double> remainder;     ///< (n) NaN where y is unknown
    std::vector<double> adjusted;      ///< (n) y without its seasons, NaN where y is unknown
    std::vector<double> weights;       ///< (n) of the last robust round of STL; near 0 for outliers

    /// All seasons together at period t; beyond the history, their last cycles go on.
    double season(std::size_t t) const;
};

struct MstlOptions {
    StlOptions stl;                 ///< of every season; a season window of 0 is 11, 15, 19 ... from the shortest season on
    int rounds = 0;                 ///< how often the seasons are smoothed in turn; 0 is 2, and 1 for a single season
    MstlOptions() { stl.season.window = 0; }
};

/// MSTL: STL for each season in turn, each time with the other seasons taken out.
///
/// y        (n) NaN where unknown: `interpolated` fills those first
/// seasons  periods, any order; those below 2 or without two whole cycles (n > 2 season) are left out. Without any,
///          the trend is `superSmooth`'s
/// cost     O(n) a season and round
/// source   Bandara, Hyndman & Bergmeir (2021), MSTL, arXiv:2107.13462; the same numbers as forecast::mstl for R
Decomposition mstl(std::span<const double> y, std::span<const int> seasons, const MstlOptions &options = {});

/// How much of the detrended series is that season: max(0, 1 - var(remainder) / var(remainder + season)), over known values.
///
/// returns  one value a season of the decomposition, 0 to 1
/// source   Wang, Smith & Hyndman (2006), Characteristic-based clustering for time series data
std::vector<double> seasonalStrengths(const Decomposition &parts);
/// The same of the trend, with the seasons taken out.
double trendStrength(const Decomposition &parts);

} // namespace shelfcast::core

#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core {

struct Outlier {
    std::size_t period = 0;   ///< in the series
    double value = 0.0;       ///< NaN where the value was filled in before
    double replacement = 0.0; ///< what its season and its neighbours say
};

/// Values that stand out from the smoothed series without its season by more than three interquartile ranges beyond the quartiles.
///
/// The season is taken out by a robust MSTL where it explains at least 60 % of the detrended variance. Looks twice, the second
/// time with the first finds replaced. A season that changes its shape gives many finds: read them before replacing them.
/// y        (n) NaN where unknown
/// seasons  periods; those with two whole cycles take part
/// cost     up to four robust MSTLs
/// source   Hyndman's forecast for R, tsoutliers (numbers agree where stl does, see stl.h)
std::vector<Outlier> findOutliers(std::span<const double> y, std::span<const int> seasons);

} // namespace shelfcast::core

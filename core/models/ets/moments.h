#pragma once
#include "core/models/ets/ets.h"

#include <vector>

namespace shelfcast::core::ets {

/// What one form expects of each period ahead.
struct Moments {
    std::vector<double> mean;       ///< (h) units a period
    std::vector<double> variance;   ///< (h) of the errors to come; empty where there is no formula
};

/// Mean and variance from the last states on, exact for normal errors in the classes 1 to 3 of Hyndman et al. (no multiplicative
/// trend, no multiplicative season with additive errors); for the other forms the mean is the path without errors.
///
/// cost    O(h) for additive errors, O(h^2) for relative ones
/// source  Hyndman, Koehler, Ord & Snyder (2008), ch. 6 (class 3 by its second moments instead of Kronecker products)
Moments momentsOf(const Fit &fit, int horizon);

/// What averaging the best form with its rivals changes, period by period.
struct Average {
    std::vector<double> shift;      ///< (h) of the mean
    std::vector<double> within;     ///< (h) of the variance of the errors to come
    std::vector<double> between;    ///< (h) variance because it is not known which form is right
};

/// own     the moments of the best form
/// source  Buckland, Burnham & Augustin (1997), Model selection: an integral part of inference
Average averageOf(const Fit &fit, const Moments &own);

} // namespace shelfcast::core::ets

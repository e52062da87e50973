#pragma once
#include "core/models/forecaster.h"

#include <span>
#include <vector>

namespace shelfcast::core::slow {

/// A history as the slow-mover models see it: in its own unit, without negative periods.
///
/// The unit is the step that all values are multiples of (one piece, a pack of six, 100 g) where there is one, so that sales can
/// be counted; else the mean of the periods with sales, so that no number depends on what the merchant measures in.
struct Demand {
    std::vector<double> y;  ///< (n) multiples of `unit`, >= 0, NaN where unknown
    double unit = 1.0;      ///< > 0
    bool whole = true;      ///< every y is a whole number
    bool returns = false;   ///< some period was negative; it counts as one without a sale
    int known = 0;          ///< periods that are known
    int sales = 0;          ///< known periods with a sale
    double largest = 0.0;   ///< of y
    std::int64_t firstPeriod = 0;
};

/// cost  O(n), one allocation
Demand demandOf(std::span<const double> values, std::int64_t firstPeriod = 0);

/// The step that all values are multiples of, to a millionth of the largest; 0 where it would be below 1/5000 of the largest.
double commonStep(std::span<const double> values);

} // namespace shelfcast::core::slow

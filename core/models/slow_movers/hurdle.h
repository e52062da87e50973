#pragma once
#include "core/models/slow_movers/demand.h"
#include "core/models/slow_movers/rates.h"

#include <span>
#include <vector>

namespace shelfcast::core::slow {

/// Where the quantiles of the Croston family come from.
enum class Intervals {
    Compound,  ///< a sale or none, and a size that follows a curve: negative binomial where sales are counted, lognormal else
    Empirical, ///< a sale or none, and the sizes of the past as they were, in proportion to the size expected now
};

/// One period's sales: none, or a size.
struct Hurdle {
    double mean = 0.0;     ///< of the period
    double chance = 0.0;   ///< of a sale
    double variation = 0.0;///< squared coefficient of variation of the size of a sale
    bool whole = false;    ///< sizes are 1, 2, 3 ...
};

/// Fills the quantiles of a period.
///
/// row   (kQuantileCount), ascending
/// cost  O(kQuantileCount), plus O(size) where sizes are counted and below about a hundred
void hurdleRow(Hurdle period, double *row);

/// The same with sizes like those of @p sizes (ascending, at least one), stretched to the mean that the period has.
void hurdleRow(Hurdle period, std::span<const double> sizes, double *row);

/// How far past sizes were from what was expected of them: squared misses over squared expectations.
/// One made-up sale with a usual miss keeps a handful of equal sales from looking certain.
double sizeVariation(const Demand &demand, const Rates &rates);

} // namespace shelfcast::core::slow

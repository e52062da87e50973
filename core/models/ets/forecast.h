#pragma once
#include "core/models/ets/ets.h"
#include "core/models/ets/uncertainty.h"

#include <cstdint>
#include <span>
#include <vector>

namespace shelfcast::core::ets {

struct ForecastOptions {
    /// Simulates the quantiles even where a formula is known: relative errors then show their skew.
    bool simulate = false;
    int paths = 4000;         ///< of a simulation, at least 2
    Spread spread;            ///< what quantiles take into account besides the errors to come
    std::uint64_t seed = 1;   ///< the same seed gives the same numbers
};

struct Forecast {
    std::vector<double> mean;       ///< (h) units a period
    std::vector<double> variance;   ///< (h) of the errors to come; empty where it would be simulated and no quantiles are asked for
    std::vector<double> quantiles;  ///< (h x q), row after row
};

/// The forecasts of a fitted model from the end of its history on.
///
/// levels  (q) between 0 and 1
/// cost    O(h) for additive errors, O(h^2) for relative ones, O(h paths) where simulated
///
/// The mean and the variance are exact for normal errors in the classes 1 to 3 of Hyndman et al. (no multiplicative trend,
/// no multiplicative season with additive errors); quantiles are then those of the normal distribution with that mean and
/// variance. For the other forms the mean is the path without errors and variance and quantiles are simulated.
///
/// source  Hyndman, Koehler, Ord & Snyder (2008), ch. 6 (class 3 by its second moments instead of Kronecker products)
Forecast forecast(const Fit &fit, int horizon, std::span<const double> levels, const ForecastOptions &options = {});

/// The quantile of the standard normal distribution, to rounding error.
double normalQuantile(double probability);

} // namespace shelfcast::core::ets

#pragma once
#include "core/models/ets/ets.h"
#include "core/models/ets/spread.h"

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
    std::vector<double> variance;   ///< (h) of errors to come and between the forms; empty where it would be simulated and no quantiles are asked for
    std::vector<double> quantiles;  ///< (h x q), row after row
};

/// The forecasts of a fitted model from the end of its history on.
///
/// levels  (q) between 0 and 1
/// cost    O(h) for additive errors, O(h^2) for relative ones, O(h paths) where simulated
///
/// Quantiles are those of the normal distribution (or what @p options make of it) with mean and variance from `momentsOf`,
/// averaged over the form and its rivals. Where a form has no formula for the variance, both are simulated.
Forecast forecast(const Fit &fit, int horizon, std::span<const double> levels, const ForecastOptions &options = {});

/// The quantile of the standard normal distribution, to rounding error.
double normalQuantile(double probability);

} // namespace shelfcast::core::ets

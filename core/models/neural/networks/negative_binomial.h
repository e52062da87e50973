#pragma once
#include <span>

namespace shelfcast::core::networks {

/// Quantiles of a negative binomial count at kQuantileLevels: variance = mean + dispersion mean^2.
///
/// cost  one pass over the counts up to the highest quantile; above a mean of 1000 the gamma distribution it tends to is used
void negativeBinomialQuantiles(double mean, double dispersion, std::span<double> out);

} // namespace shelfcast::core::networks

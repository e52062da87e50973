#pragma once

namespace shelfcast::core {

/// The quantile of Student's t distribution.
///
/// p        0 < p < 1
/// freedom  degrees of freedom, > 0, may be broken
/// returns  exact to about 1e-10; the normal quantile is its limit
/// source   the incomplete beta function by Lentz's continued fraction; Abramowitz & Stegun (1964), 26.5 and 26.7
double studentQuantile(double p, double freedom);

} // namespace shelfcast::core

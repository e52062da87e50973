#pragma once

namespace shelfcast::core::slow {

/// The standard normal's quantile, for 0 < probability < 1; relative error below 1e-15.
/// source  Wichura (1988), Algorithm AS 241, Applied Statistics 37(3)
double normalQuantile(double probability);

/// The lower incomplete gamma function over the complete one: the gamma distribution function with unit scale; error below 1e-13.
/// source  Abramowitz & Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz's method)
double gammaShare(double shape, double x);

/// The quantile of a gamma distribution with the given shape and mean, for 0 < probability < 1; relative error below 1e-9.
/// cost  about five evaluations of `gammaShare`
double gammaQuantile(double probability, double shape, double mean);

/// The probability that a lognormal size with this mean and squared coefficient of variation is @p pieces to the nearest, one at least.
double pieceShare(double pieces, double mean, double variation);
/// The same of at most so many.
double piecesBelow(double pieces, double mean, double variation);

} // namespace shelfcast::core::slow

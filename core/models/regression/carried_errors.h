#pragma once
#include "core/models/regression/columns.h"

#include <span>
#include <vector>

namespace shelfcast::core::regression {

/// How the errors of the line hang together: r_t = l_(t-1) + e_t, l_t = phi l_(t-1) + alpha e_t.
/// That is ARMA(1,1) with theta = alpha - phi; phi 1 is a wandering level (exponential smoothing around the line), alpha = phi an AR(1).
struct Carry {
    double phi = 0.0, alpha = 0.0;
    bool none() const { return phi == 0.0 && alpha == 0.0; }
    bool operator==(const Carry &) const = default;
};

/// Rows freed of their dependence: least squares on them is maximum likelihood of the line under the errors above.
struct Whitened {
    RowMatrix rows;               ///< (known x columns): [y, 1, x] less what the rows before say of each, over the standard deviation
    std::vector<std::size_t> at;  ///< (known) which row of the history each is
    double logVariances = 0.0;    ///< sum of the logarithms of the rows' variances, in units of e's
    RowMatrix levels;             ///< (stops x columns): what each column carries into the row after each stop
};

/// The filter.
///
/// all    (n x columns): y first, then a one, then x; rows where y is not finite are unknown
/// stops  ascending numbers of rows, each at most n: the levels after so many rows are kept
/// cost   O(n columns)
/// source exact Kalman filter of the ARMA(1,1) in innovations form; for phi 1 the level starts at the line: Hyndman, Koehler,
///        Ord & Snyder (2008), Forecasting with Exponential Smoothing, 5 and 9; Harvey (1989), 3.4
Whitened whiten(const RowMatrix &all, const Carry &carry, std::span<const std::size_t> stops);

/// The variance h steps ahead, in units of e's.
double carriedVariance(const Carry &carry, int step);

} // namespace shelfcast::core::regression

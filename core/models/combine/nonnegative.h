#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::combine {

/// Least squares with coefficients that are not negative, from the products of its columns.
///
/// products  (k x k) A'A, row after row
/// target    (k) A'b
/// out       (k) x that minimises |Ax - b| with x >= 0
/// cost      O(k^4) at most; usually a few solutions of k x k
/// source    Lawson & Hanson, Solving Least Squares Problems (1974), ch. 23; Bro & de Jong (1997) on the products
std::vector<double> nonNegativeLeastSquares(std::span<const double> products, std::span<const double> target);

/// Weights of a combination that add up to 1, none negative: those with the smallest mean square of the combination's errors.
///
/// products  (k x k) mean products of the members' errors, row after row; any that is positive semidefinite
/// out       (k) weights; all alike where nothing is known (no finite error)
/// cost      as above
/// source    Bates & Granger (1969), The combination of forecasts; Breiman (1996), Stacked regressions
std::vector<double> stackedWeights(std::span<const double> products);

} // namespace shelfcast::core::combine

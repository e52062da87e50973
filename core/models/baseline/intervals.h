#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::baseline {

/// Where the quantiles of a baseline come from.
enum class Intervals {
    Auto,      ///< Empirical where more than a quarter of the known values are zero, else Normal
    Normal,    ///< normal, by the formula of the method
    Empirical, ///< the method's own past errors
};

/// Whether the quantiles of this series are better taken from past errors.
bool useEmpirical(Intervals intervals, std::span<const double> y);

/// Fewer past errors than this say too little of a distribution.
inline constexpr std::size_t kEnoughErrors = 8;

/// The quantiles of one period: the point plus the quantiles of the errors (linear between order statistics, R's type 7).
///
/// errors  at least one; sorted in place
/// row     (kQuantileCount) is filled
void empiricalRow(double point, std::vector<double> &errors, double *row);

} // namespace shelfcast::core::baseline

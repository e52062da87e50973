#pragma once
#include "core/models/ets/ets.h"

#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// What a forecast does not know besides the errors to come.
struct Spread {
    std::vector<double> estimation;   ///< (h) variance of the mean because parameters are estimates; empty for none
    int tail = 0;                     ///< degrees of freedom of the errors' own distribution, Student's t; 0 for a normal one
    int freedom = 0;                  ///< observations less parameters, from which the variance was estimated; 0 for a known one
    double recent = 1;                ///< factor of the variance of the errors to come: their spread of late may be another than on average

    /// The quantile of an error with variance 1.
    double quantile(double probability) const;
};

/// The variance that errors of estimation add to the mean of each period ahead, by the delta method: the information matrix
/// gives the covariance of smoothing parameters and first states, the recursion carries their derivatives to the last states
/// and into the forecast. Parameters at the border of their region are taken as known.
///
/// y       (n) the history from the first period of the fit on, NaN where unknown; the fit's last states stand at its end
/// errors  gives zeros where there are as many parameters as observations, or the matrix has no inverse
/// cost    O(n p^2 + h p^2)
std::vector<double> estimationVariance(const Fit &fit, std::span<const double> y, int horizon);

/// The degrees of freedom, 3 to 30, of the t distribution that residuals follow most likely, or 0 where a normal one does as
/// well: spreads that change over time leave residuals with a sharp middle and long tails, and a normal interval that holds 95 %
/// of them then holds too much of the middle.
///
/// residuals  (n) NaN where unknown
int tailOf(std::span<const double> residuals);

/// The quantile of Student's t for 3 degrees of freedom or more, to 0.2 %.
/// source  Abramowitz & Stegun (1964), 26.7.5
double studentQuantile(double probability, int degrees);

} // namespace shelfcast::core::ets

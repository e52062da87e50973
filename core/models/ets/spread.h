#pragma once
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

/// How the spread of residuals changed over a history.
struct SpreadChange {
    double recent = 1;                 ///< their variance at the end, over their mean variance
    std::vector<double> standardised;  ///< (known) divided by the spread of their time, in units of the mean spread
};

/// Weighs a constant variance against exponentially weighted ones and takes the likeliest, a change only on strong evidence: a
/// shop that has grown up is steadier than it was, and intervals from its whole history would be too wide.
///
/// residuals  (n) NaN where unknown
/// cost       O(n)
/// source     J.P. Morgan & Reuters (1996), RiskMetrics Technical Document, 5.2: variances that forget the past
SpreadChange spreadChange(std::span<const double> residuals);

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

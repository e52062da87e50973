#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::ets {

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

} // namespace shelfcast::core::ets

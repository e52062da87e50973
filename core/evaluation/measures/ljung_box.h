#pragma once
#include <span>

/// Whether errors follow each other.
namespace shelfcast::core {

/// The chance that a chi-squared number of @p degrees exceeds @p value. source  the incomplete gamma function by series and continued
/// fraction, Abramowitz & Stegun 6.5.29 and 6.5.31
double chiSquaredTail(double value, int degrees);

struct LjungBox {
    double statistic = 0.0;
    double pValue = 1.0; ///< small: the errors are not independent of each other
};
/// Ljung and Box's test of autocorrelation up to @p lags.
///
/// errors  (n) in the order of time, none unknown; n > lags
/// source  Ljung & Box (1978), On a measure of lack of fit in time series models
LjungBox ljungBox(std::span<const double> errors, int lags);

} // namespace shelfcast::core

#pragma once
#include "core/models/arima/fit.h"

namespace shelfcast::core::arima {

/// What a forecast of given parameters leaves out.
struct Unsaid {
    std::vector<double> variance; ///< (h) of the mean, because the coefficients are estimates
    std::vector<double> kurtosis; ///< (h) excess kurtosis of the error: fat tails of the errors, few degrees of freedom
};

/// How uncertain coefficients and the shape of the errors widen the forecasts.
///
/// The variance is the delta method's: the gradient of each step's mean in the coefficients, times their covariance; no more
/// than `known`, where a flat likelihood would ask for more than it can mean. The kurtosis of a step's error follows from
/// that of the one-step errors and the weights that the step gives them; the variance's own degrees of freedom come on top.
///
/// y, regressors, future  as `forecast` takes them
/// known                  (h) variances with the coefficients taken as certain
/// cost                   O(k (n + h) lags) for k coefficients
/// source                 Box & Jenkins (1976), A7.3; Ansley & Newbold (1981), On the bias in estimates of forecast mean squared error
Unsaid unsaid(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, std::span<const double> known);

/// Quantiles of Student's t with that excess kurtosis (0 is the normal), scaled to the deviations.
/// out     (h x kQuantileCount)
/// source  Fisher & Cornish (1960), The percentile points of distributions having known cumulants
void tailedQuantiles(std::span<const double> mean, std::span<const double> deviation, std::span<const double> kurtosis,
                     std::vector<double> &out);

/// The excess kurtosis of residuals, less one standard error of it, not below 0; NaN and zeros from a start are left out.
double surelyFatTails(std::span<const double> residuals);

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/arima/fit.h"

namespace shelfcast::core::arima {

struct Forecast {
    std::vector<double> mean;      ///< (h)
    std::vector<double> deviation; ///< (h) standard deviation of the forecast error, the coefficients taken as certain
};

/// Forecasts with exact variances given the parameters, from the end of y on.
///
/// y, regressors  the history, as in the fit or longer
/// future         each (horizon), one a regressor of the fit
/// errors         InvalidInput if the regressors do not match the fit
/// cost           O(n s^2) at most, s the size of the state; less once the filter has settled
/// source         Harvey (1989), 3.3; as R's predict.Arima, without its dependence on a million for the unknown start
Result<Forecast> forecast(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon);

} // namespace shelfcast::core::arima

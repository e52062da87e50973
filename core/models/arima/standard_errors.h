#pragma once
#include "core/models/arima/concentrated.h"

namespace shelfcast::core::arima {

/// The covariance of the coefficients from the curvature of the likelihood at its maximum, regression included.
///
/// out     (k x k), ARMA coefficients first, then the regression's; NaN where the curvature is not positive
/// cost    2 p^2 likelihoods for p ARMA coefficients; the regression's share comes with them in closed form
Columns covarianceOf(Concentrated &concentrated, std::span<const double> arma);

} // namespace shelfcast::core::arima

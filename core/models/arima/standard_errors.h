#pragma once
#include "core/models/arima/concentrated.h"

namespace shelfcast::core::arima {

/// Standard errors of the coefficients from the curvature of the likelihood at its maximum.
///
/// out     one an ARMA coefficient, then one a regression coefficient; NaN where the curvature is not positive
/// cost    2 k^2 likelihoods for k coefficients
std::vector<double> standardErrors(Concentrated &concentrated, std::span<const double> arma, std::span<const double> regression);

} // namespace shelfcast::core::arima

#pragma once
#include <span>
#include <vector>

namespace shelfcast::core::arima {

/// Makes a stationary autoregression from unbounded numbers: each becomes a partial autocorrelation by tanh, and the
/// Durbin-Levinson recursion turns those into coefficients.
///
/// raw, phi  equally long; they may not overlap
/// source    Jones (1980), Maximum likelihood fitting of ARMA models to time series with missing observations
void stationaryFromRaw(std::span<const double> raw, std::span<double> phi);

/// The inverse of stationaryFromRaw; coefficients at or beyond the edge of stationarity are pulled just inside.
void rawFromStationary(std::span<const double> phi, std::span<double> raw);

/// Whether every root of 1 - c_1 z - c_2 z^2 - ... lies outside the circle of that radius (Schur's test by step-down).
bool rootsOutside(std::span<const double> coefficients, double radius);

/// The coefficients of 1 + theta_1 z + ... with every root inside the unit circle mirrored to the outside.
/// The process keeps its autocorrelations.
std::vector<double> invertible(std::span<const double> theta);

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// y_t - y_{t-lag}; NaN where either is unknown. Empty if y is not longer than the lag.
std::vector<double> difference(std::span<const double> y, int lag);

/// d ordinary and D seasonal differences; the result is lost() shorter.
std::vector<double> difference(std::span<const double> y, const Orders &orders);

/// The weights w_1..w_{d+mD} with y_t = (differenced)_t + sum of w_k y_{t-k}.
std::vector<double> integrationWeights(const Orders &orders);

/// Whether the known values are one and the same value, up to a mean relative difference of 1.5e-8. True if none is known.
bool isConstant(std::span<const double> y);

/// The KPSS statistic for a level, with Bartlett weights up to trunc(3 sqrt(n) / 13) lags; NaN are left out.
///
/// source  Kwiatkowski, Phillips, Schmidt & Shin (1992), Testing the null hypothesis of stationarity
double kpss(std::span<const double> y);

/// How many ordinary differences (0..most) make y stationary: differences while KPSS rejects a level at 5 %.
///
/// source  Hyndman & Khandakar (2008), 3.1; agrees with forecast::ndiffs(test = "kpss")
int differencesNeeded(std::span<const double> y, int most);

enum class SeasonalEvidence {
    Strength, ///< seasonal strength above 0.64
    Osborn,   ///< the test of Osborn, Chui, Smith and Birchenhall does not reject a seasonal unit root
    Canova,   ///< the test of Canova and Hansen rejects a steady season
};

/// 1 if y needs a seasonal difference. 0 without two full seasons, or where the test cannot be solved. Tests see gaps filled.
///
/// source  Wang, Smith & Hyndman (2006); agrees with forecast::nsdiffs(test = "seas" and "ocsb")
int seasonalDifferencesNeeded(std::span<const double> y, int season, SeasonalEvidence evidence = SeasonalEvidence::Strength);

} // namespace shelfcast::core::arima

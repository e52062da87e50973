#pragma once
#include "core/base/result.h"
#include "core/models/arima/estimate.h"

namespace shelfcast::core::arima {

struct NamedCoefficient {
    std::string name; ///< as in R: ar1, ma1, sar1, sma1, intercept, drift, xreg1 ...
    double value = 0;
    double standardError = 0; ///< NaN where the likelihood is too flat to tell
};

/// Orders that a search weighed, with their criterion.
struct Weighed {
    Orders orders;
    double score = 0;
};

/// A fitted seasonal ARIMA model, in the units of the data.
struct Fit {
    Orders orders;
    std::string name;
    std::vector<double> arma;       ///< ar, ma, seasonal ar, seasonal ma
    std::vector<double> regression; ///< mean or drift (if any), then one a regressor
    std::vector<NamedCoefficient> coefficients; ///< the same with names and standard errors
    std::vector<double> standardErrors; ///< (arma, regression)
    Columns covariance;             ///< (arma, regression) square; empty where the model repeats the history exactly
    double freedom = 1e9;           ///< degrees of freedom of sigma2
    double kurtosis = 0;            ///< excess kurtosis of the errors, as far as it is sure
    double sigma2 = 0;              ///< innovation variance; 0 where the model repeats the history exactly
    double logLikelihood = 0, aic = 0, aicc = 0, bic = 0; ///< 0 where sigma2 is 0
    std::vector<double> residuals;  ///< (n) whitened; 0 while differencing starts, NaN where y is unknown
    std::vector<double> fitted;     ///< (n) y - residuals
    std::vector<Weighed> weighed;   ///< by a search: best first, the taken one the first; a few
    bool converged = true;
};

/// Fits a model of given orders by exact maximum likelihood.
///
/// y           (n) oldest first, NaN where unknown
/// regressors  each (n); the errors of the regression follow the ARIMA model
/// errors      TooShort if the orders ask for more periods than are known; Cancelled
/// source      Box & Jenkins (1976); Harvey (1989); agrees with R's stats::arima
Result<Fit> fitArima(std::span<const double> y, const Columns &regressors, const Orders &orders, const JobContext &job);

/// Residuals, standard errors and criteria for an estimate.
Fit finished(Estimator &estimator, const Estimate &estimate, std::span<const double> y);

/// A model that repeats the history without error: a level, or a straight line (orders d = 1), or a repeated season.
Fit exactFit(const Orders &orders, std::vector<double> regression, std::span<const double> y);

} // namespace shelfcast::core::arima

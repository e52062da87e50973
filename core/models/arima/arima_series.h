#pragma once
#include "core/models/arima/fit.h"
#include "core/models/arima/waves.h"
#include "core/models/forecaster.h"

namespace shelfcast::core::arima {

/// What ARIMA learned of one series: all that is stored.
struct Learned {
    std::string modelId;
    Fit fit;
    std::vector<std::string> drivers; ///< the first regressors
    std::vector<Waves> waves;         ///< the regressors after them
    Criterion criterion = Criterion::Aicc;
};

/// Forecasts, explains and stores what was learned. A longer history than that of the fit is led through the model's filter
/// with the parameters as they are.
std::unique_ptr<const FittedSeries> arimaSeries(Learned learned);

/// What an ARIMA series stored, able to forecast again.
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadArima(const StoredModel &stored);

} // namespace shelfcast::core::arima

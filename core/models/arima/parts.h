#pragma once
#include "core/models/arima/fit.h"

namespace shelfcast::core::arima {

/// What a fitted model says of a history and the periods after it, taken apart; in the user's units.
///
/// The parts add up: expected = level + trend + season + the sum of shares.
struct Parts {
    std::vector<double> expected; ///< (n + h) each period given those before it; NaN where the model's start is unknown
    std::vector<double> level;    ///< the mean of what is expected of the coming season, without trend and regressors' shares
    std::vector<double> season;   ///< what the next period differs from that; empty if the model has no season
    std::vector<double> trend;    ///< the drift, counted from the beginning; empty if there is none
    Columns shares;               ///< one a regressor: what it adds beside its median of the history
};

/// Takes a forecast apart. The level and the season of an ARIMA model are read off its state: a model of season m expects a
/// path for the next m periods; the mean of that path is the level, and the first step's distance from it the season.
///
/// y, regressors, future  as `forecast` takes them
/// errors                 as `forecast`
/// cost                   O((n + h + m) s), s the size of the state, after the filter has settled
Result<Parts> takenApart(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon);

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/ces/fit.h"
#include "core/models/forecaster.h"

namespace shelfcast::core::ces {

/// What a fitted model says of the periods after its history.
struct Ahead {
    std::vector<double> mean;      ///< (h) units a period
    std::vector<double> deviation; ///< (h) standard deviation, units a period
};

/// Goes on from the end of @p y, which may be longer than the history of the fit.
///
/// y     (n) from the first known period of the fit's history on
/// cost  O(n + h)
Ahead forecast(const Fit &fit, std::span<const double> y, std::size_t horizon);

/// The fitted values of @p y and its parts: level and season.
Explanation explain(const Fit &fit, std::span<const double> y, std::size_t horizon);

/// (h) variances of forecasts beside that of one step: what a unit of error leaves behind, squared and added up.
std::vector<double> formulaVariances(const Fit &fit, std::size_t horizon);

/// Mean over 1, 2 ... steps ahead (at most one season, 24 or a quarter of the history) of the logarithm of the mean squared error
/// that forecasts would have had. A fit that is best one step ahead may be far from it a season ahead.
double errorAhead(const Fit &fit, std::span<const double> y);

/// How errors spread; by the formula alone, or by past errors as in core/models/theta/spread.h.
theta::Spread pastSpread(const Fit &fit, std::span<const double> y, bool formula);

} // namespace shelfcast::core::ces

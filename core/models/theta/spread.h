#pragma once
#include "core/models/theta/fit.h"

#include <span>

namespace shelfcast::core::theta {

/// How far values fall from what was expected, read from the past errors of the fitted model:
/// - whether the variance of errors grows with the level, by their likelihood;
/// - how large one-step errors are, with the doubt in the parameters and the season (Akaike's final prediction error);
/// - how much faster than the formula errors grow with the horizon, from the errors that forecasts of 2, 3 ... periods would have
///   had, with a usual growth believed beforehand. Those were made with parameters that knew their outcome, and overlap: the
///   growth counts for seven tenths.
///
/// y       (n) as `fit` takes it
/// cost    O(n steps), steps at most 36
/// source  Akaike (1969), Fitting autoregressive models for prediction; Chatfield (1993), Calculating interval forecasts, JBES 11
Spread pastSpread(const Fit &fit, std::span<const double> y);

} // namespace shelfcast::core::theta

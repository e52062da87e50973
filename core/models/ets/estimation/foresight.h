#pragma once
#include "core/models/ets/estimation/optimiser.h"

#include <span>

namespace shelfcast::core::ets {

/// How many periods ahead a form is asked to see inside the history: a season, and at least eight periods.
int foresightSteps(int seasonLength);

/// The mean absolute error of the forecasts 1 to @p steps periods ahead from every period of the history after the first
/// season, with the states filtered up to there; infinity where that is not a number or no such period exists.
///
/// y     (n) as the likelihood takes it
/// cost  O(n steps)
double errorAhead(const Form &form, const Layout &layout, const Parameters &parameters, std::span<const double> y, int steps);

/// By what factor the error ahead of one form must exceed another's to count: 1 and half a standard error of a mean over as
/// many independent stretches as the history has.
double clearlyWorse(std::size_t periods, int steps);

} // namespace shelfcast::core::ets

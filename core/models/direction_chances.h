#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// The chances that sales fall, stay or rise, as a forecast's quantiles have them: of the mean of its horizon against that of as many known
/// periods before it; up to 5 % are flat, as in core/evaluation/measures/direction.h. All periods are taken to come out high or low together.
///
/// y        (n) the history, oldest first
/// returns  nothing where the history is shorter than the horizon or knows too little of it, or sold nothing there
std::optional<DirectionChances> directionChances(const SeriesForecast &forecast, std::span<const double> y);

} // namespace shelfcast::core

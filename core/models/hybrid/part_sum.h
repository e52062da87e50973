#pragma once
#include "core/models/forecaster.h"

#include <span>

namespace shelfcast::core::hybrid {

/// The forecast of a sum whose parts err independently of each other.
///
/// Means and medians add up; distances from the median, level by level and each side for itself, add up as standard deviations do: the
/// root of their squares' sum. Exact for normal parts. Adding the quantiles themselves would hold only if all parts erred together.
///
/// parts    one or more, of one horizon, each with ordered quantiles
/// source   Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.5, on sums of independent errors
SeriesForecast sumOf(std::span<const SeriesForecast> parts);

/// Moves all quantiles of a step @p factor times as far from its median.
void stretch(SeriesForecast &forecast, std::size_t step, double factor);

} // namespace shelfcast::core::hybrid

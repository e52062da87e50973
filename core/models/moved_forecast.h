#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// Gives one period of a forecast another mean and takes its quantiles along.
///
/// Distances from the mean grow with the root of the mean, as those of counts do: a forecast that is doubled gets 1.4 times as
/// wide, one that is set to zero is zero for sure. From a mean of zero they only shift. Quantiles stay ordered and are never negative.
void moveMean(SeriesForecast &forecast, std::size_t step, double mean);

} // namespace shelfcast::core

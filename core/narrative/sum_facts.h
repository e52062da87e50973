#pragma once
#include "core/narrative/facts.h"

/// The figures that a series and a sum of series have in common.
namespace shelfcast::core {

/// The chance that more than so many units are sold over the horizon: read off between the sums of the quantiles, never beyond the
/// outermost ones. Empty where the forecast has no spread.
std::optional<double> chanceAbove(const SeriesForecast &forecast, double units);
/// The period that stands out, if one does.
std::optional<PeakFact> peakOf(const std::vector<double> &mean, std::int64_t firstPeriod);
/// The day of the week that stands out of a daily forecast of two weeks or more.
std::optional<PeakFact> weekdayPeakOf(const std::vector<double> &mean, std::int64_t firstPeriod);

} // namespace shelfcast::core

#pragma once
#include "core/models/forecaster.h"
#include "core/models/scenarios/scenario_set.h"

namespace shelfcast::core {

/// The value at a normal score between the 13 quantiles of one period, which must be in order; as `quantileAt`.
double valueAtScore(std::span<const double> quantiles, double score);

/// A forecast's value at a level between 0 and 1: between the kept quantiles along a line over the normal scores, beyond them on with the
/// outermost one's slope, at most 3.3 normal scores from the middle.
double quantileAt(const SeriesForecast &forecast, std::size_t step, double level);

/// Gives each path the forecast's values and leaves it its shape: in each period the paths keep their order, and the lowest gets the
/// forecast's lowest value. So paths agree with the ranges shown, and hang together over time as before. Ties are broken by chance.
///
/// errors  none; a set with another horizon than the forecast's is cut or kept to the shorter one
/// cost    O(paths log paths) a period
/// source  Clark et al. (2004), The Schaake shuffle, J. Hydrometeorology 5; whole numbers by chance, so that the mean stays
void mapOntoForecast(ScenarioSet &set, const SeriesForecast &forecast, const PathOptions &options);

/// Never negative, whole numbers where asked for: what mapOntoForecast does last, for paths that keep their own values.
void tidyPaths(ScenarioSet &set, const PathOptions &options);

/// Each period on its own: paths of the forecast that do not hang together. The yardstick of all that claim to do better.
ScenarioSet independentPaths(const SeriesForecast &forecast, const PathOptions &options);

} // namespace shelfcast::core

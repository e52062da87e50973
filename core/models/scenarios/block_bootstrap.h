#pragma once
#include "core/models/forecaster.h"
#include "core/models/scenarios/scenario_set.h"

namespace shelfcast::core {

/// Paths around a forecast from pieces of past errors.
///
/// Each path follows the errors after one past origin; where the history is short it changes to another origin after a piece, one whose
/// error stood about where the path stands. Then the paths get the forecast's own values (mapOntoForecast). With fewer than eight past
/// origins there are no pieces: neighbours then resemble each other as is usual, and the set's note says so.
///
/// history  up to the forecast's origin
/// cost     O(n (season + horizon) + paths x horizon x origins)
/// source   Kuensch (1989), Annals of Statistics 17, moving blocks; Lall & Sharma (1996), Water Resources Research 32, the next block by nearness
ScenarioSet blockBootstrap(const SeriesView &history, const SeriesForecast &forecast, const PathOptions &options);

/// The pieces alone, before they get the forecast's values: shares of the level. For the tests, and for who wants the shape only.
/// errors  rows may be 0: the paths are then chance with the usual persistence
ScenarioSet errorPaths(const SeriesView &history, std::size_t horizon, const PathOptions &options);

/// Paths that only know how much of an error is left a period later.
/// out  normal scores
void persistentChance(std::span<double> path, double persistence, std::uint64_t seed);

} // namespace shelfcast::core

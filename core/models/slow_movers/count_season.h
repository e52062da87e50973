#pragma once
#include "core/models/slow_movers/count_filter.h"

namespace shelfcast::core::slow {

enum class SeasonChoice {
    Auto,   ///< where the phases differ by more than chance
    Always, ///< as far as they differ
    None,
};

/// A fit, and how well it explains the history for what it costs; lower is better.
struct SeasonedFit {
    CountFit fit;
    double score = 0.0; ///< -2 log evidence plus 2 for each free number that the season is worth (as in AIC)
};

/// Fits without a season, and with one where the phases differ by more than chance; gives the better one.
///
/// The factor of a phase is what was sold in it over the mean of the season around (as in classical decomposition), drawn towards 1 by as much of the phases' spread as
/// chance alone would give (James & Stein). Where that is all of it, there is no season.
///
/// length  periods; below 2, or more than a quarter of the history (Always: a half): no season
/// cost    up to twice `fitCount`
SeasonedFit fitWithSeason(const Demand &demand, CountOptions options, int length, SeasonChoice choice = SeasonChoice::Auto);

} // namespace shelfcast::core::slow

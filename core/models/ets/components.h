#pragma once
#include "core/models/ets/ets.h"

#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// What level, growth and season each say of a stretch of periods, in units a period; they add up to `sum`.
///
/// A ratio is turned into units in the order level, growth, season: growth is what the level with growth is above the level,
/// season what the whole is above that.
struct Parts {
    std::vector<double> sum, level, growth, season;
};

/// The parts of the one-step expectations of a history, filtered from the first states on and averaged with the rivals'.
///
/// y     (n) values from the first period of the fit on, NaN where unknown; may be longer than what was fitted
/// cost  O(n)
Parts pastParts(const Fit &fit, std::span<const double> y);

/// The parts of the forecast's mean from the last states on. The level stays where it is and growth takes what it adds by then.
///
/// Where errors in level and season go together (class 3) the season takes what that adds to the mean.
Parts futureParts(const Fit &fit, int horizon);

} // namespace shelfcast::core::ets

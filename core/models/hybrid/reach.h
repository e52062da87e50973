#pragma once
#include <cstddef>
#include <span>

namespace shelfcast::core::hybrid {

/// How much wider than they say intervals have to be, at the first step and at the last one that the past could tell of.
struct Reach {
    double first = 1.0, last = 1.0; ///< factors of distances from the median
    int steps = 1;                  ///< where `last` holds, and behind it

    /// step  0 and more; between the ends by the logarithm of the step
    double at(std::size_t step) const;
};

bool sound(const Reach &reach);

/// One miss of the past.
struct Miss {
    std::size_t step = 0;
    double deviations = 0.0; ///< actual less median, in standard deviations that the forecast claimed
};

/// Learns from misses; as long as there are few, it stays near what the forecasts claim.
///
/// misses   of several past origins; those of one origin go together, so that they say no more than a few
/// steps    the longest horizon among them, at least 1
/// origins  how many
/// source   Chatfield (1993), Calculating interval forecasts, JBES 11
Reach reachOf(std::span<const Miss> misses, int steps, std::size_t origins);

} // namespace shelfcast::core::hybrid

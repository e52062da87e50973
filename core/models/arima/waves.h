#pragma once
#include "core/models/arima/whitener.h"

#include <cstdint>

namespace shelfcast::core::arima {

/// A season that repeats exactly, as so many pairs of sine and cosine.
struct Waves {
    int season = 0;
    int pairs = 0;
    bool operator==(const Waves &) const = default;
};

/// The columns of several seasons, one after the other: sin 1, cos 1, sin 2, cos 2 ... of the first, then of the next.
///
/// firstPeriod  the period of row 0, so that rows of different histories agree
/// out          2 pairs columns a season, each (length)
/// source       Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 10.5; as forecast::fourier
Columns waveColumns(const std::vector<Waves> &waves, std::int64_t firstPeriod, std::size_t length);

/// How many columns that are.
std::size_t waveCount(const std::vector<Waves> &waves);

/// The most pairs that say something of a season: beyond half its length they repeat.
inline int mostPairs(int season) { return (season - 1) / 2; }

} // namespace shelfcast::core::arima

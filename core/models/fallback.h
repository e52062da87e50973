#pragma once
#include "core/models/forecaster.h"

namespace shelfcast::core {

/// The lower rungs of the ladder, which cannot fail: simple exponential smoothing from 3 known values on, else the mean of
/// what is known, else zero.
///
/// The smoothing weight is the one of 0.05, 0.10 ... 0.95 with the smallest squared one-step error; intervals grow as those
/// of simple exponential smoothing do.
/// cost  O(20 n)
std::unique_ptr<const FittedSeries> fitFallback(const SeriesView &series);
/// Whether a stored series came from the lower rungs, and then the series.
bool isFallback(const StoredModel &stored);
Result<std::unique_ptr<const FittedSeries>> loadFallback(const StoredModel &stored);

} // namespace shelfcast::core

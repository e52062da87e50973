#pragma once
#include "core/models/pretrained/model/pretrained_model.h"

#include <array>
#include <span>

namespace shelfcast::core::pretrained {

/// How much wider the intervals of a panel have to be, by pair of quantiles, the outermost first; 1 leaves them as the network has them.
using Widths = std::array<double, kMedian>;

inline constexpr Widths kAsTheNetworkSays = {1.0, 1.0, 1.0, 1.0, 1.0, 1.0};

/// Looks how often the intervals held when some of the series were forecast from earlier origins, and says how wide they should have been.
///
/// Up to kChecked series stand for all. A factor is believed the less, the more it differs from origin to origin: a calm year is no calm decade.
/// Whole numbers that are often none have no width that a factor could mend and are left out.
/// cost    a forecast of at most three times kChecked series
/// errors  Cancelled
Result<Widths> widthsOf(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, int horizon, const JobContext &job);

/// Whether the quantiles of a period are far enough apart and from zero for a factor to mean something.
bool hasWidth(const SeriesForecast &forecast, bool counts);

/// Widens a forecast around its median; whole numbers stay whole, the mean stays.
void widen(SeriesForecast &forecast, const Widths &widths, bool counts, bool nonNegative);

} // namespace shelfcast::core::pretrained

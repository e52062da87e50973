#pragma once
#include "core/models/pretrained/model/driven_forecast.h"

namespace shelfcast::core::pretrained {

/// Takes the forecast of one series apart by hiding from the network what it knows, in a fixed order: level (the mean of the newest periods, their
/// season taken out), what the network makes of the series without its seasons, each season, each driver. The parts add up to the forecast's mean.
///
/// The newest periods of the history, two seasons of them and at least a hundred, are each forecast from those before and taken apart alike; before
/// them nothing is said. Effects of drivers are those learned from the whole history.
///
/// use     of the series, from driverUseOf; nothing of it where drivers take no part
/// errors  TooShort where nothing is known; Cancelled
/// cost    about 0.1 s
Result<Explanation> explainSeries(const PretrainedWeights &weights, const PretrainedOptions &options, const SeriesView &series, const DriverUse &use, int horizon, const JobContext &job);

} // namespace shelfcast::core::pretrained

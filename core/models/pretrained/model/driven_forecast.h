#pragma once
#include "core/models/pretrained/drivers/driver_effects.h"
#include "core/models/pretrained/model/zero_shot.h"

namespace shelfcast::core::pretrained {

/// How one series' drivers enter its forecast.
struct DriverUse {
    DriverEffect effect;
    double trust = 0.0; ///< share of the forecast that knows the drivers, by how much they helped on newest periods
};

/// The drivers of some series, each with as much trust as trials on its past earned: from earlier origins the network forecast what came then
/// with and without the effects that could be learned before. The trials of all series count together, and each series' own.
///
/// cost  up to five forecasts of at most 256 series
Result<std::vector<DriverUse>> driverUseOf(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon,
                                           const JobContext &job);

/// Forecasts with the drivers in use; whole numbers are not made yet. Where no driver earned trust, they are those of `forecastShown`.
Result<ForecastSet> forecastDriven(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, const std::vector<DriverUse> &uses, int horizon,
                                   const JobContext &job);

/// Puts the drivers back into a forecast of the history without them, of which @p history periods are known.
void putBackDrivers(SeriesForecast &forecast, const DriverEffect &effect, std::size_t history);
/// Moves a forecast so much of the way to another.
void mixForecasts(SeriesForecast &into, const SeriesForecast &other, double share);

} // namespace shelfcast::core::pretrained

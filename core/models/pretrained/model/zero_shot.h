#pragma once
#include "core/models/closed_phases.h"
#include "core/models/pretrained/front/step_back.h"
#include "core/models/pretrained/model/pretrained_model.h"

#include <span>

namespace shelfcast::core::pretrained {

/// What the network is shown of one series: at most the newest kLongestContext periods, and what is settled about it beforehand.
struct Shown {
    std::vector<double> y; ///< NaN where unknown
    int season = 1, longSeason = 0;
    bool counts = false; ///< whole numbers, some of them zero
    bool never = false;  ///< nothing was ever sold: nothing gives errors a size, so nothing is forecast
    StepBack back;       ///< what is left to simple forecasts
    bool anyKnown() const;
};

Shown shownOf(const SeriesView &series);
/// The same series with other values, as many as it has periods: what is settled stays.
Shown shownAs(const SeriesView &series, std::span<const double> y);

/// Forecasts of many series, the mean of the trunks' quantiles; empty where nothing is known. The mean is the median: whole numbers, and what is
/// given as their mean, are `settle`'s.
///
/// Longer horizons than kSpan go on from the median, span by span, and the uncertainty of the spans adds up.
/// errors  Cancelled
/// cost    about 0.5 milliseconds a series of 160 periods on one core
Result<ForecastSet> forecastShown(const PretrainedWeights &weights, const PretrainedOptions &options, std::vector<Shown> series, int horizon, const JobContext &job);

/// The weekdays or hours at which a series never sells.
ClosedPhases closedPhasesOf(const Shown &series, std::span<const double> y);

/// Makes whole numbers of what is counted and nothing of what is closed, puts the quantiles in order, and says whose forecast it is.
void settle(SeriesForecast &forecast, bool counts, const ClosedPhases &closed, Point point, bool nonNegative);

} // namespace shelfcast::core::pretrained

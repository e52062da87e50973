#pragma once
#include "core/models/hybrid/learned.h"

#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core::hybrid {

/// The parts of a history, each as its member sees it.
struct Views {
    Views(const decomposed::Split &split, bool smooth, const SeriesView &history);
    Views(const Views &) = delete; // views point into values
    Views &operator=(const Views &) = delete;
    /// What a fitted trend missed becomes the remainder.
    Result<void> setRemainder(const FittedSeries &trendMember, const JobContext &job);

    decomposed::Parts parts;
    std::vector<double> trendValues, remainderValues;
    std::vector<std::vector<double>> seasonValues;
    SeriesView trend, remainder; ///< no remainder is known before `setRemainder` where the trend is not smooth
    std::vector<SeriesView> seasons;
};

/// What the members say of their parts: the trend's first, then the seasons', then the remainder's.
struct PartForecasts {
    std::vector<SeriesForecast> sure;       ///< whose errors are independent
    std::optional<SeriesForecast> remainder; ///< of what the trend missed
};

/// @p views get their remainder in passing.
/// errors  those of the members; InvalidInput where what one says cannot be used
Result<PartForecasts> partForecasts(const Learned &learned, Views &views, int horizon, const JobContext &job);

/// All parts together on the scale, as wide as the past asks for.
SeriesForecast together(const Learned &learned, const PartForecasts &parts);

/// What a remainder without a model is like.
Noise noiseOf(std::span<const double> remainder);

/// How much of its deviation what the trend missed keeps once its model has been asked; 0.3 to 1.
double leftOf(const FittedSeries &member, const SeriesView &view, const JobContext &job);

} // namespace shelfcast::core::hybrid

#pragma once
#include "core/models/forecaster.h"

#include <functional>
#include <span>
#include <vector>

namespace shelfcast::core::combine {

enum class Rule { Mean, Median };

/// One value from several; @p values are sorted in passing.
double merged(std::vector<double> &values, Rule rule);

/// One forecast from several of the same series: at each step the mean or median of the means, and of each quantile (averaging
/// quantiles keeps their spread; averaging distributions would widen it).
///
/// forecasts  one or more, of one horizon, each with ordered quantiles
/// source     Lichtendahl, Grushka-Cockayne & Winkler (2013), Is it better to average probabilities or quantiles?; Petropoulos &
///            Svetunkov (2020) for the median
SeriesForecast merged(std::span<const SeriesForecast> forecasts, Rule rule);

/// The members' explanations as one. By the mean, parts of one kind and name are averaged, and a part that a member does not have
/// counts as nothing in it; by the median, what the mean of the parts leaves to it is a part of its own.
///
/// explanations  one or more, of one history and horizon
Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, Rule rule);

/// The same with shares of the members' parts, of whatever the combination makes of a period.
///
/// shares    (members) add up to 1
/// expected  what the combination expected of period t, where all members said something
/// linear    the parts with these shares add up to that; else the difference is a part of its own
Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, const std::vector<double> &shares,
                   const std::function<double(std::size_t)> &expected, bool linear);

} // namespace shelfcast::core::combine

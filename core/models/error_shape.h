#pragma once
#include "core/models/forecaster.h"

#include <array>
#include <span>
#include <vector>

namespace shelfcast::core {

/// For each level below the median, how far from it errors lie, beside normal ones of the same mean square. Sales have heavy tails: of
/// one size, their errors are mostly smaller than normal ones, and now and then far larger.
using ErrorShape = std::array<double, kMedian>;
inline constexpr ErrorShape kNormalShape = {1.0, 1.0, 1.0, 1.0, 1.0, 1.0};

/// How far the levels below the median lie from it in a normal distribution, in deviations.
inline constexpr ErrorShape kNormalDistance = {1.959964, 1.644854, 1.281552, 0.841621, 0.524401, 0.253347};

/// The shape of errors, both sides taken together, as far as there are enough of them: with two hundred, half way from the normal one.
///
/// errors  in any unit; none or only zeros give the normal shape
/// cost    O(n log n)
/// source  Chatfield (1993), Calculating interval forecasts, JBES 11, on empirically based intervals
ErrorShape shapeOf(std::vector<double> errors);

/// Whether quantiles can be given this shape.
bool sound(const ErrorShape &shape);

/// Gives normal quantiles around their medians another shape. quantiles: (h x kQuantileCount)
void reshape(std::span<double> quantiles, const ErrorShape &shape);

} // namespace shelfcast::core

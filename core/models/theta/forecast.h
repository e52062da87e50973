#pragma once
#include "core/models/forecaster.h"
#include "core/models/theta/fit.h"

namespace shelfcast::core::theta {

/// What a fitted model says of the periods after its history.
struct Ahead {
    std::vector<double> mean;      ///< (h) units a period
    std::vector<double> deviation; ///< (h) standard deviation, units a period
};

/// Goes on from the end of @p y, which may be longer than the history of the fit.
///
/// y     (n) from the first known period of the fit's history on
/// cost  O(n + h), O(n + h^2) where the line is dynamic
Ahead forecast(const Fit &fit, std::span<const double> y, std::size_t horizon);

/// The fitted values of @p y and its parts: level, what the line adds, season.
Explanation explain(const Fit &fit, std::span<const double> y, std::size_t horizon);

} // namespace shelfcast::core::theta

#pragma once
#include "core/models/theta/theta_line.h"

#include <optional>
#include <span>
#include <vector>

namespace shelfcast::core::theta {

/// What the search may choose.
struct SearchSpace {
    LineKind kind = LineKind::Drift;
    double lowestAlpha = 1e-4, highestAlpha = 0.9999;
    std::optional<double> weight;   ///< 1 - 1/theta; empty leaves it to the data, between 0 and 1
    std::optional<double> level0;   ///< empty leaves it to the data
    int skipped = 0;                ///< how many first errors do not count
    /// What is believed beforehand, in errors' worth: that the newest period counts (a density that grows with alpha to this
    /// power), and that half of the line is right (a weight drawn towards 1/2 as by so many periods with a line one deviation away).
    double alphaBelief = 0.0, weightBelief = 0.0;
};

struct Found {
    Parameters parameters;
    double squares = 0.0;   ///< sum of squared one-step errors that count
    int counted = 0;        ///< how many those are
    int passes = 0;         ///< over the series
};

/// Least squares over alpha, first level and weight, steadied by what is believed beforehand.
///
/// Given alpha, errors are linear in first level and weight, so those two follow from a 2 x 2 system, and only alpha is searched:
/// on a grid, then by Brent's method between the neighbours of the best point. That is the minimum over everything, where a
/// simplex search from one start may stop beside it.
///
/// z     (n) seasonless values, NaN where unknown, the first one known
/// line  intercept and slope of the line through all of it
/// cost  about 30 passes of 10 flops a value
Found search(std::span<const double> z, const RunningLine &line, const SearchSpace &space);

} // namespace shelfcast::core::theta

#pragma once
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace shelfcast::core::regression {

/// The scale on which a line is drawn: the data's own, or the logarithm with room for zeros (y + offset is above zero everywhere).
struct Scale {
    bool log = false;
    double offset = 0.0;
    double highest = 0.0; ///< the largest value known: on the log scale nothing goes beyond ten times it

    double to(double value) const { return log ? std::log(std::max(value + offset, std::numeric_limits<double>::min())) : value; }
    double from(double value) const { return log ? std::exp(std::min(value, std::log(10.0 * highest + offset))) - offset : value; }
    /// The expectation of a value that is @p mean on the scale, with @p variance from one period to the next: on the log scale that
    /// of a log-normal variable. What is not known of the level is left out (it would grow the mean with the horizon), and a
    /// variance above one comes from too little data to be believed.
    double expectation(double mean, double variance) const { return log ? from(mean + 0.5 * std::min(variance, 1.0)) : mean; }
};

/// The logarithm for these values; `log` is false where they have none.
inline Scale logScaleOf(std::span<const double> y)
{
    Scale scale;
    double lowest = std::numeric_limits<double>::infinity(), smallest = lowest;
    for (const double value : y)
        if (std::isfinite(value)) {
            lowest = std::min(lowest, value);
            scale.highest = std::max(scale.highest, value);
            smallest = value > 0.0 ? std::min(smallest, value) : smallest;
        }
    scale.log = lowest >= 0.0 && std::isfinite(smallest);
    scale.offset = lowest > 0.0 || !scale.log ? 0.0 : 0.5 * smallest;
    return scale;
}

} // namespace shelfcast::core::regression

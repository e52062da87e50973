#pragma once
#include <cmath>
#include <limits>
#include <span>

// What the files of the metrics share.
namespace shelfcast::core::metrics {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// The mean of loss(i) over the periods whose actual is known.
template <class Loss>
double meanOver(std::span<const double> actual, const Loss &loss)
{
    double sum = 0.0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (!std::isnan(actual[i])) {
            sum += loss(i);
            ++count;
        }
    return count == 0 ? kUnknown : sum / static_cast<double>(count);
}

inline double scaled(double value, double scale) { return scale > 0.0 ? value / scale : kUnknown; }

} // namespace shelfcast::core::metrics

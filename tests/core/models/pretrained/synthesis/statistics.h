#pragma once
#include <cmath>
#include <cstddef>

namespace shelfcast::testing {

// What a sample shows, for any range of numbers.

template <typename Range>
double meanOf(const Range &values)
{
    double sum = 0.0;
    for (const auto value : values)
        sum += static_cast<double>(value);
    return sum / static_cast<double>(values.size());
}

template <typename Range>
double varianceOf(const Range &values)
{
    const double mean = meanOf(values);
    double sum = 0.0;
    for (const auto value : values)
        sum += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean);
    return sum / static_cast<double>(values.size());
}

template <typename Range>
double autocorrelation(const Range &values, std::size_t lag)
{
    const double mean = meanOf(values);
    double sum = 0.0;
    for (std::size_t t = lag; t < values.size(); ++t)
        sum += (static_cast<double>(values[t]) - mean) * (static_cast<double>(values[t - lag]) - mean);
    return sum / static_cast<double>(values.size()) / varianceOf(values);
}

template <typename Range>
double shareOfZeros(const Range &values)
{
    double zeros = 0.0;
    for (const auto value : values)
        zeros += value == 0 ? 1.0 : 0.0;
    return zeros / static_cast<double>(values.size());
}

} // namespace shelfcast::testing

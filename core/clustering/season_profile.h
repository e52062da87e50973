#pragma once
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

/// Means, a line, a level, and how parts of the year or the week stand to it: what the features of a series are read with. NaN is what nobody knows.
namespace shelfcast::core::features {

inline constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Of the known values among those added.
struct Mean {
    double sum = 0.0, squares = 0.0, count = 0.0;
    void add(double value)
    {
        if (std::isnan(value))
            return;
        sum += value;
        squares += value * value;
        ++count;
    }
    double value() const { return count > 0 ? sum / count : kUnknown; }
    double variance() const { return count > 1 ? std::max(0.0, (squares - sum * sum / count) / (count - 1.0)) : kUnknown; }
};

Mean meanOf(std::span<const double> values);

/// A straight line by least squares through the known values; a flat one where fewer than three are known.
struct Line {
    double at = 0.0, slope = 0.0;
    explicit Line(std::span<const double> y);
    double value(std::size_t t) const { return at + slope * static_cast<double>(t); }
};

/// What the season is measured against: means over a whole year around each period, NaN where that year is not all there.
/// With less than two years, a line; with less than one and a half, the mean.
std::vector<double> levelOf(std::span<const double> y, std::size_t year);

/// Sales by bin (month, weekday) against the level; bins are numbered by @p binOf.
template <class BinOf>
std::vector<double> profileOf(std::span<const double> y, std::span<const double> level, std::size_t bins, const BinOf &binOf)
{
    std::vector<double> sold(bins), expected(bins);
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t]) && !std::isnan(level[t])) {
            sold[binOf(t)] += y[t];
            expected[binOf(t)] += level[t];
        }
    std::vector<double> profile(bins, kUnknown);
    Mean mean;
    for (std::size_t b = 0; b < bins; ++b)
        if (expected[b] > 0.0)
            mean.add(profile[b] = sold[b] / expected[b]);
    for (double &value : profile)
        value = mean.value() > 0.0 ? value / mean.value() : kUnknown;
    return profile;
}

/// Share of the variance around the level that the profile explains, less what as many free numbers explain of noise.
template <class BinOf>
double strengthOf(std::span<const double> y, std::span<const double> level, std::span<const double> profile, const BinOf &binOf)
{
    Mean around, left;
    for (std::size_t t = 0; t < y.size(); ++t)
        if (!std::isnan(y[t]) && !std::isnan(level[t])) {
            around.add(y[t] - level[t]);
            left.add(y[t] - level[t] * profile[binOf(t)]);
        }
    const double free = static_cast<double>(profile.size()) - 1.0;
    if (around.count < free + 3.0 || !(around.variance() > 0.0))
        return around.count < free + 3.0 ? kUnknown : 0.0;
    const double explained = 1.0 - left.variance() / around.variance();
    return std::clamp(1.0 - (1.0 - explained) * (around.count - 1.0) / (around.count - 1.0 - free), 0.0, 1.0);
}

} // namespace shelfcast::core::features

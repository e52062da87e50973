#include "core/panel/cleaning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace shelfcast::core {
namespace {

constexpr std::ptrdiff_t kReach = 6; ///< periods on each side of the rolling median
constexpr double kLimit = 5.0;       ///< robust standard deviations
constexpr double kMadToSigma = 1.4826;
constexpr std::size_t kFewest = 8;   ///< known values; below, nobody knows what is usual

double median(std::span<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2.0;
}

std::vector<double> rollingMedian(std::span<const double> y)
{
    const auto n = static_cast<std::ptrdiff_t>(y.size());
    std::vector<double> medians(y.size(), std::numeric_limits<double>::quiet_NaN());
    std::array<double, 2 * kReach + 1> window{};
    for (std::ptrdiff_t t = 0; t < n; ++t) {
        std::size_t count = 0;
        for (std::ptrdiff_t k = std::max<std::ptrdiff_t>(0, t - kReach); k <= std::min(n - 1, t + kReach); ++k)
            if (!std::isnan(y[static_cast<std::size_t>(k)]))
                window[count++] = y[static_cast<std::size_t>(k)];
        if (count > 0)
            medians[static_cast<std::size_t>(t)] = median({window.data(), count});
    }
    return medians;
}

/// Whether a value one season away, give or take a period, stands out as far to the same side.
bool comesBack(std::span<const double> deviation, std::ptrdiff_t t, int season, double limit)
{
    if (season <= 1)
        return false;
    const auto n = static_cast<std::ptrdiff_t>(deviation.size());
    const double sign = deviation[static_cast<std::size_t>(t)] > 0 ? 1.0 : -1.0;
    for (const std::ptrdiff_t centre : {t - season, t + season})
        for (std::ptrdiff_t k = centre - 1; k <= centre + 1; ++k)
            if (k >= 0 && k < n && sign * deviation[static_cast<std::size_t>(k)] > limit)
                return true;
    return false;
}

} // namespace

std::size_t capOutliers(std::span<double> y, int season)
{
    const auto known = static_cast<std::size_t>(std::count_if(y.begin(), y.end(), [](double v) { return !std::isnan(v); }));
    const auto zeros = static_cast<std::size_t>(std::count(y.begin(), y.end(), 0.0));
    if (known < kFewest || zeros * 2 > known)
        return 0;
    const std::vector<double> usual = rollingMedian(y);
    std::vector<double> deviation(y.size()), sizes;
    for (std::size_t t = 0; t < y.size(); ++t) {
        deviation[t] = std::isnan(y[t]) ? 0.0 : y[t] - usual[t];
        if (!std::isnan(y[t]))
            sizes.push_back(std::abs(deviation[t]));
    }
    const double limit = kLimit * kMadToSigma * median(sizes);
    if (limit <= 0.0) // most values are the same: there is no spread to measure against
        return 0;
    std::size_t capped = 0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::abs(deviation[t]) <= limit || comesBack(deviation, static_cast<std::ptrdiff_t>(t), season, limit))
            continue;
        y[t] = usual[t] + std::copysign(limit, deviation[t]);
        if (usual[t] >= 0.0)
            y[t] = std::max(y[t], 0.0);
        ++capped;
    }
    return capped;
}

} // namespace shelfcast::core

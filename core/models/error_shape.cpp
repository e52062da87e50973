#include "core/models/error_shape.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {

namespace {

/// So many errors count as much as the belief that they are normal.
constexpr double kBelief = 200.0;
/// Where most errors are the same, little is known of the others.
constexpr double kLeast = 0.5;

} // namespace

ErrorShape shapeOf(std::vector<double> errors)
{
    const auto n = static_cast<double>(errors.size());
    const double deviation = std::sqrt(std::inner_product(errors.begin(), errors.end(), errors.begin(), 0.0) / n);
    if (!(deviation > 0.0) || !std::isfinite(deviation))
        return kNormalShape;
    for (double &error : errors)
        error = std::abs(error);
    std::ranges::sort(errors);
    ErrorShape shape{};
    for (std::size_t level = 0; level < shape.size(); ++level) {
        const double place = (1.0 - 2.0 * kQuantileLevels[level]) * (n - 1.0);
        const auto low = static_cast<std::size_t>(place);
        const double distance = std::lerp(errors[low], errors[std::min(low + 1, errors.size() - 1)], place - static_cast<double>(low));
        const double factor = std::clamp(distance / (deviation * kNormalDistance[level]), kLeast, 1.0 / kLeast);
        shape[level] = std::pow(factor, n / (n + kBelief));
    }
    return shape;
}

bool sound(const ErrorShape &shape)
{
    return std::ranges::all_of(shape, [](double factor) { return factor >= kLeast && factor <= 1.0 / kLeast; });
}

void reshape(std::span<double> quantiles, const ErrorShape &shape)
{
    for (std::size_t row = 0; row + kQuantileCount <= quantiles.size(); row += kQuantileCount) {
        const double median = quantiles[row + kMedian];
        for (std::size_t level = 0; level < kMedian; ++level)
            for (const std::size_t at : {row + level, row + kQuantileCount - 1 - level})
                quantiles[at] = median + shape[level] * (quantiles[at] - median);
    }
}

} // namespace shelfcast::core

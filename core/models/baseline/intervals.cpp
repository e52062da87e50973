#include "core/models/baseline/intervals.h"

#include "core/models/forecaster.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace shelfcast::core::baseline {

bool useEmpirical(Intervals intervals, std::span<const double> y)
{
    if (intervals != Intervals::Auto)
        return intervals == Intervals::Empirical;
    std::size_t known = 0, zeros = 0;
    for (const double value : y) {
        known += !std::isnan(value);
        zeros += value == 0.0;
    }
    return 4 * zeros > known;
}

void empiricalRow(double point, std::vector<double> &errors, double *row)
{
    assert(!errors.empty());
    std::ranges::sort(errors);
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        const double place = kQuantileLevels[level] * static_cast<double>(errors.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, errors.size() - 1);
        row[level] = point + std::lerp(errors[below], errors[above], place - static_cast<double>(below));
    }
}

} // namespace shelfcast::core::baseline

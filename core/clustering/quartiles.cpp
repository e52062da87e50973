#include "core/clustering/quartiles.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

double quantileOfSorted(const std::vector<double> &sorted, double share)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (place - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

std::vector<double> sortedKnown(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    std::ranges::sort(values);
    return values;
}

Quartiles quartilesOf(std::vector<double> values)
{
    values = sortedKnown(std::move(values));
    return {quantileOfSorted(values, 0.25), quantileOfSorted(values, 0.5), quantileOfSorted(values, 0.75)};
}

} // namespace shelfcast::core

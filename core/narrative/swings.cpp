#include "core/narrative/swings.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {

std::size_t swingWindow(std::size_t periods, int season)
{
    return std::min(periods, static_cast<std::size_t>(std::max(2 * season, 24)));
}

std::vector<double> swings(const Explanation &parts, int season)
{
    std::vector<double> result;
    for (const Component &component : parts.components) {
        std::vector<double> recent;
        const std::size_t window = swingWindow(component.history.size(), season);
        std::copy(component.history.end() - static_cast<std::ptrdiff_t>(window), component.history.end(), std::back_inserter(recent));
        recent.insert(recent.end(), component.future.begin(), component.future.end());
        std::erase_if(recent, [](double value) { return !std::isfinite(value); });
        double mean = 0.0, swing = 0.0;
        for (const double value : recent)
            mean += value / static_cast<double>(recent.size());
        for (const double value : recent)
            swing += std::abs(value - mean) / static_cast<double>(recent.size());
        result.push_back(swing);
    }
    return result;
}

} // namespace shelfcast::core

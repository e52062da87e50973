#pragma once
#include "core/clustering/chance.h"
#include "core/clustering/points.h"

namespace shelfcast::core {

/// Points around middles that are far apart, and the group that each belongs to.
struct KnownGroups {
    Points points;
    std::vector<int> truth;
};

inline KnownGroups knownGroups(std::size_t count, std::size_t width, int groups, double spread, std::uint64_t seed)
{
    Chance chance(seed);
    KnownGroups made{Points(count, width), {}};
    std::vector<double> middles;
    for (std::size_t i = 0; i < static_cast<std::size_t>(groups) * width; ++i)
        middles.push_back(10.0 * chance.unit());
    for (std::size_t i = 0; i < count; ++i) {
        const auto group = chance.below(static_cast<std::size_t>(groups));
        made.truth.push_back(static_cast<int>(group));
        for (std::size_t d = 0; d < width; ++d)
            made.points.row(i)[d] = static_cast<float>(middles[group * width + d] + spread * chance.normal());
    }
    return made;
}

} // namespace shelfcast::core

#include "core/clustering/points.h"

#include "core/clustering/chance.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace shelfcast::core {

Points Points::rows(std::span<const std::size_t> which) const
{
    Points chosen(which.size(), width);
    for (std::size_t i = 0; i < which.size(); ++i)
        std::ranges::copy(row(which[i]), chosen.row(i).begin());
    return chosen;
}

double squaredDistance(std::span<const float> a, std::span<const float> b)
{
    double sum = 0.0;
    for (std::size_t d = 0; d < a.size(); ++d) {
        const double gap = static_cast<double>(a[d]) - b[d];
        sum += gap * gap;
    }
    return sum;
}

double squaredDistance(std::span<const float> point, std::span<const double> centre)
{
    double sum = 0.0;
    for (std::size_t d = 0; d < point.size(); ++d) {
        const double gap = point[d] - centre[d];
        sum += gap * gap;
    }
    return sum;
}

std::size_t distinctRows(const Points &points, std::size_t most)
{
    const auto less = [&](std::size_t a, std::size_t b) { return std::ranges::lexicographical_compare(points.row(a), points.row(b)); };
    std::set<std::size_t, decltype(less)> seen(less);
    for (std::size_t i = 0; i < points.count && seen.size() < most; ++i)
        seen.insert(i);
    return seen.size();
}

std::vector<std::size_t> sampleOf(std::size_t count, std::size_t most, std::uint64_t seed)
{
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), 0);
    if (count <= most)
        return all;
    Chance chance(seed);
    for (std::size_t i = 0; i < most; ++i)
        std::swap(all[i], all[i + chance.below(count - i)]);
    all.resize(most);
    std::ranges::sort(all);
    return all;
}

} // namespace shelfcast::core

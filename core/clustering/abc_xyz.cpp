#include "core/clustering/abc_xyz.h"

#include <algorithm>
#include <numeric>

namespace shelfcast::core {

std::vector<AbcClass> abcClasses(std::span<const double> revenue, const AbcXyzLimits &limits)
{
    std::vector<std::size_t> order(revenue.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return revenue[a] > revenue[b]; });
    double all = 0.0, before = 0.0;
    for (const double one : revenue)
        all += one > 0.0 ? one : 0.0;
    std::vector<AbcClass> classes(revenue.size(), AbcClass::C);
    for (const std::size_t i : order) {
        if (!(revenue[i] > 0.0))
            break;
        const double share = before / all + 1e-12; // so that eight times a tenth are eight tenths
        classes[i] = share < limits.a ? AbcClass::A : share < limits.b ? AbcClass::B : AbcClass::C;
        before += revenue[i];
    }
    return classes;
}

XyzClass xyzClass(double variation, const AbcXyzLimits &limits)
{
    if (variation <= limits.x)
        return XyzClass::X;
    return variation <= limits.y ? XyzClass::Y : XyzClass::Z;
}

} // namespace shelfcast::core

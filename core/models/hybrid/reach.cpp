#include "core/models/hybrid/reach.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::hybrid {
namespace {

constexpr double kPrior = 6.0;                ///< made-up misses of the claimed size
constexpr double kOfOneOrigin = 3.0;          ///< misses of one origin say at most as much as that many independent ones
constexpr double kWildest = 6.0;             ///< one miss says no more than that many deviations
constexpr double kNarrowest = 0.5, kWidest = 6.0;

/// 0 at the first step, 1 at the last one.
double along(std::size_t step, int steps)
{
    return steps > 1 ? std::min(1.0, std::log1p(static_cast<double>(step)) / std::log(static_cast<double>(steps))) : 0.0;
}

} // namespace

double Reach::at(std::size_t step) const { return std::lerp(first, last, along(step, steps)); }

bool sound(const Reach &reach)
{
    const auto possible = [](double factor) { return std::isfinite(factor) && factor > 0.0; };
    return possible(reach.first) && possible(reach.last) && reach.steps >= 1;
}

Reach reachOf(std::span<const Miss> misses, int steps, std::size_t origins)
{
    double near = kPrior, nearSum = kPrior, far = kPrior, farSum = kPrior;
    const double weight = misses.empty() ? 0.0 : std::min(1.0, kOfOneOrigin * static_cast<double>(origins) / static_cast<double>(misses.size()));
    for (const Miss &miss : misses) {
        const double u = along(miss.step, steps), square = std::min(miss.deviations * miss.deviations, kWildest * kWildest);
        near += weight * (1.0 - u);
        nearSum += weight * (1.0 - u) * square;
        far += weight * u;
        farSum += weight * u * square;
    }
    const auto factor = [](double sum, double count) { return std::clamp(std::sqrt(sum / count), kNarrowest, kWidest); };
    return {factor(nearSum, near), factor(farSum, far), steps};
}

} // namespace shelfcast::core::hybrid

#include "core/models/neural/networks/negative_binomial.h"

#include "core/models/forecaster.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::networks {
namespace {

/// Normal quantiles of kQuantileLevels.
constexpr std::array<double, kQuantileCount> kNormal = {-1.959963984540054, -1.6448536269514722, -1.2815515655446004, -0.8416212335729142,
                                                        -0.5244005127080407, -0.2533471031357997, 0.0, 0.2533471031357997,
                                                        0.5244005127080407, 0.8416212335729142, 1.2815515655446004, 1.6448536269514722, 1.959963984540054};
constexpr double kLarge = 1000.0;

} // namespace

void negativeBinomialQuantiles(double mean, double dispersion, std::span<double> out)
{
    if (!(mean > 0.0) || !std::isfinite(mean)) {
        std::ranges::fill(out, 0.0);
        return;
    }
    const double size = 1.0 / std::max(dispersion, 1e-9);
    if (mean > kLarge) {
        // Wilson & Hilferty (1931): the cube root of a gamma variable is nearly normal.
        const double shape = mean * mean / (mean + dispersion * mean * mean);
        for (std::size_t q = 0; q < kQuantileCount; ++q) {
            const double root = 1.0 - 1.0 / (9.0 * shape) + kNormal[q] / (3.0 * std::sqrt(shape));
            out[q] = mean * std::pow(std::max(root, 0.0), 3.0);
        }
        return;
    }
    const double share = mean / (size + mean);
    double logChance = size * std::log(size / (size + mean)), below = 0.0;
    std::size_t level = 0;
    for (int count = 0; level < kQuantileCount; ++count) {
        below += std::exp(logChance);
        // The tail beyond a million means is out of reach of any level; the bound only ends a loop that rounding would keep alive.
        while (level < kQuantileCount && (below >= kQuantileLevels[level] || count > 1'000'000))
            out[level++] = count;
        logChance += std::log((count + size) / (count + 1.0) * share);
    }
}

} // namespace shelfcast::core::networks

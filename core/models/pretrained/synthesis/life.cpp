#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

/// Nothing, then an S from a first few to all who will ever buy, sometimes with the stir of the new on top.
/// source  Bass (1969), A new product growth for model consumer durables, for the shape
void launch(Path &factor, Draws &draws)
{
    const double n = static_cast<double>(factor.size());
    const double begin = std::floor(n * draws.uniform(-0.1, 0.6)), width = std::max(1.0, n * draws.logUniform(0.01, 0.12));
    const double stir = draws.chance(0.35) ? draws.uniform(0.3, 2.0) : 0.0, middle = begin + 2.5 * width;
    for (double t = 0.0; t < n; t += 1.0) {
        float &value = factor[static_cast<std::size_t>(t)];
        if (t < begin) {
            value = 0.0F;
            continue;
        }
        const double away = (t - middle) / width;
        if (away > 12.0)
            return;
        value *= static_cast<float>((1.0 + stir * std::exp(-0.5 * (away - 1.5) * (away - 1.5))) / (1.0 + std::exp(-away)));
    }
}

/// Less and less, then no more.
void end(Path &factor, Draws &draws)
{
    const double n = static_cast<double>(factor.size());
    const double begin = std::floor(n * draws.uniform(0.3, 1.1)), width = std::max(1.0, n * draws.logUniform(0.01, 0.15));
    const bool ends = draws.chance(0.7);
    for (double t = std::max(begin, 0.0); t < n; t += 1.0) {
        const double left = std::exp(-(t - begin) / width);
        factor[static_cast<std::size_t>(t)] *= ends && left < 0.03 ? 0.0F : static_cast<float>(left);
    }
}

} // namespace

void addLife(Doings &doings, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Life);
    if (!setting.shop)
        return;
    if (draws.chance(share * 0.08))
        launch(doings.factor, draws);
    if (draws.chance(share * 0.05))
        end(doings.factor, draws);
}

} // namespace shelfcast::core::pretrained

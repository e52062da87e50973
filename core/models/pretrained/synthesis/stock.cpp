#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {

void addStockOuts(Doings &doings, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Stock);
    if (!setting.shop || !draws.chance(share * (setting.drivers ? 0.25 : 0.12)))
        return;
    const double gap = draws.logUniform(25.0, 300.0), lasts = draws.logUniform(0.7, 10.0), n = static_cast<double>(doings.factor.size());
    for (double at = gap * draws.exponential(); at < n; at += 2.0 + gap * draws.exponential()) {
        const double end = std::min(n, at + 1.0 + std::floor(lasts * draws.exponential()));
        for (; at < end; at += 1.0)
            doings.available[static_cast<std::size_t>(at)] = 0.0F;
    }
}

} // namespace shelfcast::core::pretrained

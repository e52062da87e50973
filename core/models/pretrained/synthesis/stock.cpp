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

void addCeiling(Body &body, bool counts, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Ceiling);
    if (!setting.shop || body.value.empty() || !draws.chance(share * 0.03))
        return;
    float highest = 0.0F;
    double mean = 0.0;
    for (const float value : body.value) {
        highest = std::max(highest, value);
        mean += value;
    }
    mean /= static_cast<double>(body.value.size());
    auto most = static_cast<float>(mean + draws.uniform(0.15, 0.8) * (highest - mean));
    if (counts)
        most = std::ceil(most);
    for (float &value : body.value)
        value = std::min(value, most);
}

} // namespace shelfcast::core::pretrained

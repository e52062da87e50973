#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

/// What went below zero is lifted above it: an additive model does not care where its zero is.
void lift(Body &body, Draws &draws)
{
    float lowest = 0.0F, highest = 0.0F;
    for (const float value : body.value) {
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    if (lowest < 0.0F) {
        const auto up = static_cast<float>(draws.uniform(0.02, 0.8)) * (highest - lowest) - lowest;
        for (float &value : body.value)
            value += up;
        for (float &value : body.expected)
            value = std::max(value + up, 0.0F);
    }
}

} // namespace

Body modelPath(const Setting &setting, std::uint64_t seed)
{
    Draws draws = drawsOf(seed, Stream::Models);
    Body made = draws.chance(0.6) ? etsPath(setting, draws) : arimaPath(setting, draws);
    lift(made, draws);
    return made;
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

void multiply(Path &values, double by)
{
    for (float &value : values)
        value *= static_cast<float>(by);
}

} // namespace

void rescale(Body &body, bool counts, std::uint64_t seed)
{
    Draws draws = drawsOf(seed, Stream::Scale);
    const double size = std::pow(10.0, draws.uniform(-3.0, 3.0)), whole = std::pow(10.0, draws.uniform(1.0, 5.0));
    const bool rounded = draws.chance(0.3), below = draws.chance(0.01), turned = draws.chance(0.3);
    const double down = draws.uniform(0.3, 1.7);
    if (counts)
        return;
    if (below || body.negative) {
        double mean = 0.0;
        for (const float value : body.expected)
            mean += value;
        mean /= static_cast<double>(body.expected.size());
        const auto sign = turned ? -1.0F : 1.0F, zero = static_cast<float>(turned ? 0.0 : down * mean);
        for (Path *path : {&body.expected, &body.value})
            for (float &value : *path)
                value = sign * (value - zero);
    }
    multiply(body.expected, rounded ? whole : size);
    multiply(body.value, rounded ? whole : size);
    if (rounded)
        for (float &value : body.value)
            value = std::round(value);
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {

Path noise(const Path &season, std::uint64_t seed)
{
    Draws draws = drawsOf(seed, Stream::Noise);
    Path values(season.size());
    switch (draws.pick({0.66, 0.2, 0.14})) {
    case 0:
        for (float &value : values)
            value = static_cast<float>(draws.normal());
        break;
    case 1:
        for (float &value : values)
            value = static_cast<float>(draws.studentT3());
        break;
    default:
        for (float &value : values)
            value = static_cast<float>(draws.laplace());
        break;
    }
    if (draws.chance(0.5)) {
        const double phi = draws.uniform(-0.4, 0.95), fresh = std::sqrt(1.0 - phi * phi);
        double last = values.empty() ? 0.0 : values.front();
        for (std::size_t t = 1; t < values.size(); ++t) {
            last = phi * last + fresh * values[t];
            values[t] = static_cast<float>(last);
        }
    }
    if (draws.chance(0.25))
        for (std::size_t t = 0; t < values.size(); ++t)
            values[t] *= std::exp(std::clamp(0.5F * season[t], -1.5F, 1.5F));
    // Quiet times and wild ones.
    if (draws.chance(0.1)) {
        const double phi = draws.uniform(0.8, 0.99), fresh = std::sqrt(1.0 - phi * phi), size = draws.uniform(0.2, 0.8);
        double mood = draws.normal();
        for (float &value : values) {
            value *= static_cast<float>(std::exp(size * mood));
            mood = phi * mood + fresh * draws.normal();
        }
    }
    return values;
}

void addOutliers(Body &body, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Outliers);
    const auto n = body.value.size();
    if (n < 2 || !draws.chance(share * 0.12))
        return;
    const std::size_t lag = static_cast<std::size_t>(setting.season) < n ? static_cast<std::size_t>(setting.season) : 1;
    double change = 0.0;
    for (std::size_t t = lag; t < n; ++t)
        change += std::abs(static_cast<double>(body.value[t]) - body.value[t - lag]);
    change /= static_cast<double>(n - lag);
    const double often = draws.logUniform(0.004, 0.03);
    // From one outlier to the next, rather than asking every period.
    for (double at = draws.exponential() / often; at < static_cast<double>(n); at += 1.0 + draws.exponential() / often) {
        float &value = body.value[static_cast<std::size_t>(at)];
        const float moved = value + static_cast<float>(4.0 * change * draws.normal());
        value = body.negative ? moved : std::max(moved, 0.0F);
    }
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

/// A walk with drift and nothing else, as prices and many yearly figures are.
void makePlain(Path &level, const Habit &habit, Draws &draws)
{
    const double size = draws.logUniform(habit.walkLow, habit.walkHigh), drift = draws.chance(0.65) ? draws.sign(habit.upward) * (draws.chance(0.6) ? draws.logUniform(habit.slopeLow, 0.5 * habit.slopeHigh) : 0.6 * size * std::abs(draws.normal())) : 0.0;
    const bool thick = draws.chance(0.4);
    double height = 0.0;
    for (float &value : level) {
        value += static_cast<float>(height);
        height += drift + size * (thick ? draws.studentT3() : draws.normal());
    }
}

} // namespace

float lineLink(float x)
{
    return x < 0.0F ? std::exp(x) : 1.0F + x;
}

Body structured(const Setting &setting, std::uint64_t seed, const Ingredients &ingredients)
{
    const auto n = static_cast<std::size_t>(setting.length);
    Draws draws = drawsOf(seed, Stream::Form);
    const bool plain = draws.chance(setting.habit.plain * ingredients.walks), grows = draws.chance(0.6), seasonGrows = draws.chance(0.7), noiseGrows = draws.chance(0.65);
    const bool negative = draws.chance(0.02);
    const double spread = draws.logUniform(setting.habit.noiseLow, setting.habit.noiseHigh);
    const auto typical = static_cast<std::size_t>(draws.uniform() * static_cast<double>(n));

    Path level(n, 0.0F), season(n, 0.0F);
    addTrend(level, setting, seed, ingredients.trends);
    if (plain) {
        makePlain(level, setting.habit, draws);
    } else {
        addWalk(level, setting, seed, ingredients.walks);
        addSeasons(season, setting, seed, ingredients.seasons);
    }
    limit(level);
    for (float &value : level)
        value = grows ? std::exp(value) : lineLink(value);

    Body made;
    made.negative = negative;
    const float unit = level[typical];
    for (std::size_t t = 0; t < n; ++t)
        level[t] = seasonGrows ? level[t] * std::exp(season[t]) : level[t] + unit * season[t];
    made.value = level;
    if (!plain) {
        const Path shocks = noise(season, seed);
        const auto size = static_cast<float>(spread);
        for (std::size_t t = 0; t < n; ++t)
            made.value[t] = noiseGrows ? level[t] * std::exp(std::clamp(size * shocks[t], -6.0F, 4.0F)) : level[t] + unit * size * shocks[t];
    }
    made.expected = std::move(level);
    if (!negative)
        for (std::size_t t = 0; t < n; ++t) {
            made.expected[t] = std::max(made.expected[t], 0.0F);
            made.value[t] = std::max(made.value[t], 0.0F);
        }
    return made;
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

void addSteps(Path &level, double size, bool thick, Draws &draws)
{
    double height = 0.0;
    for (float &value : level) {
        value += static_cast<float>(height);
        height += size * (thick ? draws.studentT3() : draws.normal());
    }
}

/// A slope that wanders: for ever (a twice summed walk), or back to none.
void addSlopeWalk(Path &level, const Setting &setting, Draws &draws)
{
    const Habit &habit = setting.habit;
    const double n = static_cast<double>(level.size());
    const double typical = draws.logUniform(habit.slopeLow, habit.slopeHigh);
    // What drives it lasts for months to decades; where there are many periods a year, for some of those there are.
    const double lasts = draws.logUniform(0.6, 20.0) * std::min(setting.perYear, 12.0);
    const double phi = draws.chance(0.3) ? 1.0 : std::exp(-1.0 / lasts);
    // So that the slope is of that size: after a walk of half the length, or where it settles.
    const double size = phi < 1.0 ? typical * std::sqrt(1.0 - phi * phi) : typical / std::sqrt(0.5 * n);
    double slope = phi < 1.0 ? typical * draws.normal() : 0.5 * typical * draws.normal(), height = 0.0;
    for (float &value : level) {
        value += static_cast<float>(height);
        height += slope;
        slope = phi * slope + size * draws.normal();
    }
}

/// A break: the level jumps and stays there, or comes back little by little.
void addShift(Path &level, Draws &draws)
{
    const auto n = level.size();
    const bool passing = draws.chance(0.3);
    const double keep = passing ? 1.0 - draws.logUniform(0.02, 0.4) : 1.0;
    double height = draws.normal() * draws.logUniform(0.05, 0.8);
    for (std::size_t t = static_cast<std::size_t>(draws.uniform() * static_cast<double>(n)); t < n; ++t) {
        level[t] += static_cast<float>(height);
        height *= keep;
    }
}

} // namespace

void addWalk(Path &level, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Walk);
    const Habit &habit = setting.habit;
    if (draws.chance(share * habit.walk))
        addSteps(level, draws.logUniform(habit.walkLow, habit.walkHigh), draws.chance(0.15), draws);
    if (draws.chance(share * habit.slopeWalk))
        addSlopeWalk(level, setting, draws);
    for (int shift = 0; shift < 2; ++shift)
        if (draws.chance(share * 0.1))
            addShift(level, draws);
}

} // namespace shelfcast::core::pretrained

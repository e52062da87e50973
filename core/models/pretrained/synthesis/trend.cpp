#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace shelfcast::core::pretrained {
namespace {

/// Straight pieces: each bend damps what was, and brings something new.
void addBends(Path &level, double slope, Draws &draws)
{
    const int n = static_cast<int>(level.size());
    double current = slope, height = 0.0;
    int at = 0;
    for (int piece = 0; piece < 4; ++piece) {
        const bool bends = piece < 3 && draws.chance(0.3);
        const double where = (piece + draws.uniform()) / 3.0, damping = draws.uniform(0.0, 1.2), fresh = draws.normal();
        if (!bends && piece < 3)
            continue;
        const int end = piece == 3 ? n : std::clamp(static_cast<int>(where * n), at, n);
        for (; at < end; ++at) {
            level[static_cast<std::size_t>(at)] += static_cast<float>(height);
            height += current;
        }
        current += -damping * current + 0.6 * std::abs(slope) * fresh;
    }
}

/// Growth that tires: every period adds phi of what the one before added.
void addDamped(Path &level, double slope, Draws &draws)
{
    const double phi = 1.0 - draws.logUniform(0.01, 0.2), strength = draws.uniform(1.0, 4.0);
    double height = 0.0, step = slope * strength;
    for (float &value : level) {
        value += static_cast<float>(height);
        height += step;
        step *= phi;
    }
}

/// From one level to another along an S: a market that fills, a product that goes out of use.
void addSaturation(Path &level, double slope, Draws &draws)
{
    const double n = static_cast<double>(level.size());
    const double width = n * draws.logUniform(0.04, 0.4), middle = n * draws.uniform(-0.1, 1.0);
    const double height = std::clamp(slope * 4.0 * width, -4.0, 4.0);
    // e^(-(t - middle) / width) by its recurrence.
    double odds = std::exp(middle / width);
    const double shrink = std::exp(-1.0 / width);
    const double begin = height / (1.0 + odds);
    for (float &value : level) {
        value += static_cast<float>(height / (1.0 + odds) - begin);
        odds *= shrink;
    }
}

/// Growth that speeds up or slows down evenly.
void addCurve(Path &level, double slope, Draws &draws)
{
    const double n = static_cast<double>(level.size());
    const double curve = slope * draws.uniform(-1.2, 1.2) / n;
    double height = 0.0, step = slope;
    for (float &value : level) {
        value += static_cast<float>(height);
        height += step;
        step += curve;
    }
}

/// Booms and slumps of no fixed length: a stochastic cycle.
/// source  Harvey (1989), Forecasting, structural time series models and the Kalman filter, 2.3.3
void addCycle(Path &level, const Setting &setting, Draws &draws)
{
    const double n = static_cast<double>(level.size());
    double period = setting.perYear * draws.logUniform(3.0, 11.0);
    if (period > 1.5 * n)
        period = draws.logUniform(std::max(8.0, 1.5 * setting.season), std::max(20.0, n));
    const double rho = 1.0 - 1.0 / (period * draws.logUniform(0.5, 8.0));
    const double turn = 2.0 * std::numbers::pi / period, c = rho * std::cos(turn), s = rho * std::sin(turn);
    const double size = draws.logUniform(0.01, 0.3), shock = size * std::sqrt(1.0 - rho * rho);
    double x = size * draws.normal(), y = size * draws.normal();
    const double begin = x;
    for (float &value : level) {
        value += static_cast<float>(x - begin);
        const double next = c * x + s * y + shock * draws.normal();
        y = -s * x + c * y + shock * draws.normal();
        x = next;
    }
}

} // namespace

void addTrend(Path &level, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Trend);
    const Habit &habit = setting.habit;
    if (draws.chance(share * habit.trend)) {
        const double slope = draws.sign(habit.upward) * draws.logUniform(habit.slopeLow, habit.slopeHigh);
        switch (draws.pick({0.6, 0.16, 0.14, 0.1})) {
        case 0: addBends(level, slope, draws); break;
        case 1: addDamped(level, slope, draws); break;
        case 2: addSaturation(level, slope, draws); break;
        default: addCurve(level, slope, draws); break;
        }
    }
    if (draws.chance(share * habit.cycle))
        addCycle(level, setting, draws);
}

void limit(Path &level)
{
    for (float &value : level) {
        const float beyond = std::abs(value) - 3.0F;
        if (beyond > 0.0F)
            value = std::copysign(3.0F + 3.0F * std::tanh(beyond / 3.0F), value);
    }
}

} // namespace shelfcast::core::pretrained

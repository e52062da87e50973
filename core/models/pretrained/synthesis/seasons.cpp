#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace shelfcast::core::pretrained {
namespace {

void standardise(Path &values)
{
    double sum = 0.0, squares = 0.0;
    for (const float value : values)
        sum += value;
    const double mean = sum / static_cast<double>(values.size());
    for (float &value : values) {
        value -= static_cast<float>(mean);
        squares += static_cast<double>(value) * value;
    }
    const auto scale = static_cast<float>(1.0 / (std::sqrt(squares / static_cast<double>(values.size())) + 1e-6));
    for (float &value : values)
        value *= scale;
}

void addHarmonics(Path &values, bool calm, Draws &draws)
{
    const auto season = values.size();
    const int count = std::max(1, std::min(6, static_cast<int>(season) / 2));
    const double decay = calm ? draws.uniform(1.2, 3.4) : draws.uniform(0.5, 2.2);
    for (int k = 1; k <= count; ++k) {
        const double weight = std::pow(static_cast<double>(k), -decay);
        const auto a = static_cast<float>(weight * draws.normal()), b = static_cast<float>(weight * draws.normal());
        const double turn = 2.0 * std::numbers::pi * k / static_cast<double>(season);
        const auto turnCos = static_cast<float>(std::cos(turn)), turnSin = static_cast<float>(std::sin(turn));
        float c = 1.0F, s = 0.0F;
        for (float &value : values) {
            value += a * c + b * s;
            const float next = c * turnCos - s * turnSin;
            s = s * turnCos + c * turnSin;
            c = next;
        }
    }
}

/// Christmas, a sale, a fair: one or two short times of the year that are unlike the rest.
void addPeaks(Path &values, Draws &draws)
{
    const double season = static_cast<double>(values.size());
    for (float &value : values)
        value *= 0.3F;
    for (int peak = 0; peak < 2; ++peak) {
        const double middle = draws.uniform() * season, width = std::max(0.4, draws.logUniform(0.01, 0.08) * season);
        const double height = draws.sign(0.75) * draws.uniform(1.0, 4.0);
        for (int d = -static_cast<int>(3.5 * width) - 1; d <= static_cast<int>(3.5 * width) + 1; ++d) {
            const double at = std::floor(middle) + d, off = (at - middle) / width;
            const double wrapped = at - season * std::floor(at / season);
            values[static_cast<std::size_t>(wrapped)] += static_cast<float>(height * std::exp(-0.5 * off * off));
        }
    }
}

struct Strength {
    double size;          // of the season
    bool wanders = false; // its size does
    double drift = 0.0;   // log units over the whole series
};

/// @p step  places in the profile a period: 1, or less where the year is a bit longer than its profile
void addOne(Path &effect, const Path &from, const Path &to, const Strength &strength, double step, Draws &draws)
{
    const double season = static_cast<double>(from.size()), n = static_cast<double>(effect.size());
    double phase = std::floor(draws.uniform() * season), logSize = 0.0;
    const bool morphs = !to.empty();
    const double middle = draws.uniform(), most = draws.uniform(0.2, 1.0);
    double size = strength.size;
    for (std::size_t t = 0; t < effect.size(); ++t) {
        const auto place = static_cast<std::size_t>(phase);
        double value = from[place];
        if (morphs) {
            const double weight = most * std::clamp((static_cast<double>(t) / n - middle) * 2.0 + 0.5, 0.0, 1.0);
            value += weight * (to[place] - value);
        }
        effect[t] += static_cast<float>(size * value);
        phase += step;
        if (phase >= season)
            phase -= season;
        if (strength.wanders || strength.drift != 0.0) {
            logSize += strength.drift / n + (strength.wanders ? 0.02 * draws.normal() : 0.0);
            // A season ahead at the most once a few periods: the size changes slowly.
            if (t % 4 == 0)
                size = strength.size * std::exp(std::clamp(logSize, -2.0, 1.0));
        }
    }
}

Path drawProfile(int season, bool hours, bool calm, Draws &draws)
{
    return hours ? weekOfHours(calm, draws) : profile(season, calm, draws);
}

void addSeason(Path &effect, int season, bool hours, bool calm, double size, double step, Draws &draws)
{
    const Path from = drawProfile(season, hours, calm, draws);
    const Path to = draws.chance(0.18) ? drawProfile(season, hours, calm, draws) : Path();
    Strength strength{size, draws.chance(0.2), 0.0};
    if (draws.chance(0.2))
        strength.drift = 0.5 * draws.normal();
    addOne(effect, from, to, strength, step, draws);
}

} // namespace

Path profile(int season, bool calm, Draws &draws)
{
    Path values(static_cast<std::size_t>(season), 0.0F);
    if (draws.chance(season <= 14 ? (calm ? 0.35 : 0.5) : (calm ? 0.02 : 0.08))) {
        for (float &value : values)
            value = static_cast<float>(draws.normal());
    } else {
        addHarmonics(values, calm, draws);
    }
    if (season > 3 && draws.chance(calm ? 0.1 : 0.15))
        addPeaks(values, draws);
    standardise(values);
    return values;
}

Path weekOfHours(bool calm, Draws &draws)
{
    Path workday(24, 0.0F), weekend(24, 0.0F);
    addHarmonics(workday, calm, draws);
    addHarmonics(weekend, calm, draws);
    standardise(workday);
    standardise(weekend);
    const double unlike = draws.uniform(0.0, 0.6), quieter = draws.sign(0.2) * draws.uniform(0.0, 1.0), days = draws.uniform(0.0, 0.3);
    const int first = draws.whole(0, 6);
    Path values;
    values.reserve(168);
    for (int day = 0; day < 7; ++day) {
        const bool free = (day + first) % 7 >= 5;
        const double shift = (free ? quieter : 0.0) + days * draws.normal();
        for (std::size_t hour = 0; hour < 24; ++hour) {
            const double usual = workday[hour];
            values.push_back(static_cast<float>(shift + (free ? (1.0 - unlike) * usual + unlike * weekend[hour] : usual)));
        }
    }
    standardise(values);
    return values;
}

void addSeasons(Path &effect, const Setting &setting, std::uint64_t seed, double share)
{
    Draws draws = drawsOf(seed, Stream::Season);
    const Habit &habit = setting.habit;
    const bool first = draws.chance(share * (1.0 - habit.unseasonal));
    const double size = draws.logUniform(habit.seasonLow, habit.seasonHigh);
    if (first && setting.season > 1) {
        // Half of the weekly series keep the true year of 52.18 weeks.
        const double step = setting.kind == Kind::Weekly && draws.chance(0.5) ? 52.0 / 52.18 : 1.0;
        addSeason(effect, setting.season, false, setting.calm, size, step, draws);
    }
    if (setting.secondSeason > 1 && draws.chance(share * (setting.kind == Kind::Hourly ? 0.68 : 0.6))) {
        const bool hours = setting.kind == Kind::Hourly && draws.chance(0.75);
        const double second = hours ? size * draws.uniform(0.3, 1.2) : draws.logUniform(0.03, 0.6);
        addSeason(effect, setting.secondSeason, hours, setting.calm, second, 1.0, draws);
    }
}

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kKinds = 8;
using Shares = std::array<double, kKinds>;

/// Who keeps series of that length: yearly figures are short, hourly ones long.
struct Mix {
    double length;
    Shares shares; // hourly, daily, weekly, monthly, quarterly, yearly, unseasonal, odd
};
constexpr std::array<Mix, 5> kMixes = {{
    {60.0, {0.01, 0.10, 0.06, 0.27, 0.22, 0.26, 0.05, 0.03}},
    {100.0, {0.02, 0.14, 0.08, 0.33, 0.17, 0.17, 0.05, 0.04}},
    {200.0, {0.04, 0.24, 0.20, 0.34, 0.07, 0.03, 0.05, 0.03}},
    {320.0, {0.10, 0.32, 0.26, 0.20, 0.02, 0.01, 0.05, 0.04}},
    {576.0, {0.26, 0.35, 0.22, 0.06, 0.00, 0.00, 0.06, 0.05}},
}};
/// What the calendar says of a kind, and how far ahead people ask.
struct Clock {
    Frequency frequency;
    int season, secondSeason;
    double perYear;
    int horizonLow, horizonHigh;
};
constexpr std::array<Clock, kKinds> kClocks = {{
    {Frequency::Hourly, 24, 168, 8766.0, 24, 64},
    {Frequency::Daily, 7, 365, 365.25, 7, 64},
    {Frequency::Weekly, 52, 0, 52.18, 4, 40},
    {Frequency::Monthly, 12, 0, 12.0, 6, 24},
    {Frequency::Quarterly, 4, 0, 4.0, 4, 12},
    {Frequency::Yearly, 1, 0, 1.0, 3, 10},
    {Frequency::Daily, 1, 0, 100.0, 3, 30}, // unseasonal: any frequency
    {Frequency::Daily, 0, 0, 0.0, 6, 48},   // odd: any frequency, and a season that is drawn
}};

/// Where prices and promotions are asked for, only those who have them.
constexpr Shares kShops = {0.04, 0.46, 0.36, 0.14, 0.0, 0.0, 0.0, 0.0};

// clang-format off
constexpr std::array<Habit, kKinds> kHabits = {{
//  trend: share, slope low, high, up; walk: share, low, high; slope walk, cycle; unseasonal, low, high; noise low, high; plain; counts, shop; kernels, models; calm
    {0.35, 2e-5, 3e-3, 0.50,  0.60, 5e-4, 0.03,  0.08, 0.10,  0.03, 0.08, 1.00,  0.006, 0.40,  0.03,  0.20, 0.20,  0.06, 0.06,  0.68}, // hourly
    {0.50, 1e-4, 1.5e-2, 0.55,  0.58, 1e-3, 0.07,  0.10, 0.15,  0.15, 0.03, 1.00,  0.01, 0.65,  0.06,  0.36, 0.80,  0.07, 0.07,  0.22}, // daily
    {0.52, 3e-4, 2.5e-2, 0.55,  0.58, 1.5e-3, 0.07,  0.14, 0.20,  0.30, 0.02, 0.80,  0.008, 0.60,  0.10,  0.42, 0.80,  0.07, 0.10,  0.45}, // weekly
    {0.70, 5e-4, 2e-2, 0.70,  0.55, 4e-3, 0.06,  0.28, 0.32,  0.26, 0.015, 0.60,  0.004, 0.45,  0.07,  0.55, 0.40,  0.05, 0.13,  0.58}, // monthly
    {0.85, 4e-3, 5e-2, 0.78,  0.70, 4e-3, 0.07,  0.38, 0.32,  0.32, 0.008, 0.40,  0.003, 0.25,  0.10,  0.12, 0.10,  0.04, 0.14,  0.68}, // quarterly
    {0.80, 8e-3, 0.15, 0.76,  0.95, 2e-2, 0.14,  0.16, 0.25,  1.00, 0.01, 0.02,  0.002, 0.14,  0.40,  0.08, 0.00,  0.03, 0.12,  0.65}, // yearly
    {0.55, 5e-4, 4e-2, 0.60,  0.70, 2e-3, 0.10,  0.20, 0.20,  1.00, 0.01, 0.02,  0.005, 0.60,  0.30,  0.40, 0.20,  0.12, 0.12,  0.45}, // unseasonal
    {0.55, 5e-4, 3e-2, 0.55,  0.65, 2e-3, 0.08,  0.12, 0.15,  0.12, 0.03, 1.00,  0.008, 0.60,  0.05,  0.12, 0.05,  0.12, 0.10,  0.35}, // odd
}};
// clang-format on

/// A nation's, a city's or an industry's figures: the noise of single buyers has averaged out.
void makeCalm(Setting &setting)
{
    Habit &habit = setting.habit;
    setting.calm = true;
    habit.counts = habit.shop = 0.0;
    habit.noiseLow *= 0.3;
    habit.noiseHigh *= setting.kind == Kind::Yearly || setting.kind == Kind::Quarterly ? 0.3 : 0.15;
    habit.walkHigh *= 0.7;
    habit.walk = std::min(1.0, habit.walk + 0.15);
    if (setting.kind == Kind::Hourly) { // loads and traffic: strong days, little else
        habit.walkHigh *= 0.5;
        habit.noiseLow *= 0.5;
        habit.noiseHigh *= 0.7;
    } else {
        habit.seasonLow *= 0.5;
        habit.seasonHigh *= 0.5;
    }
}

Kind drawKind(Draws &draws, const SynthesisOptions &options)
{
    Shares shares = kShops;
    if (!options.drivers) {
        const double length = std::clamp(static_cast<double>(options.length), kMixes.front().length, kMixes.back().length);
        std::size_t upper = 1;
        while (upper + 1 < kMixes.size() && kMixes[upper].length < length)
            ++upper;
        const Mix &low = kMixes[upper - 1], &high = kMixes[upper];
        const double weight = (length - low.length) / (high.length - low.length);
        for (std::size_t i = 0; i < kKinds; ++i)
            shares[i] = (1.0 - weight) * low.shares[i] + weight * high.shares[i];
    }
    return static_cast<Kind>(draws.pick({shares[0], shares[1], shares[2], shares[3], shares[4], shares[5], shares[6], shares[7]}));
}

} // namespace

Setting drawSetting(std::uint64_t seed, const SynthesisOptions &options)
{
    Draws draws = drawsOf(seed, Stream::Setting);
    Setting setting;
    setting.length = std::max(options.length, 1);
    setting.drivers = options.drivers;
    setting.kind = drawKind(draws, options);
    setting.habit = kHabits[static_cast<std::size_t>(setting.kind)];
    const double ahead = draws.uniform(), other = draws.uniform(), which = draws.uniform();
    const Clock &clock = kClocks[static_cast<std::size_t>(setting.kind)];
    setting.frequency = clock.frequency;
    setting.season = clock.season;
    setting.secondSeason = clock.secondSeason;
    setting.perYear = clock.perYear;
    setting.horizon = clock.horizonLow + static_cast<int>(ahead * (clock.horizonHigh - clock.horizonLow + 1));
    if (setting.kind == Kind::Unseasonal || setting.kind == Kind::Odd) {
        constexpr std::array<Frequency, 4> any = {Frequency::Daily, Frequency::Weekly, Frequency::Monthly, Frequency::Hourly};
        setting.frequency = any[static_cast<std::size_t>(which * 4.0)];
    }
    if (setting.kind == Kind::Odd) {
        setting.season = 2 + static_cast<int>(other * 47.0);
        setting.perYear = setting.season;
    }
    if (draws.uniform() < setting.habit.calm && !options.drivers)
        makeCalm(setting);
    setting.shop = draws.uniform() < setting.habit.shop || options.drivers;
    return setting;
}

} // namespace shelfcast::core::pretrained

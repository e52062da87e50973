#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

enum class Form { None,
                  Additive,
                  Multiplicative };

/// One of the thirty forms with its parameters.
struct Ets {
    Form error = Form::Additive, trend = Form::None, season = Form::None;
    double alpha = 0.3, beta = 0.0, gamma = 0.0, phi = 1.0, sigma = 0.1;
    double level = 1.0, slope = 0.0; ///< the slope is a factor where the trend is multiplicative
    Path seasons;
};

Ets drawEts(const Setting &setting, Draws &draws)
{
    const Habit &habit = setting.habit;
    Ets ets;
    ets.error = draws.chance(0.5) ? Form::Additive : Form::Multiplicative;
    if (draws.chance(std::min(1.0, 0.2 + 0.8 * habit.trend)))
        ets.trend = draws.chance(0.7) ? Form::Additive : Form::Multiplicative;
    if (setting.season > 1 && draws.chance(std::max(0.6, 1.0 - habit.unseasonal)))
        ets.season = draws.chance(0.5) ? Form::Additive : Form::Multiplicative;
    ets.alpha = draws.uniform(0.02, 1.0);
    ets.beta = ets.alpha * draws.uniform(0.0, 0.3) * draws.uniform();
    ets.gamma = (1.0 - ets.alpha) * draws.uniform(0.0, 0.4);
    ets.phi = draws.chance(0.5) ? draws.uniform(0.8, 0.99) : 1.0;
    ets.sigma = draws.logUniform(habit.noiseLow, std::min(habit.noiseHigh, 0.3));
    const double slope = draws.sign(habit.upward) * draws.logUniform(habit.slopeLow, habit.slopeHigh);
    // A wandering slope must not run away within the series: what it gathers stays near what a slope is.
    const double gathers = ets.sigma * ets.beta * std::sqrt(ets.phi < 1.0 ? 1.0 / (1.0 - ets.phi * ets.phi) : 0.5 * setting.length);
    if (ets.trend != Form::None && gathers > habit.slopeHigh)
        ets.beta *= habit.slopeHigh / gathers;
    if (ets.trend != Form::None)
        ets.slope = ets.trend == Form::Additive ? slope : std::exp(slope);
    if (ets.season != Form::None) {
        ets.seasons = profile(setting.season, setting.calm, draws);
        const auto size = static_cast<float>(draws.logUniform(habit.seasonLow, std::min(0.6, habit.seasonHigh)));
        for (float &value : ets.seasons)
            value = ets.season == Form::Additive ? size * value : std::exp(std::clamp(size * value, -3.0F, 3.0F));
    }
    return ets;
}

} // namespace

/// source  Hyndman, Koehler, Ord & Snyder (2008), Forecasting with exponential smoothing, table 2.3
Body etsPath(const Setting &setting, Draws &draws)
{
    Ets ets = drawEts(setting, draws);
    const auto n = static_cast<std::size_t>(setting.length);
    const bool bound = ets.error == Form::Multiplicative || ets.trend == Form::Multiplicative || ets.season == Form::Multiplicative;
    const bool thick = draws.chance(0.15);
    Body made;
    made.expected.resize(n);
    made.value.resize(n);
    std::size_t place = 0;
    for (std::size_t t = 0; t < n; ++t) {
        double grown = ets.level, slope = ets.slope;
        if (ets.trend == Form::Additive)
            grown += slope *= ets.phi;
        else if (ets.trend == Form::Multiplicative)
            grown *= slope = ets.phi < 1.0 ? std::pow(slope, ets.phi) : slope;
        float *season = ets.season == Form::None ? nullptr : &ets.seasons[place];
        const double mean = !season ? grown : ets.season == Form::Additive ? grown + *season
                                                                           : grown * *season;
        const double shock = ets.sigma * (thick ? draws.studentT3() : draws.normal());
        double value = mean + (ets.error == Form::Additive ? shock : mean * std::clamp(shock, -0.95, 3.0));
        if (bound)
            value = std::clamp(value, 0.02 * std::abs(mean), 1e5);
        const double error = value - mean, felt = ets.season == Form::Multiplicative ? error / std::max<double>(*season, 0.05) : error;
        made.expected[t] = static_cast<float>(mean);
        made.value[t] = static_cast<float>(value);
        const double before = ets.level;
        ets.level = grown + ets.alpha * felt;
        if (ets.trend == Form::Additive)
            ets.slope = slope + ets.beta * felt;
        else if (ets.trend == Form::Multiplicative)
            ets.slope = std::clamp(slope + ets.beta * felt / before, 0.75, 1.35);
        if (season) {
            *season += static_cast<float>(ets.gamma * (ets.season == Form::Additive ? error : error / std::max(std::abs(grown), 1e-3)));
            if (ets.season == Form::Multiplicative)
                *season = std::clamp(*season, 0.02F, 30.0F);
            place = place + 1 == ets.seasons.size() ? 0 : place + 1;
        }
        if (bound)
            ets.level = std::clamp(ets.level, 1e-3, 1e4);
    }
    return made;
}

} // namespace shelfcast::core::pretrained

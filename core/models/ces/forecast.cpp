#include "core/models/ces/forecast.h"

#include "core/models/theta/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shelfcast::core::ces {

namespace {

std::size_t seasonOf(const Fit &fit) { return static_cast<std::size_t>(fit.seasonLength); }

/// Takes the value of period @p t in, if it is known.
void take(Smoother &smoother, double y, std::size_t phase)
{
    smoother.take(std::isnan(y) ? 0.0 : y - smoother.expectation(phase), phase);
}

/// What a fitted model thought before each period of its history.
class Past {
public:
    /// @param steps  how far `ahead` may look: at most a season, if there is one
    Past(const Fit &fit, std::span<const double> y, std::size_t steps) : m_simple(fit.form == Form::Simple), m_weights(steps, Pair{1.0, 0.0})
    {
        expected.reserve(y.size());
        m_seasonal.reserve(y.size());
        m_levels.reserve(y.size());
        Smoother smoother{fit.form, fit.smoothing, fit.initial};
        for (std::size_t t = 0; t < y.size(); ++t) {
            const std::size_t phase = t % seasonOf(fit);
            expected.push_back(smoother.expectation(phase));
            m_seasonal.push_back(smoother.seasonal(phase));
            m_levels.push_back(smoother.states.level);
            if (!std::isnan(y[t]))
                squares += (y[t] - expected[t]) * (y[t] - expected[t]);
            take(smoother, y[t], phase);
        }
        for (std::size_t h = 1; h < steps; ++h) { // the row (1, 0) times the transition matrix, again and again
            const Pair before = m_weights[h - 1];
            m_weights[h] = {before.level + before.potential, -(1.0 - fit.smoothing[1]) * before.level + (1.0 - fit.smoothing[0]) * before.potential};
        }
    }

    /// The expectation of period t + h - 1 before period t was known.
    double ahead(std::size_t t, std::size_t h) const
    {
        const double level = m_simple ? 0.0 : m_weights[h - 1].level * m_levels[t].level + m_weights[h - 1].potential * m_levels[t].potential;
        return level + m_seasonal[t + h - 1];
    }

    std::vector<double> expected; ///< one step ahead
    double squares = 0.0;         ///< of one-step errors

private:
    bool m_simple;
    std::vector<double> m_seasonal;
    std::vector<Pair> m_levels, m_weights;
};

} // namespace

std::vector<double> formulaVariances(const Fit &fit, std::size_t horizon)
{
    Smoother echo{fit.form, fit.smoothing, {{}, std::vector<Pair>(fit.initial.phases.size())}};
    std::vector<double> variances(horizon, 1.0);
    echo.take(1.0, 0);
    for (std::size_t h = 1; h < horizon; ++h) {
        const std::size_t phase = h % seasonOf(fit);
        const double share = echo.expectation(phase);
        variances[h] = variances[h - 1] + share * share;
        echo.take(0.0, phase);
    }
    return variances;
}

Ahead forecast(const Fit &fit, std::span<const double> y, std::size_t horizon)
{
    Smoother smoother{fit.form, fit.smoothing, fit.initial};
    for (std::size_t t = 0; t < y.size(); ++t)
        take(smoother, y[t], t % seasonOf(fit));
    Ahead ahead;
    ahead.deviation = formulaVariances(fit, horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const std::size_t phase = (y.size() + h) % seasonOf(fit);
        ahead.mean.push_back(smoother.expectation(phase));
        double &deviation = ahead.deviation[h];
        deviation = fit.spread.deviation * std::sqrt(deviation) * std::pow(static_cast<double>(h + 1), 0.5 * fit.spread.growth);
        if (fit.spread.power == 1)
            deviation *= std::sqrt(std::abs(ahead.mean.back()));
        smoother.take(0.0, phase);
    }
    return ahead;
}

Explanation explain(const Fit &fit, std::span<const double> y, std::size_t horizon)
{
    Explanation result;
    Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), {}, {}};
    Component season{ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{fit.seasonLength}}}, {}, {}};
    Smoother smoother{fit.form, fit.smoothing, fit.initial};
    const auto meanOfPhases = [&] {
        return std::accumulate(smoother.states.phases.begin(), smoother.states.phases.end(), 0.0, [](double sum, const Pair &pair) { return sum + pair.level; })
               / static_cast<double>(seasonOf(fit));
    };
    for (std::size_t t = 0; t < y.size() + horizon; ++t) {
        const bool past = t < y.size();
        const std::size_t phase = t % seasonOf(fit);
        const double whole = smoother.expectation(phase), plain = fit.form == Form::Simple ? meanOfPhases() : smoother.states.level.level;
        (past ? level.history : level.future).push_back(plain);
        (past ? season.history : season.future).push_back(whole - plain);
        if (past)
            result.fitted.push_back(whole);
        take(smoother, past ? y[t] : whole, phase);
    }
    result.components.push_back(std::move(level));
    if (fit.form != Form::None)
        result.components.push_back(std::move(season));
    return result;
}

double errorAhead(const Fit &fit, std::span<const double> y)
{
    constexpr std::size_t kMost = 24;
    const std::size_t n = y.size(), longest = fit.form == Form::None ? kMost : std::min(kMost, seasonOf(fit));
    const std::size_t steps = std::max<std::size_t>(1, std::min(longest, n / 4)), from = std::min<std::size_t>(3, n / 4);
    const Past past(fit, y, steps);
    double sum = 0.0;
    for (std::size_t h = 1; h <= steps; ++h) {
        double squares = 0.0, origins = 0.0;
        for (std::size_t t = from; t + h - 1 < n; ++t) {
            if (std::isnan(y[t + h - 1]))
                continue;
            const double error = y[t + h - 1] - past.ahead(t, h);
            squares += error * error;
            origins += 1.0;
        }
        sum += std::log(std::max(squares, std::numeric_limits<double>::min()) / std::max(1.0, origins));
    }
    return sum / static_cast<double>(steps);
}

theta::Spread pastSpread(const Fit &fit, std::span<const double> y, bool formula)
{
    const std::size_t n = y.size();
    // Within one season, what the phase of a later period is thought of now is what it will be thought of then.
    const std::size_t steps = fit.form == Form::None ? theta::stepsFor(n) : std::min(theta::stepsFor(n), seasonOf(fit));
    const Past history(fit, y, steps);
    const double count = static_cast<double>(parameterCount(fit.form));
    if (formula) {
        theta::Spread spread;
        spread.deviation = std::sqrt(history.squares / std::max(1.0, fit.observed - count));
        return spread;
    }
    const double states = fit.form == Form::None ? 1.0 : static_cast<double>(fit.seasonLength);
    const theta::PastSteps past{y, history.expected, std::min<std::size_t>(3, n / 4), count + states};
    theta::Spread spread = theta::oneStepSpread(past);
    if (spread.deviation > 0.0)
        spread.growth = theta::growthOf(past, spread, formulaVariances(fit, steps), [&](std::size_t t, std::size_t h) { return history.ahead(t, h); });
    return spread;
}

} // namespace shelfcast::core::ces

#include "core/models/theta/spread.h"

#include <utility>
#include <vector>

namespace shelfcast::core::theta {

Spread oneStepSpread(const PastSteps &past)
{
    double count = 0.0, squares = 0.0, byLevel = 0.0, logLevels = 0.0;
    bool positive = true;
    for (std::size_t t = past.from; t < past.value.size(); ++t) {
        if (std::isnan(past.value[t]))
            continue;
        const double error = past.value[t] - past.expected[t], level = past.expected[t];
        positive = positive && level > 0.0 && past.value[t] > 0.0;
        squares += error * error;
        byLevel += error * error / std::abs(level);
        logLevels += std::log(std::abs(level));
        count += 1.0;
    }
    Spread spread;
    spread.formula = false;
    if (!(squares > 0.0)) // a perfect fit
        return spread;
    spread.power = positive && count * std::log(byLevel) + logLevels < count * std::log(squares) ? 1 : 0;
    const double parameters = std::min(0.5 * count, past.parameters);
    if (positive) { // errors around zeros are lopsided, which both sides taken together would hide
        std::vector<double> errors;
        for (std::size_t t = past.from; t < past.value.size(); ++t)
            if (!std::isnan(past.value[t]))
                errors.push_back((past.value[t] - past.expected[t]) / (spread.power == 1 ? std::sqrt(past.expected[t]) : 1.0));
        spread.shape = shapeOf(std::move(errors));
    }
    spread.deviation = std::sqrt((spread.power == 1 ? byLevel : squares) / count * (count + parameters) / (count - parameters));
    return spread;
}

Spread pastSpread(const Fit &fit, std::span<const double> y)
{
    const std::size_t n = y.size();
    std::vector<double> values(n), expected(n), slopes(n);
    const Parameters &p = fit.parameters;
    ThetaState state(p);
    for (std::size_t t = 0; t < n; ++t) {
        values[t] = fit.season.without(y[t], t);
        expected[t] = state.expectation();
        slopes[t] = p.weight * (p.kind == LineKind::Dynamic ? state.line.slope() : p.slope);
        state.take(values[t]);
    }
    const double seasons = fit.season.present() ? static_cast<double>(fit.season.length - 1) : 0.0;
    const PastSteps past{values, expected, std::min<std::size_t>(3, n / 4), 3.0 + seasons};
    Spread spread = oneStepSpread(past);
    if (spread.deviation > 0.0) {
        std::vector<double> formula(stepsFor(n));
        for (std::size_t h = 0; h < formula.size(); ++h)
            formula[h] = 1.0 + static_cast<double>(h) * p.alpha * p.alpha;
        spread.growth = growthOf(past, spread, formula, [&](std::size_t t, std::size_t h) { return expected[t] + static_cast<double>(h - 1) * slopes[t]; });
    }
    return spread;
}

} // namespace shelfcast::core::theta

#include "core/models/theta/spread.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::theta {

namespace {

constexpr std::size_t kMostSteps = 36;
/// The belief about growth: a tenth, worth three observed logarithms.
constexpr double kUsualGrowth = 0.1, kBelief = 3.0;
constexpr double kTrust = 0.7;

/// What was expected of each period one step ahead, and by how much a period the forecasts of later ones go on.
struct Past {
    std::vector<double> value, expected, slope;
    std::size_t from = 0; ///< the first periods say nothing: the level is still on its way
};

Past pastOf(const Fit &fit, std::span<const double> y)
{
    Past past;
    past.from = std::min<std::size_t>(3, y.size() / 4);
    past.value.reserve(y.size());
    past.expected.reserve(y.size());
    past.slope.reserve(y.size());
    const Parameters &p = fit.parameters;
    ThetaState state(p);
    for (std::size_t t = 0; t < y.size(); ++t) {
        past.value.push_back(fit.season.without(y[t], t));
        past.expected.push_back(state.expectation());
        past.slope.push_back(p.weight * (p.kind == LineKind::Dynamic ? state.line.slope() : p.slope));
        state.take(past.value.back());
    }
    return past;
}

/// One-step errors: how many, and the sums that decide whether they grow with the level.
struct OneStep {
    double count = 0.0, squares = 0.0, byLevel = 0.0, logLevels = 0.0;
    bool positive = true;

    bool growing() const { return positive && count * std::log(byLevel) + logLevels < count * std::log(squares); }
};

OneStep oneStepErrors(const Past &past)
{
    OneStep sums;
    for (std::size_t t = past.from; t < past.value.size(); ++t) {
        if (std::isnan(past.value[t]))
            continue;
        const double error = past.value[t] - past.expected[t], level = past.expected[t];
        sums.positive = sums.positive && level > 0.0 && past.value[t] > 0.0;
        sums.squares += error * error;
        sums.byLevel += error * error / std::abs(level);
        sums.logLevels += std::log(std::abs(level));
        sums.count += 1.0;
    }
    return sums;
}

/// The power of the horizon by which mean squares of errors grow beyond the formula's 1 + (h - 1) alpha^2.
double growthOf(const Past &past, double alpha, bool byLevel, double oneStep)
{
    const std::size_t n = past.value.size(), steps = std::min(kMostSteps, n / 4);
    double known = kBelief, seen = kBelief * kUsualGrowth;
    for (std::size_t h = 2; h <= steps; ++h) {
        double squares = 0.0, origins = 0.0;
        const double on = static_cast<double>(h - 1);
        for (std::size_t t = past.from; t + h - 1 < n; ++t) {
            const double value = past.value[t + h - 1];
            if (std::isnan(value))
                continue;
            const double error = value - past.expected[t] - on * past.slope[t];
            squares += byLevel ? error * error / past.expected[t] : error * error;
            origins += 1.0;
        }
        if (origins < 3.0 || squares <= 0.0)
            continue;
        const double ratio = std::log(squares / origins / (oneStep * (1.0 + on * alpha * alpha))), log = std::log(on + 1.0);
        const double independent = origins / (on + 1.0) / static_cast<double>(steps); // errors of neighbouring origins share most periods
        known += independent * log * log;
        seen += independent * log * ratio;
    }
    return kTrust * std::clamp(seen / known, -1.0, 1.0);
}

} // namespace

Spread pastSpread(const Fit &fit, std::span<const double> y)
{
    const Past past = pastOf(fit, y);
    const OneStep errors = oneStepErrors(past);
    Spread spread;
    spread.formula = false;
    if (!(errors.squares > 0.0) || !(errors.count > 0.0)) // a perfect fit
        return spread;
    spread.power = errors.growing() ? 1 : 0;
    const double seasons = fit.season.present() ? static_cast<double>(fit.season.length - 1) : 0.0;
    const double parameters = std::min(0.5 * errors.count, 3.0 + seasons);
    const double mean = (spread.power == 1 ? errors.byLevel : errors.squares) / errors.count;
    spread.deviation = std::sqrt(mean * (errors.count + parameters) / (errors.count - parameters));
    spread.growth = growthOf(past, fit.parameters.alpha, spread.power == 1, mean);
    return spread;
}

} // namespace shelfcast::core::theta

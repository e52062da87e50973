#include "core/models/decomposed/scale.h"

#include "core/panel/mstl.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::decomposed {
namespace {

/// Gain in log-likelihood a value that units or the logarithm have to bring over the square root between them.
constexpr double kClearGain = 0.05;

/// Log-likelihood a value, in units, of normal remainders on the scale.
double likelihood(std::span<const double> y, std::span<const int> seasons, const Scale &scale)
{
    const Decomposition parts = mstl(scale.to(y), seasons);
    double squares = 0, jacobian = 0, count = 0;
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (std::isnan(parts.remainder[t]))
            continue;
        squares += parts.remainder[t] * parts.remainder[t];
        jacobian += (scale.power - 1.0) * std::log(y[t] / scale.unit) - std::log(scale.unit) + (scale.power > 0 ? std::log(scale.power) : 0.0);
        count += 1;
    }
    return jacobian / count - 0.5 * std::log(squares / count);
}

} // namespace

double Scale::to(double value) const
{
    if (power == 1.0)
        return value;
    if (power == 0.0)
        return value > 0 ? std::log(value / unit) : std::nan("");
    return std::copysign(std::pow(std::abs(value) / unit, power), value);
}

double Scale::from(double scaled) const
{
    if (power == 1.0)
        return scaled;
    if (power == 0.0)
        return unit * std::exp(scaled);
    return unit * std::copysign(std::pow(std::abs(scaled), 1.0 / power), scaled);
}

std::vector<double> Scale::to(std::span<const double> values) const
{
    std::vector<double> out(values.size());
    std::ranges::transform(values, out.begin(), [this](double value) { return to(value); });
    return out;
}

Scale scaleFor(std::span<const double> y, double power)
{
    if (power == 1.0)
        return {};
    double sum = 0, count = 0;
    for (const double value : y)
        if (!std::isnan(value) && value != 0.0) {
            sum += std::log(std::abs(value));
            count += 1;
        }
    return {power, count > 0 ? std::exp(sum / count) : 1.0};
}

Scale chooseScale(std::span<const double> y, std::span<const int> seasons)
{
    if (std::ranges::any_of(y, [](double value) { return value <= 0; }))
        return {};
    Scale best = scaleFor(y, 0.5);
    double highest = likelihood(y, seasons, best);
    for (const double power : {0.0, 1.0}) {
        const Scale other = scaleFor(y, power);
        if (const double gained = likelihood(y, seasons, other); gained > highest + kClearGain) {
            best = other;
            highest = gained;
        }
    }
    return best;
}

} // namespace shelfcast::core::decomposed

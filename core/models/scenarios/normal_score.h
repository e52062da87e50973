#pragma once
#include <algorithm>
#include <cmath>
#include <numbers>

namespace shelfcast::core {

/// The chance that a normal variable lies below z.
inline double normalBelow(double z)
{
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// Its inverse; @p level is kept a little inside 0 and 1.
/// source  Acklam (2003), An algorithm for computing the inverse normal cumulative distribution function, with one step of Halley's method
inline double normalScore(double level)
{
    const double p = std::clamp(level, 1e-9, 1.0 - 1e-9);
    const auto tail = [](double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q - 2.549732539343734e+00) * q + 4.374664141464968e+00) * q +
                2.938163982698783e+00) /
               ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q + 3.754408661907416e+00) * q + 1.0);
    };
    double z = 0.0;
    if (p < 0.02425) {
        z = tail(std::sqrt(-2.0 * std::log(p)));
    } else if (p > 1.0 - 0.02425) {
        z = -tail(std::sqrt(-2.0 * std::log(1.0 - p)));
    } else {
        const double q = p - 0.5, r = q * q;
        z = (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r +
             2.506628277459239e+00) *
            q /
            (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1.0);
    }
    const double error = normalBelow(z) - p;
    const double step = error * std::sqrt(2.0 * std::numbers::pi) * std::exp(0.5 * z * z);
    return z - step / (1.0 + 0.5 * z * step);
}

} // namespace shelfcast::core

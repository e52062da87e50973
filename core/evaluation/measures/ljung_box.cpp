#include "core/evaluation/measures/ljung_box.h"

#include <cassert>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr int kMostTerms = 1000;
constexpr double kExact = 1e-15;

/// Lower incomplete gamma function over gamma(a), for x < a + 1.
double bySeries(double a, double x)
{
    double term = 1.0 / a, sum = term;
    for (int n = 1; n < kMostTerms && term > kExact * sum; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

/// Upper incomplete gamma function over gamma(a), for x >= a + 1, by Lentz' method.
double byFraction(double a, double x)
{
    constexpr double kTiny = 1e-300;
    double b = x + 1.0 - a, c = 1.0 / kTiny, d = 1.0 / b, product = d;
    for (int n = 1; n < kMostTerms; ++n) {
        const double numerator = -n * (n - a);
        b += 2.0;
        d = 1.0 / (std::abs(numerator * d + b) < kTiny ? kTiny : numerator * d + b);
        c = std::abs(b + numerator / c) < kTiny ? kTiny : b + numerator / c;
        product *= d * c;
        if (std::abs(d * c - 1.0) < kExact)
            break;
    }
    return product * std::exp(-x + a * std::log(x) - std::lgamma(a));
}

} // namespace

double chiSquaredTail(double value, int degrees)
{
    if (!(value > 0.0))
        return 1.0;
    const double a = 0.5 * degrees, x = 0.5 * value;
    return x < a + 1.0 ? 1.0 - bySeries(a, x) : byFraction(a, x);
}

LjungBox ljungBox(std::span<const double> errors, int lags)
{
    const std::size_t n = errors.size();
    assert(lags > 0 && n > static_cast<std::size_t>(lags));
    double mean = 0.0, spread = 0.0;
    for (const double error : errors)
        mean += error / static_cast<double>(n);
    for (const double error : errors)
        spread += (error - mean) * (error - mean);
    if (!(spread > 0.0))
        return {};
    double sum = 0.0;
    for (std::size_t lag = 1; lag <= static_cast<std::size_t>(lags); ++lag) {
        double product = 0.0;
        for (std::size_t t = lag; t < n; ++t)
            product += (errors[t] - mean) * (errors[t - lag] - mean);
        const double correlation = product / spread;
        sum += correlation * correlation / static_cast<double>(n - lag);
    }
    const double statistic = static_cast<double>(n) * static_cast<double>(n + 2) * sum;
    return {statistic, chiSquaredTail(statistic, lags)};
}

} // namespace shelfcast::core

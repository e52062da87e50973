#include "core/models/regression/student_t.h"

#include <cassert>
#include <cmath>

namespace shelfcast::core {

namespace {

/// The continued fraction of the incomplete beta function, for x below (a + 1) / (a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto guarded = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1.0;
    double d = 1.0 / guarded(1.0 - (a + b) * x / (a + 1.0));
    double result = d;
    for (int m = 1; m < 500; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1.0 / guarded(1.0 + even * d);
        c = guarded(1.0 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1.0 / guarded(1.0 + odd * d);
        c = guarded(1.0 + odd / c);
        result *= d * c;
        if (std::abs(d * c - 1.0) < 1e-15)
            break;
    }
    return result;
}

/// I_x(a, b)
double incompleteBeta(double a, double b, double x)
{
    if (x <= 0.0)
        return 0.0;
    if (x >= 1.0)
        return 1.0;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    if (x < (a + 1.0) / (a + b + 2.0))
        return front * betaFraction(a, b, x) / a;
    return 1.0 - front * betaFraction(b, a, 1.0 - x) / b;
}

/// The probability of a value above t > 0.
double upperTail(double t, double freedom)
{
    return 0.5 * incompleteBeta(0.5 * freedom, 0.5, freedom / (freedom + t * t));
}

} // namespace

double studentQuantile(double p, double freedom)
{
    assert(p > 0.0 && p < 1.0 && freedom > 0.0);
    if (p == 0.5)
        return 0.0;
    if (p < 0.5)
        return -studentQuantile(1.0 - p, freedom);
    const double tail = 1.0 - p;
    double low = 0.0, high = 1.0;
    while (upperTail(high, freedom) > tail)
        high *= 2.0;
    for (int i = 0; i < 200 && high - low > 1e-13 * high; ++i) {
        const double middle = 0.5 * (low + high);
        (upperTail(middle, freedom) > tail ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

} // namespace shelfcast::core

#include "core/models/slow_movers/special.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace shelfcast::core::slow {

namespace {

/// Horner's rule; the highest power comes last.
template <std::size_t Count>
double polynomial(const double (&coefficients)[Count], double x)
{
    double sum = 0.0;
    for (std::size_t i = Count; i-- > 0;)
        sum = sum * x + coefficients[i];
    return sum;
}

constexpr double kA[] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
                         4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3};
constexpr double kB[] = {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
                         2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3};
constexpr double kC[] = {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
                         1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double kD[] = {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
constexpr double kE[] = {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
                         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double kF[] = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
                         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};

} // namespace

double normalQuantile(double probability)
{
    const double q = probability - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kA, r) / polynomial(kB, r);
    }
    const double r = std::sqrt(-std::log(q < 0.0 ? probability : 1.0 - probability));
    const double x = r <= 5.0 ? polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6) : polynomial(kE, r - 5.0) / polynomial(kF, r - 5.0);
    return q < 0.0 ? -x : x;
}

double gammaShare(double shape, double x)
{
    if (!(x > 0.0))
        return 0.0;
    const double front = std::exp(shape * std::log(x) - x - std::lgamma(shape));
    if (x < shape + 1.0) {
        double term = 1.0 / shape, sum = term;
        for (int i = 1; i < 10000 && term > 1e-16 * sum; ++i) {
            term *= x / (shape + i);
            sum += term;
        }
        return front * sum;
    }
    constexpr double kTiny = 1e-300;
    double b = x + 1.0 - shape, c = 1.0 / kTiny, d = 1.0 / b, fraction = d;
    for (int i = 1; i < 10000; ++i) {
        const double a = -i * (i - shape);
        b += 2.0;
        d = a * d + b;
        d = 1.0 / (std::abs(d) < kTiny ? kTiny : d);
        c = b + a / c;
        if (std::abs(c) < kTiny)
            c = kTiny;
        fraction *= c * d;
        if (std::abs(c * d - 1.0) < 1e-15)
            break;
    }
    return 1.0 - front * fraction;
}

double gammaQuantile(double probability, double shape, double mean)
{
    // Wilson & Hilferty's cube root to start from; near zero the first term of the series is the better one.
    const double root = 1.0 - 1.0 / (9.0 * shape) + normalQuantile(probability) / (3.0 * std::sqrt(shape));
    double x = shape * root * root * root;
    if (root < 0.3)
        x = std::exp((std::log(probability) + std::lgamma(shape + 1.0)) / shape);
    double low = 0.0, high = 1e300;
    for (int i = 0; i < 60; ++i) {
        const double miss = gammaShare(shape, x) - probability;
        (miss > 0.0 ? high : low) = x;
        const double slope = std::exp((shape - 1.0) * std::log(x) - x - std::lgamma(shape));
        double next = x - miss / slope;
        if (!(next > low && next < high)) // Newton left what is known to hold the root
            next = high < 1e299 ? 0.5 * (low + high) : 2.0 * x;
        if (std::abs(next - x) <= 1e-10 * x || !(next > 1e-290)) {
            x = next;
            break;
        }
        x = next;
    }
    return x / shape * mean;
}

double piecesBelow(double pieces, double mean, double variation)
{
    if (pieces < 1.0)
        return 0.0;
    const double spread2 = std::log1p(variation);
    return 0.5 * std::erfc(-(std::log((pieces + 0.5) / mean) + 0.5 * spread2) / std::sqrt(2.0 * spread2));
}

double pieceShare(double pieces, double mean, double variation)
{
    return piecesBelow(pieces, mean, variation) - piecesBelow(pieces - 1.0, mean, variation);
}

} // namespace shelfcast::core::slow

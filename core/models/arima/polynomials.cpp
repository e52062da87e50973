#include "core/models/arima/polynomials.h"

#include <algorithm>
#include <cmath>
#include <complex>

namespace shelfcast::core::arima {

namespace {

constexpr double kAlmostOne = 0.9999999;

// One order down of the Durbin-Levinson recursion, in place. False if the last coefficient is a root on or inside the circle.
bool stepDown(std::vector<double> &a)
{
    const double last = a.back();
    if (!(std::abs(last) < 1.0))
        return false;
    const std::size_t k = a.size() - 1;
    const double scale = 1.0 / (1.0 - last * last);
    for (std::size_t i = 0, j = k - 1; i < k - i; ++i, --j) {
        const double front = a[i];
        const double back = a[j];
        a[i] = (front + last * back) * scale;
        a[j] = (back + last * front) * scale;
        if (i >= j)
            break;
    }
    a.pop_back();
    return true;
}

// Roots of 1 + c_1 z + ... + c_k z^k by the Durand-Kerner iteration; enough for the few coefficients of one factor.
std::vector<std::complex<double>> roots(std::span<const double> c)
{
    const std::size_t k = c.size();
    std::vector<std::complex<double>> z(k);
    const double radius = std::pow(std::abs(1.0 / c[k - 1]), 1.0 / static_cast<double>(k));
    for (std::size_t i = 0; i < k; ++i)
        z[i] = std::polar(radius, 0.4 + 6.283185307179586 * static_cast<double>(i) / static_cast<double>(k));
    for (int round = 0; round < 200; ++round) {
        double moved = 0;
        for (std::size_t i = 0; i < k; ++i) {
            std::complex<double> value = c[k - 1];
            for (std::size_t j = k - 1; j-- > 0;)
                value = value * z[i] + c[j];
            value = value * z[i] + 1.0;
            std::complex<double> slope = c[k - 1];
            for (std::size_t j = 0; j < k; ++j)
                if (j != i)
                    slope *= z[i] - z[j];
            const std::complex<double> step = value / slope;
            if (!std::isfinite(step.real()) || !std::isfinite(step.imag()))
                continue;
            z[i] -= step;
            moved = std::max(moved, std::abs(step) / (1.0 + std::abs(z[i])));
        }
        if (moved < 1e-14)
            break;
    }
    return z;
}

} // namespace

void stationaryFromRaw(std::span<const double> raw, std::span<double> phi)
{
    double work[64];
    const std::size_t count = std::min<std::size_t>(raw.size(), 64);
    for (std::size_t k = 0; k < count; ++k) {
        const double partial = std::tanh(raw[k]);
        std::copy_n(phi.begin(), k, work);
        for (std::size_t i = 0; i < k; ++i)
            phi[i] = work[i] - partial * work[k - 1 - i];
        phi[k] = partial;
    }
}

void rawFromStationary(std::span<const double> phi, std::span<double> raw)
{
    std::vector<double> a(phi.begin(), phi.end());
    while (!a.empty()) {
        a.back() = std::clamp(a.back(), -kAlmostOne, kAlmostOne);
        raw[a.size() - 1] = std::atanh(a.back());
        if (a.size() == 1 || !stepDown(a))
            break;
    }
}

bool rootsOutside(std::span<const double> coefficients, double radius)
{
    std::vector<double> a(coefficients.begin(), coefficients.end());
    double power = 1.0;
    for (double &c : a)
        c *= power *= radius;
    while (!a.empty())
        if (a.size() == 1)
            return std::abs(a[0]) < 1.0;
        else if (!stepDown(a))
            return false;
    return true;
}

std::vector<double> invertible(std::span<const double> theta)
{
    std::vector<double> out(theta.begin(), theta.end());
    std::size_t degree = out.size();
    while (degree > 0 && out[degree - 1] == 0.0)
        --degree;
    std::vector<double> negated(degree);
    std::transform(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(degree), negated.begin(), [](double c) { return -c; });
    if (degree == 0 || rootsOutside(negated, 1.0))
        return out;
    std::vector<std::complex<double>> polynomial{1.0};
    for (std::complex<double> root : roots(std::span(out).first(degree))) {
        if (std::abs(root) < 1.0)
            root = 1.0 / root;
        polynomial.push_back(0.0);
        for (std::size_t i = polynomial.size() - 1; i > 0; --i)
            polynomial[i] -= polynomial[i - 1] / root;
    }
    for (std::size_t i = 0; i < degree; ++i)
        out[i] = polynomial[i + 1].real();
    return out;
}

} // namespace shelfcast::core::arima

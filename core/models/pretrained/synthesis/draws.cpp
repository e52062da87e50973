#include "core/models/pretrained/synthesis/draws.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace shelfcast::core::pretrained {
namespace {

constexpr int kLayers = 128;
constexpr double kTail = 3.442619855899;      // where the lowest layer's tail begins
constexpr double kArea = 9.91256303526217e-3; // of every layer
constexpr double kFewPoisson = 10.0;          // below it counting up is cheaper than rejecting

/// ln k! for whole k
double logFactorial(double k)
{
    static constexpr std::array<double, 10> small = {0.0, 0.0, 0.6931471805599453, 1.791759469228055, 3.1780538303479458, 4.787491742782046,
                                                     6.579251212010101, 8.525161361065415, 10.60460290274525, 12.801827480081469};
    if (k < 10.0)
        return small[static_cast<std::size_t>(k)];
    return (k + 0.5) * std::log(k) - k + 0.5 * std::log(2.0 * std::numbers::pi) + (1.0 / 12.0 - 1.0 / (360.0 * k * k)) / k;
}

} // namespace

struct Draws::Layers {
    std::array<double, kLayers + 1> edge{};
    std::array<double, kLayers> ratio{};

    Layers()
    {
        double height = std::exp(-0.5 * kTail * kTail);
        edge[0] = kArea / height;
        edge[1] = kTail;
        for (std::size_t i = 2; i < kLayers; ++i) {
            edge[i] = std::sqrt(-2.0 * std::log(kArea / edge[i - 1] + height));
            height = std::exp(-0.5 * edge[i] * edge[i]);
        }
        edge[kLayers] = 0.0;
        for (std::size_t i = 0; i < kLayers; ++i)
            ratio[i] = edge[i + 1] / edge[i];
    }
};

const Draws::Layers &Draws::layers()
{
    static const Layers made;
    return made;
}

Draws::Draws(std::uint64_t seed)
    : m_random(seed), m_layers(&layers()) {}

double Draws::logUniform(double low, double high)
{
    return low * std::exp(std::log(high / low) * uniform());
}

int Draws::whole(int low, int high)
{
    return low + static_cast<int>(m_random.below(static_cast<std::size_t>(high - low + 1)));
}

std::size_t Draws::pick(std::initializer_list<double> weights)
{
    double sum = 0.0;
    for (const double weight : weights)
        sum += weight;
    double at = uniform() * sum;
    std::size_t i = 0;
    for (const double weight : weights) {
        if (at < weight)
            return i;
        at -= weight;
        ++i;
    }
    return weights.size() - 1;
}

double Draws::normal()
{
    for (;;) {
        const std::uint64_t bits = m_random.next();
        const auto layer = static_cast<std::size_t>(bits & (kLayers - 1));
        const double u = static_cast<double>(bits >> 11) * 0x1.0p-52 - 1.0;
        if (std::abs(u) < m_layers->ratio[layer])
            return u * m_layers->edge[layer];
        if (layer == 0) {
            double x = 0.0, y = 0.0;
            do {
                x = -std::log(1.0 - uniform()) / kTail;
                y = -std::log(1.0 - uniform());
            } while (y + y < x * x);
            return u < 0.0 ? -x - kTail : x + kTail;
        }
        const double x = u * m_layers->edge[layer];
        const double outer = std::exp(-0.5 * (m_layers->edge[layer] * m_layers->edge[layer] - x * x));
        const double inner = std::exp(-0.5 * (m_layers->edge[layer + 1] * m_layers->edge[layer + 1] - x * x));
        if (inner + uniform() * (outer - inner) < 1.0)
            return x;
    }
}

double Draws::laplace()
{
    const double u = uniform() - 0.5;
    const double size = -std::log(1.0 - 2.0 * std::abs(u)) * std::numbers::sqrt2 / 2.0;
    return u < 0.0 ? -size : size;
}

double Draws::studentT3()
{
    const double a = normal(), b = normal(), c = normal();
    return normal() / std::sqrt(std::max(a * a + b * b + c * c, 1e-6));
}

double Draws::exponential()
{
    return -std::log(1.0 - uniform());
}

double Draws::steep(double shape)
{
    const double d = shape - 1.0 / 3.0, c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        double v = 1.0 + c * x;
        if (v <= 0.0)
            continue;
        v = v * v * v;
        const double u = 1.0 - uniform();
        if (u < 1.0 - 0.0331 * x * x * x * x || std::log(u) < 0.5 * x * x + d * (1.0 - v + std::log(v)))
            return d * v;
    }
}

double Draws::gamma(double shape)
{
    return shape >= 1.0 ? steep(shape) : steep(shape + 1.0) * std::pow(1.0 - uniform(), 1.0 / shape);
}

double Draws::poisson(double mean)
{
    if (!(mean > 0.0))
        return 0.0;
    if (mean >= kFewPoisson)
        return manyPoisson(mean);
    double chance = std::exp(-mean), left = uniform(), count = 0.0;
    while (left >= chance && count < 200.0) {
        left -= chance;
        count += 1.0;
        chance *= mean / count;
    }
    return count;
}

double Draws::manyPoisson(double mean)
{
    const double b = 0.931 + 2.53 * std::sqrt(mean), a = -0.059 + 0.02483 * b;
    const double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4), accepted = 0.9277 - 3.6224 / (b - 2.0);
    for (;;) {
        const double u = uniform() - 0.5, v = 1.0 - uniform(), us = 0.5 - std::abs(u);
        const double k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
        if (us >= 0.07 && v <= accepted)
            return k;
        if (k < 0.0 || (us < 0.013 && v > us))
            continue;
        if (std::log(v * inverseAlpha / (a / (us * us) + b)) <= k * std::log(mean) - mean - logFactorial(k))
            return k;
    }
}

} // namespace shelfcast::core::pretrained

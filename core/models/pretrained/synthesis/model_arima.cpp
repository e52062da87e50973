#include "core/models/pretrained/synthesis/parts.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

/// Coefficients of a stationary autoregression from partial autocorrelations inside (-1, 1).
/// source  Barndorff-Nielsen & Schou (1973), On the parametrization of autoregressive models by partial autocorrelations
std::vector<double> drawStationary(int order, double high, Draws &draws)
{
    std::vector<double> phi;
    for (int k = 0; k < order; ++k) {
        const double partial = k == 0 ? draws.uniform(-0.3, high) : draws.uniform(-0.6, 0.6);
        std::vector<double> next(phi);
        for (std::size_t j = 0; j < phi.size(); ++j)
            next[j] -= partial * phi[phi.size() - 1 - j];
        next.push_back(partial);
        phi = std::move(next);
    }
    return phi;
}

void autoregress(std::vector<double> &x, const std::vector<double> &phi, std::size_t lag)
{
    for (std::size_t t = lag; t < x.size(); ++t)
        for (std::size_t k = 1; k <= phi.size() && k * lag <= t; ++k)
            x[t] += phi[k - 1] * x[t - k * lag];
}

void average(std::vector<double> &x, const std::vector<double> &theta, std::size_t lag)
{
    for (std::size_t t = x.size(); t-- > 0;)
        for (std::size_t k = 1; k <= theta.size() && k * lag <= t; ++k)
            x[t] += theta[k - 1] * x[t - k * lag];
}

} // namespace

/// source  Box & Jenkins (1970), Time series analysis: a seasonal ARIMA as a chain of filters over the same shocks
Body arimaPath(const Setting &setting, Draws &draws)
{
    const bool seasonal = setting.season > 1 && draws.chance(0.75);
    const auto m = static_cast<std::size_t>(seasonal ? setting.season : 1);
    const int d = static_cast<int>(draws.pick({0.25, 0.5, setting.perYear <= 12.0 ? 0.12 : 0.06}));
    const bool seasonalWalk = seasonal && draws.chance(0.5);
    const std::vector<double> phi = drawStationary(draws.whole(0, d == 2 ? 1 : 3), d == 0 ? 0.97 : 0.8, draws);
    const std::vector<double> theta = drawStationary(draws.whole(0, 2), 0.6, draws);
    const std::vector<double> seasonPhi = drawStationary(seasonal && draws.chance(0.5) ? 1 : 0, 0.9, draws);
    const std::vector<double> seasonTheta = seasonal && (seasonalWalk || draws.chance(0.3)) ? std::vector<double>{draws.uniform(-0.95, 0.2)} : std::vector<double>{};
    const double drift = draws.chance(0.6) ? draws.sign(setting.habit.upward) * 0.4 * std::abs(draws.normal()) : 0.0;

    // A run-up, so that the series begins as it goes on.
    const std::size_t runUp = std::min<std::size_t>(60, 20 + 2 * m), n = static_cast<std::size_t>(setting.length), all = n + runUp;
    std::vector<double> x(all);
    const bool thick = draws.chance(0.2);
    for (double &value : x)
        value = thick ? draws.studentT3() : draws.normal();
    const std::vector<double> shocks = x;
    average(x, theta, 1);
    average(x, seasonTheta, m);
    autoregress(x, phi, 1);
    autoregress(x, seasonPhi, m);
    if (seasonalWalk) {
        const Path first = profile(static_cast<int>(m), setting.calm, draws);
        const double size = draws.logUniform(0.5, 10.0);
        for (std::size_t t = 0; t < all; ++t)
            x[t] += t < m ? size * first[t] : x[t - m];
    }
    for (int k = 0; k < d; ++k) {
        double sum = 0.0;
        for (double &value : x)
            value = sum += value + (d == 1 ? drift : 0.0);
    }

    double mean = 0.0, squares = 0.0;
    for (std::size_t t = runUp; t < all; ++t)
        mean += x[t];
    mean /= static_cast<double>(n);
    for (std::size_t t = runUp; t < all; ++t)
        squares += (x[t] - mean) * (x[t] - mean);
    const double size = draws.logUniform(0.03, 0.8) / (std::sqrt(squares / static_cast<double>(n)) + 1e-9);
    const bool grows = draws.chance(0.5);
    Body made;
    made.expected.resize(n);
    made.value.resize(n);
    for (std::size_t t = 0; t < n; ++t) {
        const double value = size * (x[t + runUp] - mean), expected = value - size * shocks[t + runUp];
        made.value[t] = static_cast<float>(grows ? std::exp(std::clamp(value, -5.0, 5.0)) : 1.0 + value);
        made.expected[t] = static_cast<float>(grows ? std::exp(std::clamp(expected, -5.0, 5.0)) : 1.0 + expected);
    }
    return made;
}

} // namespace shelfcast::core::pretrained

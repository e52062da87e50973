#include "core/models/ets/estimation/parameters.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ets {

namespace {

/// Schur-Cohn: all roots of sum a[i] z^i inside the unit circle. Overwrites @p a.
bool rootsInside(double *a, int degree)
{
    for (int n = degree; n > 0; --n) {
        if (!(std::abs(a[0]) < std::abs(a[n])))
            return false;
        const double k = a[0] / a[n];
        // Both ends are read before they are overwritten: the reduced polynomial takes index i from i + 1 and its mirror image.
        std::array<double, kMaxSeason + 2> mirror;
        for (int i = 0; i <= n; ++i)
            mirror[static_cast<std::size_t>(i)] = a[n - i];
        for (int i = 0; i < n; ++i)
            a[i] = a[i + 1] - k * mirror[static_cast<std::size_t>(i + 1)];
    }
    return true;
}

} // namespace

bool forecastable(double alpha, double beta, double gamma, double phi, int seasonLength)
{
    const int m = seasonLength;
    std::array<double, kMaxSeason + 2> a;
    const bool trended = beta > 0;
    if (!trended) {
        // Without a trend one root is always 1 and stands for the level; it is divided out.
        a.fill(alpha);
        a[0] = alpha + gamma - 1;
        a[static_cast<std::size_t>(m)] = 1;
        return rootsInside(a.data(), m);
    }
    a.fill(alpha + beta - alpha * phi);
    a[0] = phi * (1 - alpha - gamma);
    a[1] = alpha + beta - alpha * phi + gamma - 1;
    a[static_cast<std::size_t>(m)] = alpha + beta - phi;
    a[static_cast<std::size_t>(m + 1)] = 1;
    return rootsInside(a.data(), m + 1);
}

ParameterMap::Bound ParameterMap::highestGamma(double alpha, double phi) const
{
    if (m_bounds == Bounds::Admissible) {
        const double bound = 1 + 1 / phi - alpha - kLowest;
        return bound > kLowest ? Bound{bound, -1, -1 / (phi * phi)} : Bound{kLowest};
    }
    const double bound = 1 - alpha;
    return bound > kLowest && bound < kHighest ? Bound{bound, -1, 0} : Bound{std::clamp(bound, kLowest, kHighest)};
}

/// The largest beta of a form without season.
ParameterMap::Bound ParameterMap::simpleBeta(double alpha, double phi) const
{
    if (m_bounds == Bounds::Admissible) {
        const double bound = (1 + phi) * (2 - alpha) - kLowest;
        return bound > kLowest ? Bound{bound, -(1 + phi), 2 - alpha} : Bound{kLowest};
    }
    return alpha > kLowest && alpha < kHighest ? Bound{alpha, 1, 0} : Bound{std::clamp(alpha, kLowest, kHighest), 1, 0};
}

double ParameterMap::highestBeta(double alpha, double gamma, double phi) const
{
    const double simple = simpleBeta(alpha, phi).value;
    if (!m_capped || forecastable(alpha, simple, gamma, phi, m_layout.seasonLength))
        return simple;
    double good = kLowest, bad = simple;
    for (int i = 0; i < 36; ++i) {
        const double middle = 0.5 * (good + bad);
        (forecastable(alpha, middle, gamma, phi, m_layout.seasonLength) ? good : bad) = middle;
    }
    return good;
}

void ParameterMap::toSmoothing(const double *free, double *smoothing) const
{
    const double alpha = free[0];
    const double phi = m_layout.phi < 0 ? 1 : free[m_layout.phi];
    double gamma = 0;
    smoothing[0] = alpha;
    if (m_layout.gamma >= 0)
        smoothing[m_layout.gamma] = gamma = kLowest + free[m_layout.gamma] * (highestGamma(alpha, phi).value - kLowest);
    if (m_layout.phi >= 0)
        smoothing[m_layout.phi] = phi;
    if (m_layout.beta >= 0)
        smoothing[m_layout.beta] = kLowest + free[m_layout.beta] * (highestBeta(alpha, gamma, phi) - kLowest);
}

void ParameterMap::toFree(const double *smoothing, double *free) const
{
    const auto share = [](double value, double highest) {
        return highest > kLowest ? std::clamp((value - kLowest) / (highest - kLowest), 0.0, 1.0) : 0.0;
    };
    const double alpha = free[0] = std::clamp(smoothing[0], kLowest, highestAlpha());
    const double phi = m_layout.phi < 0 ? 1 : std::clamp(smoothing[m_layout.phi], kLowestPhi, kHighestPhi);
    double gamma = 0;
    if (m_layout.gamma >= 0) {
        const double highest = highestGamma(alpha, phi).value;
        gamma = std::clamp(smoothing[m_layout.gamma], kLowest, highest);
        free[m_layout.gamma] = share(gamma, highest);
    }
    if (m_layout.phi >= 0)
        free[m_layout.phi] = phi;
    if (m_layout.beta >= 0)
        free[m_layout.beta] = share(smoothing[m_layout.beta], highestBeta(alpha, gamma, phi));
}

ParameterMap::Slopes ParameterMap::slopes(const double *free) const
{
    Slopes slopes{};
    const double alpha = free[0];
    const double phi = m_layout.phi < 0 ? 1 : free[m_layout.phi];
    const auto p = static_cast<std::size_t>(std::max(m_layout.phi, 0));
    double gamma = 0, gammaByAlpha = 0, gammaByShare = 0, gammaByPhi = 0;
    slopes[0][0] = 1;
    if (m_layout.phi >= 0)
        slopes[p][p] = 1;
    if (m_layout.gamma >= 0) {
        const auto g = static_cast<std::size_t>(m_layout.gamma);
        const Bound highest = highestGamma(alpha, phi);
        slopes[g][g] = gammaByShare = highest.value - kLowest;
        slopes[g][0] = gammaByAlpha = free[g] * highest.byAlpha;
        gamma = kLowest + free[g] * gammaByShare;
        if (m_layout.phi >= 0)
            slopes[g][p] = gammaByPhi = free[g] * highest.byPhi;
    }
    if (m_layout.beta < 0)
        return slopes;
    const auto b = static_cast<std::size_t>(m_layout.beta);
    const double highest = highestBeta(alpha, gamma, phi);
    const Bound simple = simpleBeta(alpha, phi);
    slopes[b][b] = highest - kLowest;
    if (!m_capped || highest >= simple.value) {
        if (highest > kLowest)
            slopes[b][0] = free[b] * simple.byAlpha;
        if (m_layout.phi >= 0 && highest > kLowest)
            slopes[b][p] = free[b] * simple.byPhi;
        return slopes;
    }
    // The cap has no formula: its slopes are differences, backwards so that no parameter leaves its region.
    constexpr double kStep = 1e-5;
    const double byAlpha = (highest - highestBeta(alpha - kStep, gamma, phi)) / kStep;
    const double byGamma = (highest - highestBeta(alpha, gamma - kStep, phi)) / kStep;
    slopes[b][0] = free[b] * (byAlpha + byGamma * gammaByAlpha);
    slopes[b][static_cast<std::size_t>(m_layout.gamma)] = free[b] * byGamma * gammaByShare;
    if (m_layout.phi >= 0)
        slopes[b][p] = free[b] * ((highest - highestBeta(alpha, gamma, phi - kStep)) / kStep + byGamma * gammaByPhi);
    return slopes;
}

bool ParameterMap::isForecastable(const double *smoothing) const
{
    if (m_bounds == Bounds::Usual || m_layout.beta < 0 || m_layout.gamma < 0)
        return true;
    return forecastable(smoothing[0], smoothing[m_layout.beta], smoothing[m_layout.gamma],
                        m_layout.phi < 0 ? 1.0 : smoothing[m_layout.phi], m_layout.seasonLength);
}

bool ParameterMap::lowerBeta(double *smoothing) const
{
    double &beta = smoothing[m_layout.beta];
    double good = kLowest, bad = beta;
    beta = good;
    if (!isForecastable(smoothing))
        return false;
    for (int i = 0; i < 24; ++i) {
        beta = 0.5 * (good + bad);
        (isForecastable(smoothing) ? good : bad) = beta;
    }
    beta = good;
    return true;
}

} // namespace shelfcast::core::ets

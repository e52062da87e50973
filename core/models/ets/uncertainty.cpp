#include "core/models/ets/uncertainty.h"

#include "core/models/ets/estimation/cholesky.h"
#include "core/models/ets/estimation/optimiser.h"
#include "core/models/ets/moments.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace shelfcast::core::ets {

namespace {

/// The parameters of a fit in the layout of its form, the series being divided by @p scale.
Parameters parametersOf(const Fit &fit, const Layout &layout, double scale)
{
    Parameters v{};
    const auto set = [&](int i, double value) {
        if (i >= 0)
            v[static_cast<std::size_t>(i)] = value;
    };
    set(0, fit.alpha);
    set(layout.beta, fit.beta);
    set(layout.gamma, fit.gamma);
    set(layout.phi, fit.phi);
    set(layout.level, fit.initial.level / scale);
    set(layout.growth, fit.initial.growth / (fit.form.trend == TrendKind::Additive ? scale : 1));
    for (int j = 0; fit.form.seasonal() && j + 1 < layout.seasonLength; ++j)
        set(layout.season + j, fit.initial.season[static_cast<std::size_t>(j)] / (fit.form.season == SeasonKind::Additive ? scale : 1));
    return v;
}

bool inside(double value, double lowest, double highest)
{
    const double margin = 1e-3 * (highest - lowest);
    return value > lowest + margin && value < highest - margin;
}

/// The parameters that were free to move where the search ended.
std::vector<int> freeParameters(const Fit &fit, const Layout &layout)
{
    std::vector<int> free;
    if (inside(fit.alpha, kLowest, kHighest))
        free.push_back(0);
    if (layout.beta >= 0 && fit.beta > 2 * kLowest && fit.beta < fit.alpha * (1 - 1e-3))
        free.push_back(layout.beta);
    if (layout.gamma >= 0 && fit.gamma > 2 * kLowest && fit.gamma < (1 - fit.alpha) * (1 - 1e-3))
        free.push_back(layout.gamma);
    if (layout.phi >= 0 && inside(fit.phi, kLowestPhi, kHighestPhi))
        free.push_back(layout.phi);
    for (int i = layout.level; i < layout.count; ++i)
        free.push_back(i);
    return free;
}

/// How a forecast moves with the last states and with phi.
struct Slopes {
    double level = 0, growth = 0, season = 0, phi = 0;
};

/// The slopes of the path without errors, period by period. @p growths sum of phi, phi^2, ...; @p byPhi its derivative.
Slopes slopesOf(const Form &form, const States &last, std::size_t h, double growths, double byPhi)
{
    Slopes s;
    double base = last.level;
    s.level = 1;
    if (form.trend == TrendKind::Additive) {
        base += growths * last.growth;
        s.growth = growths;
        s.phi = byPhi * last.growth;
    } else if (form.trend == TrendKind::Multiplicative && last.growth > 0) {
        s.level = std::pow(last.growth, growths);
        base = last.level * s.level;
        s.growth = growths * base / last.growth;
        s.phi = byPhi * std::log(last.growth) * base;
    }
    if (form.season == SeasonKind::Additive) {
        s.season = 1;
    } else if (form.season == SeasonKind::Multiplicative) {
        const double season = last.season[h % last.season.size()];
        s.season = base;
        s.level *= season;
        s.growth *= season;
        s.phi *= season;
    }
    return s;
}

/// What is known of a growth weight that the search left at its lower border: mean and mean square.
struct AtBorder {
    double mean = 0, square = 0;
};

/// The moments of a density that falls from zero on as exp(-slope x - curvature x^2 / 2), cut off at @p highest.
AtBorder atBorder(double slope, double curvature, double highest)
{
    constexpr int kSteps = 128;
    constexpr double kFar = 10; // where the density has fallen below e^-10
    const double end = std::min(highest, kFar / std::max({slope, std::sqrt(curvature), kFar / highest}));
    AtBorder moments;
    double mass = 0;
    for (int i = 0; i < kSteps; ++i) {
        const double x = (i + 0.5) / kSteps * end, density = std::exp(-slope * x - 0.5 * curvature * x * x);
        mass += density;
        moments.mean += density * x;
        moments.square += density * x * x;
    }
    return {moments.mean / mass, moments.square / mass};
}

/// What the history says of the parameters, around the point that the fit took.
class Estimates {
public:
    /// The equations at that point must stand in the workspace. @p squares of the target there
    Estimates(const Fit &fit, const Likelihood &likelihood, double squares)
        : m_free(freeParameters(fit, likelihood.layout())), m_noise(squares / (likelihood.observed() - likelihood.layout().count))
    {
        const Layout &layout = likelihood.layout();
        const Workspace &w = likelihood.workspace();
        for (std::size_t r = 0; r < m_free.size(); ++r) {
            for (std::size_t c = 0; c <= r; ++c)
                m_factor[r][c] = w.hessian[static_cast<std::size_t>(m_free[r])][static_cast<std::size_t>(m_free[c])];
            m_factor[r][r] *= 1 + 1e-9;
        }
        m_known = factorise(m_factor, static_cast<int>(m_free.size()));
        if (layout.beta < 0 || fit.beta > 2 * kLowest)
            return;
        const auto b = static_cast<std::size_t>(layout.beta);
        const double perUnit = squares / likelihood.observed();
        m_growthWeight = atBorder(std::max(0.0, w.gradient[b] / perUnit), w.hessian[b][b] / perUnit, fit.alpha);
    }

    bool known() const { return m_known; }
    const AtBorder &growthWeight() const { return m_growthWeight; }
    /// The variance of what moves by @p slopes (one a parameter) with the parameters that were free.
    double variance(const Parameters &slopes) const
    {
        Parameters solved{};
        for (std::size_t r = 0; r < m_free.size(); ++r)
            solved[r] = slopes[static_cast<std::size_t>(m_free[r])];
        solveLower(m_factor, solved.data(), static_cast<int>(m_free.size()));
        double sum = 0;
        for (std::size_t r = 0; r < m_free.size(); ++r)
            sum += solved[r] * solved[r];
        return sum * m_noise;
    }

private:
    std::vector<int> m_free;
    Matrix m_factor;
    double m_noise;
    AtBorder m_growthWeight;
    bool m_known = false;
};

double largest(std::span<const double> y)
{
    double most = 0;
    for (const double value : y)
        if (!std::isnan(value))
            most = std::max(most, std::abs(value));
    return most;
}

} // namespace

std::vector<double> estimationVariance(const Fit &fit, std::span<const double> y, int horizon, const Prior &prior)
{
    std::vector<double> variance(static_cast<std::size_t>(horizon), 0.0);
    const double scale = largest(y);
    if (!(scale > 0) || !(fit.sigma2 > 0))
        return variance;
    std::vector<double> history(y.begin(), y.end());
    for (double &value : history)
        value /= scale;
    const auto workspace = std::make_unique<Workspace>();
    Likelihood likelihood(fit.form, fit.seasonLength, history, *workspace, prior);
    const Layout &layout = likelihood.layout();
    const Parameters v = parametersOf(fit, layout, scale);
    const States last = likelihood.run(v.data()).last;
    const double squares = likelihood.targetAndNormalEquations(v.data());
    if (likelihood.observed() <= layout.count || !std::isfinite(squares))
        return variance;
    const auto estimates = std::make_unique<Estimates>(fit, likelihood, squares);
    if (!estimates->known())
        return variance;
    const AtBorder &growthWeight = estimates->growthWeight();
    const auto length = static_cast<std::size_t>(layout.seasonLength);
    const std::vector<double> mean = momentsOf(fit, horizon).mean;
    double growths = 0, byPhi = 0, power = 1, ofWeights = 0;
    for (std::size_t h = 0; h < variance.size(); ++h) {
        byPhi += static_cast<double>(h + 1) * power;
        power *= fit.phi;
        growths += power;
        const Slopes s = slopesOf(fit.form, last, h, growths, byPhi);
        const auto &season = workspace->season[(history.size() + h) % length];
        Parameters slopes{};
        for (std::size_t i = 0; i < static_cast<std::size_t>(layout.count); ++i)
            slopes[i] = s.level * workspace->level[i] + s.growth * workspace->growth[i] + s.season * season[i];
        if (layout.phi >= 0)
            slopes[static_cast<std::size_t>(layout.phi)] += s.phi;
        const double byBeta = layout.beta < 0 ? 0 : slopes[static_cast<std::size_t>(layout.beta)];
        const double ofMean = (estimates->variance(slopes) + byBeta * byBeta * growthWeight.square) * scale * scale;
        const double unit = fit.form.error == ErrorKind::Multiplicative ? mean[h] * mean[h] : 1; // of sigma2
        const double sum = ofMean + ofWeights * fit.sigma2 * unit;
        variance[h] = std::isfinite(sum) ? sum : 0;

        // How much of this period's error is still there in later ones: alpha + beta growths, and gamma a season later.
        const bool seasonLater = fit.form.seasonal() && (h + 1) % length == 0;
        Parameters weight{};
        weight[0] = 1;
        for (const auto &[i, slope] : {std::pair{layout.beta, growths}, std::pair{layout.gamma, seasonLater ? 1.0 : 0.0}, std::pair{layout.phi, fit.beta * byPhi}})
            if (i >= 0)
                weight[static_cast<std::size_t>(i)] = slope;
        const double known = fit.alpha + (seasonLater ? fit.gamma : 0.0);
        ofWeights += estimates->variance(weight) + 2 * known * growths * growthWeight.mean + growths * growths * growthWeight.square;
    }
    return variance;
}

} // namespace shelfcast::core::ets

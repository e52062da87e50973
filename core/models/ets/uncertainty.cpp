#include "core/models/ets/uncertainty.h"

#include "core/models/ets/cholesky.h"
#include "core/models/ets/forecast.h"
#include "core/models/ets/optimiser.h"
#include "core/models/ets/squares.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

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

double largest(std::span<const double> y)
{
    double most = 0;
    for (const double value : y)
        if (!std::isnan(value))
            most = std::max(most, std::abs(value));
    return most;
}

} // namespace

std::vector<double> estimationVariance(const Fit &fit, std::span<const double> y, int horizon)
{
    std::vector<double> variance(static_cast<std::size_t>(horizon), 0.0);
    const double scale = largest(y);
    if (!(scale > 0) || !(fit.sigma2 > 0))
        return variance;
    std::vector<double> history(y.begin(), y.end());
    for (double &value : history)
        value /= scale;
    const auto workspace = std::make_unique<Workspace>();
    Likelihood likelihood(fit.form, fit.seasonLength, history, *workspace);
    const Layout &layout = likelihood.layout();
    const Parameters v = parametersOf(fit, layout, scale);
    const int freedom = likelihood.observed() - layout.count;
    const States last = likelihood.run(v.data()).last;
    const double squares = likelihood.targetAndNormalEquations(v.data());
    if (freedom <= 0 || !std::isfinite(squares))
        return variance;
    const std::vector<int> free = freeParameters(fit, layout);
    const auto count = static_cast<int>(free.size());
    const auto factor = std::make_unique<Matrix>();
    for (std::size_t r = 0; r < free.size(); ++r) {
        for (std::size_t c = 0; c <= r; ++c)
            (*factor)[r][c] = workspace->hessian[static_cast<std::size_t>(free[r])][static_cast<std::size_t>(free[c])];
        (*factor)[r][r] *= 1 + 1e-9;
    }
    if (!factorise(*factor, count))
        return variance;
    double growths = 0, byPhi = 0, power = 1;
    for (std::size_t h = 0; h < variance.size(); ++h) {
        byPhi += static_cast<double>(h + 1) * power;
        power *= fit.phi;
        growths += power;
        const Slopes s = slopesOf(fit.form, last, h, growths, byPhi);
        const auto &season = workspace->season[(history.size() + h) % static_cast<std::size_t>(layout.seasonLength)];
        Parameters slope{};
        for (std::size_t r = 0; r < free.size(); ++r) {
            const auto i = static_cast<std::size_t>(free[r]);
            slope[r] = s.level * workspace->level[i] + s.growth * workspace->growth[i] + s.season * season[i]
                       + (free[r] == layout.phi ? s.phi : 0.0);
        }
        solveLower(*factor, slope.data(), count);
        double sum = 0;
        for (int r = 0; r < count; ++r)
            sum += slope[static_cast<std::size_t>(r)] * slope[static_cast<std::size_t>(r)];
        sum *= squares / freedom * scale * scale;
        variance[h] = std::isfinite(sum) ? sum : 0;
    }
    return variance;
}

int tailOf(std::span<const double> residuals)
{
    double squares = 0;
    int count = 0;
    for (const double e : residuals)
        if (!std::isnan(e)) {
            squares += e * e;
            ++count;
        }
    if (count < 10 || !(squares > 0))
        return 0;
    const double variance = squares / count;
    // Strong evidence is asked for (2 log of the Bayes factor above 6, Kass & Raftery 1995), another parameter having cost log n.
    double best = -0.5 * count * (1 + std::log(2 * std::numbers::pi)) + 3 + 0.5 * std::log(count);
    int degrees = 0;
    for (const int nu : {3, 4, 5, 6, 8, 10, 15, 30}) {
        double sum = count * (std::lgamma(0.5 * (nu + 1)) - std::lgamma(0.5 * nu) - 0.5 * std::log(std::numbers::pi * (nu - 2)));
        LogSum logs;
        for (const double e : residuals)
            if (!std::isnan(e))
                logs.add(1 + e * e / (variance * (nu - 2)));
        sum -= 0.5 * (nu + 1) * logs.sum();
        if (sum > best) {
            best = sum;
            degrees = nu;
        }
    }
    return degrees;
}

double studentQuantile(double probability, int degrees)
{
    const double z = normalQuantile(probability), z2 = z * z, n = degrees;
    const double g1 = z * (z2 + 1) / 4;
    const double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    const double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    const double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    return z + g1 / n + g2 / (n * n) + g3 / (n * n * n) + g4 / (n * n * n * n);
}

double Spread::quantile(double probability) const
{
    const double z = normalQuantile(probability);
    const double shape = tail >= 3 ? studentQuantile(probability, tail) * std::sqrt((tail - 2.0) / tail) : z;
    // A variance from few observations may be too small: the ratio is that of Student's own argument.
    return freedom >= 3 && z != 0 ? shape * studentQuantile(probability, freedom) / z : shape;
}

} // namespace shelfcast::core::ets

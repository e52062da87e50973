#include "core/models/ets/moments.h"

#include "core/models/ets/recursion.h"

namespace shelfcast::core::ets {

namespace {

/// The path without errors.
std::vector<double> pathWithoutErrors(const Fit &fit, int horizon)
{
    double level = fit.last.level, growth = fit.last.growth;
    const std::vector<double> &season = fit.last.season;
    std::vector<double> path;
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (std::size_t h = 0; h < static_cast<std::size_t>(horizon); ++h) {
            const Step<T, S> step(level, growth, season.empty() ? 0.0 : season[h % season.size()], fit.phi);
            path.push_back(step.forecast);
            step.pass(level, growth);
        }
    });
    return path;
}

/// How an error j periods ago still moves an additive forecast: c_1 ... c_(h-1).
std::vector<double> weights(const Fit &fit, int horizon)
{
    std::vector<double> c;
    double damping = fit.form.trended() ? fit.phi : 0;
    double sum = damping;
    for (int j = 1; j < horizon; ++j) {
        const bool sameSeason = fit.form.seasonal() && j % fit.seasonLength == 0;
        c.push_back(fit.alpha + fit.beta * sum + (sameSeason ? fit.gamma : 0.0));
        damping *= fit.phi;
        sum += damping;
    }
    return c;
}

/// Class 1: additive everything.
void additiveVariance(const Fit &fit, Moments &moments)
{
    const auto horizon = static_cast<int>(moments.mean.size());
    double sum = 1;
    moments.variance.push_back(fit.sigma2);
    for (double c : weights(fit, horizon)) {
        sum += c * c;
        moments.variance.push_back(fit.sigma2 * sum);
    }
}

/// Class 2: relative errors, everything else additive.
void relativeVariance(const Fit &fit, Moments &moments)
{
    const std::size_t horizon = moments.mean.size();
    const std::vector<double> c = weights(fit, static_cast<int>(horizon));
    std::vector<double> theta(horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const double square = moments.mean[h] * moments.mean[h];
        theta[h] = square;
        for (std::size_t j = 1; j <= h; ++j)
            theta[h] += fit.sigma2 * c[j - 1] * c[j - 1] * theta[h - j];
        moments.variance.push_back((1 + fit.sigma2) * theta[h] - square);
    }
}

/// Level and growth with a seasonal factor, in first and second moments.
///
/// The factor that applies h periods ahead meets the errors of the periods h - m, h - 2m, ... only, the same ones that move
/// level and growth, so one vector of means and one matrix of second moments follow both exactly.
struct RelativeSeasonMoments {
    double l = 0, b = 0;             ///< E of level and growth, times the seasonal factor
    double ll = 0, lb = 0, bb = 0;   ///< E of their products, times the squared factor

    /// One period on with an error of variance @p s; @p gamma above 0 where this period's error enters the factor too.
    void advance(const Fit &fit, double s, double gamma)
    {
        // With error e the states are (F + G e) x where F takes (l, b) to (q, phi b), q = l + phi b, and G to (alpha q, beta q).
        const double phi = fit.form.trended() ? fit.phi : 0;
        const double q = l + phi * b, damped = phi * b;
        l = q + gamma * fit.alpha * s * q;
        b = damped + gamma * fit.beta * s * q;
        const double qq = ll + 2 * phi * lb + phi * phi * bb, qb = phi * lb + phi * phi * bb, dd = phi * phi * bb;
        // Normal errors: E e^2 = s and E e^4 = 3 s^2. The squared factor is 1 + 2 gamma e + gamma^2 e^2.
        const double e0 = 1 + gamma * gamma * s, e1 = 2 * gamma * s, e2 = s + 3 * gamma * gamma * s * s;
        const double alpha = fit.alpha, beta = fit.beta;
        ll = qq * (e0 + 2 * alpha * e1 + alpha * alpha * e2);
        lb = qb * (e0 + alpha * e1) + qq * beta * (e1 + alpha * e2);
        bb = dd * e0 + 2 * beta * qb * e1 + beta * beta * qq * e2;
    }
};

/// Class 3: relative errors and a multiplicative season. Corrects the mean too.
void relativeSeasonMoments(const Fit &fit, Moments &moments)
{
    const std::size_t m = fit.last.season.size();
    const double phi = fit.form.trended() ? fit.phi : 0;
    for (std::size_t h = 0; h < moments.mean.size(); ++h) {
        RelativeSeasonMoments x;
        const double index = fit.last.season[h % m], l = fit.last.level, b = fit.last.growth;
        x.l = index * l;
        x.b = index * b;
        x.ll = index * index * l * l;
        x.lb = index * index * l * b;
        x.bb = index * index * b * b;
        for (std::size_t j = 0; j < h; ++j)
            x.advance(fit, fit.sigma2, j % m == h % m ? fit.gamma : 0.0);
        const double mean = x.l + phi * x.b;
        const double square = x.ll + 2 * phi * x.lb + phi * phi * x.bb;
        moments.mean[h] = mean;
        moments.variance.push_back((1 + fit.sigma2) * square - mean * mean);
    }
}

} // namespace

Moments momentsOf(const Fit &fit, int horizon)
{
    Moments moments;
    moments.mean = pathWithoutErrors(fit, horizon);
    const bool relative = fit.form.error == ErrorKind::Multiplicative;
    const bool relativeSeason = fit.form.season == SeasonKind::Multiplicative;
    if (fit.form.trend == TrendKind::Multiplicative || (relativeSeason && !relative))
        return moments;
    if (relativeSeason)
        relativeSeasonMoments(fit, moments);
    else if (relative)
        relativeVariance(fit, moments);
    else
        additiveVariance(fit, moments);
    return moments;
}

Average averageOf(const Fit &fit, const Moments &own)
{
    const std::size_t horizon = own.mean.size();
    Average average{std::vector<double>(horizon, 0.0), std::vector<double>(horizon, 0.0), std::vector<double>(horizon, 0.0)};
    for (const Rival &rival : fit.rivals) {
        const Moments other = momentsOf(rival.fit, static_cast<int>(horizon));
        for (std::size_t h = 0; h < horizon; ++h) {
            const double away = other.mean[h] - own.mean[h];
            average.shift[h] += rival.weight * away;
            average.between[h] += rival.weight * away * away;
            if (!own.variance.empty() && !other.variance.empty())
                average.within[h] += rival.weight * (other.variance[h] - own.variance[h]);
        }
    }
    for (std::size_t h = 0; h < horizon; ++h)
        average.between[h] -= average.shift[h] * average.shift[h];
    return average;
}

} // namespace shelfcast::core::ets

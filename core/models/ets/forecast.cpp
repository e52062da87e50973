#include "core/models/ets/forecast.h"

#include "core/models/ets/recursion.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace shelfcast::core::ets {

namespace {

/// The states of a model moving on; the season in a ring.
struct Walk {
    double level, growth;
    std::vector<double> season;
    std::size_t slot = 0;

    explicit Walk(const States &states)
        : level(states.level), growth(states.growth), season(states.season.empty() ? std::vector<double>{0.0} : states.season)
    {
    }
};

/// The path without errors.
std::vector<double> pathWithoutErrors(const Fit &fit, int horizon)
{
    Walk walk(fit.last);
    std::vector<double> path;
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (int h = 0; h < horizon; ++h) {
            const Step<T, S> step(walk.level, walk.growth, walk.season[walk.slot], fit.phi);
            path.push_back(step.forecast);
            step.pass(walk.level, walk.growth);
            walk.slot = (walk.slot + 1) % walk.season.size();
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
void additiveVariance(const Fit &fit, Forecast &forecast)
{
    const auto horizon = static_cast<int>(forecast.mean.size());
    double sum = 1;
    forecast.variance.push_back(fit.sigma2);
    for (double c : weights(fit, horizon)) {
        sum += c * c;
        forecast.variance.push_back(fit.sigma2 * sum);
    }
}

/// Class 2: relative errors, everything else additive.
void relativeVariance(const Fit &fit, Forecast &forecast)
{
    const std::size_t horizon = forecast.mean.size();
    const std::vector<double> c = weights(fit, static_cast<int>(horizon));
    std::vector<double> theta(horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const double square = forecast.mean[h] * forecast.mean[h];
        theta[h] = square;
        for (std::size_t j = 1; j <= h; ++j)
            theta[h] += fit.sigma2 * c[j - 1] * c[j - 1] * theta[h - j];
        forecast.variance.push_back((1 + fit.sigma2) * theta[h] - square);
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
void relativeSeasonMoments(const Fit &fit, Forecast &forecast)
{
    const std::size_t m = fit.last.season.size();
    const double phi = fit.form.trended() ? fit.phi : 0;
    for (std::size_t h = 0; h < forecast.mean.size(); ++h) {
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
        forecast.mean[h] = mean;
        forecast.variance.push_back((1 + fit.sigma2) * square - mean * mean);
    }
}

/// Interpolated order statistic, Hyndman & Fan's type 8. @p sorted ascending.
double quantileOf(const std::vector<double> &sorted, double probability)
{
    const auto n = static_cast<double>(sorted.size());
    const double place = std::clamp((n + 1.0 / 3) * probability + 1.0 / 3 - 1, 0.0, n - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

/// h rows of outcomes, one a path. A path that leaves the model's domain (a growth or a level below zero) stays where it was.
std::vector<std::vector<double>> simulatedPaths(const Fit &fit, int horizon, const ForecastOptions &options)
{
    std::vector<std::vector<double>> outcomes(static_cast<std::size_t>(horizon));
    for (auto &row : outcomes)
        row.reserve(static_cast<std::size_t>(options.paths));
    std::mt19937_64 random(options.seed);
    const double deviation = std::sqrt(fit.sigma2);
    const bool relative = fit.form.error == ErrorKind::Multiplicative;
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (int p = 0; p < options.paths; ++p) {
            Walk walk(fit.last);
            double before = fit.last.level;
            for (auto &row : outcomes) {
                double &season = walk.season[walk.slot];
                const Step<T, S> step(walk.level, walk.growth, season, fit.phi);
                // The inverse of the distribution function, since std::normal_distribution differs between libraries.
                const double uniform = (static_cast<double>(random() >> 11) + 0.5) * 0x1p-53;
                const double draw = deviation * normalQuantile(uniform);
                const double error = relative ? std::max(draw, -0.999) * step.forecast : draw;
                const double value = step.forecast + error;
                if (std::isfinite(value)) {
                    step.update(error, fit.alpha, fit.beta, fit.gamma, walk.level, walk.growth, season);
                    before = value;
                }
                row.push_back(before);
                walk.slot = (walk.slot + 1) % walk.season.size();
            }
        }
    });
    return outcomes;
}

void simulate(const Fit &fit, std::span<const double> levels, const ForecastOptions &options, Forecast &forecast)
{
    const bool withVariance = forecast.variance.empty();
    for (auto &row : simulatedPaths(fit, static_cast<int>(forecast.mean.size()), options)) {
        std::ranges::sort(row);
        for (double level : levels)
            forecast.quantiles.push_back(quantileOf(row, level));
        if (!withVariance)
            continue;
        double sum = 0, squares = 0;
        for (double x : row)
            sum += x;
        const double mean = sum / static_cast<double>(row.size());
        for (double x : row)
            squares += (x - mean) * (x - mean);
        forecast.variance.push_back(squares / static_cast<double>(row.size() - 1));
    }
}

} // namespace

double normalQuantile(double probability)
{
    if (probability == 0.5)
        return 0;
    const double tail = std::min(probability, 1 - probability);
    // A rational start (Abramowitz & Stegun 26.2.23, good to 4.5e-4), then Halley's method on the distribution function.
    const double t = std::sqrt(-2 * std::log(tail));
    double z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    for (int i = 0; i < 2; ++i) {
        const double excess = 0.5 * std::erfc(z / std::numbers::sqrt2) - tail;
        const double newton = excess * std::sqrt(2 * std::numbers::pi) * std::exp(0.5 * z * z);
        z += newton / (1 - 0.5 * z * newton);
    }
    return probability < 0.5 ? -z : z;
}

Forecast forecast(const Fit &fit, int horizon, std::span<const double> levels, const ForecastOptions &options)
{
    Forecast forecast;
    forecast.mean = pathWithoutErrors(fit, horizon);
    const bool relative = fit.form.error == ErrorKind::Multiplicative;
    const bool relativeSeason = fit.form.season == SeasonKind::Multiplicative;
    bool simulated = options.simulate;
    if (fit.form.trend == TrendKind::Multiplicative || (relativeSeason && !relative))
        simulated = true;
    else if (relativeSeason)
        relativeSeasonMoments(fit, forecast);
    else if (relative)
        relativeVariance(fit, forecast);
    else
        additiveVariance(fit, forecast);
    if (levels.empty())
        return forecast;
    const Spread &spread = options.spread;
    const auto estimation = [&](std::size_t h) { return h < spread.estimation.size() ? spread.estimation[h] : 0.0; };
    if (simulated) {
        simulate(fit, levels, options, forecast);
        for (std::size_t h = 0; h < forecast.mean.size(); ++h)
            if (forecast.variance[h] > 0)
                for (std::size_t i = 0; i < levels.size(); ++i) {
                    double &quantile = forecast.quantiles[h * levels.size() + i];
                    quantile += (quantile - forecast.mean[h]) * (std::sqrt(1 + estimation(h) / forecast.variance[h]) - 1);
                }
        return forecast;
    }
    std::vector<double> z;
    for (const double level : levels)
        z.push_back(spread.quantile(level));
    for (std::size_t h = 0; h < forecast.mean.size(); ++h)
        for (const double quantile : z)
            forecast.quantiles.push_back(forecast.mean[h] + std::sqrt(std::max(0.0, forecast.variance[h] + estimation(h))) * quantile);
    return forecast;
}

} // namespace shelfcast::core::ets

#include "core/models/ets/forecast.h"

#include "core/models/ets/moments.h"
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
    const Moments own = momentsOf(fit, horizon);
    const Average average = averageOf(fit, own);
    const Spread &spread = options.spread;
    Forecast forecast{own.mean, own.variance, {}};
    const bool simulated = !levels.empty() && (options.simulate || own.variance.empty());
    if (simulated)
        simulate(fit, levels, options, forecast);
    std::vector<double> z;
    for (const double level : levels)
        z.push_back(spread.quantile(level));
    for (std::size_t h = 0; h < own.mean.size(); ++h) {
        const double centre = forecast.mean[h] += average.shift[h];
        if (forecast.variance.empty())
            continue;
        const double ofForm = forecast.variance[h];
        const double unknown = average.between[h] + (h < spread.estimation.size() ? spread.estimation[h] : 0.0);
        const double variance = std::max(0.0, spread.recent * (ofForm + average.within[h]) + unknown);
        forecast.variance[h] += average.within[h] + average.between[h];
        for (std::size_t i = 0; i < z.size(); ++i) {
            if (!simulated) {
                forecast.quantiles.push_back(centre + std::sqrt(variance) * z[i]);
                continue;
            }
            double &quantile = forecast.quantiles[h * z.size() + i]; // simulated around the form's own mean, with its own variance
            const double away = quantile - own.mean[h];
            quantile = centre + away * (ofForm > 0 ? std::sqrt(variance / ofForm) : 1.0);
        }
    }
    return forecast;
}

} // namespace shelfcast::core::ets

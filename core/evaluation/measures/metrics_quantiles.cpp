#include "core/evaluation/measures/metrics.h"

#include "core/evaluation/measures/metrics_mean.h"

#include <cassert>
#include <cmath>

namespace shelfcast::core::metrics {

double msis(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper, double alpha, double scale)
{
    assert(actual.size() == lower.size() && actual.size() == upper.size());
    const double score = meanOver(actual, [&](std::size_t i) {
        double penalty = 0.0;
        if (actual[i] < lower[i])
            penalty = lower[i] - actual[i];
        else if (actual[i] > upper[i])
            penalty = actual[i] - upper[i];
        return upper[i] - lower[i] + 2.0 / alpha * penalty;
    });
    return scaled(score, scale);
}

double coverage(std::span<const double> actual, std::span<const double> lower, std::span<const double> upper)
{
    assert(actual.size() == lower.size() && actual.size() == upper.size());
    return meanOver(actual, [&](std::size_t i) { return actual[i] >= lower[i] && actual[i] <= upper[i] ? 1.0 : 0.0; });
}

double pinball(std::span<const double> actual, std::span<const double> quantile, double level)
{
    assert(actual.size() == quantile.size());
    return meanOver(actual, [&](std::size_t i) {
        const double error = actual[i] - quantile[i];
        return error >= 0.0 ? level * error : (level - 1.0) * error;
    });
}

double crps(std::span<const double> actual, std::span<const double> quantiles, std::span<const double> levels)
{
    assert(!levels.empty() && quantiles.size() == actual.size() * levels.size());
    return meanOver(actual, [&](std::size_t i) {
        const std::span<const double> row = quantiles.subspan(i * levels.size(), levels.size());
        const auto loss = [&](std::size_t at, double level) { return actual[i] >= row[at] ? level * (actual[i] - row[at]) : (1.0 - level) * (row[at] - actual[i]); };
        // Below the lowest level its quantile stands for those that are not known, above the highest likewise: exact integrals of a linear loss.
        const std::size_t last = levels.size() - 1;
        const double below = actual[i] >= row[0] ? 0.5 * levels[0] * levels[0] * (actual[i] - row[0]) : (levels[0] - 0.5 * levels[0] * levels[0]) * (row[0] - actual[i]);
        const double rest = 1.0 - levels[last];
        const double above = actual[i] >= row[last] ? (rest - 0.5 * rest * rest) * (actual[i] - row[last]) : 0.5 * rest * rest * (row[last] - actual[i]);
        double sum = below + above;
        for (std::size_t at = 0; at < last; ++at)
            sum += 0.5 * (levels[at + 1] - levels[at]) * (loss(at, levels[at]) + loss(at + 1, levels[at + 1]));
        return 2.0 * sum;
    });
}

} // namespace shelfcast::core::metrics

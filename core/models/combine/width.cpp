#include "core/models/combine/width.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core::combine {

namespace {

constexpr std::size_t kFewest = 5;
/// What a member of the usual size reads from a series: smoothing weights, level, trend, some of a season.
constexpr double kParameters = 10.0;
/// No past makes intervals so much narrower or wider than the members'.
constexpr double kNarrowest = 0.25, kWidest = 4.0;
constexpr std::size_t kLow80 = 2, kLow95 = 0;

double meanSquare(std::span<const double> errors)
{
    return std::inner_product(errors.begin(), errors.end(), errors.begin(), 0.0) / static_cast<double>(errors.size());
}

/// The periods in which all members say something.
struct Common {
    std::vector<std::vector<double>> errors; ///< (members, periods)
    std::vector<double> own, relative;       ///< (periods) of the combination, in units and as shares of what it expected
    bool positive = true;                    ///< it expected sales everywhere
};

Common commonPast(std::span<const double> y, std::span<const std::vector<double>> fitted, Rule rule, std::span<const double> weights)
{
    Common past;
    past.errors.resize(fitted.size());
    std::vector<double> values;
    for (std::size_t t = 0; t < y.size(); ++t) {
        if (!std::isfinite(y[t]) || !std::ranges::all_of(fitted, [&](const std::vector<double> &one) { return std::isfinite(one[t]); }))
            continue;
        values.clear();
        for (std::size_t i = 0; i < fitted.size(); ++i) {
            past.errors[i].push_back(y[t] - fitted[i][t]);
            values.push_back(fitted[i][t]);
        }
        const double expected = weights.empty() ? merged(values, rule) : std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
        past.own.push_back(y[t] - expected);
        past.positive = past.positive && expected > 0.0;
        past.relative.push_back(past.own.back() / expected);
    }
    return past;
}

} // namespace

bool sound(const Width &width, std::size_t members)
{
    const auto positive = [](double value) { return value > 0.0 && std::isfinite(value); };
    return (width.shares.empty() || width.shares.size() == members) && std::ranges::all_of(width.shares, positive) && positive(width.ratio)
           && core::sound(width.shape);
}

Width widthOf(std::span<const double> y, std::span<const std::vector<double>> fitted, Rule rule, std::span<const double> weights)
{
    const Common past = commonPast(y, fitted, rule, weights);
    if (past.own.size() < kFewest)
        return {};
    const auto n = static_cast<double>(past.own.size());
    Width width;
    double exactness = 0.0, together = 0.0;
    for (const std::vector<double> &errors : past.errors) {
        width.shares.push_back(1.0 / meanSquare(errors));
        exactness += width.shares.back();
    }
    for (std::size_t i = 0; i < width.shares.size(); ++i) {
        width.shares[i] /= exactness;
        together += width.shares[i] * meanSquare(past.errors[i]);
    }
    width.ratio = std::sqrt(meanSquare(past.own) / together * (1.0 + kParameters / n));
    width.shape = shapeOf(past.own);
    // A series that grew has had small errors and large ones: a share of the level is then what stayed alike, and less heavy in the tails.
    if (const ErrorShape relative = past.positive ? shapeOf(past.relative) : width.shape; relative[kLow80] > width.shape[kLow80])
        width.shape = relative;
    return sound(width, fitted.size()) ? width : Width{};
}

void adjust(SeriesForecast &forecast, std::span<const SeriesForecast> members, std::span<const double> shares, const Width &width)
{
    const auto distance = [](const SeriesForecast &one, std::size_t step, std::size_t level) {
        return 0.5 * (one.quantile(step, kQuantileCount - 1 - level) - one.quantile(step, level));
    };
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        double variance = 0.0;
        for (std::size_t i = 0; i < members.size(); ++i) { // the ends of 95 % tell it, whatever the member's own shape
            const double deviation = distance(members[i], step, kLow95) / kNormalDistance[kLow95];
            variance += shares[i] / all * deviation * deviation;
        }
        const double deviation = width.ratio * std::sqrt(variance);
        double *row = forecast.quantiles.data() + step * kQuantileCount;
        for (std::size_t level = 0; level < kMedian; ++level) {
            const double now = distance(forecast, step, level), due = deviation * kNormalDistance[level] * width.shape[level];
            if (!(now > 0.0) || !(due > 0.0) || !std::isfinite(due))
                continue;
            const double factor = std::clamp(due / now, kNarrowest, kWidest);
            for (const std::size_t at : {level, kQuantileCount - 1 - level})
                row[at] = row[kMedian] + factor * (row[at] - row[kMedian]);
        }
    }
}

} // namespace shelfcast::core::combine

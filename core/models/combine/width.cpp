#include "core/models/combine/width.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core::combine {

namespace {

constexpr std::size_t kFewest = 5;
/// What a member of the usual size reads from a series: smoothing weights, level, trend, some of a season.
constexpr double kParameters = 10.0;
/// From so many errors on, their shape counts more than the normal one.
constexpr double kEnoughForShape = 100.0;
/// No past makes intervals so much narrower or wider than the members'.
constexpr double kNarrowest = 0.25, kWidest = 4.0;
constexpr double kFlattest = 0.5; ///< of the normal shape: where most errors are the same, little is known of the others
/// Where the interval from a level to its opposite ends in normal errors, in deviations.
constexpr Shape kNormal = {1.959964, 1.644854, 1.281552, 0.841621, 0.524401, 0.253347};
constexpr std::size_t kLow80 = 2, kHigh80 = 10;

double meanSquare(std::span<const double> errors)
{
    return std::inner_product(errors.begin(), errors.end(), errors.begin(), 0.0) / static_cast<double>(errors.size());
}

/// The shape of errors, whatever their size.
Shape shapeOf(std::vector<double> errors)
{
    const double deviation = std::sqrt(meanSquare(errors));
    for (double &error : errors)
        error = std::abs(error);
    std::ranges::sort(errors);
    Shape shape{};
    for (std::size_t level = 0; level < shape.size(); ++level) {
        const double place = (1.0 - 2.0 * kQuantileLevels[level]) * static_cast<double>(errors.size() - 1);
        const auto low = static_cast<std::size_t>(place);
        const double end = errors[low] + (place - static_cast<double>(low)) * (errors[std::min(low + 1, errors.size() - 1)] - errors[low]);
        shape[level] = end / (deviation * kNormal[level]);
    }
    return shape;
}

/// The periods in which all members say something.
struct Common {
    std::vector<std::vector<double>> errors; ///< (members, periods)
    std::vector<double> own, relative;       ///< (periods) of the combination, in units and as shares of what it expected
    bool positive = true;                    ///< it expected sales everywhere
};

Common commonPast(std::span<const double> y, std::span<const std::vector<double>> fitted, Rule rule)
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
        const double expected = merged(values, rule);
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
           && std::ranges::all_of(width.shape, positive);
}

Width widthOf(std::span<const double> y, std::span<const std::vector<double>> fitted, Rule rule)
{
    const Common past = commonPast(y, fitted, rule);
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
    if (const Shape relative = past.positive ? shapeOf(past.relative) : width.shape; relative[kLow80] > width.shape[kLow80])
        width.shape = relative;
    for (double &factor : width.shape)
        factor = std::pow(std::clamp(factor, kFlattest, 1.0 / kFlattest), n / (n + kEnoughForShape));
    return sound(width, fitted.size()) ? width : Width{};
}

void adjust(SeriesForecast &forecast, std::span<const SeriesForecast> members, std::span<const double> shares, const Width &width)
{
    const auto spread = [](const SeriesForecast &one, std::size_t step) { return one.quantile(step, kHigh80) - one.quantile(step, kLow80); };
    const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        const double now = spread(forecast, step);
        double squares = 0.0;
        for (std::size_t i = 0; i < members.size(); ++i)
            squares += shares[i] / all * spread(members[i], step) * spread(members[i], step);
        if (!(now > 0.0) || !(squares > 0.0) || !std::isfinite(squares))
            continue;
        const double factor = std::clamp(width.ratio * std::sqrt(squares) / now, kNarrowest, kWidest);
        double *row = forecast.quantiles.data() + step * kQuantileCount;
        for (std::size_t level = 0; level < kMedian; ++level)
            for (const std::size_t at : {level, kQuantileCount - 1 - level})
                row[at] = row[kMedian] + factor * width.shape[level] * (row[at] - row[kMedian]);
    }
}

} // namespace shelfcast::core::combine

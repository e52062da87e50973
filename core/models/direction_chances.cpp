#include "core/models/direction_chances.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kFlatShare = 0.05; ///< the same as in core/evaluation/measures/direction.h, by which it is judged

/// The chance of a value below @p limit, between two quantiles by a straight line; beyond the outermost ones half of what is left.
double chanceBelow(double limit, const std::array<double, kQuantileCount> &sums)
{
    if (limit <= sums.front())
        return limit < sums.front() ? kQuantileLevels.front() / 2.0 : kQuantileLevels.front();
    for (std::size_t q = 1; q < kQuantileCount; ++q)
        if (limit <= sums[q])
            return kQuantileLevels[q - 1] + (kQuantileLevels[q] - kQuantileLevels[q - 1]) * (limit - sums[q - 1]) / (sums[q] - sums[q - 1]);
    return (1.0 + kQuantileLevels.back()) / 2.0;
}

} // namespace

std::optional<DirectionChances> directionChances(const SeriesForecast &forecast, std::span<const double> y)
{
    const std::size_t horizon = forecast.horizon();
    if (horizon == 0 || y.size() < horizon)
        return std::nullopt;
    double sum = 0.0, known = 0.0;
    for (const double value : y.last(horizon))
        if (std::isfinite(value)) {
            sum += value;
            ++known;
        }
    if (2.0 * known < static_cast<double>(horizon) || sum <= 0.0)
        return std::nullopt;
    const double before = sum / known;
    std::array<double, kQuantileCount> means{};
    for (std::size_t step = 0; step < horizon; ++step)
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            means[q] += forecast.quantile(step, q) / static_cast<double>(horizon);
    DirectionChances chances;
    chances.falling = chanceBelow((1.0 - kFlatShare) * before, means);
    chances.flat = std::max(0.0, chanceBelow((1.0 + kFlatShare) * before, means) - chances.falling);
    chances.rising = 1.0 - chances.falling - chances.flat;
    return chances;
}

} // namespace shelfcast::core

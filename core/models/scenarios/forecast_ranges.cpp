#include "core/models/scenarios/forecast_ranges.h"

#include "core/models/neural/data/sampling.h"
#include "core/models/scenarios/normal_score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr double kFarthest = 3.3; ///< normal scores

std::array<double, kQuantileCount> levelScores()
{
    std::array<double, kQuantileCount> scores{};
    std::ranges::transform(kQuantileLevels, scores.begin(), normalScore);
    return scores;
}

/// Up or down by chance, so that the mean stays.
double wholeNumber(double value, networks::Random &random)
{
    return std::floor(value + random.uniform());
}

void tidyValue(double &value, const PathOptions &options, networks::Random &random)
{
    if (options.nonNegative)
        value = std::max(0.0, value);
    if (options.wholeNumbers)
        value = wholeNumber(value, random);
}

} // namespace

double valueAtScore(std::span<const double> quantiles, double score)
{
    static const std::array<double, kQuantileCount> scores = levelScores();
    const double z = std::clamp(score, -kFarthest, kFarthest);
    const auto above = static_cast<std::size_t>(std::ranges::upper_bound(scores, z) - scores.begin());
    const std::size_t right = std::clamp<std::size_t>(above, 1, kQuantileCount - 1), left = right - 1;
    return quantiles[left] + (z - scores[left]) / (scores[right] - scores[left]) * (quantiles[right] - quantiles[left]);
}

double quantileAt(const SeriesForecast &forecast, std::size_t step, double level)
{
    return valueAtScore(std::span(forecast.quantiles).subspan(step * kQuantileCount, kQuantileCount), normalScore(level));
}

void mapOntoForecast(ScenarioSet &set, const SeriesForecast &forecast, const PathOptions &options)
{
    const std::size_t paths = set.paths(), steps = std::min(set.horizon, forecast.horizon());
    networks::Random random(networks::mixed(options.seed, 0x5C4A));
    std::vector<std::size_t> order(paths);
    std::vector<std::uint64_t> lots(paths);
    for (std::size_t step = 0; step < steps; ++step) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::generate(lots, [&] { return random.next(); });
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return set.at(a, step) != set.at(b, step) ? set.at(a, step) < set.at(b, step) : lots[a] < lots[b]; });
        for (std::size_t rank = 0; rank < paths; ++rank) {
            const double level = (static_cast<double>(rank) + random.uniform()) / static_cast<double>(paths);
            double &value = set.at(order[rank], step);
            value = quantileAt(forecast, step, level);
            tidyValue(value, options, random);
        }
    }
}

void tidyPaths(ScenarioSet &set, const PathOptions &options)
{
    networks::Random random(networks::mixed(options.seed, 0x71D7));
    for (double &value : set.values)
        tidyValue(value, options, random);
}

ScenarioSet independentPaths(const SeriesForecast &forecast, const PathOptions &options)
{
    ScenarioSet set;
    set.seed = options.seed;
    set.horizon = forecast.horizon();
    set.values.resize(options.paths * set.horizon);
    mapOntoForecast(set, forecast, options); // all tied: the order is chance
    return set;
}

} // namespace shelfcast::core

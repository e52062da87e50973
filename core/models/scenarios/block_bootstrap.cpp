#include "core/models/scenarios/block_bootstrap.h"

#include "core/models/neural/data/sampling.h"
#include "core/models/scenarios/forecast_ranges.h"
#include "core/models/scenarios/past_errors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kFewest = 8;   ///< past origins for pieces
constexpr std::size_t kWholeFrom = 8; ///< horizons of history from which whole horizons are taken
constexpr std::size_t kShortest = 2;

/// The origins whose error at @p step stands nearest to @p value.
std::size_t nearOrigin(const PastErrors &errors, std::size_t step, double value, networks::Random &random, std::vector<std::size_t> &order)
{
    order.resize(errors.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t near = std::max<std::size_t>(3, static_cast<std::size_t>(std::sqrt(static_cast<double>(errors.rows()))));
    const std::size_t count = std::min(near, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), [&](std::size_t a, std::size_t b) {
        const double left = std::abs(errors.at(a, step) - value), right = std::abs(errors.at(b, step) - value);
        return left != right ? left < right : a < b;
    });
    return order[random.below(count)];
}

} // namespace

void persistentChance(std::span<double> path, double persistence, std::uint64_t seed)
{
    networks::Random random(seed);
    const double rest = std::sqrt(1.0 - persistence * persistence);
    double now = random.normal();
    for (double &value : path) {
        value = now;
        now = persistence * now + rest * random.normal();
    }
}

ScenarioSet errorPaths(const SeriesView &history, std::size_t horizon, const PathOptions &options)
{
    ScenarioSet set;
    set.way = ScenarioWay::Bootstrap;
    set.seed = options.seed;
    set.horizon = horizon;
    set.values.resize(options.paths * horizon);
    const std::vector<double> y = filledHistory(history.y);
    const PastErrors errors = y.empty() ? PastErrors{} : pastErrors(y, history.seasonLength, static_cast<int>(horizon), history.nonNegative);
    if (errors.rows() < kFewest) {
        set.note = QT_TRANSLATE_NOOP("core", "The history is too short for pieces of past errors: neighbouring periods resemble each other as is usual.");
        for (std::size_t path = 0; path < options.paths; ++path)
            persistentChance(std::span(set.values).subspan(path * horizon, horizon), errorPersistence({}), networks::mixed(options.seed, path));
        return set;
    }
    const std::size_t block = y.size() >= kWholeFrom * horizon ? horizon : std::clamp(y.size() / kWholeFrom, kShortest, horizon);
    std::vector<std::size_t> order;
    for (std::size_t path = 0; path < options.paths; ++path) {
        networks::Random random(networks::mixed(options.seed, path));
        std::size_t row = random.below(errors.rows());
        for (std::size_t step = 0; step < horizon; ++step) {
            if (step > 0 && step % block == 0)
                row = nearOrigin(errors, step - 1, set.at(path, step - 1), random, order);
            set.at(path, step) = errors.at(row, step);
        }
    }
    return set;
}

ScenarioSet blockBootstrap(const SeriesView &history, const SeriesForecast &forecast, const PathOptions &options)
{
    ScenarioSet set = errorPaths(history, forecast.horizon(), options);
    mapOntoForecast(set, forecast, options);
    return set;
}

} // namespace shelfcast::core

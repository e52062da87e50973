#include "core/models/combine/own_past.h"

#include "core/models/combine/nonnegative.h"
#include "core/models/held_back.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::combine {
namespace {

constexpr int kOrigins = 4;
constexpr int kLongestHorizon = 24, kShortestHorizon = 4;
/// No origin is without as many periods before it, nor without a third of the history.
constexpr int kFewestBefore = 12;
constexpr double kUnshared = 0.1;
/// One member may be that many times as exact as the mean of them; else a lucky stretch would leave it alone.
constexpr double kLuckiest = 20.0;

std::vector<double> alike(std::size_t members)
{
    return std::vector<double>(members, 1.0 / static_cast<double>(members));
}

bool usable(std::span<const double> products, std::size_t members)
{
    return members > 0 && products.size() == members * members && std::ranges::all_of(products, [](double value) { return std::isfinite(value); });
}

/// Errors of one origin, a row a member, in known periods; empty where a member has no forecast.
std::vector<std::vector<double>> errorsFrom(std::span<const ModelEntry *const> members, const SeriesView &series, int held, int horizon, const JobContext &job)
{
    const SeriesView earlier = heldBack(series, held);
    std::vector<std::vector<double>> all;
    for (const ModelEntry *entry : members) {
        const auto fitted = entry->makeLocal(*completed(entry->card.settings, {}))->fit(earlier, job);
        if (!fitted || job.cancelled())
            return {};
        Result<SeriesForecast> forecast = (*fitted)->forecast(earlier, horizon, job);
        if (!forecast || forecast->horizon() != static_cast<std::size_t>(horizon) || !tidy(*forecast, series.nonNegative))
            return {};
        std::vector<double> &errors = all.emplace_back();
        for (int step = 0; step < horizon; ++step)
            if (const double y = series.y[earlier.y.size() + static_cast<std::size_t>(step)]; std::isfinite(y))
                errors.push_back(y - forecast->mean[static_cast<std::size_t>(step)]);
    }
    return all;
}

} // namespace

std::vector<double> productsOfPast(std::span<const ModelEntry *const> members, const SeriesView &series, const JobContext &job)
{
    const std::size_t k = members.size();
    const int n = static_cast<int>(series.y.size()), most = n - std::max(kFewestBefore, n / 3);
    const int horizon = std::min(std::clamp(series.seasonLength, kShortestHorizon, kLongestHorizon), most);
    if (horizon < 1 || k == 0)
        return {};
    const int step = std::max(1, std::min(horizon, (most - horizon) / (kOrigins - 1)));
    std::vector<double> products(k * k, 0.0);
    double count = 0.0;
    for (int origin = 0; origin < kOrigins; ++origin) {
        const int held = horizon + origin * step;
        if (held > most)
            break;
        const auto errors = errorsFrom(members, series, held, horizon, job);
        if (job.cancelled())
            return {};
        if (errors.empty())
            continue;
        for (std::size_t t = 0; t < errors.front().size(); ++t, count += 1.0)
            for (std::size_t i = 0; i < k; ++i)
                for (std::size_t j = 0; j < k; ++j)
                    products[i * k + j] += errors[i][t] * errors[j][t];
    }
    if (count == 0.0)
        return {};
    for (double &value : products)
        value /= count;
    return products;
}

std::vector<double> exactness(std::span<const double> products, std::size_t members)
{
    if (!usable(products, members))
        return alike(members);
    double mean = 0.0;
    for (std::size_t i = 0; i < members; ++i)
        mean += products[i * members + i] / static_cast<double>(members);
    if (!(mean > 0.0))
        return alike(members);
    std::vector<double> shares(members);
    double sum = 0.0;
    for (std::size_t i = 0; i < members; ++i)
        sum += shares[i] = 1.0 / std::max(products[i * members + i], mean / kLuckiest);
    for (double &share : shares)
        share /= sum;
    return shares;
}

std::vector<double> stackedFromPast(std::span<const double> products, std::size_t members)
{
    if (!usable(products, members))
        return alike(members);
    double mean = 0.0;
    for (std::size_t i = 0; i < members; ++i)
        mean += products[i * members + i] / static_cast<double>(members);
    std::vector<double> drawn(products.begin(), products.end());
    for (std::size_t i = 0; i < members; ++i)
        drawn[i * members + i] += kUnshared * mean;
    return stackedWeights(drawn);
}

} // namespace shelfcast::core::combine

#include "core/models/hybrid/hybrid.h"

#include "core/models/held_back.h"
#include "core/models/hybrid/part_forecasts.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::hybrid {
namespace {

constexpr std::size_t kOrigins = 4; ///< of the past that intervals are held against
constexpr std::size_t kFewestKnown = 8;

Result<std::shared_ptr<const FittedSeries>> fitted(const Registry &members, const std::string &id, const SeriesView &view, const JobContext &job)
{
    const ModelEntry *entry = members.find(id);
    auto one = entry->makeLocal(*completed(entry->card.settings, {}))->fit(view, job);
    if (job.cancelled())
        return cancelled();
    if (!one)
        return tl::unexpected(one.error());
    return std::shared_ptr<const FittedSeries>(std::move(*one));
}

} // namespace

/// Everything but how far the intervals have to reach.
Result<Learned> Hybrid::learn(const SeriesView &series, const decomposed::Split &split, const JobContext &job) const
{
    Learned learned;
    learned.modelId = m_recipe.modelId;
    learned.smooth = m_recipe.smooth;
    learned.split = split;
    const auto known = static_cast<std::size_t>(std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); }));
    learned.error = decomposed::seasonError(split.seasons, known, split.seasonWindow);
    Views views(split, learned.smooth, series);
    auto trend = fitted(*m_members, m_recipe.trend, views.trend, job);
    if (!trend)
        return tl::unexpected(trend.error());
    learned.trend = std::move(*trend);
    for (const SeriesView &view : views.seasons) {
        auto season = fitted(*m_members, m_recipe.season, view, job);
        if (!season)
            return tl::unexpected(season.error());
        learned.seasons.push_back(std::move(*season));
    }
    if (m_recipe.remainder.empty()) {
        learned.noise = noiseOf(views.remainderValues);
        return learned;
    }
    if (!learned.smooth)
        if (const auto set = views.setRemainder(*learned.trend, job); !set)
            return tl::unexpected(set.error());
    auto rest = fitted(*m_members, m_recipe.remainder, views.remainder, job);
    if (!rest)
        return tl::unexpected(rest.error());
    learned.remainder = std::move(*rest);
    if (!learned.smooth)
        learned.missed = leftOf(*learned.remainder, views.remainder, job);
    return learned;
}

/// Holds intervals against what the recipe, fitted to the history before some past origins, missed by.
Reach Hybrid::reachFrom(const Learned &learned, const SeriesView &series, const JobContext &job) const
{
    const std::size_t n = series.y.size(), start = decomposed::unknownStart(series.y);
    const std::size_t longest = learned.split.seasons.empty() ? 2 : static_cast<std::size_t>(learned.split.seasons.back());
    const std::size_t from = start + std::max({2 * longest + 1, (n - start) / 2, kFewestKnown});
    if (from + 1 >= n)
        return {};
    const std::size_t steps = std::clamp<std::size_t>((n - from) / 2, 1, std::max<std::size_t>(longest, 12));
    std::vector<Miss> misses;
    std::size_t last = 0, origins = 0;
    for (std::size_t k = 0; k < kOrigins && !job.cancelled(); ++k) {
        const std::size_t origin = from + (n - steps - from) * k / (kOrigins - 1);
        if (origin == last)
            continue;
        last = origin;
        const SeriesView past = heldBack(series, static_cast<int>(n - origin));
        const Result<Learned> then = learn(past, learned.split, job);
        if (!then)
            continue;
        Views views(learned.split, learned.smooth, past);
        if (views.seasons.size() != then->seasons.size())
            continue;
        const auto parts = partForecasts(*then, views, static_cast<int>(steps), job);
        if (!parts)
            continue;
        const SeriesForecast forecast = together(*then, *parts);
        ++origins;
        for (std::size_t step = 0; step < steps; ++step) {
            const double deviation = (forecast.quantile(step, kQuantileCount - 1) - forecast.quantile(step, 0)) / (2.0 * kNormalDistance[0]);
            const double miss = learned.split.scale.to(series.y[origin + step]) - forecast.quantile(step, kMedian);
            if (std::isfinite(miss) && deviation > 0.0)
                misses.push_back({step, miss / deviation});
        }
    }
    return misses.empty() ? Reach{} : reachOf(misses, static_cast<int>(steps), origins);
}

Result<std::unique_ptr<const FittedSeries>> Hybrid::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const auto known = static_cast<std::size_t>(std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); }));
    if (known < kFewestKnown)
        return failure(ErrorCode::TooShort, QT_TRANSLATE_NOOP("core", "Too few periods are known to take trend and season apart."));
    Message note;
    const decomposed::Split split = decomposed::splitFor(series, m_recipe.split, note);
    Result<Learned> learned = learn(series, split, job);
    if (!learned)
        return tl::unexpected(learned.error());
    learned->note = std::move(note);
    learned->reach = reachFrom(*learned, series, job);
    if (job.cancelled())
        return cancelled();
    return hybridSeries(std::move(*learned), m_members);
}

} // namespace shelfcast::core::hybrid

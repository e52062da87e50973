#include "core/models/pretrained/model/driven_forecast.h"

#include "core/models/pretrained/drivers/driver_trust.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::size_t kTried = 256;       ///< series that are tried on their past
constexpr double kLeastEffect = 0.005;    ///< of a period ahead; less is not worth a pass

/// The standard normal quantiles' distance from the middle.
constexpr std::array<double, kQuantileCount> kNormal = {1.960, 1.645, 1.282, 0.842, 0.524, 0.253, 0.0, 0.253, 0.524, 0.842, 1.282, 1.645, 1.960};

/// The series as it was known so many periods before its end.
SeriesView before(const SeriesView &view, std::size_t periods)
{
    SeriesView earlier = view;
    earlier.y = view.y.first(view.y.size() - periods);
    return earlier;
}

/// Closed days by themselves are certain: they need no trust.
DriverEffect closingOnly(const DriverEffect &effect)
{
    DriverEffect closing = effect;
    closing.size.clear();
    closing.error.clear();
    closing.parts.clear();
    return closing;
}

/// What the network says of each series with its drivers as far as `effects` has them.
Result<ForecastSet> withEffects(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const DriverEffect *const> effects, int horizon,
                                const JobContext &job)
{
    std::vector<Shown> shown;
    for (std::size_t i = 0; i < views.size(); ++i)
        shown.push_back(effects[i]->any() || effects[i]->closes() ? shownAs(views[i], withoutDrivers(views[i], *effects[i])) : shownOf(views[i]));
    Result<ForecastSet> set = forecastShown(weights, options, std::move(shown), horizon, job);
    if (set)
        for (std::size_t i = 0; i < views.size(); ++i)
            putBackDrivers((*set)[i], *effects[i], views[i].y.size());
    return set;
}

bool matters(const DriverEffect &effect)
{
    return effect.any() && std::ranges::any_of(effect.size, [](double size) { return std::abs(size) > kLeastEffect; });
}

/// The trials of some series from one origin.
Result<void> tryFrom(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const std::string_view> categories,
                     const std::vector<std::size_t> &places, const std::vector<std::size_t> &back, int steps, std::vector<DriverTrial> &trials, const JobContext &job)
{
    std::vector<SeriesView> earlier;
    std::vector<std::string_view> kinds;
    for (std::size_t i = 0; i < places.size(); ++i) {
        earlier.push_back(before(views[places[i]], back[i]));
        kinds.push_back(places[i] < categories.size() ? categories[places[i]] : std::string_view());
    }
    const std::vector<DriverEffect> effects = driverEffectsOf(earlier, kinds, steps, job);
    std::vector<DriverEffect> closing(effects.size());
    std::vector<const DriverEffect *> with, without;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        closing[i] = closingOnly(effects[i]);
        with.push_back(&effects[i]);
        without.push_back(&closing[i]);
    }
    const Result<ForecastSet> driven = withEffects(weights, options, earlier, with, steps, job);
    const Result<ForecastSet> plain = withEffects(weights, options, earlier, without, steps, job);
    if (!driven || !plain)
        return tl::unexpected(!driven ? driven.error() : plain.error());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if ((*driven)[i].horizon() != static_cast<std::size_t>(steps))
            continue;
        const std::span<const double> actual = views[places[i]].y.subspan(earlier[i].y.size(), static_cast<std::size_t>(steps));
        trials.push_back(trialOf(places[i], actual, (*plain)[i].mean, (*driven)[i].mean));
    }
    return {};
}

} // namespace

void putBackDrivers(SeriesForecast &forecast, const DriverEffect &effect, std::size_t history)
{
    for (std::size_t step = 0; step < forecast.horizon(); ++step) {
        forecast.mean[step] = withDrivers(forecast.mean[step], effect, history, step);
        const std::span<double> row(forecast.quantiles.data() + step * kQuantileCount, kQuantileCount);
        for (double &quantile : row)
            quantile = withDrivers(quantile, effect, history, step);
        if (effect.any() && !effect.closed[history + step])
            for (std::size_t q = 0; q < kQuantileCount; ++q) { // the effect itself is not known exactly
                const double off = row[q] - row[kMedian], unsure = kNormal[q] * effect.error[step] * (std::max(row[kMedian], 0.0) + effect.room);
                row[q] = row[kMedian] + std::copysign(std::hypot(off, unsure), q < kMedian ? -1.0 : off);
            }
    }
}

void mixForecasts(SeriesForecast &into, const SeriesForecast &driven, double trust)
{
    if (into.horizon() != driven.horizon())
        return;
    for (std::size_t i = 0; i < into.mean.size(); ++i)
        into.mean[i] += trust * (driven.mean[i] - into.mean[i]);
    for (std::size_t i = 0; i < into.quantiles.size(); ++i)
        into.quantiles[i] += trust * (driven.quantiles[i] - into.quantiles[i]);
}

Result<std::vector<DriverUse>> driverUseOf(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon,
                                           const JobContext &job)
{
    std::vector<DriverUse> uses(views.size());
    std::vector<DriverEffect> effects = driverEffectsOf(views, categories, horizon, job);
    if (job.cancelled())
        return cancelled();
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (matters(effects[i]))
            all.push_back(i);
        uses[i].effect = std::move(effects[i]);
    }
    if (all.empty())
        return uses;
    // Some series stand for all; each origin lies one trial's length before the next.
    std::vector<std::size_t> tried;
    const std::size_t stride = (all.size() + kTried - 1) / kTried;
    for (std::size_t i = 0; i < all.size(); i += stride)
        tried.push_back(all[i]);
    std::vector<std::size_t> lengths;
    for (const std::size_t place : tried)
        lengths.push_back(views[place].y.size());
    std::ranges::sort(lengths);
    const int origins = trialOrigins(tried.size()), steps = std::clamp(trialSteps(lengths[lengths.size() / 2], horizon), 1, kSpan);
    std::vector<DriverTrial> trials;
    for (int origin = 1; origin <= origins; ++origin) {
        std::vector<std::size_t> places, back;
        for (const std::size_t place : tried)
            if (const std::size_t periods = static_cast<std::size_t>(steps * origin); views[place].y.size() >= kFewestForTrial + periods) {
                places.push_back(place);
                back.push_back(periods);
            }
        if (places.empty())
            break;
        if (const Result<void> done = tryFrom(weights, options, views, categories, places, back, steps, trials, job); !done)
            return tl::unexpected(done.error());
    }
    const DriverTrust trust = trustOf(trials);
    for (const std::size_t i : all)
        uses[i].trust = trust.of(i);
    return uses;
}

Result<ForecastSet> forecastDriven(const PretrainedWeights &weights, const PretrainedOptions &options, std::span<const SeriesView> views, const std::vector<DriverUse> &uses, int horizon,
                                   const JobContext &job)
{
    // One pass with what is certain, a second one for those whose drivers have earned trust.
    std::vector<DriverEffect> closing(views.size());
    std::vector<const DriverEffect *> certain, driven;
    std::vector<SeriesView> trusted;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < views.size(); ++i) {
        closing[i] = closingOnly(uses[i].effect);
        certain.push_back(&closing[i]);
        if (uses[i].trust > 0.0) {
            places.push_back(i);
            trusted.push_back(views[i]);
            driven.push_back(&uses[i].effect);
        }
    }
    Result<ForecastSet> set = withEffects(weights, options, views, certain, horizon, job);
    if (!set || places.empty())
        return set;
    const Result<ForecastSet> more = withEffects(weights, options, trusted, driven, horizon, job);
    if (!more)
        return more;
    for (std::size_t i = 0; i < places.size(); ++i)
        mixForecasts((*set)[places[i]], (*more)[i], uses[places[i]].trust);
    return set;
}

} // namespace shelfcast::core::pretrained

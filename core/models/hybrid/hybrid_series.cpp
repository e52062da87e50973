#include "core/models/hybrid/hybrid_series.h"

#include "core/models/decomposed/decomposed_series.h"
#include "core/models/held_back.h"
#include "core/models/hybrid/part_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace shelfcast::core::hybrid {
namespace {

using decomposed::Parts;
using decomposed::shortForm;

constexpr std::size_t kOrigins = 4;   ///< of the past that intervals are held against
constexpr double kLeastMissed = 0.3;
constexpr std::size_t kFewestKnown = 8;

/// The parts of a history, each as its member sees it.
struct Views {
    Views(const decomposed::Split &split, bool smooth, const SeriesView &history)
        : parts(split, history), trendValues(smooth ? parts.trend() : std::vector<double>(parts.adjusted().y.begin(), parts.adjusted().y.end()))
    {
        trend = parts.viewOf(trendValues);
        trend.drivers.clear(); // they are the remainder's
        if (smooth)
            setRemainder(parts.remainder());
        for (const SeasonPart &part : parts.seasons())
            seasonValues.push_back(parts.seasonValues(part));
        for (std::size_t i = 0; i < seasonValues.size(); ++i) {
            SeriesView view = parts.viewOf(seasonValues[i]);
            view.seasonLength = parts.seasons()[i].length;
            view.drivers.clear();
            seasons.push_back(std::move(view));
        }
    }
    Views(const Views &) = delete; // views point into values
    Views &operator=(const Views &) = delete;

    void setRemainder(std::vector<double> values)
    {
        remainderValues = std::move(values);
        remainder = parts.viewOf(remainderValues);
    }
    /// What a fitted trend missed.
    Result<void> setRemainder(const FittedSeries &member, const JobContext &job)
    {
        const Result<Explanation> past = member.explain(trend, 1, job);
        if (!past)
            return tl::unexpected(past.error());
        std::vector<double> missed(trendValues.size(), std::numeric_limits<double>::quiet_NaN());
        for (std::size_t t = 0; t < std::min(missed.size(), past->fitted.size()); ++t)
            missed[t] = trendValues[t] - past->fitted[t];
        setRemainder(std::move(missed));
        return {};
    }

    Parts parts;
    std::vector<double> trendValues, remainderValues;
    std::vector<std::vector<double>> seasonValues;
    SeriesView trend, remainder;
    std::vector<SeriesView> seasons;
};

SeriesForecast noiseForecast(const Noise &noise, std::size_t horizon)
{
    SeriesForecast forecast;
    forecast.mean.assign(horizon, 0.0);
    normalQuantiles(forecast.mean, std::vector<double>(horizon, noise.deviation), forecast.quantiles);
    reshape(forecast.quantiles, noise.shape);
    return forecast;
}

Noise noiseOf(std::span<const double> remainder)
{
    std::vector<double> known;
    double squares = 0.0;
    for (const double value : remainder)
        if (std::isfinite(value)) {
            known.push_back(value);
            squares += value * value;
        }
    if (known.empty())
        return {};
    const double deviation = std::sqrt(squares / static_cast<double>(known.size()));
    return {deviation, shapeOf(std::move(known))};
}

/// What the members say of their parts: the trend's first, then the seasons', then the remainder's.
struct PartForecasts {
    std::vector<SeriesForecast> sure;       ///< whose errors are independent
    std::optional<SeriesForecast> remainder; ///< of what the trend missed
};

Result<SeriesForecast> forecastOf(const FittedSeries &member, const SeriesView &view, int horizon, const JobContext &job)
{
    Result<SeriesForecast> one = member.forecast(view, horizon, job);
    if (one && (one->horizon() != static_cast<std::size_t>(horizon) || !tidy(*one, false)))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "A part of this series could not be forecast."));
    return one;
}

Result<PartForecasts> partForecasts(const Learned &learned, Views &views, int horizon, const JobContext &job)
{
    PartForecasts all;
    const auto add = [&](const FittedSeries &member, const SeriesView &view) -> Result<void> {
        Result<SeriesForecast> one = forecastOf(member, view, horizon, job);
        if (!one)
            return tl::unexpected(one.error());
        all.sure.push_back(std::move(*one));
        return {};
    };
    if (const auto done = add(*learned.trend, views.trend); !done)
        return tl::unexpected(done.error());
    for (std::size_t i = 0; i < views.seasons.size(); ++i)
        if (const auto done = add(*learned.seasons[i], views.seasons[i]); !done)
            return tl::unexpected(done.error());
    if (!learned.remainder) {
        if (learned.smooth)
            all.sure.push_back(noiseForecast(learned.noise, static_cast<std::size_t>(horizon)));
        return all;
    }
    if (!learned.smooth)
        if (const auto set = views.setRemainder(*learned.trend, job); !set)
            return tl::unexpected(set.error());
    Result<SeriesForecast> rest = forecastOf(*learned.remainder, views.remainder, horizon, job);
    if (!rest)
        return tl::unexpected(rest.error());
    if (learned.smooth)
        all.sure.push_back(*rest);
    all.remainder = std::move(*rest);
    return all;
}

/// All parts together on the scale, as wide as the past asks for.
SeriesForecast together(const Learned &learned, const PartForecasts &parts)
{
    SeriesForecast sum = sumOf(parts.sure);
    if (parts.remainder && !learned.smooth)
        for (std::size_t step = 0; step < sum.horizon(); ++step) {
            stretch(sum, step, learned.missed);
            sum.mean[step] += parts.remainder->mean[step];
            for (std::size_t level = 0; level < kQuantileCount; ++level)
                sum.quantiles[step * kQuantileCount + level] += parts.remainder->quantile(step, kMedian);
        }
    const auto spread = [&](std::size_t step) { return sum.quantile(step, kQuantileCount - 1) - sum.quantile(step, 0); };
    const double first = spread(0);
    std::vector<double> factors;
    for (std::size_t step = 0; step < sum.horizon(); ++step) { // what the seasons are not known to is the same at every step
        const double share = spread(step) > 0 ? std::min(1.0, first / spread(step)) : 0.0;
        factors.push_back(std::sqrt((1.0 + learned.error.added * share * share) / learned.error.left) * learned.reach.at(step));
    }
    for (std::size_t step = 0; step < sum.horizon(); ++step)
        stretch(sum, step, factors[step]);
    return sum;
}

/// How much of its deviation what the trend missed keeps once its model has been asked.
double leftOf(const FittedSeries &member, const SeriesView &view, const JobContext &job)
{
    const Result<Explanation> past = member.explain(view, 1, job);
    if (!past || past->fitted.size() != view.y.size())
        return 1.0;
    double before = 0.0, after = 0.0;
    for (std::size_t t = 0; t < view.y.size(); ++t)
        if (std::isfinite(view.y[t]) && std::isfinite(past->fitted[t])) {
            before += view.y[t] * view.y[t];
            after += (view.y[t] - past->fitted[t]) * (view.y[t] - past->fitted[t]);
        }
    return before > 0.0 ? std::clamp(std::sqrt(after / before), kLeastMissed, 1.0) : 1.0;
}

Message inWords(const Learned &learned, const PartForecasts &parts)
{
    const std::string trend = shortForm(parts.sure.front().form);
    const std::string rest = parts.remainder ? shortForm(parts.remainder->form) : std::string();
    if (learned.seasons.empty())
        return rest.empty() ? Message{QT_TRANSLATE_NOOP("core", "Trend: %1"), {trend}} : Message{QT_TRANSLATE_NOOP("core", "Trend: %1; rest: %2"), {trend, rest}};
    std::string lengths;
    for (const int m : learned.split.seasons)
        lengths += (lengths.empty() ? "" : " + ") + std::to_string(m);
    const std::string season = shortForm(parts.sure[1].form);
    return rest.empty() ? Message{QT_TRANSLATE_NOOP("core", "Trend: %1; season of %2 periods: %3"), {trend, lengths, season}}
                        : Message{QT_TRANSLATE_NOOP("core", "Trend: %1; season of %2 periods: %3; rest: %4"), {trend, lengths, season, rest}};
}

/// One part as its member explains it. own  what stands in where the member says nothing; empty leaves that unknown
Result<Component> component(ComponentKind kind, Message name, const FittedSeries &member, const SeriesView &view, const SeriesForecast &forecast,
                            std::span<const double> own, const JobContext &job, Explanation *rest)
{
    Result<Explanation> one = member.explain(view, static_cast<int>(forecast.horizon()), job);
    if (!one)
        return tl::unexpected(one.error());
    Component made{kind, std::move(name), std::move(one->fitted), forecast.mean};
    made.history.resize(view.y.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t t = 0; t < own.size(); ++t)
        if (!std::isfinite(made.history[t]))
            made.history[t] = own[t];
    if (rest)
        *rest = std::move(*one);
    return made;
}

class HybridSeries final : public FittedSeries {
public:
    HybridSeries(Learned learned, Members members) : m_learned(std::move(learned)), m_members(std::move(members)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        Views views(m_learned.split, m_learned.smooth, history);
        const auto parts = partForecasts(m_learned, views, horizon, job);
        if (!parts)
            return tl::unexpected(parts.error());
        SeriesForecast result = together(m_learned, *parts);
        for (double &value : result.quantiles)
            value = m_learned.split.scale.from(value);
        for (double &value : result.mean)
            value = m_learned.split.scale.from(value);
        result.form = inWords(m_learned, *parts);
        result.modelId = m_learned.modelId;
        result.note = m_learned.note;
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        Views views(m_learned.split, m_learned.smooth, history);
        const auto forecasts = partForecasts(m_learned, views, horizon, job);
        if (!forecasts)
            return tl::unexpected(forecasts.error());
        Explanation result;
        Explanation ofTrend, ofRest;
        auto trend = component(ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), *m_learned.trend, views.trend, forecasts->sure.front(), {}, job, &ofTrend);
        if (!trend)
            return tl::unexpected(trend.error());
        result.components.push_back(std::move(*trend));
        for (std::size_t i = 0; i < views.seasons.size(); ++i) {
            auto season = component(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{views.seasons[i].seasonLength}}}, *m_learned.seasons[i],
                                    views.seasons[i], forecasts->sure[1 + i], views.seasonValues[i], job, nullptr);
            if (!season)
                return tl::unexpected(season.error());
            result.components.push_back(std::move(*season));
        }
        if (m_learned.remainder) {
            auto rest = component(ComponentKind::Other, QT_TRANSLATE_NOOP("core", "Remainder"), *m_learned.remainder, views.remainder, *forecasts->remainder, {}, job, &ofRest);
            if (!rest)
                return tl::unexpected(rest.error());
            result.components.push_back(std::move(*rest));
        }
        addUp(result);
        result.criterion = ofTrend.criterion;
        result.candidates = std::move(ofTrend.candidates);
        result.coefficients = std::move(ofRest.coefficients);
        return result;
    }

    StoredModel store() const override { return stored(m_learned); }

private:
    /// Fitted values from the components, and both in units.
    void addUp(Explanation &result) const
    {
        result.fitted.assign(result.components.front().history.size(), 0.0);
        for (std::size_t t = 0; t < result.fitted.size(); ++t) {
            for (const Component &part : result.components)
                result.fitted[t] += part.history[t];
            result.fitted[t] = m_learned.split.scale.from(result.fitted[t]);
        }
        decomposed::inUnits(result.components, m_learned.split.scale);
    }

    Learned m_learned;
    Members m_members; // keeps the entries alive
};

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

std::unique_ptr<const FittedSeries> hybridSeries(Learned learned, Members members)
{
    return std::make_unique<HybridSeries>(std::move(learned), std::move(members));
}

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
    std::size_t last = 0;
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
        for (std::size_t step = 0; step < steps; ++step) {
            const double deviation = (forecast.quantile(step, kQuantileCount - 1) - forecast.quantile(step, 0)) / (2.0 * kNormalDistance[0]);
            const double miss = learned.split.scale.to(series.y[origin + step]) - forecast.quantile(step, kMedian);
            if (std::isfinite(miss) && deviation > 0.0)
                misses.push_back({step, miss / deviation});
        }
    }
    return misses.empty() ? Reach{} : reachOf(misses, static_cast<int>(steps));
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

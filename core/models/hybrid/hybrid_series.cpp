#include "core/models/hybrid/hybrid_series.h"

#include "core/models/decomposed/decomposed_series.h"
#include "core/models/hybrid/part_forecasts.h"

#include <cmath>
#include <limits>

namespace shelfcast::core::hybrid {
namespace {

using decomposed::shortForm;

Message inWords(const Learned &learned, const PartForecasts &parts)
{
    const Phrase trend(shortForm(parts.sure.front().form));
    const Phrase rest(parts.remainder ? shortForm(parts.remainder->form) : Message());
    if (learned.seasons.empty())
        return rest.words().empty() ? Message{QT_TRANSLATE_NOOP("core", "Trend: %1"), {trend}} : Message{QT_TRANSLATE_NOOP("core", "Trend: %1; rest: %2"), {trend, rest}};
    std::string lengths;
    for (const int m : learned.split.seasons)
        lengths += (lengths.empty() ? "" : " + ") + std::to_string(m);
    const Phrase season(shortForm(parts.sure[1].form));
    return rest.words().empty() ? Message{QT_TRANSLATE_NOOP("core", "Trend: %1; season of %2 periods: %3"), {trend, lengths, season}}
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

} // namespace

std::unique_ptr<const FittedSeries> hybridSeries(Learned learned, Members members)
{
    return std::make_unique<HybridSeries>(std::move(learned), std::move(members));
}

} // namespace shelfcast::core::hybrid

#include "core/models/ets/ets_series.h"

#include "core/models/ets/components.h"
#include "core/models/ets/forecast.h"
#include "core/models/ets/stored.h"
#include "core/models/ets/uncertainty.h"
#include "core/models/fallback.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::ets {

namespace {

/// @p before periods of which the model says nothing, then the part.
std::vector<double> after(std::int64_t before, const std::vector<double> &part)
{
    std::vector<double> all(static_cast<std::size_t>(before), std::numeric_limits<double>::quiet_NaN());
    all.insert(all.end(), part.begin(), part.end());
    return all;
}

Message criterionName(Criterion criterion, bool steady)
{
    const char *plain = criterion == Criterion::Aicc ? "AICc" : criterion == Criterion::Aic ? "AIC" : "BIC";
    if (!steady)
        return plain;
    return {QT_TRANSLATE_NOOP("core", "%1 with the expectation of steady growth"), {plain}};
}

bool anyForm(const Fit &fit, bool (Form::*has)() const)
{
    return (fit.form.*has)() || std::ranges::any_of(fit.rivals, [&](const Rival &rival) { return (rival.fit.form.*has)(); });
}

class EtsSeries final : public FittedSeries {
public:
    explicit EtsSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<Fit> fit = movedOn(history);
        if (!fit)
            return tl::unexpected(fit.error());
        ForecastOptions options = optionsOf(job);
        options.spread.tail = fit->tail;
        options.spread.freedom = fit->freedom;
        options.spread.recent = fit->recent;
        if (const std::int64_t before = m_learned.begin - history.firstPeriod; before >= 0 && before < static_cast<std::int64_t>(history.y.size()))
            options.spread.estimation = estimationVariance(m_learned.fit, history.y.subspan(static_cast<std::size_t>(before)), horizon, {m_learned.steady ? kSteadyGrowth : 0.0});
        Forecast ahead = ets::forecast(*fit, horizon, kQuantileLevels, options);
        SeriesForecast result;
        result.mean = std::move(ahead.mean);
        result.quantiles = std::move(ahead.quantiles);
        result.modelId = m_learned.modelId;
        result.form = m_learned.words;
        result.note = m_learned.note;
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Result<Fit> fit = movedOn(history);
        if (!fit)
            return tl::unexpected(fit.error());
        const std::int64_t before = m_learned.begin - history.firstPeriod;
        if (before < 0 || before > static_cast<std::int64_t>(history.y.size()))
            return otherPeriods();
        const Parts past = pastParts(m_learned.fit, history.y.subspan(static_cast<std::size_t>(before)));
        const Parts future = futureParts(*fit, horizon);
        Explanation result;
        result.fitted = after(before, past.sum);
        const auto add = [&](ComponentKind kind, Message name, std::vector<double> Parts::*part) {
            result.components.push_back({kind, std::move(name), after(before, past.*part), future.*part});
        };
        add(ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), &Parts::level);
        if (anyForm(*fit, &Form::trended))
            add(ComponentKind::Trend, QT_TRANSLATE_NOOP("core", "Trend"), &Parts::growth);
        if (anyForm(*fit, &Form::seasonal))
            add(ComponentKind::Season, {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {std::int64_t{seasonLengthOf(*fit)}}}, &Parts::season);
        if (fit->weighed.empty())
            return result;
        result.criterion = criterionName(m_learned.criterion, m_learned.steady);
        for (const Weighed &one : fit->weighed)
            result.candidates.push_back({{"%1", {name(one.form)}}, one.score});
        return result;
    }

    StoredModel store() const override { return {m_learned.modelId, stateOf(m_learned)}; }

private:
    /// The fit with its last states at the end of @p history.
    Result<Fit> movedOn(const SeriesView &history) const
    {
        const std::int64_t end = history.firstPeriod + static_cast<std::int64_t>(history.y.size());
        const std::int64_t later = end - m_learned.end;
        if (later < 0 || later > static_cast<std::int64_t>(history.y.size()))
            return otherPeriods();
        Fit fit = m_learned.fit;
        extend(fit, history.y.last(static_cast<std::size_t>(later)));
        return fit;
    }

    static tl::unexpected<Error> otherPeriods()
    {
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "The model was fitted on other periods than this history has. Fit it again."));
    }

    ForecastOptions optionsOf(const JobContext &job) const
    {
        ForecastOptions options;
        options.simulate = m_learned.simulate;
        options.seed = job.seed;
        return options;
    }

    Learned m_learned;
};

} // namespace

std::unique_ptr<const FittedSeries> etsSeries(Learned learned)
{
    return std::make_unique<EtsSeries>(std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadEts(const StoredModel &stored)
{
    try {
        if (nlohmann::json::parse(stored.state).contains("deviation")) // the ladder keeps its own simple smoothing under the same id
            return loadFallback(stored);
        if (Learned learned = learnedFrom(stored); sound(learned))
            return etsSeries(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::ets

#include "core/models/fallback.h"
#include "core/models/panel_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace shelfcast::core {

namespace {

std::int64_t knownCount(const Series &series)
{
    return std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); });
}

/// Infinite values are unknown ones.
Panel withoutInfinity(Panel panel)
{
    for (Series &series : panel.series)
        std::ranges::replace_if(series.y, [](double value) { return std::isinf(value); }, std::nan(""));
    return panel;
}

/// Why a simpler model stands in for a series.
Message standInNote(const Series &series, const ModelCard &card)
{
    const std::int64_t known = knownCount(series);
    if (known == 0)
        return QT_TRANSLATE_NOOP("core", "No period of this series is known, so the forecast is zero.");
    if (known < card.needs.minimumHistory)
        return {QT_TRANSLATE_NOOP("core", "Only %1 known periods are too few for %2, so a simpler model stands in."), {known, Phrase(card.name)}};
    return {QT_TRANSLATE_NOOP("core", "%1 gave no usable forecast for these values, so a simpler model stands in."), {Phrase(card.name)}};
}

SeriesForecast simpler(const SeriesView &series, int horizon, Message note, const JobContext &job)
{
    SeriesForecast result = *fitFallback(series)->forecast(series, horizon, job);
    if (!tidy(result, series.nonNegative)) { // only values near the largest number there is come here
        result.mean.assign(static_cast<std::size_t>(horizon), 0.0);
        result.quantiles.assign(result.mean.size() * kQuantileCount, 0.0);
    }
    result.standIn = true;
    result.note = std::move(note);
    return result;
}

/// A global model with simple ones under it. Without one, `m_reason` says why: it could not learn from this panel at all.
class LadderedModel final : public FittedModel {
public:
    LadderedModel(ModelCard card, std::unique_ptr<const FittedModel> inner, Message reason)
        : m_card(std::move(card)), m_inner(std::move(inner)), m_reason(std::move(reason))
    {
    }

    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        ForecastSet forecasts;
        if (m_inner) {
            Result<ForecastSet> given = m_inner->forecast(history, horizon, job);
            if (!given)
                return given;
            forecasts = std::move(*given);
        }
        forecasts.resize(history.series.size());
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            if (job.cancelled())
                return cancelled();
            const bool enough = m_inner && knownCount(history.series[i]) >= std::max(1, m_card.needs.minimumHistory);
            if (enough && forecasts[i].horizon() == static_cast<std::size_t>(horizon) && tidy(forecasts[i], history.nonNegative))
                continue;
            const FiniteView series(viewOf(history, i));
            forecasts[i] = simpler(series.view(), horizon, m_inner || knownCount(history.series[i]) == 0 ? standInNote(history.series[i], m_card) : m_reason, seriesJob(job, i));
        }
        return forecasts;
    }

    Result<Explanation> explain(const Panel &history, std::size_t index, int horizon, const JobContext &job) const override
    {
        if (m_inner && knownCount(history.series[index]) >= std::max(1, m_card.needs.minimumHistory))
            return m_inner->explain(history, index, horizon, job);
        const FiniteView series(viewOf(history, index));
        return fitFallback(series.view())->explain(series.view(), horizon, seriesJob(job, index));
    }

    StoredModel store() const override
    {
        if (m_inner) {
            StoredModel inner = m_inner->store();
            inner.modelId = m_card.id;
            return overLadder(std::move(inner));
        }
        return {m_card.id, nlohmann::json({{"model", nullptr}}).dump()};
    }

private:
    ModelCard m_card;
    std::unique_ptr<const FittedModel> m_inner;
    Message m_reason;
};

class LadderedForecaster final : public Forecaster {
public:
    LadderedForecaster(std::unique_ptr<Forecaster> inner, ModelCard card) : m_inner(std::move(inner)), m_card(std::move(card)) {}

    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        return learn(history, job, [&](const Panel &panel) { return m_inner->fit(panel, horizon, job); });
    }

    Result<std::unique_ptr<const FittedModel>> fitFrom(const StoredModel &previous, const Panel &history, int horizon, const JobContext &job) const override
    {
        const std::optional<StoredModel> inner = underLadder(previous);
        if (!inner) // nothing was learned then
            return fit(history, horizon, job);
        return learn(history, job, [&](const Panel &panel) { return m_inner->fitFrom(*inner, panel, horizon, job); });
    }

private:
    template <class Learn>
    Result<std::unique_ptr<const FittedModel>> learn(const Panel &history, const JobContext &job, const Learn &inner) const
    {
        if (job.cancelled())
            return cancelled();
        const bool infinite = std::ranges::any_of(history.series, [](const Series &series) {
            return std::ranges::any_of(series.y, [](double value) { return std::isinf(value); });
        });
        Result<std::unique_ptr<const FittedModel>> fitted = infinite ? inner(withoutInfinity(history)) : inner(history);
        if (fitted)
            return std::make_unique<LadderedModel>(m_card, std::move(*fitted), Message{});
        if (fitted.error().code != ErrorCode::TooShort)
            return fitted;
        return std::make_unique<LadderedModel>(m_card, nullptr, fitted.error().message);
    }

    std::unique_ptr<Forecaster> m_inner;
    ModelCard m_card;
};

} // namespace

std::optional<StoredModel> underLadder(const StoredModel &stored)
{
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    if (!state.is_object() || !state.contains("model") || !state["model"].is_string())
        return std::nullopt;
    return StoredModel{stored.modelId, state["model"].get<std::string>(), stored.weights};
}

StoredModel overLadder(StoredModel inner)
{
    return {std::move(inner.modelId), nlohmann::json({{"model", std::move(inner.state)}}).dump(), std::move(inner.weights)};
}

std::unique_ptr<Forecaster> withLadder(std::unique_ptr<Forecaster> inner, ModelCard card)
{
    return std::make_unique<LadderedForecaster>(std::move(inner), std::move(card));
}

Result<std::unique_ptr<const FittedModel>> loadWithLadder(const StoredModel &stored, const ModelCard &card, const LoadModel &loadInner)
{
    const auto damaged = [&] {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
    };
    const nlohmann::json state = nlohmann::json::parse(stored.state, nullptr, false);
    if (!state.is_object() || !state.contains("model"))
        return damaged();
    if (state["model"].is_null())
        return std::make_unique<LadderedModel>(card, nullptr, QT_TRANSLATE_NOOP("core", "The history was too short for this model, so a simpler one stands in."));
    const std::optional<StoredModel> kept = underLadder(stored);
    if (!kept)
        return damaged();
    Result<std::unique_ptr<const FittedModel>> inner = loadInner(*kept);
    if (!inner)
        return inner;
    return std::make_unique<LadderedModel>(card, std::move(*inner), Message{});
}

} // namespace shelfcast::core

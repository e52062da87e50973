#include "core/models/fallback.h"
#include "core/models/panel_model.h"
#include "core/models/partwise.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>

namespace shelfcast::core {

namespace {

constexpr std::uint64_t kSeedStep = 0x9E3779B97F4A7C15ULL; ///< from one series to the next

std::int64_t knownCount(std::span<const double> y)
{
    return std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
}

/// Runs a model's own code; nothing that it throws leaves this function.
template <class Call>
auto isolated(const Call &call) -> decltype(call())
{
    try {
        return call();
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QT_TRANSLATE_NOOP("core", "The model failed on this series."), fault.what());
    }
}

Message fallNote(const Error &error, const ModelCard &card, std::int64_t known)
{
    const Phrase name(card.name);
    if (known == 0)
        return QT_TRANSLATE_NOOP("core", "No period of this series is known, so the forecast is zero.");
    if (error.code == ErrorCode::TooShort)
        return {QT_TRANSLATE_NOOP("core", "Only %1 known periods are too few for %2, so a simpler model stands in."), {known, name}};
    return {QT_TRANSLATE_NOOP("core", "%1 could not be fitted to these values, so a simpler model stands in."), {name}};
}

class PanelModel final : public FittedModel {
public:
    PanelModel(ModelCard card, std::vector<LadderFit> fits) : m_card(std::move(card)), m_fits(std::move(fits)) {}

    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        if (history.series.size() != m_fits.size())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The model was fitted on %1 series, but is asked for %2. Fit it again."),
                                                     {static_cast<std::int64_t>(m_fits.size()), static_cast<std::int64_t>(history.series.size())}});
        ForecastSet forecasts(m_fits.size());
        std::atomic<bool> stopped = false;
        parallelFor(job, m_fits.size(), [&](std::size_t i) {
            const FiniteView series(viewOf(history, i));
            Result<SeriesForecast> result = forecastWithLadder(m_fits[i], m_card, series.view(), horizon, seriesJob(job, i));
            if (result)
                forecasts[i] = std::move(*result);
            else
                stopped = true;
        }, QT_TRANSLATE_NOOP("core", "Forecasting"));
        if (stopped || job.cancelled())
            return cancelled();
        return forecasts;
    }

    Result<Explanation> explain(const Panel &history, std::size_t index, int horizon, const JobContext &job) const override
    {
        const FiniteView series(viewOf(history, index));
        return isolated([&] { return m_fits[index].fitted->explain(series.view(), horizon, seriesJob(job, index)); });
    }

    StoredModel store() const override
    {
        nlohmann::json all = nlohmann::json::array();
        for (std::size_t i = 0; i < m_fits.size(); ++i) {
            const StoredModel one = storeSeries(i);
            all.push_back({{"model", one.modelId}, {"state", one.state}});
        }
        return {m_card.id, all.dump()};
    }

    StoredModel storeSeries(std::size_t index) const override { return m_fits[index].fitted->store(); }

private:
    ModelCard m_card;
    std::vector<LadderFit> m_fits;
};

class PanelForecaster final : public Forecaster, public PartwiseForecaster {
public:
    PanelForecaster(std::unique_ptr<LocalForecaster> local, ModelCard card) : m_local(std::move(local)), m_card(std::move(card)) {}

    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int, const JobContext &job) const override
    {
        std::vector<LadderFit> fits(history.series.size());
        parallelFor(job, fits.size(), [&](std::size_t i) {
            const FiniteView series(viewOf(history, i));
            fits[i] = fitWithLadder(*m_local, m_card, series.view(), seriesJob(job, i));
        }, {QT_TRANSLATE_NOOP("core", "Fitting %1"), {Phrase(m_card.name)}});
        if (job.cancelled() || std::ranges::any_of(fits, [](const LadderFit &fit) { return !fit.fitted; }))
            return cancelled();
        return std::make_unique<PanelModel>(m_card, std::move(fits));
    }

    std::unique_ptr<PartwiseFit> inParts(int horizon) const override { return std::make_unique<Parts>(*this, horizon); }

private:
    class Parts final : public PartwiseFit {
    public:
        Parts(const PanelForecaster &whole, int horizon) : m_whole(whole), m_horizon(horizon) {}
        Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t, const JobContext &job) override { return m_whole.fit(part, m_horizon, job); }

    private:
        const PanelForecaster &m_whole;
        int m_horizon;
    };

    std::unique_ptr<LocalForecaster> m_local;
    ModelCard m_card;
};

} // namespace

FiniteView::FiniteView(const SeriesView &series) : m_view(series)
{
    if (std::ranges::none_of(series.y, [](double value) { return std::isinf(value); }))
        return;
    m_values.assign(series.y.begin(), series.y.end());
    std::ranges::replace_if(m_values, [](double value) { return std::isinf(value); }, std::nan(""));
    m_view.y = m_values;
}

JobContext seriesJob(const JobContext &job, std::size_t index)
{
    JobContext inner = job;
    inner.progress = nullptr;
    inner.threads = 1;
    inner.seed = seedOf(job.seed, index);
    return inner;
}

JobContext partJob(const JobContext &job, std::size_t first)
{
    JobContext inner = job;
    inner.seed += kSeedStep * static_cast<std::uint64_t>(first);
    return inner;
}

std::uint64_t seedOf(std::uint64_t jobSeed, std::size_t index)
{
    // SplitMix64 (Steele, Lea & Flood 2014): neighbouring indices give unrelated seeds.
    std::uint64_t z = jobSeed + kSeedStep * (static_cast<std::uint64_t>(index) + 1);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

LadderFit fitWithLadder(const LocalForecaster &local, const ModelCard &card, const SeriesView &series, const JobContext &job)
{
    const std::int64_t known = knownCount(series.y);
    Error error{ErrorCode::TooShort, {}, {}};
    if (known > 0) {
        auto fitted = isolated([&] { return local.fit(series, job); });
        if (fitted)
            return {std::move(*fitted), {}};
        error = std::move(fitted).error();
        if (error.code == ErrorCode::Cancelled || job.cancelled())
            return {};
    }
    return {fitFallback(series), fallNote(error, card, known)};
}

Result<SeriesForecast> forecastWithLadder(const LadderFit &fit, const ModelCard &card, const SeriesView &history, int horizon, const JobContext &job)
{
    Result<SeriesForecast> result = isolated([&] { return fit.fitted->forecast(history, horizon, job); });
    if (job.cancelled() || (!result && result.error().code == ErrorCode::Cancelled))
        return cancelled();
    if (result && result->horizon() == static_cast<std::size_t>(horizon) && tidy(*result, history.nonNegative)) {
        if (!fit.note.empty()) {
            result->note = fit.note;
            result->standIn = true;
        }
        return result;
    }
    Result<SeriesForecast> simpler = fitFallback(history)->forecast(history, horizon, job);
    if (!tidy(*simpler, history.nonNegative)) { // only values near the largest number there is come here
        simpler->mean.assign(static_cast<std::size_t>(horizon), 0.0);
        simpler->quantiles.assign(simpler->mean.size() * kQuantileCount, 0.0);
    }
    simpler->standIn = true;
    simpler->note = {QT_TRANSLATE_NOOP("core", "%1 gave no usable forecast for these values, so a simpler model stands in."), {Phrase(card.name)}};
    return simpler;
}

std::unique_ptr<Forecaster> panelForecaster(std::unique_ptr<LocalForecaster> local, ModelCard card)
{
    return std::make_unique<PanelForecaster>(std::move(local), std::move(card));
}

Result<std::unique_ptr<const FittedModel>> loadPanelModel(const StoredModel &stored, const ModelCard &card, const LoadSeries &loadSeries)
{
    const auto damaged = [&] {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
    };
    const nlohmann::json all = nlohmann::json::parse(stored.state, nullptr, false);
    if (!all.is_array())
        return damaged();
    std::vector<LadderFit> fits;
    for (const nlohmann::json &one : all) {
        if (!one.is_object() || !one.contains("model") || !one.contains("state"))
            return damaged();
        const StoredModel series{one["model"].get<std::string>(), one["state"].get<std::string>()};
        auto fitted = isolated([&] { return isFallback(series) ? loadFallback(series) : loadSeries(series); });
        if (!fitted)
            return damaged();
        fits.push_back({std::move(*fitted), {}});
    }
    return std::make_unique<PanelModel>(card, std::move(fits));
}

} // namespace shelfcast::core

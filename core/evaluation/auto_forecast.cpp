#include "core/evaluation/auto_forecast.h"

#include "core/evaluation/auto_series.h"
#include "core/evaluation/champion.h"
#include "core/evaluation/holdout.h"
#include "core/evaluation/metrics.h"
#include "core/models/fallback.h"
#include "core/models/panel_model.h"
#include "core/models/partwise.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "auto";
/// The usual choice first; the others from simple to rich. The time of each is far below a hundredth of a second a series.
constexpr std::string_view kQuick[] = {"auto-ets", "seasonal-naive", "window-average", "linear-regression"};
constexpr const char *kYardstick = "seasonal-naive";
/// Fewer known periods than these are not divided into past and future.
constexpr std::ptrdiff_t kFewestKnown = 12;

enum class Criterion { Quantiles, Absolute, Squared };

double lossOf(Criterion criterion, std::span<const double> actual, const SeriesForecast &forecast)
{
    if (criterion == Criterion::Absolute)
        return metrics::mase(actual, forecast.mean, 1.0);
    if (criterion == Criterion::Squared)
        return metrics::rmsse(actual, forecast.mean, 1.0);
    double sum = 0.0;
    std::vector<double> quantile(actual.size());
    for (std::size_t level = 0; level < kQuantileCount; ++level) {
        for (std::size_t step = 0; step < actual.size(); ++step)
            quantile[step] = forecast.quantile(step, level);
        sum += metrics::pinball(actual, quantile, kQuantileLevels[level]);
    }
    return sum / static_cast<double>(kQuantileCount);
}

std::ptrdiff_t knownCount(std::span<const double> y)
{
    return std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
}

/// One model that may win.
struct Contender {
    const ModelEntry *entry = nullptr;
    std::unique_ptr<LocalForecaster> recipe;
};

class AutoModel final : public FittedModel {
public:
    AutoModel(std::shared_ptr<const Registry> registry, std::vector<AutoSeries> champions)
        : m_registry(std::move(registry)), m_champions(std::move(champions))
    {
    }

    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        if (history.series.size() != m_champions.size())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The model was fitted on %1 series, but is asked for %2. Fit it again."),
                                                     {static_cast<std::int64_t>(m_champions.size()), static_cast<std::int64_t>(history.series.size())}});
        ForecastSet forecasts(m_champions.size());
        parallelFor(job, forecasts.size(), [&](std::size_t i) {
            const FiniteView series(viewOf(history, i));
            const AutoSeries &champion = m_champions[i];
            if (Result<SeriesForecast> result = forecastWithLadder(champion.fit, champion.entry->card, series.view(), horizon, seriesJob(job, i))) {
                forecasts[i] = std::move(*result);
                forecasts[i].why = champion.why;
            }
        }, QT_TRANSLATE_NOOP("core", "Forecasting"));
        if (job.cancelled())
            return cancelled();
        return forecasts;
    }

    Result<Explanation> explain(const Panel &history, std::size_t index, int horizon, const JobContext &job) const override
    {
        const FiniteView series(viewOf(history, index));
        return m_champions[index].fit.fitted->explain(series.view(), horizon, seriesJob(job, index));
    }

    StoredModel store() const override
    {
        nlohmann::json all = nlohmann::json::array();
        for (const AutoSeries &series : m_champions)
            all.push_back(storeAutoSeries(series).state);
        return {kId, all.dump()};
    }

    StoredModel storeSeries(std::size_t index) const override { return storeAutoSeries(m_champions[index]); }

private:
    std::shared_ptr<const Registry> m_registry; // keeps the cards alive
    std::vector<AutoSeries> m_champions;
};

class AutoForecaster final : public Forecaster, public PartwiseForecaster {
public:
    AutoForecaster(std::shared_ptr<const Registry> registry, Criterion criterion, bool all) : m_registry(std::move(registry)), m_criterion(criterion)
    {
        const auto add = [this](const ModelEntry &entry) {
            const Result<SettingValues> defaults = completed(entry.card.settings, {});
            m_candidates.push_back({&entry, entry.makeLocal(*defaults)});
        };
        for (const std::string_view id : kQuick)
            if (const ModelEntry *entry = m_registry->find(id); entry && entry->makeLocal)
                add(*entry);
        for (const ModelEntry &entry : m_registry->entries())
            if (all && entry.makeLocal && std::ranges::find(kQuick, entry.card.id) == std::end(kQuick))
                add(entry);
    }

    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override
    {
        Parts parts(*this, horizon);
        if (Result<void> looked = parts.look(history, 0, part(job, 0.0, 0.7)); !looked)
            return tl::unexpected(std::move(looked).error());
        return parts.fit(history, 0, part(job, 0.7, 1.0));
    }

    std::unique_ptr<PartwiseFit> inParts(int horizon) const override { return std::make_unique<Parts>(*this, horizon); }

private:
    /// Looks at what the candidates lose on each series, and fits the champions once the habits are known.
    class Parts final : public PartwiseFit {
    public:
        Parts(const AutoForecaster &whole, int horizon) : m_whole(whole), m_horizon(horizon) {}
        bool looksFirst() const override { return true; }
        Result<void> look(const Panel &part, std::size_t first, const JobContext &job) override;
        Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t first, const JobContext &job) override;

    private:
        const AutoForecaster &m_whole;
        int m_horizon;
        std::vector<std::vector<double>> m_losses; ///< a row a series of the whole panel
        std::vector<int> m_periods;
        std::vector<double> m_habits; ///< of all of them; empty until the first fit
    };

    /// What each candidate lost on the periods held out; infinity where it could not take part.
    std::vector<double> losses(const SeriesView &earlier, std::span<const double> actual, const JobContext &job) const
    {
        std::vector<double> result(m_candidates.size(), std::numeric_limits<double>::infinity());
        for (std::size_t c = 0; c < m_candidates.size() && !job.cancelled(); ++c) {
            const ModelCard &card = m_candidates[c].entry->card;
            const LadderFit fit = fitWithLadder(*m_candidates[c].recipe, card, earlier, job);
            if (!fit.fitted || !fit.note.empty())
                continue;
            const auto forecast = forecastWithLadder(fit, card, earlier, static_cast<int>(actual.size()), job);
            if (forecast && !forecast->standIn)
                result[c] = lossOf(m_criterion, actual, *forecast);
        }
        return result;
    }

    /// What the candidates lost on one series; empty where there is too little to compare on.
    std::vector<double> compared(const SeriesView &series, int horizon, int &periods, const JobContext &job) const
    {
        periods = std::min(horizon, static_cast<int>(series.y.size() / 3));
        const SeriesView earlier = heldBack(series, periods);
        const std::span<const double> actual = series.y.subspan(earlier.y.size());
        const bool measurable = std::ranges::any_of(actual, [](double value) { return std::isfinite(value); });
        if (knownCount(series.y) < kFewestKnown || !measurable)
            return {};
        return losses(earlier, actual, job);
    }
    Message reason(const SeriesView &series, std::size_t winner, const std::vector<double> &loss, int periods) const
    {
        if (loss.empty())
            return {QT_TRANSLATE_NOOP("core", "Only %1 periods are known, too few to compare models on: %2 is the usual choice."),
                    {static_cast<std::int64_t>(knownCount(series.y)), english(m_candidates[winner].entry->card.name)}};
        const std::int64_t held = periods, compared = std::ranges::count_if(loss, [](double value) { return std::isfinite(value); });
        const std::string name = english(m_candidates[winner].entry->card.name);
        std::size_t yardstick = winner;
        for (std::size_t c = 0; c < m_candidates.size(); ++c)
            if (m_candidates[c].entry->card.id == kYardstick && std::isfinite(loss[c]))
                yardstick = c;
        if (yardstick == winner)
            return {QT_TRANSLATE_NOOP("core", "%1 was closest of %2 models on the last %3 periods."), {name, compared, held}};
        const double gain = loss[yardstick] > 0.0 ? std::round(100.0 * (1.0 - loss[winner] / loss[yardstick])) : 0.0;
        if (gain >= 1.0)
            return {QT_TRANSLATE_NOOP("core", "%1 was %2 % closer than seasonal naive on the last %3 periods; %4 models were compared."),
                    {name, gain, held, compared}};
        return {QT_TRANSLATE_NOOP("core", "No model was clearly closer than %1 on the last %2 periods; %3 models were compared."), {name, held, compared}};
    }

    std::shared_ptr<const Registry> m_registry;
    Criterion m_criterion;
    std::vector<Contender> m_candidates;
};

Result<void> AutoForecaster::Parts::look(const Panel &part, std::size_t first, const JobContext &job)
{
    if (m_whole.m_candidates.empty())
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "There is no model to choose from."));
    m_losses.resize(first + part.series.size());
    m_periods.resize(m_losses.size());
    parallelFor(job, part.series.size(), [&](std::size_t i) {
        const FiniteView series(viewOf(part, i));
        m_losses[first + i] = m_whole.compared(series.view(), m_horizon, m_periods[first + i], seriesJob(job, i));
    }, QT_TRANSLATE_NOOP("core", "Comparing models"));
    return job.cancelled() ? Result<void>(cancelled()) : Result<void>{};
}

Result<std::unique_ptr<const FittedModel>> AutoForecaster::Parts::fit(const Panel &part, std::size_t first, const JobContext &job)
{
    if (m_habits.empty())
        m_habits = habitsOf(m_losses);
    std::vector<AutoSeries> champions(part.series.size());
    parallelFor(job, champions.size(), [&](std::size_t i) {
        const FiniteView series(viewOf(part, i));
        const std::vector<double> &losses = m_losses[first + i];
        const std::size_t winner = championOf(losses, m_habits);
        const ModelEntry &entry = *m_whole.m_candidates[winner].entry;
        champions[i] = {&entry, fitWithLadder(*m_whole.m_candidates[winner].recipe, entry.card, series.view(), seriesJob(job, i)),
                        m_whole.reason(series.view(), winner, losses, m_periods[first + i]), losses.empty() ? 0 : m_periods[first + i], {}};
        for (std::size_t c = 0; c < losses.size(); ++c)
            champions[i].losses.push_back({m_whole.m_candidates[c].entry->card.id, losses[c]});
    }, QT_TRANSLATE_NOOP("core", "Fitting the best models"));
    if (job.cancelled() || std::ranges::any_of(champions, [](const AutoSeries &champion) { return !champion.fit.fitted; }))
        return cancelled();
    return std::make_unique<AutoModel>(m_whole.m_registry, std::move(champions));
}

Result<std::unique_ptr<const FittedModel>> load(const std::shared_ptr<const Registry> &registry, const StoredModel &stored)
{
    const auto damaged = [&](const std::string &detail) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, detail);
    };
    try {
        std::vector<AutoSeries> champions;
        const nlohmann::json all = nlohmann::json::parse(stored.state);
        if (!all.is_array())
            return damaged("no list");
        for (const nlohmann::json &one : all) {
            Result<AutoSeries> series = loadAutoSeries(*registry, {stored.modelId, one.get<std::string>()});
            if (!series)
                return tl::unexpected(std::move(series).error());
            champions.push_back(std::move(*series));
        }
        return std::make_unique<AutoModel>(registry, std::move(champions));
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

std::vector<Setting> settings()
{
    return {
        {"candidates", QT_TRANSLATE_NOOP("core", "Candidates"),
         QT_TRANSLATE_NOOP("core", "Which models are compared: a few quick ones, or all that fit each series alone (many times slower)."), std::string("quick"), 0.0, 0.0,
         {{"quick", QT_TRANSLATE_NOOP("core", "Quick ones")}, {"all", QT_TRANSLATE_NOOP("core", "All")}}},
        {"criterion", QT_TRANSLATE_NOOP("core", "Compared by"),
         QT_TRANSLATE_NOOP("core", "What the best model is best at: the whole range from low to high, the size of its errors, or avoiding large errors."),
         std::string("quantiles"), 0.0, 0.0,
         {{"quantiles", QT_TRANSLATE_NOOP("core", "The whole range")},
          {"absolute", QT_TRANSLATE_NOOP("core", "The size of errors")},
          {"squared", QT_TRANSLATE_NOOP("core", "Large errors")}}},
    };
}

} // namespace

ModelEntry autoModel(std::shared_ptr<const Registry> candidates)
{
    ModelEntry entry;
    entry.card.id = kId;
    entry.card.name = QT_TRANSLATE_NOOP("core", "Automatic");
    entry.card.family = QT_TRANSLATE_NOOP("core", "Choice");
    entry.card.summary = QT_TRANSLATE_NOOP("core", "For each series the model that did best on its last periods.");
    entry.card.source = "Tashman (2000), Out-of-sample tests of forecasting accuracy";
    entry.card.needs.usesDrivers = true;
    entry.card.settings = settings();
    entry.makeGlobal = [candidates](const SettingValues &values) -> std::unique_ptr<Forecaster> {
        const std::string &id = choice(values, "criterion");
        const Criterion criterion = id == "absolute" ? Criterion::Absolute : id == "squared" ? Criterion::Squared : Criterion::Quantiles;
        return std::make_unique<AutoForecaster>(candidates, criterion, choice(values, "candidates") == "all");
    };
    entry.loadModel = [candidates](const StoredModel &stored) { return load(candidates, stored); };
    return entry;
}

} // namespace shelfcast::core

#include "core/evaluation/auto/auto_parts.h"

#include "core/base/listing.h"
#include "core/models/borrowed/borrowed_series.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace shelfcast::core {

namespace {

constexpr const char *kId = "auto";
constexpr const char *kYardstick = "seasonal-naive";
/// What suits a kind of series is known after so many of them.
constexpr double kLookedAt = 1000.0;
/// A series is fitted on all periods, and before those held out to be checked.
constexpr double kFitsEach = 2.0;
constexpr double kFewestFits = 150.0; ///< that share the budget: one series is not worth waiting for minutes

class AutoModel final : public FittedModel {
public:
    AutoModel(std::shared_ptr<const Registry> registry, std::vector<AutoSeries> all) : m_registry(std::move(registry)), m_all(std::move(all)) {}

    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override
    {
        if (history.series.size() != m_all.size())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The model was fitted on %1 series, but is asked for %2. Fit it again."),
                                                     {static_cast<std::int64_t>(m_all.size()), static_cast<std::int64_t>(history.series.size())}});
        ForecastSet forecasts(m_all.size());
        parallelFor(job, forecasts.size(), [&](std::size_t i) {
            const FiniteView series(viewOf(history, i));
            if (Result<SeriesForecast> result = forecastAuto(*m_registry, m_all[i], series.view(), horizon, seriesJob(job, i)))
                forecasts[i] = std::move(*result);
        }, QT_TRANSLATE_NOOP("core", "Forecasting"));
        if (job.cancelled())
            return cancelled();
        return forecasts;
    }

    Result<Explanation> explain(const Panel &history, std::size_t index, int horizon, const JobContext &job) const override
    {
        const FiniteView series(viewOf(history, index));
        return explainAuto(m_all[index], series.view(), horizon, seriesJob(job, index));
    }

    StoredModel store() const override
    {
        nlohmann::json all = nlohmann::json::array();
        for (const AutoSeries &series : m_all)
            all.push_back(storeAutoSeries(series).state);
        return {kId, all.dump()};
    }

    StoredModel storeSeries(std::size_t index) const override { return storeAutoSeries(m_all[index]); }

private:
    std::shared_ptr<const Registry> m_registry; // keeps the cards alive
    std::vector<AutoSeries> m_all;
};

/// Why it was decided so.
Message reason(const std::vector<Contender> &team, const Judgement &judgement, std::int64_t known)
{
    std::vector<MessageArgument> names;
    for (std::size_t c = 0; c < team.size(); ++c)
        if (judgement.blend.core[c])
            names.emplace_back(Phrase(team[c].name));
    if (judgement.similar == 0)
        return {QT_TRANSLATE_NOOP("core", "Only %1 periods are known, too few to compare models on: %2 is the usual choice."), {known, Phrase(listed(names))}};
    const auto similar = static_cast<std::int64_t>(judgement.similar), own = static_cast<std::int64_t>(judgement.own);
    double yardstick = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t c = 0; c < team.size(); ++c)
        if (team[c].id == kYardstick)
            yardstick = judgement.losses[c];
    const double gain = yardstick > 0.0 && std::isfinite(judgement.loss) ? std::round(100.0 * (1.0 - judgement.loss / yardstick)) : 0.0;
    if (judgement.champion) {
        const Phrase name(team[*judgement.champion].name);
        if (gain >= 1.0)
            return {QT_TRANSLATE_NOOP("core", "%1 alone: far closer than any combination and %2 % closer than seasonal naive on %3 past forecasts of similar series, %4 of them its own."),
                    {name, gain, similar, own}};
        return {QT_TRANSLATE_NOOP("core", "%1 alone: far closer than any combination on %2 past forecasts of similar series, %3 of them its own."), {name, similar, own}};
    }
    if (gain >= 1.0)
        return {QT_TRANSLATE_NOOP("core", "Together they were %1 % closer than seasonal naive on %2 past forecasts of similar series, %3 of them its own."), {gain, similar, own}};
    return {QT_TRANSLATE_NOOP("core", "Nothing was clearly closer than seasonal naive on %1 past forecasts of similar series, %2 of them its own; several together are the safest."),
            {similar, own}};
}

constexpr std::size_t kFewestDonors = 5; ///< series whose season is worth borrowing

/// What series with a long history lend to those with less than one season.
struct Lending {
    borrowed::SeasonCollector collector;
    std::optional<Result<borrowed::SeasonLibrary>> library;

    const borrowed::SeasonLibrary *learned(const JobContext &job)
    {
        if (!library)
            library = collector.library(job);
        return *library && (*library)->donors >= kFewestDonors && (*library)->season > 1 ? &**library : nullptr;
    }
};

/// A series with less than a season takes that of those that sell alike: nothing else can know it.
void lend(AutoSeries &to, const Registry &models, const borrowed::SeasonLibrary *library, std::int64_t first, const Series &series)
{
    const ModelEntry *entry = models.find(borrowed::kBorrowedSeasonId);
    if (!library || !entry || series.y.size() >= static_cast<std::size_t>(library->season) || std::ranges::none_of(series.y, [](double value) { return std::isfinite(value); }))
        return;
    to = {};
    to.members.push_back({borrowed::kBorrowedSeasonId, entry, borrowed::borrowedSeries(borrowed::borrow(*library, series, first))});
    to.blend = {{1.0}, {true}, combine::Rule::Mean, 1.0};
    to.why = {QT_TRANSLATE_NOOP("core", "Only %1 periods are known, less than a season: the season is borrowed from %2 items with a longer history, most of all from those that sell alike."),
              {static_cast<std::int64_t>(series.y.size()), static_cast<std::int64_t>(library->donors)}};
}

std::int64_t knownCount(std::span<const double> y)
{
    return std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
}

class Parts final : public PartwiseFit {
public:
    Parts(AutoRecipe recipe, int horizon) : m_recipe(std::move(recipe)), m_horizon(horizon) {}

    void announce(std::size_t series, int heldOut) override
    {
        m_announced = series;
        m_heldOut = heldOut;
    }
    bool looksFirst() const override { return true; }
    bool checksItself() const override { return m_heldOut > 0; }
    Result<void> look(const Panel &part, std::size_t first, const JobContext &job) override;
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &part, std::size_t first, const JobContext &job) override;
    Result<ForecastSet> check(const Panel &before, std::size_t first, const JobContext &job) override;

private:
    double lookedAt() const { return m_announced == 0 ? 1.0 : std::min(1.0, kLookedAt / static_cast<double>(m_announced)); }
    /// Of one core, for a fit of one series.
    double milliseconds() const
    {
        const double series = std::max(1.0, static_cast<double>(m_announced));
        const double shared = series * (kFitsEach + m_recipe.origins * lookedAt());
        return 1000.0 * m_recipe.budgetSeconds / std::max(shared, kFewestFits);
    }
    bool isLookedAt(std::size_t series) const
    {
        // By its place alone, so that neither threads nor parts matter.
        return static_cast<double>(seedOf(0x5eed, series) >> 11) * 0x1.0p-53 < lookedAt();
    }
    const PastJudge &now();
    const PastJudge &before();
    AutoSeries fitOne(const PastJudge &judge, const SeriesView &series, std::size_t index, const JobContext &job) const;
    std::vector<AutoSeries> fitAll(const PastJudge &judge, Lending &lending, const Panel &part, std::size_t first, const JobContext &job) const;

    AutoRecipe m_recipe;
    int m_horizon;
    std::size_t m_announced = 0;
    int m_heldOut = 0;
    std::vector<PastForecast> m_past; ///< in the order of the series
    std::unique_ptr<PastJudge> m_now, m_before;
    Lending m_lendingNow, m_lendingBefore;
};

Result<void> Parts::look(const Panel &part, std::size_t first, const JobContext &job)
{
    if (m_recipe.teams->of(TeamKind::Regular).empty())
        return failure(ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "There is no model to choose from."));
    std::vector<std::vector<PastForecast>> found(part.series.size());
    parallelFor(job, found.size(), [&](std::size_t i) {
        if (!isLookedAt(first + i))
            return;
        const FiniteView series(viewOf(part, i));
        Origins origins = Origins::of(series.view().y.size(), m_horizon, m_recipe.origins);
        if (m_heldOut > 0)
            origins.newest = m_heldOut;
        found[i] = pastForecasts(*m_recipe.teams, series.view(), first + i, origins, milliseconds(), seriesJob(job, i));
    }, QT_TRANSLATE_NOOP("core", "Comparing models"));
    if (job.cancelled())
        return cancelled();
    for (std::vector<PastForecast> &one : found)
        std::ranges::move(one, std::back_inserter(m_past));
    JobContext silent = job; // a moment beside the comparison
    silent.progress = {};
    m_lendingNow.collector.add(part, 0, silent);
    if (m_heldOut > 0)
        m_lendingBefore.collector.add(part, static_cast<std::size_t>(m_heldOut), silent);
    return job.cancelled() ? Result<void>(cancelled()) : Result<void>();
}

const PastJudge &Parts::now()
{
    if (!m_now)
        m_now = std::make_unique<PastJudge>(*m_recipe.teams, m_past, m_horizon, m_recipe.criterion);
    return *m_now;
}

/// By what was over before the periods held out.
const PastJudge &Parts::before()
{
    if (!m_before) {
        std::vector<PastForecast> known;
        for (const PastForecast &one : m_past)
            if (one.held - static_cast<int>(one.steps()) >= m_heldOut)
                known.push_back(one);
        m_before = std::make_unique<PastJudge>(*m_recipe.teams, known, m_heldOut, m_recipe.criterion);
    }
    return *m_before;
}

AutoSeries Parts::fitOne(const PastJudge &judge, const SeriesView &series, std::size_t index, const JobContext &job) const
{
    const Situation situation = situationOf(series);
    const std::vector<Contender> &team = m_recipe.teams->of(situation.team);
    const std::vector<bool> taken = affordable(team, series, milliseconds());
    const Judgement judgement = judge.judge(situation, index, taken);
    std::vector<bool> needed(team.size());
    const std::vector<double> shares = judgement.blend.shares();
    for (std::size_t c = 0; c < team.size(); ++c)
        needed[c] = judgement.champion ? c == *judgement.champion : shares[c] > 0.0;
    AutoSeries result;
    std::vector<bool> kept(team.size());
    for (FittedContender &one : fitTeam(team, needed, series, 0, job)) {
        kept[one.contender] = true;
        result.members.push_back({team[one.contender].id, team[one.contender].entry, std::move(one.fitted)});
    }
    result.why = reason(team, judgement, knownCount(series.y));
    if (result.members.empty()) { // the ladder below the first who should have been there
        const auto first = static_cast<std::size_t>(std::ranges::find(needed, true) - needed.begin());
        LadderFit ladder = fitWithLadder(*team[first].recipe, team[first].entry->card, series, job);
        result.note = std::move(ladder.note);
        result.members.push_back({team[first].id, team[first].entry, std::move(ladder.fitted)});
        result.blend = {{1.0}, {true}, combine::Rule::Mean, 1.0};
        return result;
    }
    result.blend = judgement.blend.among(kept);
    result.calibration = judge.calibration(situation);
    result.similar = judgement.similar;
    for (std::size_t c = 0; c < team.size(); ++c)
        result.losses.push_back({team[c].id, judgement.losses[c]});
    if (result.members.size() > 1)
        result.losses.push_back({kId, judgement.loss});
    return result;
}

std::vector<AutoSeries> Parts::fitAll(const PastJudge &judge, Lending &lending, const Panel &part, std::size_t first, const JobContext &job) const
{
    const borrowed::SeasonLibrary *library = lending.learned(job);
    std::vector<AutoSeries> all(part.series.size());
    parallelFor(job, all.size(), [&](std::size_t i) {
        const FiniteView series(viewOf(part, i));
        all[i] = fitOne(judge, series.view(), first + i, seriesJob(job, i));
        lend(all[i], *m_recipe.registry, library, lending.collector.firstPeriod(), part.series[i]);
    }, QT_TRANSLATE_NOOP("core", "Fitting the best models"));
    return all;
}

Result<std::unique_ptr<const FittedModel>> Parts::fit(const Panel &part, std::size_t first, const JobContext &job)
{
    std::vector<AutoSeries> all = fitAll(now(), m_lendingNow, part, first, job);
    const auto unfinished = [](const AutoSeries &one) { return one.members.empty() || !one.members.front().fitted; };
    if (job.cancelled() || std::ranges::any_of(all, unfinished))
        return cancelled();
    return std::make_unique<AutoModel>(m_recipe.registry, std::move(all));
}

Result<ForecastSet> Parts::check(const Panel &earlier, std::size_t first, const JobContext &job)
{
    const std::vector<AutoSeries> all = fitAll(before(), m_lendingBefore, earlier, first, core::part(job, 0.0, 0.9));
    ForecastSet forecasts(all.size());
    for (std::size_t i = 0; i < all.size() && !job.cancelled(); ++i) {
        const FiniteView series(viewOf(earlier, i));
        if (Result<SeriesForecast> one = forecastAuto(*m_recipe.registry, all[i], series.view(), m_heldOut, seriesJob(job, i)))
            forecasts[i] = std::move(*one);
    }
    if (job.cancelled())
        return cancelled();
    return forecasts;
}

} // namespace

std::unique_ptr<PartwiseFit> autoParts(const AutoRecipe &recipe, int horizon) { return std::make_unique<Parts>(recipe, horizon); }

Result<std::unique_ptr<const FittedModel>> loadAutoModel(const std::shared_ptr<const Registry> &registry, const StoredModel &stored)
{
    const auto damaged = [&](const std::string &detail) {
        return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}}, detail);
    };
    try {
        std::vector<AutoSeries> all;
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        if (!state.is_array())
            return damaged("no list");
        for (const nlohmann::json &one : state) {
            Result<AutoSeries> series = loadAutoSeries(*registry, {stored.modelId, one.get<std::string>()});
            if (!series)
                return tl::unexpected(std::move(series).error());
            all.push_back(std::move(*series));
        }
        return std::make_unique<AutoModel>(registry, std::move(all));
    } catch (const nlohmann::json::exception &fault) {
        return damaged(fault.what());
    }
}

} // namespace shelfcast::core

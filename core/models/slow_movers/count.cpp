#include "core/models/slow_movers/count.h"

#include "core/models/slow_movers/count_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// A form, its share in the forecast, and -2 log evidence with its season charged.
struct Part {
    CountParameters parameters;
    double share = 1.0, score = 0.0;
};

struct Learned {
    std::string modelId;
    std::vector<Part> parts; ///< best first
};

Message nameOf(CountForm form)
{
    switch (form) {
    case CountForm::Level: return QT_TRANSLATE_NOOP("core", "Negative binomial");
    case CountForm::Hurdle: return QT_TRANSLATE_NOOP("core", "A sale or none, and a negative binomial size");
    case CountForm::Lognormal: return QT_TRANSLATE_NOOP("core", "A sale or none, and a lognormal size");
    case CountForm::Gamma: return QT_TRANSLATE_NOOP("core", "A sale or none, and a gamma size");
    case CountForm::Heavy: return QT_TRANSLATE_NOOP("core", "A sale or none, and a lognormal size in pieces");
    }
    return {};
}

Message inWords(const CountParameters &parameters, double chance, double size)
{
    const double percent = 100.0 * chance;
    const auto length = static_cast<std::int64_t>(parameters.season.chance.size());
    if (parameters.season.any())
        switch (parameters.form) {
        case CountForm::Level: return {QT_TRANSLATE_NOOP("core", "Negative binomial around a level of %1, a season of %2 periods"), {size, length}};
        case CountForm::Hurdle: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (negative binomial), a season of %3 periods"), {percent, size, length}};
        case CountForm::Heavy:
        case CountForm::Lognormal: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (lognormal), a season of %3 periods"), {percent, size, length}};
        case CountForm::Gamma: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (gamma), a season of %3 periods"), {percent, size, length}};
        }
    switch (parameters.form) {
    case CountForm::Level: return {QT_TRANSLATE_NOOP("core", "Negative binomial around a level of %1"), {size}};
    case CountForm::Hurdle: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (negative binomial)"), {percent, size}};
    case CountForm::Heavy:
    case CountForm::Lognormal: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (lognormal)"), {percent, size}};
    case CountForm::Gamma: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (gamma)"), {percent, size}};
    }
    return {};
}

std::vector<CountForm> formsOf(const CountRecipe &recipe, bool whole)
{
    if (whole && recipe.form == "auto")
        return {CountForm::Hurdle, CountForm::Level, CountForm::Heavy};
    if (whole)
        return {recipe.form == "level" ? CountForm::Level : recipe.form == "heavy" ? CountForm::Heavy : CountForm::Hurdle};
    if (recipe.size == "auto")
        return {CountForm::Lognormal, CountForm::Gamma};
    return {recipe.size == "gamma" ? CountForm::Gamma : CountForm::Lognormal};
}

Weights weightsOf(double fixed)
{
    Weights weights = kWeights;
    if (fixed > 0.0)
        weights.fill(std::min(fixed, 0.99));
    return weights;
}

class CountSeries final : public FittedSeries {
public:
    explicit CountSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y, history.firstPeriod);
        const auto h = static_cast<std::size_t>(horizon);
        SeriesForecast result;
        result.modelId = m_learned.modelId;
        result.mean.assign(h, 0.0);
        result.quantiles.assign(h * kQuantileCount, 0.0);
        if (demand.returns)
            result.note = QT_TRANSLATE_NOOP("core", "Periods with more returns than sales count as periods without a sale.");
        if (demand.sales == 0) {
            result.form = QT_TRANSLATE_NOOP("core", "No sale in the known periods");
            return result;
        }
        std::vector<CountView> views;
        std::vector<CountPath> paths;
        for (const Part &part : m_learned.parts) {
            paths.push_back(filtered(demand, part.parameters));
            views.push_back({part.parameters, {0.0, 0.0, paths.back().gain, 0}, part.share});
        }
        for (std::size_t step = 0; step < h; ++step) {
            for (std::size_t i = 0; i < views.size(); ++i) {
                const CountOutlook at = outlook(demand, views[i].parameters, paths[i], step);
                views[i].outlook = {at.chance, at.size, paths[i].gain, static_cast<int>(step)};
                result.mean[step] += demand.unit * views[i].share * at.chance * at.size;
            }
            countRow(views, result.quantiles.data() + step * kQuantileCount);
        }
        for (double &quantile : result.quantiles)
            quantile *= demand.unit;
        const CountParameters &best = m_learned.parts.front().parameters;
        result.form = inWords(best, paths.front().lastChance, demand.unit * paths.front().lastSize);
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y, history.firstPeriod);
        const std::size_t n = demand.y.size(), h = static_cast<std::size_t>(horizon);
        Component level{ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), std::vector<double>(n, 0.0), std::vector<double>(h, 0.0)};
        Component season{ComponentKind::Season, {}, level.history, level.future};
        for (const Part &part : m_learned.parts) {
            const CountParameters &parameters = part.parameters;
            const CountPath path = filtered(demand, parameters);
            const double unit = demand.unit * part.share;
            for (std::size_t t = 0; t < n; ++t) {
                level.history[t] += unit * path.base[t];
                season.history[t] += unit * (path.rate(t) - path.base[t]);
            }
            for (std::size_t step = 0; step < h && demand.sales > 0; ++step) {
                const CountOutlook at = outlook(demand, parameters, path, step);
                level.future[step] += unit * path.base[n];
                season.future[step] += unit * (at.chance * at.size - path.base[n]);
            }
            if (parameters.season.any())
                season.name = {QT_TRANSLATE_NOOP("core", "Season of %1 periods"), {static_cast<std::int64_t>(parameters.season.chance.size())}};
        }
        Explanation result;
        for (std::size_t t = 0; t < n; ++t)
            result.fitted.push_back(level.history[t] + season.history[t]);
        result.components.push_back(std::move(level));
        if (!season.name.empty())
            result.components.push_back(std::move(season));
        if (m_learned.parts.size() > 1) {
            result.criterion = QT_TRANSLATE_NOOP("core", "−2 log evidence, charged for the season");
            for (const Part &part : m_learned.parts)
                result.candidates.push_back({nameOf(part.parameters.form), part.score});
        }
        return result;
    }

    StoredModel store() const override
    {
        nlohmann::json state = nlohmann::json::array();
        for (const Part &part : m_learned.parts) {
            const CountParameters &parameters = part.parameters;
            state.push_back({{"form", static_cast<int>(parameters.form)}, {"chance-weights", parameters.chanceWeights},
                             {"size-weights", parameters.sizeWeights}, {"chance", parameters.chance}, {"size", parameters.size},
                             {"variation", parameters.variation},
                             {"season-chance", parameters.season.chance}, {"season-size", parameters.season.size}, {"share", part.share}, {"score", part.score}});
        }
        return {m_learned.modelId, state.dump()};
    }

private:
    Learned m_learned;
};

bool sound(const Part &part)
{
    const CountParameters &parameters = part.parameters;
    const auto share = [](double value) { return value >= 0.0 && value <= 1.0; };
    return parameters.form >= CountForm::Level && parameters.form <= CountForm::Heavy && std::ranges::all_of(parameters.chanceWeights, share)
        && std::ranges::all_of(parameters.sizeWeights, share) && std::ranges::all_of(parameters.chance, share)
        && std::ranges::all_of(parameters.size, share) && parameters.variation > 0.0 && share(part.share)
        && parameters.season.chance.size() == parameters.season.size.size();
}

/// Counted forms share the forecast as the history speaks for them; of measured ones the best is taken.
void shareOut(std::vector<Part> &parts)
{
    std::ranges::stable_sort(parts, std::ranges::less{}, &Part::score);
    double sum = 0.0;
    for (Part &part : parts) {
        const bool counted = part.parameters.form != CountForm::Lognormal && part.parameters.form != CountForm::Gamma;
        part.share = counted || sum == 0.0 ? std::exp(0.5 * (parts.front().score - part.score)) : 0.0;
        sum += part.share;
    }
    for (Part &part : parts)
        part.share /= sum;
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> CountModel::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const Demand demand = demandOf(series.y, series.firstPeriod);
    Learned learned{m_recipe.modelId, {}};
    for (const CountForm form : formsOf(m_recipe, demand.whole)) {
        const CountOptions options{form, weightsOf(m_recipe.chanceWeight), weightsOf(m_recipe.weight), {}};
        SeasonedFit fit = fitWithSeason(demand, options, series.seasonLength, m_recipe.season);
        learned.parts.push_back({std::move(fit.fit.parameters), 1.0, fit.score});
    }
    shareOut(learned.parts);
    return std::make_unique<CountSeries>(std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadCount(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        Learned learned{stored.modelId, {}};
        for (const nlohmann::json &one : state) {
            Part part;
            CountParameters &parameters = part.parameters;
            parameters.form = static_cast<CountForm>(one.at("form").get<int>());
            parameters.chanceWeights = one.at("chance-weights").get<Weights>();
            parameters.sizeWeights = one.at("size-weights").get<Weights>();
            parameters.chance = one.at("chance").get<Shares>();
            parameters.size = one.at("size").get<Shares>();
            parameters.variation = one.at("variation").get<double>();
            parameters.season.chance = one.at("season-chance").get<std::vector<double>>();
            parameters.season.size = one.at("season-size").get<std::vector<double>>();
            part.share = one.at("share").get<double>();
            part.score = one.at("score").get<double>();
            learned.parts.push_back(std::move(part));
        }
        if (!learned.parts.empty() && std::ranges::all_of(learned.parts, sound))
            return std::make_unique<CountSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::slow

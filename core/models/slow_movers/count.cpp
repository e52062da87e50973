#include "core/models/slow_movers/count.h"

#include "core/models/slow_movers/count_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

struct Learned {
    std::string modelId;
    CountParameters parameters;
    std::vector<std::pair<CountForm, double>> scores; ///< -2 log probability of the history, best first
};

Message nameOf(CountForm form)
{
    switch (form) {
    case CountForm::Level: return QT_TRANSLATE_NOOP("core", "Negative binomial");
    case CountForm::Hurdle: return QT_TRANSLATE_NOOP("core", "A sale or none, and a negative binomial size");
    case CountForm::Lognormal: return QT_TRANSLATE_NOOP("core", "A sale or none, and a lognormal size");
    case CountForm::Gamma: return QT_TRANSLATE_NOOP("core", "A sale or none, and a gamma size");
    }
    return {};
}

Message inWords(CountForm form, double chance, double size)
{
    const double percent = 100.0 * chance;
    switch (form) {
    case CountForm::Level: return {QT_TRANSLATE_NOOP("core", "Negative binomial around a level of %1"), {size}};
    case CountForm::Hurdle: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (negative binomial)"), {percent, size}};
    case CountForm::Lognormal: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (lognormal)"), {percent, size}};
    case CountForm::Gamma: return {QT_TRANSLATE_NOOP("core", "A sale in %1 of 100 periods, of %2 on average (gamma)"), {percent, size}};
    }
    return {};
}

std::vector<CountForm> formsOf(const CountRecipe &recipe, bool whole)
{
    if (whole && recipe.form == "auto")
        return {CountForm::Hurdle, CountForm::Level};
    if (whole)
        return {recipe.form == "level" ? CountForm::Level : CountForm::Hurdle};
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
        const Demand demand = demandOf(history.y);
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
        const CountPath path = filtered(demand, m_learned.parameters);
        const double chance = path.chance.back(), size = path.size.back();
        std::ranges::fill(result.mean, demand.unit * chance * size);
        for (std::size_t step = 0; step < h; ++step)
            countRow(m_learned.parameters, {chance, size, path.gain, static_cast<int>(step)}, result.quantiles.data() + step * kQuantileCount);
        for (double &quantile : result.quantiles)
            quantile *= demand.unit;
        result.form = inWords(m_learned.parameters.form, chance, demand.unit * size);
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y);
        const CountPath path = filtered(demand, m_learned.parameters);
        Explanation result;
        for (std::size_t t = 0; t < demand.y.size(); ++t)
            result.fitted.push_back(demand.unit * path.rate(t));
        const double last = demand.sales == 0 ? 0.0 : demand.unit * path.rate(demand.y.size());
        result.components.push_back({ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), result.fitted,
                                     std::vector<double>(static_cast<std::size_t>(horizon), last)});
        if (m_learned.scores.size() > 1) {
            result.criterion = QT_TRANSLATE_NOOP("core", "−2 log evidence");
            for (const auto &[form, score] : m_learned.scores)
                result.candidates.push_back({nameOf(form), score});
        }
        return result;
    }

    StoredModel store() const override
    {
        const CountParameters &parameters = m_learned.parameters;
        nlohmann::json scores = nlohmann::json::array();
        for (const auto &[form, score] : m_learned.scores)
            scores.push_back({static_cast<int>(form), score});
        const nlohmann::json state = {{"form", static_cast<int>(parameters.form)}, {"chance-weights", parameters.chanceWeights},
                                      {"size-weights", parameters.sizeWeights}, {"chance", parameters.chance}, {"size", parameters.size},
                                      {"variation", parameters.variation}, {"scores", scores}};
        return {m_learned.modelId, state.dump()};
    }

private:
    Learned m_learned;
};

bool sound(const Learned &learned)
{
    const CountParameters &parameters = learned.parameters;
    const auto known = [](CountForm form) { return form >= CountForm::Level && form <= CountForm::Gamma; };
    const auto share = [](double value) { return value >= 0.0 && value <= 1.0; };
    return known(parameters.form) && std::ranges::all_of(parameters.chanceWeights, share) && std::ranges::all_of(parameters.sizeWeights, share)
        && std::ranges::all_of(parameters.chance, share) && std::ranges::all_of(parameters.size, share) && parameters.variation > 0.0
        && std::ranges::all_of(learned.scores, [&](const auto &score) { return known(score.first); });
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> CountModel::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    const Demand demand = demandOf(series.y);
    std::vector<CountFit> fits;
    for (const CountForm form : formsOf(m_recipe, demand.whole))
        fits.push_back(fitCount(demand, form, weightsOf(m_recipe.chanceWeight), weightsOf(m_recipe.weight)));
    std::ranges::stable_sort(fits, std::ranges::greater{}, &CountFit::logEvidence);
    Learned learned{m_recipe.modelId, fits.front().parameters, {}};
    for (const CountFit &fit : fits)
        learned.scores.emplace_back(fit.parameters.form, -2.0 * fit.logEvidence);
    return std::make_unique<CountSeries>(std::move(learned));
}

Result<std::unique_ptr<const FittedSeries>> loadCount(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        Learned learned;
        learned.modelId = stored.modelId;
        CountParameters &parameters = learned.parameters;
        parameters.form = static_cast<CountForm>(state.at("form").get<int>());
        parameters.chanceWeights = state.at("chance-weights").get<Weights>();
        parameters.sizeWeights = state.at("size-weights").get<Weights>();
        parameters.chance = state.at("chance").get<Shares>();
        parameters.size = state.at("size").get<Shares>();
        parameters.variation = state.at("variation").get<double>();
        for (const nlohmann::json &score : state.at("scores"))
            learned.scores.emplace_back(static_cast<CountForm>(score.at(0).get<int>()), score.at(1).get<double>());
        if (sound(learned))
            return std::make_unique<CountSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::slow

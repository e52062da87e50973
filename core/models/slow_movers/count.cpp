#include "core/models/slow_movers/count.h"

#include "core/models/slow_movers/count_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// A form, its share in the forecast, and -2 log probability of the history.
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
        std::vector<CountView> views;
        double mean = 0.0;
        for (const Part &part : m_learned.parts) {
            const CountPath path = filtered(demand, part.parameters);
            views.push_back({part.parameters, {path.chance.back(), path.size.back(), path.gain, 0}, part.share});
            mean += part.share * path.rate(demand.y.size());
        }
        std::ranges::fill(result.mean, demand.unit * mean);
        for (std::size_t step = 0; step < h; ++step) {
            for (CountView &view : views)
                view.outlook.step = static_cast<int>(step);
            countRow(views, result.quantiles.data() + step * kQuantileCount);
        }
        for (double &quantile : result.quantiles)
            quantile *= demand.unit;
        const CountView &best = views.front();
        result.form = inWords(best.parameters.form, best.outlook.chance, demand.unit * best.outlook.size);
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y);
        std::vector<double> rates(demand.y.size() + 1, 0.0);
        for (const Part &part : m_learned.parts) {
            const CountPath path = filtered(demand, part.parameters);
            for (std::size_t t = 0; t < rates.size(); ++t)
                rates[t] += demand.unit * part.share * path.rate(t);
        }
        Explanation result;
        result.fitted.assign(rates.begin(), rates.end() - 1);
        const double last = demand.sales == 0 ? 0.0 : rates.back();
        result.components.push_back({ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), result.fitted,
                                     std::vector<double>(static_cast<std::size_t>(horizon), last)});
        if (m_learned.parts.size() > 1) {
            result.criterion = QT_TRANSLATE_NOOP("core", "−2 log evidence");
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
                             {"variation", parameters.variation}, {"share", part.share}, {"score", part.score}});
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
    return parameters.form >= CountForm::Level && parameters.form <= CountForm::Gamma && std::ranges::all_of(parameters.chanceWeights, share)
        && std::ranges::all_of(parameters.sizeWeights, share) && std::ranges::all_of(parameters.chance, share)
        && std::ranges::all_of(parameters.size, share) && parameters.variation > 0.0 && share(part.share);
}

/// Counted forms share the forecast as the history speaks for them; of measured ones the best is taken.
void shareOut(std::vector<Part> &parts)
{
    std::ranges::stable_sort(parts, std::ranges::less{}, &Part::score);
    double sum = 0.0;
    for (Part &part : parts) {
        const bool counted = part.parameters.form == CountForm::Level || part.parameters.form == CountForm::Hurdle;
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
    const Demand demand = demandOf(series.y);
    Learned learned{m_recipe.modelId, {}};
    for (const CountForm form : formsOf(m_recipe, demand.whole)) {
        const CountFit fit = fitCount(demand, form, weightsOf(m_recipe.chanceWeight), weightsOf(m_recipe.weight));
        learned.parts.push_back({fit.parameters, 1.0, -2.0 * fit.logEvidence});
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

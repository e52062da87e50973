#include "core/models/slow_movers/slow_movers.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

/// Sums of more periods than this say nothing that those of fewer do not.
constexpr int kMostLevels = 48;
/// Of the weight: the correction of Syntetos and Boylan.
constexpr double kHalf = 0.5;

struct Learned {
    Recipe recipe;
    std::vector<double> weights;  ///< one; of IMAPA one a level
    double chanceWeight = 0.0;
    int level = 1;
};

Learned learn(const Recipe &recipe, const Demand &demand)
{
    Learned learned{recipe, {recipe.weight}, recipe.chanceWeight, 1};
    const bool choose = !(recipe.weight > 0.0);
    const auto chosen = [&](double weight) { learned.weights = {weight}; };
    switch (recipe.method) {
    case Method::Croston:
    case Method::Sba:
        if (choose)
            chosen(bestCrostonWeight(demand.y, recipe.method == Method::Sba ? kHalf : 0.0, recipe.start));
        break;
    case Method::Tsb:
        if (choose)
            chosen(bestSizeWeight(demand.y, recipe.start));
        if (!(recipe.chanceWeight > 0.0))
            learned.chanceWeight = bestChanceWeight(demand.y, recipe.start);
        break;
    case Method::Adida:
    case Method::Imapa: {
        const int longest = std::max(1, static_cast<int>(demand.y.size()) / 2);
        const int asked = recipe.aggregation > 0 ? recipe.aggregation : std::min(static_cast<int>(std::lround(meanInterval(demand.y))), kMostLevels);
        learned.level = std::clamp(asked, 1, longest);
        learned.weights.assign(recipe.method == Method::Imapa ? static_cast<std::size_t>(learned.level) : 1U, recipe.weight);
        if (choose)
            for (std::size_t i = 0; i < learned.weights.size(); ++i)
                learned.weights[i] = bestAggregateWeight(demand.y, recipe.method == Method::Imapa ? static_cast<int>(i) + 1 : learned.level, recipe.start);
        break;
    }
    }
    return learned;
}

/// The mean of the sums of 1, 2 ... periods; where a history is still shorter than some, of the others.
Rates imapa(const Demand &demand, const Learned &learned)
{
    Rates mean = aggregated(demand.y, 1, learned.weights.front(), learned.recipe.start);
    std::vector<double> count(mean.rate.size(), 1.0);
    for (std::size_t i = 1; i < learned.weights.size(); ++i) {
        const Rates one = aggregated(demand.y, static_cast<int>(i) + 1, learned.weights[i], learned.recipe.start);
        for (std::size_t t = 0; t < count.size(); ++t)
            if (!std::isnan(one.rate[t])) {
                mean.rate[t] += one.rate[t];
                mean.chance[t] += one.chance[t];
                ++count[t];
            }
    }
    for (std::size_t t = 0; t < count.size(); ++t) {
        mean.rate[t] /= count[t];
        mean.chance[t] /= count[t];
    }
    return mean;
}

Rates ratesOf(const Demand &demand, const Learned &learned)
{
    const double weight = learned.weights.front();
    switch (learned.recipe.method) {
    case Method::Croston: return croston(demand.y, weight, 0.0, learned.recipe.start);
    case Method::Sba: return croston(demand.y, weight, kHalf, learned.recipe.start);
    case Method::Tsb: return tsb(demand.y, weight, learned.chanceWeight, learned.recipe.start);
    case Method::Adida: return aggregated(demand.y, learned.level, weight, learned.recipe.start);
    case Method::Imapa: return imapa(demand, learned);
    }
    return {};
}

Message inWords(const Learned &learned, double rate, double chance)
{
    const double weight = learned.weights.front(), size = chance > 0.0 ? rate / chance : 0.0;
    const auto level = static_cast<std::int64_t>(learned.level);
    if (!(rate > 0.0))
        return QT_TRANSLATE_NOOP("core", "No sale in the known periods");
    switch (learned.recipe.method) {
    case Method::Croston:
        return {QT_TRANSLATE_NOOP("core", "Croston: a sale of %1 every %2 periods, with a weight of %3 on the newest sale"), {size, 1.0 / chance, weight}};
    case Method::Sba:
        return {QT_TRANSLATE_NOOP("core", "Croston, corrected: a sale of %1 every %2 periods, with a weight of %3 on the newest sale"), {size, 1.0 / chance, weight}};
    case Method::Tsb:
        return {QT_TRANSLATE_NOOP("core", "A sale of %1 in %2 of 100 periods, with weights of %3 on the newest sale and %4 on the newest period"),
                {size, 100.0 * chance, weight, learned.chanceWeight}};
    case Method::Adida:
        return {QT_TRANSLATE_NOOP("core", "Sums over %1 periods, with a weight of %2 on the newest"), {level, weight}};
    case Method::Imapa:
        return {QT_TRANSLATE_NOOP("core", "The mean of what sums over 1 to %1 periods say"), {level}};
    }
    return {};
}

class SlowMoverSeries final : public FittedSeries {
public:
    explicit SlowMoverSeries(Learned learned) : m_learned(std::move(learned)) {}

    Result<SeriesForecast> forecast(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y);
        const Rates rates = ratesOf(demand, m_learned);
        const double rate = latest(rates), chance = rates.chance.back();
        const auto h = static_cast<std::size_t>(horizon);
        SeriesForecast result;
        result.mean.assign(h, demand.unit * rate);
        result.quantiles.assign(h * kQuantileCount, 0.0);
        fillQuantiles(demand, rates, {rate, chance, sizeVariation(demand, rates), demand.whole}, result.quantiles);
        result.modelId = m_learned.recipe.modelId;
        result.form = inWords(m_learned, demand.unit * rate, chance);
        if (demand.returns)
            result.note = QT_TRANSLATE_NOOP("core", "Periods with more returns than sales count as periods without a sale.");
        return result;
    }

    Result<Explanation> explain(const SeriesView &history, int horizon, const JobContext &job) const override
    {
        if (job.cancelled())
            return cancelled();
        const Demand demand = demandOf(history.y);
        Rates rates = ratesOf(demand, m_learned);
        const double rate = demand.unit * latest(rates);
        Explanation result;
        rates.rate.pop_back();
        for (double &value : rates.rate)
            value *= demand.unit;
        result.fitted = std::move(rates.rate);
        result.components.push_back({ComponentKind::Level, QT_TRANSLATE_NOOP("core", "Level"), result.fitted,
                                     std::vector<double>(static_cast<std::size_t>(horizon), rate)});
        return result;
    }

    StoredModel store() const override
    {
        const Recipe &recipe = m_learned.recipe;
        const nlohmann::json state = {{"method", static_cast<int>(recipe.method)}, {"start", static_cast<int>(recipe.start)},
                                      {"intervals", static_cast<int>(recipe.intervals)}, {"weights", m_learned.weights},
                                      {"chance-weight", m_learned.chanceWeight}, {"level", m_learned.level}};
        return {recipe.modelId, state.dump()};
    }

private:
    static double latest(const Rates &rates) { return std::isnan(rates.rate.back()) ? 0.0 : rates.rate.back(); }

    /// The size wanders while the horizon passes; the marginal chance of a sale does not.
    void fillQuantiles(const Demand &demand, const Rates &, Hurdle period, std::vector<double> &quantiles) const
    {
        if (!(period.mean > 0.0))
            return;
        const double weight = m_learned.weights.front() / (m_learned.recipe.method == Method::Adida ? m_learned.level : 1);
        std::vector<double> sizes;
        const double oneStep = period.variation;
        for (std::size_t at = 0; at < quantiles.size(); at += kQuantileCount) {
            const auto step = static_cast<double>(at / kQuantileCount);
            period.variation = oneStep * (1.0 + step * weight * weight * std::min(1.0, period.chance));
            if (m_learned.recipe.intervals == Intervals::Compound) {
                hurdleRow(period, quantiles.data() + at);
            } else if (at == 0) {
                std::ranges::copy_if(demand.y, std::back_inserter(sizes), [](double value) { return value > 0.0; });
                std::ranges::sort(sizes);
                hurdleRow(period, sizes, quantiles.data());
            } else {
                std::copy_n(quantiles.data(), kQuantileCount, quantiles.data() + at);
            }
        }
        for (double &quantile : quantiles)
            quantile *= demand.unit;
    }

    Learned m_learned;
};

bool sound(const Learned &learned)
{
    const auto weight = [](double value) { return value > 0.0 && value <= 1.0; };
    const Recipe &recipe = learned.recipe;
    return recipe.method >= Method::Croston && recipe.method <= Method::Imapa && (recipe.start == Start::Average || recipe.start == Start::First)
        && (recipe.intervals == Intervals::Compound || recipe.intervals == Intervals::Empirical) && !learned.weights.empty()
        && std::ranges::all_of(learned.weights, weight) && (recipe.method != Method::Tsb || weight(learned.chanceWeight)) && learned.level >= 1;
}

} // namespace

Result<std::unique_ptr<const FittedSeries>> SlowMover::fit(const SeriesView &series, const JobContext &job) const
{
    if (job.cancelled())
        return cancelled();
    return std::make_unique<SlowMoverSeries>(learn(m_recipe, demandOf(series.y)));
}

Result<std::unique_ptr<const FittedSeries>> loadSlowMover(const StoredModel &stored)
{
    try {
        const nlohmann::json state = nlohmann::json::parse(stored.state);
        Learned learned;
        learned.recipe.modelId = stored.modelId;
        learned.recipe.method = static_cast<Method>(state.at("method").get<int>());
        learned.recipe.start = static_cast<Start>(state.at("start").get<int>());
        learned.recipe.intervals = static_cast<Intervals>(state.at("intervals").get<int>());
        learned.weights = state.at("weights").get<std::vector<double>>();
        learned.chanceWeight = state.at("chance-weight").get<double>();
        learned.level = state.at("level").get<int>();
        if (sound(learned))
            return std::make_unique<SlowMoverSeries>(std::move(learned));
    } catch (const nlohmann::json::exception &) { // said below: what is wrong inside helps nobody
    }
    return failure(ErrorCode::Damaged, {QT_TRANSLATE_NOOP("core", "What was kept of the model “%1” cannot be read; forecast again."), {stored.modelId}});
}

} // namespace shelfcast::core::slow

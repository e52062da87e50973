#include "core/models/slow_movers/count_filter.h"

#include "core/models/slow_movers/special.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::slow {

namespace {

constexpr int kLanes = static_cast<int>(kWeights.size());
using Lanes = Eigen::Array<double, kLanes, 1>;

Lanes lanes(const Weights &values) { return Eigen::Map<const Lanes>(values.data()); }

/// The share of a sale that is taken off those seen. A product is looked at because it sold: the last sale says less than the
/// periods without one. (After r sales in n periods, ended by a sale, (r - 1) / (n - 1) is the unbiased estimate; this is a part of it.)
constexpr double kSelection = 0.2;
/// No belief takes off more than three quarters.
constexpr double kLeast = 0.25;

/// The chance of a sale, smoothed with every weight.
class Chance {
public:
    explicit Chance(const Weights &weights) : m_keep(1.0 - lanes(weights)) {}
    /// @p season: how many average periods this one is worth.
    void add(bool sale, double season)
    {
        m_periods = m_keep * m_periods + season;
        m_sales = m_keep * m_sales + (sale ? 1.0 : 0.0);
    }
    Lanes value() const { return m_sales * correction() / m_periods; }
    /// What the same belief makes of a mean over all periods: 1 where every period sells, least where sales are few or long ago.
    Lanes correction() const { return (1.0 - kSelection / m_sales).max(kLeast) / (1.0 - kSelection / m_periods).max(kLeast); }

private:
    Lanes m_keep, m_periods = Lanes::Zero(), m_sales = Lanes::Zero();
};

/// A mean that forgets with every period, seen through the values that come now and then.
class Level {
public:
    explicit Level(const Weights &weights) : m_keep(1.0 - lanes(weights)) {}
    void pass()
    {
        // A common factor says nothing, but would fade to zero over a long rest.
        if (++m_rest > 100)
            return;
        m_sum *= m_keep;
        m_count *= m_keep;
    }
    void add(double value, double season)
    {
        m_rest = 0;
        m_sum += value;
        m_count += season;
    }
    Lanes value() const { return m_sum / m_count; }

private:
    Lanes m_keep, m_sum = Lanes::Zero(), m_count = Lanes::Zero();
    int m_rest = 0;
};

/// What the size of an average period, or its level, is expected to be.
Lanes expected(CountForm form, const Chance &chance, const Level &level)
{
    return form == CountForm::Level ? Lanes(level.value() * chance.correction()) : level.value();
}

/// What is known before a period.
struct Before {
    const Chance &chance;
    const Level &level;
    bool sold = false;               ///< a sale was seen
    double chanceSeason = 1.0, sizeSeason = 1.0; ///< of the period
};

/// Calls visit(t, before) for every period and after the last.
template <class Visit>
void run(const Demand &demand, const CountParameters &parameters, const Visit &visit)
{
    const bool hurdle = parameters.form != CountForm::Level;
    Chance chance(hurdle ? parameters.chanceWeights : parameters.sizeWeights);
    Level level(parameters.sizeWeights);
    Before before{chance, level};
    for (std::size_t t = 0;; ++t) {
        before.sizeSeason = parameters.season.sizeAt(demand, t);
        before.chanceSeason = hurdle ? parameters.season.chanceAt(demand, t) : before.sizeSeason;
        visit(t, before);
        if (t == demand.y.size())
            return;
        const double y = demand.y[t];
        if (std::isnan(y))
            continue;
        before.sold = before.sold || y > 0.0;
        chance.add(y > 0.0, before.chanceSeason);
        level.pass();
        if (!hurdle || y > 0.0)
            level.add(y, before.sizeSeason);
    }
}

/// The weight (a fast one) beside whose level the spread is judged, so that what the level moved is not taken for spread.
constexpr int kFast = 6;

/// The logarithm of how much a history of one value a period speaks for each weight, up to what they share.
Lanes speaksFor(CountForm form, double y, const Lanes &mean, double variation)
{
    if (form == CountForm::Gamma)
        return -(mean.log() + y / mean) / variation;
    if (form == CountForm::Lognormal || form == CountForm::Heavy) {
        const double spread = std::log1p(variation);
        return -(std::log(y) + 0.5 * spread - mean.log()).square() / (2.0 * spread);
    }
    const double shift = form == CountForm::Hurdle ? 1.0 : 0.0;
    const double count = y - shift, shape = 1.0 / variation;
    const Lanes rest = (mean - shift).max(1e-3);
    return count * rest.log() - (count + shape) * (rest + shape).log();
}

/// What the weights share of it; for Heavy, taken beside the level of one of them.
double constantOf(CountForm form, double y, double variation, const Lanes &mean, const Lanes &speaks)
{
    if (form == CountForm::Heavy)
        return std::log(std::max(1e-12, pieceShare(y, mean[kFast], variation))) - speaks[kFast];
    if (form == CountForm::Gamma) {
        const double shape = 1.0 / variation;
        return shape * std::log(shape) - std::lgamma(shape) + (shape - 1.0) * std::log(y);
    }
    if (form == CountForm::Lognormal)
        return -std::log(y) - 0.5 * std::log(2.0 * M_PI * std::log1p(variation));
    const double count = y - (form == CountForm::Hurdle ? 1.0 : 0.0), shape = 1.0 / variation;
    return std::lgamma(count + shape) - std::lgamma(shape) - std::lgamma(count + 1.0) + shape * std::log(shape);
}

/// A weight that is e times the usual one or its e-th part is a little less likely than it, to begin with.
Lanes belief(const Weights &weights)
{
    constexpr double kUsual = 0.1, kSpread = 0.4;
    return -0.5 * ((lanes(weights) / kUsual).log() / kSpread).square();
}

/// Shares that add up to one; returns the logarithm of what they were before.
double normalise(const Lanes &logs, const Weights &weights, Shares &shares)
{
    const double highest = logs.maxCoeff();
    const Lanes parts = (logs - highest).exp();
    Eigen::Map<Lanes>(shares.data()) = parts / parts.sum();
    return highest + std::log(parts.sum() / belief(weights).exp().sum());
}

/// What few sizes leave unsaid about their spread: a curve through five of them must be wider than one through fifty.
constexpr double kUnsaid = 4.0;

/// Squared misses of the sizes beyond what counting alone gives, over squared expectations: 1 / shape of the negative binomial.
double variationOf(const Demand &demand, const CountParameters &parameters)
{
    const CountForm form = parameters.form;
    constexpr double kUsual = 0.5;
    const bool counted = form == CountForm::Level || form == CountForm::Hurdle;
    const double shift = form == CountForm::Hurdle ? 1.0 : 0.0;
    double misses = 0.0, squares = 0.0, latest = 0.0;
    run(demand, parameters, [&](std::size_t t, const Before &before) {
        if (t >= demand.y.size() || std::isnan(demand.y[t]) || !before.sold || (form != CountForm::Level && !(demand.y[t] > 0.0)))
            return;
        latest = std::max(before.sizeSeason * expected(form, before.chance, before.level)[kFast] - shift, 1e-3);
        const double miss = demand.y[t] - shift - latest;
        misses += miss * miss - (counted ? latest : 0.0);
        squares += latest * latest;
    });
    if (latest <= 0.0)
        return kUsual;
    const double variation = std::max(1e-3, (misses + kUsual * latest * latest) / (squares + latest * latest));
    return form == CountForm::Level ? variation : variation * (1.0 + kUnsaid / (1.0 + demand.sales));
}

} // namespace

std::size_t CountSeason::phase(const Demand &demand, std::size_t t) const
{
    const auto length = static_cast<std::int64_t>(chance.size());
    const std::int64_t rest = (demand.firstPeriod + static_cast<std::int64_t>(t)) % length;
    return static_cast<std::size_t>(rest < 0 ? rest + length : rest);
}

CountPath filtered(const Demand &demand, const CountParameters &parameters)
{
    CountPath path;
    for (std::vector<double> *values : {&path.chance, &path.size, &path.base})
        values->reserve(demand.y.size() + 1);
    const bool hurdle = parameters.form != CountForm::Level;
    const Lanes chances = lanes(parameters.chance), sizes = lanes(parameters.size);
    run(demand, parameters, [&](std::size_t, const Before &before) {
        path.lastChance = !hurdle ? 1.0 : before.sold ? (chances * before.chance.value()).sum() : 0.0;
        path.lastSize = before.sold ? (sizes * expected(parameters.form, before.chance, before.level)).sum() : std::nan("");
        path.chance.push_back(hurdle ? std::min(1.0, path.lastChance * before.chanceSeason) : 1.0);
        path.size.push_back(path.lastSize * before.sizeSeason);
        path.base.push_back(path.lastChance * path.lastSize);
    });
    path.gain = (sizes * lanes(parameters.sizeWeights)).sum();
    return path;
}

CountOutlook outlook(const Demand &demand, const CountParameters &parameters, const CountPath &path, std::size_t step)
{
    const std::size_t t = demand.y.size() + step;
    const double season = parameters.form == CountForm::Level ? 1.0 : parameters.season.chanceAt(demand, t);
    return {std::min(1.0, path.lastChance * season), path.lastSize * parameters.season.sizeAt(demand, t)};
}

CountFit fitCount(const Demand &demand, const CountOptions &options)
{
    CountFit fit;
    CountParameters &parameters = fit.parameters;
    const CountForm form = parameters.form = options.form;
    parameters.chanceWeights = options.chanceWeights;
    parameters.sizeWeights = options.sizeWeights;
    parameters.season = options.season;
    const bool hurdle = form != CountForm::Level;
    const double variation = parameters.variation = variationOf(demand, parameters);
    Lanes forChance = belief(parameters.chanceWeights), forSize = belief(parameters.sizeWeights);
    double shared = 0.0;
    run(demand, parameters, [&](std::size_t t, const Before &before) {
        if (t >= demand.y.size() || std::isnan(demand.y[t]) || !before.sold)
            return;
        const double y = demand.y[t];
        if (hurdle) {
            const Lanes likely = (before.chanceSeason * before.chance.value()).max(0.005).min(0.995);
            forChance += (y > 0.0 ? likely : Lanes(1.0 - likely)).log();
        }
        if (hurdle && !(y > 0.0))
            return;
        const Lanes mean = before.sizeSeason * expected(form, before.chance, before.level), speaks = speaksFor(form, y, mean, variation);
        forSize += speaks;
        shared += constantOf(form, y, variation, mean, speaks);
    });
    fit.logEvidence = shared + normalise(forSize, parameters.sizeWeights, parameters.size);
    const double chances = normalise(forChance, parameters.chanceWeights, parameters.chance);
    if (hurdle)
        fit.logEvidence += chances;
    return fit;
}

} // namespace shelfcast::core::slow

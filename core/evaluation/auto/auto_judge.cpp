#include "core/evaluation/auto/auto_judge.h"

#include "core/models/combine/nonnegative.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace shelfcast::core {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
/// So many past forecasts of its own kind count as much as what similar ones, or all with the same contenders, say.
constexpr double kOwnDoubt = 20.0, kGroupDoubt = 100.0;
/// With fewer series it is not known how much they differ.
constexpr std::size_t kFewestSeries = 10;
constexpr double kLeastDoubt = 1.0, kMostDoubt = 200.0;
/// How far weights are drawn towards equal ones: this share of a contender's mean square, and more with few forecasts.
constexpr double kEqual = 0.2, kEqualOfCounts = 0.01, kEqualDoubt = 20.0;
/// The usual combination keeps at least this share, and all of it where nothing is known. Half of it and half of the learned weights was
/// at least as good as either on each set of docs/benchmarks.md, from the newest origin and from the one before.
constexpr double kUsualShare = 0.5, kUsualShareOfCounts = 0.75, kUsualDoubt = 20.0;
/// One alone is taken where its mean square was below this share of the combination's.
constexpr double kFarBetter = 0.7;
/// A single error counts for so many usual ones at most.
constexpr double kWildest = 6.0;
/// Who counts for less than this is not worth a fit.
constexpr double kLeastShare = 0.02;
/// Errors smaller than this share of a usual one are alike where absolute errors count.
constexpr double kSmall = 0.25;

bool ofCounts(const Situation &situation) { return situation.team == TeamKind::Counts || situation.team == TeamKind::SlowMover; }

} // namespace

void PastJudge::Products::add(const PastForecast &past, Criterion criterion)
{
    const std::size_t k = past.forecasts.size();
    if (sums.empty()) {
        sums.assign(k * k, 0.0);
        counts.assign(k * k, 0.0);
    }
    std::vector<double> one(k * k), errors(k);
    double weights = 0.0;
    for (std::size_t step = 0; step < past.steps(); ++step) {
        if (std::isnan(past.actual[step]))
            continue;
        double sum = 0.0, count = 0.0;
        for (std::size_t c = 0; c < k; ++c)
            if (!past.forecasts[c].empty()) {
                errors[c] = std::clamp((past.mean(c, step) - past.actual[step]) / past.unit, -kWildest, kWildest);
                sum += std::abs(errors[c]);
                count += 1.0;
            }
        // The products of errors over their size: what is smallest then is the sum of absolute errors. Of counts that would be zero sales.
        const double weight = criterion == Criterion::Squared || ofCounts(past.situation) ? 1.0 : 1.0 / std::max(kSmall, sum / std::max(1.0, count));
        weights += 1.0;
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < k && !past.forecasts[i].empty(); ++j)
                if (!past.forecasts[j].empty())
                    one[i * k + j] += weight * errors[i] * errors[j];
    }
    if (weights == 0.0)
        return;
    ++forecasts;
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j < k; ++j)
            if (!past.forecasts[i].empty() && !past.forecasts[j].empty()) {
                sums[i * k + j] += one[i * k + j] / weights;
                counts[i * k + j] += 1.0;
            }
}

std::vector<double> PastJudge::Products::means(const std::vector<double> &prior, double weight) const
{
    if (sums.empty())
        return prior;
    std::vector<double> result(sums.size(), kUnknown);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const bool hasPrior = !prior.empty() && std::isfinite(prior[i]);
        if (counts[i] + (hasPrior ? weight : 0.0) > 0.0)
            result[i] = (sums[i] + (hasPrior ? weight * prior[i] : 0.0)) / (counts[i] + (hasPrior ? weight : 0.0));
    }
    return result;
}

PastJudge::PastJudge(const Teams &teams, std::span<const PastForecast> past, int horizon, Criterion criterion)
    : m_teams(teams), m_groups(kGroups), m_subgroups(kSubgroups), m_calibrations(kGroups * kLengths)
{
    for (const PastForecast &one : past) {
        m_groups[one.situation.group()].add(one, criterion);
        m_subgroups[one.situation.subgroup()].add(one, criterion);
        m_own[{one.series, one.situation.group()}].add(one, criterion);
    }
    for (std::size_t group = 0; group < kGroups; ++group)
        m_ownDoubt.push_back(ownDoubt(group, past));
    learnCalibrations(past, horizon);
}

/// The ratio of both variances, from a one-way analysis of variance of the logarithms of losses. source  Efron & Morris (1973) on shrinking
double PastJudge::ownDoubt(std::size_t group, std::span<const PastForecast> past) const
{
    struct Sums {
        double sum = 0.0, squares = 0.0, count = 0.0;
    };
    std::vector<std::vector<Sums>> all; // series, contenders
    std::size_t last = std::numeric_limits<std::size_t>::max();
    for (const PastForecast &one : past) {
        if (one.situation.group() != group)
            continue;
        if (one.series != last)
            all.emplace_back(one.forecasts.size());
        last = one.series;
        Products products;
        products.add(one, Criterion::Squared);
        std::vector<double> losses(one.forecasts.size(), kUnknown);
        double mean = 0.0, count = 0.0;
        for (std::size_t c = 0; c < losses.size() && !products.sums.empty(); ++c)
            if (products.counts[c * losses.size() + c] > 0.0) {
                losses[c] = std::log(products.sums[c * losses.size() + c] + kSmall * kSmall);
                mean += losses[c];
                count += 1.0;
            }
        for (std::size_t c = 0; c < losses.size(); ++c)
            if (std::isfinite(losses[c])) {
                Sums &sums = all.back()[c];
                const double value = losses[c] - mean / count;
                sums.sum += value;
                sums.squares += value * value;
                sums.count += 1.0;
            }
    }
    double within = 0.0, freedomWithin = 0.0, between = 0.0, freedomBetween = 0.0, size = 0.0;
    for (std::size_t c = 0; !all.empty() && c < all.front().size(); ++c) {
        double sum = 0.0, count = 0.0, countSquares = 0.0, series = 0.0, explained = 0.0;
        for (const std::vector<Sums> &one : all)
            if (one[c].count > 0.0) {
                within += one[c].squares - one[c].sum * one[c].sum / one[c].count;
                freedomWithin += one[c].count - 1.0;
                explained += one[c].sum * one[c].sum / one[c].count;
                sum += one[c].sum;
                count += one[c].count;
                countSquares += one[c].count * one[c].count;
                series += 1.0;
            }
        if (series < static_cast<double>(kFewestSeries))
            continue;
        between += explained - sum * sum / count;
        freedomBetween += series - 1.0;
        size += count - countSquares / count;
    }
    if (freedomWithin < static_cast<double>(kFewestSeries) || freedomBetween <= 0.0)
        return kOwnDoubt;
    const double noise = within / freedomWithin, differences = (between / freedomBetween - noise) / (size / freedomBetween);
    return differences > 0.0 ? std::clamp(noise / differences, kLeastDoubt, kMostDoubt) : kMostDoubt;
}

std::vector<double> PastJudge::productsOf(const Situation &situation) const
{
    const std::vector<double> group = m_groups[situation.group()].means({}, 0.0);
    return m_subgroups[situation.subgroup()].means(group, kGroupDoubt);
}

Judgement PastJudge::judge(const Situation &situation, std::size_t series, const std::vector<bool> &available) const
{
    const auto own = m_own.find({series, situation.group()});
    std::vector<double> products = productsOf(situation);
    if (own != m_own.end())
        products = own->second.means(products, m_ownDoubt[situation.group()]);
    Judgement result = judged(situation, products, available);
    result.own = own == m_own.end() ? 0 : own->second.forecasts;
    return result;
}

Judgement PastJudge::judged(const Situation &situation, const std::vector<double> &products, const std::vector<bool> &available) const
{
    const std::vector<Contender> &team = m_teams.of(situation.team);
    const std::size_t k = team.size();
    Judgement result;
    result.similar = m_groups[situation.group()].forecasts;
    result.losses.assign(k, kUnknown);
    result.loss = kUnknown;
    result.blend = {std::vector<double>(k), std::vector<bool>(k), situation.rule, 1.0};
    for (std::size_t c = 0; c < k; ++c)
        result.blend.core[c] = team[c].core && available[c];

    const auto &seen = m_groups[situation.group()].counts;
    double most = 0.0;
    for (std::size_t c = 0; c < k && !seen.empty(); ++c)
        most = std::max(most, seen[c * k + c]);
    std::vector<std::size_t> known; // who took part often enough to be compared
    for (std::size_t c = 0; c < k && !products.empty(); ++c) {
        if (std::isfinite(products[c * k + c]))
            result.losses[c] = std::sqrt(products[c * k + c]);
        if (available[c] && !team[c].yardstick && std::isfinite(products[c * k + c]) && seen[c * k + c] > 0.5 * most)
            known.push_back(c);
    }
    std::vector<double> mutual(known.size() * known.size()), sizes;
    for (std::size_t i = 0; i < known.size(); ++i) {
        for (std::size_t j = 0; j < known.size(); ++j)
            mutual[i * known.size() + j] = products[known[i] * k + known[j]];
        sizes.push_back(mutual[i * known.size() + i]);
    }
    if (!known.empty()) {
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
        std::ranges::nth_element(sizes, middle);
        const auto forecasts = static_cast<double>(result.similar);
        std::vector<double> steadied = mutual;
        for (std::size_t i = 0; i < known.size(); ++i)
            steadied[i * known.size() + i] += ((ofCounts(situation) ? kEqualOfCounts : kEqual) + kEqualDoubt / std::max(1.0, forecasts)) * *middle;
        const std::vector<double> weights = combine::stackedWeights(steadied);
        for (std::size_t i = 0; i < known.size(); ++i)
            result.blend.weights[known[i]] = weights[i];
        result.blend.coreShare = 1.0 - (1.0 - (ofCounts(situation) ? kUsualShareOfCounts : kUsualShare)) * forecasts / (forecasts + kUsualDoubt);
    }
    if (known.empty() || std::ranges::none_of(result.blend.core, std::identity{})) { // one of both is missing
        if (known.empty())
            for (std::size_t c = 0, n = static_cast<std::size_t>(std::ranges::count(available, true)); c < k; ++c)
                result.blend.weights[c] = available[c] ? 1.0 / static_cast<double>(n) : 0.0;
        result.blend.coreShare = std::ranges::none_of(result.blend.core, std::identity{}) ? 0.0 : 1.0;
    }
    if (known.empty())
        return result;
    std::vector<double> shares = result.blend.shares();
    for (std::size_t c = 0; c < k; ++c)
        if (shares[c] < kLeastShare)
            result.blend.weights[c] = 0.0;
    result.blend = result.blend.among(std::vector<bool>(k, true)); // weights add up to 1 again
    shares = result.blend.shares();
    double together = 0.0, best = std::numeric_limits<double>::infinity();
    bool whole = true; // the core was compared too
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j < k; ++j)
            if (shares[i] * shares[j] > 0.0) {
                whole = whole && std::isfinite(products[i * k + j]);
                together += shares[i] * shares[j] * products[i * k + j];
            }
    for (const std::size_t c : known)
        if (whole && products[c * k + c] < std::min(best, kFarBetter * together)) {
            best = products[c * k + c];
            result.champion = c;
        }
    if (whole)
        result.loss = std::sqrt(result.champion ? best : together);
    return result;
}

void PastJudge::learnCalibrations(std::span<const PastForecast> past, int horizon)
{
    std::map<std::pair<std::size_t, std::vector<bool>>, Judgement> judgements; // few subgroups, and who is available rarely differs
    CalibrationLearner all(horizon);
    std::vector<CalibrationLearner> groups(kGroups, CalibrationLearner(horizon)), lengths(m_calibrations.size(), CalibrationLearner(horizon));
    for (const PastForecast &one : past) {
        std::vector<bool> available(one.forecasts.size());
        for (std::size_t c = 0; c < available.size(); ++c)
            available[c] = !one.forecasts[c].empty();
        if (std::ranges::none_of(available, std::identity{}))
            continue;
        auto found = judgements.find({one.situation.subgroup(), available});
        if (found == judgements.end())
            found = judgements.emplace(std::pair(one.situation.subgroup(), available), judged(one.situation, productsOf(one.situation), available)).first;
        std::vector<SeriesForecast> forecasts;
        for (std::size_t c = 0; c < available.size(); ++c)
            if (available[c])
                forecasts.push_back(one.forecast(c));
        combine::Blend blend = found->second.blend;
        blend.rule = one.situation.rule;
        const auto &champion = found->second.champion;
        const SeriesForecast together = champion ? one.forecast(*champion) : merged(forecasts, blend.among(available));
        const std::vector<double> actual(one.actual.begin(), one.actual.end());
        all.add(actual, together.quantiles);
        groups[one.situation.group()].add(actual, together.quantiles);
        lengths[one.situation.group() * kLengths + one.situation.length].add(actual, together.quantiles);
    }
    const Calibration whole = all.learned();
    for (std::size_t g = 0; g < kGroups; ++g) {
        const Calibration group = groups[g].learned(&whole);
        for (std::size_t at = g * kLengths; at < (g + 1) * kLengths; ++at)
            m_calibrations[at] = lengths[at].learned(&group);
    }
}

} // namespace shelfcast::core

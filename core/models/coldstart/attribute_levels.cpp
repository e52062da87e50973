#include "core/models/coldstart/attribute_levels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

constexpr std::size_t kAskedAtMost = 300; ///< items that are left out to choose the weights
constexpr double kRidgeGroup = 4.0;       ///< items of a category or location that weigh as much as the mean of all
constexpr double kRidgePrice = 1.0;
constexpr double kLeastGain = 1e-3;       ///< by which a choice must miss less, as a share, or the simpler one stays
constexpr double kSureGain = 2.0;         ///< standard errors by which clusters must help: items left out are not as independent as new ones
constexpr std::size_t kColumns = 5;       ///< constant, launch, price, its square, no price

/// What is left over, told by neighbours and by clusters: how far each is to be believed, 0 to 1, and how much is left then.
struct Trust {
    double neighbours = 0.0, clusters = 0.0, miss = 0.0;
};

/// Sums of products over items that were left out.
struct Products {
    double nn = 0, cc = 0, nc = 0, ny = 0, cy = 0, yy = 0;
    void add(double weight, double neighbours, double cluster, double left)
    {
        nn += weight * neighbours * neighbours;
        cc += weight * cluster * cluster;
        nc += weight * neighbours * cluster;
        ny += weight * neighbours * left;
        cy += weight * cluster * left;
        yy += weight * left * left;
    }
    Trust at(double neighbours, double clusters) const
    {
        return {neighbours, clusters, yy - 2.0 * (neighbours * ny + clusters * cy) + neighbours * neighbours * nn + clusters * clusters * cc + 2.0 * neighbours * clusters * nc};
    }
    static double share(double both, double own) { return own > 0.0 ? std::clamp(both / own, 0.0, 1.0) : 0.0; }
    Trust ofNeighbours() const { return at(share(ny, nn), 0.0); }
    /// Least squares with both between 0 and 1: each in turn, which comes to the best as they only bend one way.
    Trust ofBoth() const
    {
        double a = share(ny, nn), b = 0.0;
        for (int round = 0; round < 50; ++round) {
            b = share(cy - a * nc, cc);
            a = share(ny - b * nc, nn);
        }
        return at(a, b);
    }
};

} // namespace

AttributeLevels::AttributeLevels(std::vector<ColdItem> items, std::vector<double> values, std::vector<double> weights, std::vector<bool> launches, ColdClusters clusters, const JobContext &job)
    : m_items(std::move(items)), m_values(std::move(values)), m_weights(std::move(weights)), m_launches(std::move(launches)), m_clusters(std::move(clusters)), m_likeness(m_items)
{
    fitRidge();
    chooseLikeness(job);
}

RidgeRow AttributeLevels::row(const AskedItem &asked, bool launch, bool words) const
{
    RidgeRow row = {{0, 1.0}};
    if (launch)
        row.emplace_back(1, 1.0);
    const double price = std::clamp(asked.logPrice, -3.0, 3.0);
    if (asked.priced) {
        row.emplace_back(2, price);
        row.emplace_back(3, price * price - 1.0);
    } else {
        row.emplace_back(4, 1.0);
    }
    if (asked.category >= 0)
        row.emplace_back(kColumns + static_cast<std::size_t>(asked.category), 1.0);
    if (asked.location >= 0)
        row.emplace_back(kColumns + m_likeness.categories() + static_cast<std::size_t>(asked.location), 1.0);
    for (std::size_t d = 0; words && d < asked.meaning.size(); ++d)
        row.emplace_back(kColumns + m_likeness.categories() + m_likeness.locations() + d, static_cast<double>(asked.meaning[d]));
    return row;
}

void AttributeLevels::fitRidge()
{
    const std::size_t groups = m_likeness.categories() + m_likeness.locations();
    m_wordPenalty = std::numeric_limits<double>::infinity();
    for (const double penalty : {m_wordPenalty, 300.0, 100.0, 30.0, 10.0}) {
        const bool words = std::isfinite(penalty);
        if (words && m_likeness.meanings() == 0)
            break;
        std::vector<RidgeRow> rows;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            rows.push_back(row(m_likeness.asked(i), m_launches[i], words));
        std::vector<double> penalties(kColumns, kRidgePrice);
        penalties.front() = 1e-6;
        penalties.resize(kColumns + groups, kRidgeGroup);
        penalties.resize(penalties.size() + (words ? m_likeness.meanings() : 0), penalty);
        AttributeRidge fitted(rows, m_values, m_weights, penalties);
        if (words && fitted.press() > m_ridge.press() * (1.0 - kLeastGain))
            continue;
        m_ridge = std::move(fitted);
        m_wordPenalty = penalty;
    }
}

AttributeGuess AttributeLevels::withNeighbours(double base, const std::vector<InCommon> &common, std::size_t self) const
{
    AttributeGuess guess;
    guess.neighbours = nearestItems(common, m_weighing, self);
    double mean = 0.0, squares = 0.0;
    for (const ColdNeighbour &one : guess.neighbours) {
        const double residual = m_ridge.residuals()[one.index];
        mean += one.weight * residual;
        squares += one.weight * residual * residual;
    }
    guess.clusters = m_clusters.chances(common, self);
    guess.value = base + m_weighing.trust * mean;
    if (m_clusterTrust > 0.0)
        guess.value += m_clusterTrust * m_clusters.expected(guess.clusters, m_ridge.residuals(), m_weights, self);
    guess.spread = std::sqrt(std::max(0.0, squares - mean * mean));
    return guess;
}

/// Each number in turn takes the value that errs least on items that are left out, twice around; then the clusters are weighed beside it.
void AttributeLevels::chooseLikeness(const JobContext &job)
{
    const std::size_t count = std::min(m_items.size(), kAskedAtMost);
    std::vector<std::size_t> asked;
    for (std::size_t k = 0; k < count; ++k)
        asked.push_back(k * m_items.size() / count);
    std::vector<std::vector<InCommon>> commons(count);
    std::vector<double> clusters(count, 0.0);
    parallelFor(job, count, [&](std::size_t k) {
        commons[k] = m_likeness.commonToAll(m_likeness.asked(asked[k]));
        const std::vector<double> chances = m_clusters.chances(commons[k], asked[k]);
        clusters[k] = m_clusters.expected(chances, m_ridge.residuals(), m_weights, asked[k]);
    });
    if (job.cancelled() || count < 5)
        return;
    const auto productsOf = [&](const LikenessWeights &weights) {
        Products sums;
        for (std::size_t k = 0; k < count; ++k) {
            double mean = 0.0;
            for (const ColdNeighbour &one : nearestItems(commons[k], weights, asked[k]))
                mean += one.weight * m_ridge.residuals()[one.index];
            sums.add(m_weights[asked[k]], mean, clusters[k], m_ridge.leftOut()[asked[k]]);
        }
        return sums;
    };
    LikenessWeights best;
    Products products = productsOf(best);
    const auto attempt = [&](LikenessWeights weights) {
        if (const Products tried = productsOf(weights); tried.ofNeighbours().miss < products.ofNeighbours().miss * (1.0 - kLeastGain)) {
            products = tried;
            best = weights;
        }
    };
    constexpr std::array<double, 4> kCounts = {0.0, 0.5, 1.0, 2.0};
    constexpr std::array<std::size_t, 4> kNeighbours = {5, 10, 20, 40};
    for (int round = 0; round < 2 && !job.cancelled(); ++round) {
        for (double LikenessWeights::*member : {&LikenessWeights::text, &LikenessWeights::meaning, &LikenessWeights::category, &LikenessWeights::price, &LikenessWeights::location})
            for (const double value : kCounts) {
                LikenessWeights weights = best;
                weights.*member = value;
                attempt(weights);
            }
        for (const std::size_t neighbours : kNeighbours) {
            LikenessWeights weights = best;
            weights.neighbours = neighbours;
            attempt(weights);
        }
    }
    m_weighing = best;
    const Trust alone = products.ofNeighbours(), both = products.ofBoth();
    double gain = 0.0, squares = 0.0; // by the clusters, over the items that were left out
    for (std::size_t k = 0; k < count && both.clusters > 0.0; ++k) {
        double mean = 0.0;
        for (const ColdNeighbour &one : nearestItems(commons[k], best, asked[k]))
            mean += one.weight * m_ridge.residuals()[one.index];
        const double left = m_ridge.leftOut()[asked[k]], without = left - alone.neighbours * mean, with = left - both.neighbours * mean - both.clusters * clusters[k];
        const double better = m_weights[asked[k]] * (without * without - with * with);
        gain += better;
        squares += better * better;
    }
    const bool helps = gain > kSureGain * std::sqrt(squares);
    m_weighing.trust = helps ? both.neighbours : alone.neighbours;
    m_clusterTrust = helps ? both.clusters : 0.0;
}

AttributeGuess AttributeLevels::guess(const ColdItem &item) const
{
    const AskedItem asked = m_likeness.asked(item);
    return withNeighbours(m_ridge.predict(row(asked, true, std::isfinite(m_wordPenalty))), m_likeness.commonToAll(asked), kNobody);
}

AttributeGuess AttributeLevels::guessWithout(std::size_t index) const
{
    return withNeighbours(m_values[index] - m_ridge.leftOut()[index], m_likeness.commonToAll(m_likeness.asked(index)), index);
}

} // namespace shelfcast::core

#include "core/models/coldstart/attribute_levels.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kAskedAtMost = 300; ///< items that are left out to choose the weights
constexpr double kRidgeGroup = 4.0;       ///< items of a category or location that weigh as much as the mean of all
constexpr double kRidgePrice = 1.0;
constexpr double kSharpness = 4.0;        ///< how fast the weight of a neighbour falls with what it has not in common

std::vector<std::string> textsOf(const std::vector<ColdItem> &items)
{
    std::vector<std::string> texts;
    for (const ColdItem &item : items)
        texts.push_back(item.name);
    return texts;
}

std::map<std::string, int> numbered(const std::vector<ColdItem> &items, std::string ColdItem::*member)
{
    std::map<std::string, int> numbers;
    for (const ColdItem &item : items)
        if (!(item.*member).empty())
            numbers.emplace(item.*member, static_cast<int>(numbers.size()));
    return numbers;
}

int numberOf(const std::map<std::string, int> &numbers, const std::string &name)
{
    const auto found = numbers.find(name);
    return found == numbers.end() ? -1 : found->second;
}

} // namespace

AttributeLevels::AttributeLevels(std::vector<ColdItem> items, std::vector<double> values, std::vector<double> weights, std::vector<bool> launches, const JobContext &job)
    : m_items(std::move(items)), m_values(std::move(values)), m_weights(std::move(weights)), m_launches(std::move(launches)), m_texts(textsOf(m_items)),
      m_categories(numbered(m_items, &ColdItem::category)), m_locations(numbered(m_items, &ColdItem::location))
{
    double sum = 0.0, squares = 0.0, count = 0.0;
    for (const ColdItem &item : m_items)
        if (item.price > 0.0) {
            sum += std::log(item.price);
            squares += std::log(item.price) * std::log(item.price);
            ++count;
        }
    if (count > 1.0) {
        m_priceMean = sum / count;
        m_priceSpread = std::max(0.05, std::sqrt(std::max(0.0, squares / count - m_priceMean * m_priceMean)));
    }
    for (const ColdItem &item : m_items)
        m_asked.push_back(askedOf(item));
    fitRidge();
    chooseLikeness(job);
}

AttributeLevels::Asked AttributeLevels::askedOf(const ColdItem &item) const
{
    Asked asked;
    asked.text = m_texts.vector(item.name);
    asked.priced = item.price > 0.0;
    asked.logPrice = asked.priced ? (std::log(item.price) - m_priceMean) / m_priceSpread : 0.0;
    asked.category = numberOf(m_categories, item.category);
    asked.location = numberOf(m_locations, item.location);
    return asked;
}

/// The columns of the regression that are not zero: constant, launch, price, its square, no price, category, location.
std::vector<std::pair<std::size_t, double>> AttributeLevels::row(const Asked &asked, bool launch) const
{
    std::vector<std::pair<std::size_t, double>> row = {{0, 1.0}};
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
        row.emplace_back(5 + static_cast<std::size_t>(asked.category), 1.0);
    if (asked.location >= 0)
        row.emplace_back(5 + m_categories.size() + static_cast<std::size_t>(asked.location), 1.0);
    return row;
}

void AttributeLevels::fitRidge()
{
    const std::size_t width = 5 + m_categories.size() + m_locations.size();
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(width), static_cast<Eigen::Index>(width));
    Eigen::VectorXd right = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(width));
    const auto at = [](std::size_t i) { return static_cast<Eigen::Index>(i); };
    for (std::size_t i = 0; i < width; ++i)
        normal(at(i), at(i)) = i == 0 ? 1e-6 : i < 5 ? kRidgePrice : kRidgeGroup;
    std::vector<std::vector<std::pair<std::size_t, double>>> rows;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        rows.push_back(row(m_asked[i], m_launches[i]));
        for (const auto &[a, x] : rows.back()) {
            right(at(a)) += m_weights[i] * x * m_values[i];
            for (const auto &[b, z] : rows.back())
                normal(at(a), at(b)) += m_weights[i] * x * z;
        }
    }
    const Eigen::LLT<Eigen::MatrixXd> factor(normal);
    const Eigen::VectorXd solved = factor.solve(right);
    const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(at(width), at(width)));
    m_coefficients.assign(solved.data(), solved.data() + width);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        double fitted = 0.0, leverage = 0.0;
        for (const auto &[a, x] : rows[i]) {
            fitted += x * solved(at(a));
            for (const auto &[b, z] : rows[i])
                leverage += m_weights[i] * x * z * inverse(at(a), at(b));
        }
        m_residuals.push_back(m_values[i] - fitted);
        m_left.push_back((m_values[i] - fitted) / std::max(0.05, 1.0 - leverage));
    }
}

double AttributeLevels::ridge(const Asked &asked, bool launch) const
{
    double sum = 0.0;
    for (const auto &[column, x] : row(asked, launch))
        sum += x * m_coefficients[column];
    return sum;
}

AttributeLevels::Common AttributeLevels::common(const Asked &asked, std::size_t other) const
{
    const Asked &one = m_asked[other];
    Common common;
    common.text = static_cast<float>(core::likeness(asked.text, one.text));
    common.category = asked.category >= 0 && asked.category == one.category ? 1.0F : 0.0F;
    common.location = asked.location >= 0 && asked.location == one.location ? 1.0F : 0.0F;
    common.price = asked.priced && one.priced ? static_cast<float>(std::exp(-std::fabs(asked.logPrice - one.logPrice))) : 0.0F;
    return common;
}

std::vector<AttributeLevels::Common> AttributeLevels::commonToAll(const Asked &asked) const
{
    std::vector<Common> all(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i)
        all[i] = common(asked, i);
    return all;
}

std::vector<ColdNeighbour> AttributeLevels::nearest(const std::vector<Common> &common, const LikenessWeights &weights, std::size_t self)
{
    std::vector<ColdNeighbour> all;
    all.reserve(common.size());
    for (std::size_t i = 0; i < common.size(); ++i)
        if (i != self)
            all.push_back({i, weights.text * static_cast<double>(common[i].text) + weights.category * static_cast<double>(common[i].category) +
                                  weights.price * static_cast<double>(common[i].price) + weights.location * static_cast<double>(common[i].location)});
    const auto count = static_cast<std::ptrdiff_t>(std::min(weights.neighbours, all.size()));
    std::ranges::partial_sort(all, all.begin() + count, [](const ColdNeighbour &a, const ColdNeighbour &b) { return a.weight != b.weight ? a.weight > b.weight : a.index < b.index; });
    all.resize(static_cast<std::size_t>(count));
    double sum = 0.0;
    for (ColdNeighbour &one : all)
        sum += one.weight = std::exp(kSharpness * one.weight);
    for (ColdNeighbour &one : all)
        one.weight /= sum;
    return all;
}

AttributeGuess AttributeLevels::withNeighbours(double base, const std::vector<Common> &common, std::size_t self) const
{
    AttributeGuess guess;
    guess.neighbours = nearest(common, m_likeness, self);
    double mean = 0.0, squares = 0.0;
    for (const ColdNeighbour &one : guess.neighbours) {
        mean += one.weight * m_residuals[one.index];
        squares += one.weight * m_residuals[one.index] * m_residuals[one.index];
    }
    guess.value = base + m_likeness.trust * mean;
    guess.spread = std::sqrt(std::max(0.0, squares - mean * mean));
    return guess;
}

/// Each number in turn takes the value that errs least on items that are left out, twice around.
void AttributeLevels::chooseLikeness(const JobContext &job)
{
    const std::size_t count = std::min(m_items.size(), kAskedAtMost);
    std::vector<std::size_t> asked;
    for (std::size_t k = 0; k < count; ++k)
        asked.push_back(k * m_items.size() / count);
    std::vector<std::vector<Common>> commons(count);
    parallelFor(job, count, [&](std::size_t k) { commons[k] = commonToAll(m_asked[asked[k]]); });
    if (job.cancelled() || count < 5)
        return;
    const auto missOf = [&](LikenessWeights &weights) {
        double both = 0.0, own = 0.0, all = 0.0; // of what is left: with the neighbours' mean, of that mean, in all
        for (std::size_t k = 0; k < count; ++k) {
            double mean = 0.0;
            for (const ColdNeighbour &one : nearest(commons[k], weights, asked[k]))
                mean += one.weight * m_residuals[one.index];
            const double w = m_weights[asked[k]], left = m_left[asked[k]];
            both += w * mean * left;
            own += w * mean * mean;
            all += w * left * left;
        }
        weights.trust = own > 0.0 ? std::clamp(both / own, 0.0, 1.0) : 0.0;
        return all - 2.0 * weights.trust * both + weights.trust * weights.trust * own;
    };
    LikenessWeights best;
    double least = missOf(best);
    const auto attempt = [&](LikenessWeights weights) {
        if (const double miss = missOf(weights); miss < least * (1.0 - 1e-3)) {
            least = miss;
            best = weights;
        }
    };
    constexpr std::array<double, 4> kCounts = {0.0, 0.5, 1.0, 2.0};
    constexpr std::array<std::size_t, 4> kNeighbours = {5, 10, 20, 40};
    for (int round = 0; round < 2 && !job.cancelled(); ++round) {
        for (double LikenessWeights::*member : {&LikenessWeights::text, &LikenessWeights::category, &LikenessWeights::price, &LikenessWeights::location})
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
    m_likeness = best;
}

AttributeGuess AttributeLevels::guess(const ColdItem &item) const
{
    const Asked asked = askedOf(item);
    return withNeighbours(ridge(asked, true), commonToAll(asked), kNobody);
}

AttributeGuess AttributeLevels::guessWithout(std::size_t index) const
{
    return withNeighbours(m_values[index] - m_left[index], commonToAll(m_asked[index]), index);
}

} // namespace shelfcast::core

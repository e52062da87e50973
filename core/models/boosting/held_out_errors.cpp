#include "core/models/boosting/held_out_errors.h"

#include <Eigen/Cholesky>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::boosting {

namespace {

constexpr double kSmallest = 1e-3; ///< of a value by the series' size
constexpr std::size_t kValuesAShape = 300;
constexpr std::size_t kMostShapes = 12;
/// With fewer values than this in a shape, a bell curve fills up.
constexpr std::size_t kFewValues = 60;
/// Pulls the spread towards the series' own error size, by the weight of so many values.
constexpr double kPull = 10.0;

/// A standard normal's quantile. Source: Abramowitz & Stegun 26.2.23, error below 4.5e-4.
double normalQuantile(double level)
{
    const double t = std::sqrt(-2.0 * std::log(std::min(level, 1.0 - level)));
    const double z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1.0 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    return level < 0.5 ? -z : z;
}

/// The quantile of ordered values; between two of them on a line.
double quantileOf(std::span<const double> ordered, double level)
{
    const double place = std::clamp(level * static_cast<double>(ordered.size()) - 0.5, 0.0, static_cast<double>(ordered.size() - 1));
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, ordered.size() - 1);
    return std::lerp(ordered[below], ordered[above], place - static_cast<double>(below));
}

} // namespace

HeldOutErrors::Coefficients HeldOutErrors::terms(double expected, double unrest, int step)
{
    return {1.0, std::log(std::max(unrest, kSmallest)), std::log(std::max(std::abs(expected), kSmallest)), std::log(static_cast<double>(step))};
}

double HeldOutErrors::spread(double expected, double unrest, int step) const
{
    const Coefficients x = terms(expected, unrest, step);
    double sum = 0.0;
    for (std::size_t j = 0; j < x.size(); ++j)
        sum += m_coefficients[j] * x[j];
    return std::exp(std::clamp(sum, -12.0, 6.0));
}

/// A gamma regression of the absolute error with a logarithmic link, by Fisher scoring.
void HeldOutErrors::learnSpread(const std::vector<Tried> &tried)
{
    const Coefficients start = m_coefficients;
    for (int round = 0; round < 12; ++round) {
        Eigen::Matrix4d information = Eigen::Matrix4d::Zero();
        Eigen::Vector4d score = Eigen::Vector4d::Zero();
        for (std::size_t j = 1; j < 4; ++j) {
            information(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(j)) += kPull;
            score[static_cast<Eigen::Index>(j)] += kPull * (start[j] - m_coefficients[j]);
        }
        information(0, 0) += 1e-6;
        for (const Tried &one : tried) {
            const Coefficients x = terms(one.expected, one.unrest, one.step);
            const double surprise = std::min(std::abs(one.actual - one.expected) / spread(one.expected, one.unrest, one.step), 50.0) - 1.0;
            const Eigen::Map<const Eigen::Vector4d> row(x.data());
            information += row * row.transpose();
            score += surprise * row;
        }
        const Eigen::Vector4d move = information.ldlt().solve(score);
        const double length = std::max(1.0, move.cwiseAbs().maxCoeff());
        for (std::size_t j = 0; j < 4; ++j)
            m_coefficients[j] += move[static_cast<Eigen::Index>(j)] / length;
        if (move.cwiseAbs().maxCoeff() < 1e-6)
            break;
    }
}

HeldOutErrors::Shape HeldOutErrors::shapeOf(std::span<const Tried> tried) const
{
    Shape shape;
    std::vector<double> others;
    double squares = 0.0;
    for (const Tried &one : tried) {
        const double by = spread(one.expected, one.unrest, one.step);
        shape.position += std::log(std::max(std::abs(one.expected), kSmallest) / by) / static_cast<double>(tried.size());
        if (one.actual == 0.0)
            shape.zeros += 1.0 / static_cast<double>(tried.size());
        else
            others.push_back((one.actual - one.expected) / by);
    }
    for (const double value : others)
        squares += value * value;
    const double deviation = others.empty() ? 1.25 : std::sqrt(squares / static_cast<double>(others.size()));
    if (others.size() < kFewValues) {
        const std::size_t fill = (kFewValues - others.size()) / 2 + 1;
        for (std::size_t k = 0; k < fill; ++k)
            others.push_back(deviation * normalQuantile((static_cast<double>(k) + 0.5) / static_cast<double>(fill)));
    }
    std::ranges::sort(others);
    for (std::size_t k = 0; k < kGrid; ++k)
        shape.others[k] = quantileOf(others, (static_cast<double>(k) + 0.5) / static_cast<double>(kGrid));
    return shape;
}

HeldOutErrors::HeldOutErrors(std::vector<Tried> tried, bool nonNegative) : m_nonNegative(nonNegative)
{
    if (tried.empty())
        tried.push_back({});
    learnSpread(tried);
    const auto position = [this](const Tried &one) { return std::max(std::abs(one.expected), kSmallest) / spread(one.expected, one.unrest, one.step); };
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < tried.size(); ++i)
        order.emplace_back(position(tried[i]), i);
    std::ranges::sort(order);
    std::vector<Tried> ordered;
    for (const auto &[at, i] : order)
        ordered.push_back(tried[i]);
    const std::size_t shapes = std::clamp<std::size_t>(tried.size() / kValuesAShape, 1, kMostShapes);
    for (std::size_t k = 0; k < shapes; ++k) {
        const std::size_t from = k * tried.size() / shapes, to = (k + 1) * tried.size() / shapes;
        m_shapes.push_back(shapeOf(std::span<const Tried>(ordered).subspan(from, to - from)));
    }
}

std::array<double, kQuantileCount> HeldOutErrors::quantiles(double expected, double unrest, int step) const
{
    const double by = spread(expected, unrest, step);
    const double position = std::log(std::max(std::abs(expected), kSmallest) / by);
    const auto above = std::ranges::find_if(m_shapes, [&](const Shape &shape) { return shape.position >= position; });
    const Shape &right = above == m_shapes.end() ? m_shapes.back() : *above;
    const Shape &left = above == m_shapes.begin() || above == m_shapes.end() ? right : *(above - 1);
    const double gap = right.position - left.position;
    const double share = gap > 0.0 ? (position - left.position) / gap : 0.0;
    const double zeros = std::lerp(left.zeros, right.zeros, share);
    std::array<double, kGrid> others{};
    for (std::size_t k = 0; k < kGrid; ++k)
        others[k] = std::max(expected + by * std::lerp(left.others[k], right.others[k], share), m_nonNegative ? 0.0 : -HUGE_VAL);

    std::array<double, kQuantileCount> result{};
    const double below = zeros > 0.0 ? static_cast<double>(std::ranges::count_if(others, [](double value) { return value < 0.0; })) / static_cast<double>(kGrid) : 0.0;
    for (std::size_t q = 0; q < kQuantileCount; ++q) {
        const double level = kQuantileLevels[q];
        const double low = (1.0 - zeros) * below; // share of negative values, then the zeros, then the rest
        if (zeros > 0.0 && level > low && level <= low + zeros)
            continue;
        const double within = zeros > 0.0 && level > low ? (level - zeros) / (1.0 - zeros) : level / std::max(1.0 - zeros, 1e-9);
        result[q] = quantileOf(others, std::clamp(within, 0.0, 1.0));
    }
    return result;
}

nlohmann::json HeldOutErrors::toJson() const
{
    nlohmann::json shapes = nlohmann::json::array();
    for (const Shape &shape : m_shapes)
        shapes.push_back({{"position", shape.position}, {"zeros", shape.zeros}, {"others", shape.others}});
    return {{"spread", m_coefficients}, {"shapes", shapes}, {"non-negative", m_nonNegative}};
}

HeldOutErrors HeldOutErrors::fromJson(const nlohmann::json &json)
{
    HeldOutErrors errors;
    json.at("spread").get_to(errors.m_coefficients);
    json.at("non-negative").get_to(errors.m_nonNegative);
    for (const nlohmann::json &one : json.at("shapes")) {
        Shape shape;
        one.at("position").get_to(shape.position);
        one.at("zeros").get_to(shape.zeros);
        one.at("others").get_to(shape.others);
        errors.m_shapes.push_back(shape);
    }
    return errors;
}

} // namespace shelfcast::core::boosting

#include "core/models/scenarios/realism/classifier.h"

#include "core/models/neural/data/sampling.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

namespace shelfcast::core {
namespace {

constexpr std::size_t kFolds = 5;
constexpr int kSteps = 30;
constexpr double kRidge = 0.02; ///< a row
constexpr double kFarthest = 5.0; ///< standard deviations

using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Which fold each group is in.
std::vector<std::size_t> foldsOf(const std::vector<std::size_t> &group, std::uint64_t seed)
{
    const std::set<std::size_t> distinct(group.begin(), group.end());
    std::vector<std::size_t> order(distinct.begin(), distinct.end());
    networks::Random random(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    std::vector<std::size_t> folds(group.size());
    for (std::size_t row = 0; row < group.size(); ++row)
        folds[row] = static_cast<std::size_t>(std::ranges::find(order, group[row]) - order.begin()) % kFolds;
    return folds;
}

/// A constant, the standardised features, and their squares.
RowMatrix designOf(const LabelledRows &rows)
{
    const auto count = static_cast<Eigen::Index>(rows.made.size()), width = static_cast<Eigen::Index>(rows.width);
    const RowMatrix raw = Eigen::Map<const RowMatrix>(rows.features.data(), count, width);
    RowMatrix design(count, 1 + 2 * width);
    design.col(0).setOnes();
    for (Eigen::Index c = 0; c < width; ++c) {
        const double mean = raw.col(c).mean(), spread = std::sqrt((raw.col(c).array() - mean).square().mean());
        design.col(1 + c) = spread > 1e-12 ? Eigen::VectorXd(((raw.col(c).array() - mean) / spread).cwiseMax(-kFarthest).cwiseMin(kFarthest)) : Eigen::VectorXd::Zero(count);
        design.col(1 + width + c) = design.col(1 + c).array().square() - 1.0;
    }
    return design;
}

Eigen::VectorXd logisticWeights(const RowMatrix &x, const Eigen::VectorXd &y)
{
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(x.cols());
    Eigen::VectorXd ridge = Eigen::VectorXd::Constant(x.cols(), kRidge * static_cast<double>(x.rows()));
    ridge(0) = 1e-9;
    for (int step = 0; step < kSteps; ++step) {
        const Eigen::VectorXd chance = (1.0 + (-(x * weights)).array().max(-30.0).min(30.0).exp()).inverse();
        const Eigen::VectorXd curvature = (chance.array() * (1.0 - chance.array())).max(1e-6);
        const Eigen::VectorXd gradient = x.transpose() * (y - chance) - Eigen::VectorXd(ridge.cwiseProduct(weights));
        Eigen::MatrixXd hessian = x.transpose() * curvature.asDiagonal() * x;
        hessian.diagonal() += ridge;
        const Eigen::VectorXd move = hessian.ldlt().solve(gradient);
        weights += move;
        if (move.norm() < 1e-8)
            break;
    }
    return weights;
}

/// The chance that a made row scores above a real one.
double areaUnderCurve(const std::vector<double> &scores, const std::vector<bool> &made)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    double rankSum = 0.0, positives = 0.0;
    for (std::size_t i = 0; i < order.size();) { // ties share their ranks
        std::size_t end = i;
        while (end < order.size() && scores[order[end]] == scores[order[i]])
            ++end;
        for (std::size_t k = i; k < end; ++k)
            if (made[order[k]]) {
                rankSum += 0.5 * static_cast<double>(i + end + 1);
                positives += 1.0;
            }
        i = end;
    }
    const double negatives = static_cast<double>(scores.size()) - positives;
    return positives > 0.0 && negatives > 0.0 ? (rankSum - 0.5 * positives * (positives + 1.0)) / (positives * negatives) : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

double discriminativeScore(const LabelledRows &rows, std::uint64_t seed)
{
    if (std::set<std::size_t>(rows.group.begin(), rows.group.end()).size() < kFolds)
        return std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::size_t> folds = foldsOf(rows.group, seed);
    const RowMatrix design = designOf(rows);
    double sum = 0.0, counted = 0.0;
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        std::vector<Eigen::Index> learn, test;
        for (std::size_t row = 0; row < folds.size(); ++row)
            (folds[row] == fold ? test : learn).push_back(static_cast<Eigen::Index>(row));
        const RowMatrix x = design(learn, Eigen::all);
        Eigen::VectorXd y(static_cast<Eigen::Index>(learn.size()));
        for (std::size_t i = 0; i < learn.size(); ++i)
            y(static_cast<Eigen::Index>(i)) = rows.made[static_cast<std::size_t>(learn[i])] ? 1.0 : 0.0;
        const Eigen::VectorXd weights = logisticWeights(x, y);
        std::vector<double> scores;
        std::vector<bool> made;
        for (const Eigen::Index row : test) {
            scores.push_back(design.row(row).dot(weights));
            made.push_back(rows.made[static_cast<std::size_t>(row)]);
        }
        if (const double area = areaUnderCurve(scores, made); std::isfinite(area)) {
            sum += area * static_cast<double>(test.size());
            counted += static_cast<double>(test.size());
        }
    }
    return counted > 0.0 ? sum / counted : std::numeric_limits<double>::quiet_NaN();
}

} // namespace shelfcast::core

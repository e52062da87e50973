#include "core/models/combine/nonnegative.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace shelfcast::core::combine {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Differences below this share of the largest number are rounding.
constexpr double kRounding = 1e-11;

MatrixXd matrixOf(std::span<const double> values)
{
    const auto k = static_cast<Index>(std::lround(std::sqrt(static_cast<double>(values.size()))));
    assert(static_cast<std::size_t>(k * k) == values.size());
    return Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(values.data(), k, k);
}

/// The unknowns that may be above zero.
using Free = std::vector<Index>;

MatrixXd among(const MatrixXd &whole, const Free &free)
{
    const auto k = static_cast<Index>(free.size());
    MatrixXd part(k, k);
    for (Index i = 0; i < k; ++i)
        for (Index j = 0; j < k; ++j)
            part(i, j) = whole(free[static_cast<std::size_t>(i)], free[static_cast<std::size_t>(j)]);
    return part;
}

/// Goes from @p now towards @p wish until the first unknown reaches zero; that one is no longer free. Whether the wish was reached.
bool towards(VectorXd &now, const VectorXd &wish, Free &free)
{
    double share = 1.0;
    for (const Index i : free)
        if (wish(i) <= 0.0)
            share = std::min(share, now(i) / (now(i) - wish(i)));
    if (share >= 1.0 && std::ranges::all_of(free, [&](Index i) { return wish(i) > 0.0; })) {
        now = wish;
        return true;
    }
    now += std::max(0.0, share) * (wish - now);
    const double least = kRounding * now.cwiseAbs().maxCoeff();
    std::erase_if(free, [&](Index i) {
        const bool out = wish(i) <= 0.0 && now(i) <= least;
        if (out)
            now(i) = 0.0;
        return out;
    });
    return false;
}

} // namespace

std::vector<double> nonNegativeLeastSquares(std::span<const double> products, std::span<const double> target)
{
    const MatrixXd g = matrixOf(products);
    const VectorXd b = Eigen::Map<const VectorXd>(target.data(), static_cast<Index>(target.size()));
    VectorXd x = VectorXd::Zero(b.size());
    Free free;
    for (Index round = 0; round < 3 * b.size() + 3; ++round) {
        const VectorXd descent = b - g * x;
        Index best = -1;
        for (Index i = 0; i < b.size(); ++i)
            if (std::ranges::find(free, i) == free.end() && descent(i) > kRounding * b.cwiseAbs().maxCoeff() && (best < 0 || descent(i) > descent(best)))
                best = i;
        if (best < 0)
            break;
        free.push_back(best);
        for (bool reached = false; !reached && !free.empty();) {
            VectorXd some(static_cast<Index>(free.size()));
            for (std::size_t i = 0; i < free.size(); ++i)
                some(static_cast<Index>(i)) = b(free[i]);
            const VectorXd solved = among(g, free).completeOrthogonalDecomposition().solve(some);
            VectorXd wish = VectorXd::Zero(b.size());
            for (std::size_t i = 0; i < free.size(); ++i)
                wish(free[i]) = solved(static_cast<Index>(i));
            reached = towards(x, wish, free);
        }
    }
    return {x.data(), x.data() + x.size()};
}

std::vector<double> stackedWeights(std::span<const double> products)
{
    MatrixXd g = matrixOf(products);
    const Index k = g.rows();
    if (k == 0)
        return {};
    const double size = g.diagonal().mean();
    if (!g.allFinite() || !(size > 0.0))
        return std::vector<double>(static_cast<std::size_t>(k), 1.0 / static_cast<double>(k));
    g /= size;
    g.diagonal().array() += 1e-9; // members that err alike share alike
    Index first = 0;
    g.diagonal().minCoeff(&first);
    VectorXd w = VectorXd::Zero(k);
    w(first) = 1.0;
    Free free = {first};
    for (Index round = 0; round < 5 * k + 5; ++round) {
        const VectorXd slope = g * w;
        const double level = w.dot(slope); // what all that are free share at the smallest mean square
        Index best = -1;
        for (Index i = 0; i < k; ++i)
            if (std::ranges::find(free, i) == free.end() && slope(i) < level - kRounding && (best < 0 || slope(i) < slope(best)))
                best = i;
        if (best < 0)
            break;
        free.push_back(best);
        for (bool reached = false; !reached;) {
            const VectorXd solved = among(g, free).ldlt().solve(VectorXd::Ones(static_cast<Index>(free.size())));
            VectorXd wish = VectorXd::Zero(k);
            for (std::size_t i = 0; i < free.size(); ++i)
                wish(free[i]) = solved(static_cast<Index>(i)) / solved.sum();
            reached = towards(w, wish, free);
        }
    }
    w /= w.sum();
    return {w.data(), w.data() + k};
}

} // namespace shelfcast::core::combine

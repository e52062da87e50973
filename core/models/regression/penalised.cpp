#include "core/models/regression/penalised.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::regression {

namespace {

/// Keeps the equations solvable where a column repeats others; too small to move a well-posed answer.
constexpr double kJitter = 1e-12;
/// A column is a constant or a copy where less than this of its squares is its own.
constexpr double kOwnShare = 1e-10;
constexpr double kSmallestStep = 1e-9;
constexpr int kMostSweeps = 2000;

/// The problem without the constant and the free columns, standardised.
struct Reduced {
    std::vector<int> freeRows, penalisedRows;  ///< of the products
    Eigen::LDLT<Eigen::MatrixXd> freeSolver;
    Eigen::MatrixXd between;                   ///< free x penalised products
    Eigen::VectorXd freeTarget;                ///< free x y
    Eigen::MatrixXd gram;                      ///< diagonal 1; rows and columns without a share of their own are zero
    Eigen::VectorXd target;                    ///< correlations with y
    Eigen::VectorXd scale;                     ///< slope for a standardised coefficient of 1; 0 for a column without a share
};

Reduced reduce(const Moments &moments, const Selection &selection)
{
    Reduced reduced;
    reduced.freeRows.push_back(1);
    for (const int column : selection.free)
        reduced.freeRows.push_back(column + 2);
    for (const int column : selection.penalised)
        reduced.penalisedRows.push_back(column + 2);
    const Eigen::MatrixXd &all = moments.products;
    Eigen::MatrixXd free = all(reduced.freeRows, reduced.freeRows);
    free.diagonal() *= 1.0 + kJitter;
    reduced.freeSolver.compute(free);
    reduced.between = all(reduced.freeRows, reduced.penalisedRows);
    reduced.freeTarget = all(reduced.freeRows, std::vector<int>{0});
    Eigen::MatrixXd solved(reduced.between.rows(), reduced.between.cols());
    if (solved.cols() > 0) // Eigen takes the address of the first coefficient
        solved = reduced.freeSolver.solve(reduced.between);
    reduced.gram = all(reduced.penalisedRows, reduced.penalisedRows);
    const Eigen::VectorXd before = reduced.gram.diagonal();
    reduced.gram -= reduced.between.transpose() * solved;
    const Eigen::VectorXd freeSlopes = reduced.freeSolver.solve(reduced.freeTarget);
    reduced.target = all(reduced.penalisedRows, std::vector<int>{0});
    reduced.target -= solved.transpose() * reduced.freeTarget;
    const double squares = std::max(0.0, all(0, 0) - freeSlopes.dot(reduced.freeTarget));
    const double sizeOfY = std::sqrt(squares / moments.rows);
    const bool explained = !(squares > 1e-24 * all(0, 0));

    const Eigen::Index p = reduced.gram.rows();
    Eigen::VectorXd inverse(p);
    reduced.scale.resize(p);
    for (Eigen::Index j = 0; j < p; ++j) {
        const bool own = !explained && reduced.gram(j, j) > kOwnShare * before[j] && before[j] > 0.0;
        const double deviation = own ? std::sqrt(reduced.gram(j, j) / moments.rows) : 0.0;
        inverse[j] = own ? 1.0 / deviation : 0.0;
        reduced.scale[j] = inverse[j] * sizeOfY;
    }
    reduced.gram = (inverse.asDiagonal() * reduced.gram * inverse.asDiagonal()).eval() / moments.rows;
    reduced.target = reduced.target.cwiseProduct(inverse) / moments.rows;
    if (!explained)
        reduced.target /= sizeOfY;
    return reduced;
}

Eigen::LDLT<Eigen::MatrixXd> ridgeSolver(const Eigen::MatrixXd &gram, double size)
{
    Eigen::MatrixXd a = gram;
    a.diagonal().array() += std::max(size, kJitter);
    return Eigen::LDLT<Eigen::MatrixXd>(a);
}

/// Coordinate descent; `left` is the correlation of every column with what is not explained yet.
void descend(const Reduced &reduced, const Penalty &penalty, Eigen::VectorXd &b)
{
    const double push = penalty.size * penalty.mix, pull = 1.0 + penalty.size * (1.0 - penalty.mix);
    Eigen::VectorXd left = reduced.target - reduced.gram * b;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double largest = 0.0;
        for (Eigen::Index j = 0; j < b.size(); ++j) {
            if (reduced.scale[j] == 0.0)
                continue;
            const double alone = left[j] + b[j];
            const double value = std::copysign(std::max(0.0, std::abs(alone) - push), alone) / pull;
            if (value == b[j])
                continue;
            left -= (value - b[j]) * reduced.gram.col(j);
            largest = std::max(largest, std::abs(value - b[j]));
            b[j] = value;
        }
        if (largest < kSmallestStep)
            return;
    }
}

} // namespace

Line lineOf(const Moments &moments, const Selection &selection, const Penalty &penalty, Eigen::VectorXd *start)
{
    const Reduced reduced = reduce(moments, selection);
    Eigen::VectorXd b = Eigen::VectorXd::Zero(reduced.scale.size());
    Line line;
    line.terms = static_cast<double>(reduced.freeRows.size());
    const bool sparse = penalty.mix > 0.0 && penalty.size > 0.0;
    if (sparse) {
        if (start && start->size() == b.size())
            b = *start;
        descend(reduced, penalty, b);
        line.terms += static_cast<double>((b.array() != 0.0).count());
    } else if (b.size() > 0) {
        const Eigen::LDLT<Eigen::MatrixXd> solver = ridgeSolver(reduced.gram, penalty.size);
        b = solver.solve(reduced.target);
        line.terms += penalty.size > 0.0 ? solver.solve(reduced.gram).trace() : static_cast<double>((reduced.scale.array() > 0.0).count());
    }
    if (start)
        *start = b;
    const Eigen::VectorXd slopes = b.cwiseProduct(reduced.scale);
    const Eigen::VectorXd free = reduced.freeSolver.solve(reduced.freeTarget - reduced.between * slopes);
    line.constant = free[0];
    line.slopes.resize(static_cast<Eigen::Index>(selection.size()));
    line.slopes << free.tail(free.size() - 1), slopes;

    Eigen::VectorXd against(moments.products.rows()); // y - constant - x slopes, as a combination of the columns
    against.setZero();
    against[0] = 1.0;
    for (std::size_t i = 0; i < reduced.freeRows.size(); ++i)
        against[reduced.freeRows[i]] = -free[static_cast<Eigen::Index>(i)];
    for (std::size_t i = 0; i < reduced.penalisedRows.size(); ++i)
        against[reduced.penalisedRows[i]] = -slopes[static_cast<Eigen::Index>(i)];
    line.squares = std::max(0.0, against.dot(moments.products * against));
    return line;
}

Eigen::MatrixXd covarianceOf(const Moments &moments, const Selection &selection, const Penalty &penalty, const Line &line)
{
    std::vector<int> rows = {1};
    std::vector<Eigen::Index> places = {0};
    const auto add = [&](int column, Eigen::Index place) {
        rows.push_back(column + 2);
        places.push_back(place);
    };
    const auto frees = static_cast<Eigen::Index>(selection.free.size());
    for (Eigen::Index i = 0; i < frees; ++i)
        add(selection.free[static_cast<std::size_t>(i)], i + 1);
    for (Eigen::Index i = frees; i < line.slopes.size(); ++i)
        if (line.slopes[i] != 0.0)
            add(selection.penalised[static_cast<std::size_t>(i - frees)], i + 1);
    const Eigen::MatrixXd gram = moments.products(rows, rows);
    Eigen::MatrixXd shrunk = gram;
    const Reduced reduced = reduce(moments, selection);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto k = static_cast<Eigen::Index>(i);
        double own = gram(k, k);
        if (places[i] > frees) {
            // The ridge in the column's own units: what `scale` standardised is the variance that the free columns leave it.
            const double scale = reduced.scale[places[i] - frees - 1];
            const Eigen::VectorXd with = reduced.between.col(places[i] - frees - 1);
            own = gram(k, k) - with.dot(reduced.freeSolver.solve(with));
            shrunk(k, k) += scale > 0.0 ? penalty.size * (1.0 - penalty.mix) * own : 0.0;
        }
        shrunk(k, k) += kJitter * gram(k, k);
    }
    const Eigen::LDLT<Eigen::MatrixXd> solver(shrunk);
    const Eigen::MatrixXd half = solver.solve(gram);
    const Eigen::MatrixXd small = solver.solve(half.transpose());
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(line.slopes.size() + 1, line.slopes.size() + 1);
    covariance(places, places) = small;
    return covariance;
}

double largestSize(const Moments &moments, const Selection &selection, double mix)
{
    const Reduced reduced = reduce(moments, selection);
    return reduced.target.size() > 0 ? reduced.target.cwiseAbs().maxCoeff() / mix : 0.0;
}

} // namespace shelfcast::core::regression

#include "core/models/regression/ridge.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace shelfcast::core::regression {

namespace {

/// Keeps the normal equations solvable where a column repeats others; too small to move a well-posed answer.
constexpr double kJitter = 1e-12;
constexpr double kLargestCarry = 0.98;

/// How much of a residual is left in the next one; gaps are bridged as if nothing were known of them.
void addCarry(Line &line, const Eigen::VectorXd &residuals, const std::vector<Eigen::Index> &known, Eigen::Index rows)
{
    double cross = 0.0, squares = 0.0;
    for (Eigen::Index i = 1; i < residuals.size(); ++i)
        if (known[static_cast<std::size_t>(i)] == known[static_cast<std::size_t>(i) - 1] + 1) {
            cross += residuals[i] * residuals[i - 1];
            squares += residuals[i - 1] * residuals[i - 1];
        }
    line.carry = squares > 0.0 ? std::clamp(cross / squares, 0.0, kLargestCarry) : 0.0;
    line.lastResidual = residuals[residuals.size() - 1] * std::pow(line.carry, static_cast<double>(rows - 1 - known.back()));
}

} // namespace

Ridge::Ridge(const Eigen::Ref<const Eigen::MatrixXd> &x, std::vector<Eigen::Index> known) : m_known(std::move(known))
{
    m_z = x(m_known, Eigen::all);
    m_mean = m_z.colwise().mean();
    m_z.rowwise() -= m_mean;
    m_scale = (m_z.colwise().squaredNorm() / static_cast<double>(m_z.rows())).cwiseSqrt();
    for (Eigen::Index j = 0; j < m_scale.size(); ++j)
        if (!(m_scale[j] > 1e-12 * (std::abs(m_mean[j]) + 1e-300))) { // a constant: it is the line's own constant
            m_scale[j] = 1.0;
            m_z.col(j).setZero();
        }
    m_z.array().rowwise() /= m_scale.array();
    m_gram = m_z.transpose() * m_z;
}

Eigen::MatrixXd Ridge::penalised(double penalty) const
{
    Eigen::MatrixXd a = m_gram;
    a.diagonal().array() += static_cast<double>(m_z.rows()) * std::max(penalty, kJitter);
    return a;
}

Line Ridge::fit(std::span<const double> y, double penalty) const
{
    Eigen::VectorXd target(m_z.rows());
    for (Eigen::Index i = 0; i < target.size(); ++i)
        target[i] = y[static_cast<std::size_t>(m_known[static_cast<std::size_t>(i)])];
    const double mean = target.mean();
    const Eigen::LDLT<Eigen::MatrixXd> solver(penalised(penalty));
    const Eigen::VectorXd slopes = solver.solve(m_z.transpose() * (target.array() - mean).matrix());
    const Eigen::VectorXd residuals = (target.array() - mean).matrix() - m_z * slopes;

    Line line;
    line.slopes = slopes.cwiseQuotient(m_scale.transpose());
    line.constant = mean - m_mean.dot(line.slopes);
    const Eigen::MatrixXd hat = solver.solve(m_gram);
    line.freedom = std::max(1.0, static_cast<double>(m_z.rows()) - 1.0 - hat.trace());
    line.variance = residuals.squaredNorm() / line.freedom;
    addCarry(line, residuals, m_known, static_cast<Eigen::Index>(y.size()));
    return line;
}

Eigen::VectorXd Ridge::leverage(const Eigen::Ref<const Eigen::MatrixXd> &rows, double penalty) const
{
    Eigen::MatrixXd z = rows;
    z.rowwise() -= m_mean;
    z.array().rowwise() /= m_scale.array();
    const Eigen::LDLT<Eigen::MatrixXd> solver(penalised(penalty));
    const Eigen::MatrixXd solved = solver.solve(z.transpose());
    const Eigen::VectorXd quadratic = z.cwiseProduct(solved.transpose()).rowwise().sum();
    return quadratic.array() + 1.0 / static_cast<double>(m_z.rows());
}

} // namespace shelfcast::core::regression

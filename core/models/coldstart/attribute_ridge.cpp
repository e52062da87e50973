#include "core/models/coldstart/attribute_ridge.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>

namespace shelfcast::core {

AttributeRidge::AttributeRidge(std::span<const RidgeRow> rows, std::span<const double> values, std::span<const double> weights, std::span<const double> penalties)
{
    const auto at = [](std::size_t i) { return static_cast<Eigen::Index>(i); };
    const std::size_t width = penalties.size();
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(at(width), at(width));
    Eigen::VectorXd right = Eigen::VectorXd::Zero(at(width));
    for (std::size_t i = 0; i < width; ++i)
        normal(at(i), at(i)) = penalties[i];
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const auto &[a, x] : rows[i]) {
            right(at(a)) += weights[i] * x * values[i];
            for (const auto &[b, z] : rows[i])
                normal(at(a), at(b)) += weights[i] * x * z;
        }
    const Eigen::LLT<Eigen::MatrixXd> factor(normal);
    const Eigen::VectorXd solved = factor.solve(right);
    const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(at(width), at(width)));
    m_coefficients.assign(solved.data(), solved.data() + width);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        double fitted = 0.0, leverage = 0.0;
        for (const auto &[a, x] : rows[i]) {
            fitted += x * solved(at(a));
            for (const auto &[b, z] : rows[i])
                leverage += weights[i] * x * z * inverse(at(a), at(b));
        }
        m_residuals.push_back(values[i] - fitted);
        m_left.push_back((values[i] - fitted) / std::max(0.05, 1.0 - leverage));
        m_press += weights[i] * m_left.back() * m_left.back();
    }
}

double AttributeRidge::predict(const RidgeRow &row) const
{
    double sum = 0.0;
    for (const auto &[column, x] : row)
        sum += x * m_coefficients[column];
    return sum;
}

} // namespace shelfcast::core

#include "core/models/arima/standard_errors.h"

#include <Eigen/Dense>

#include <cmath>

namespace shelfcast::core::arima {

namespace {

using Eigen::MatrixXd;

/// The concentrated likelihood around its maximum.
class Around {
public:
    Around(Concentrated &concentrated, std::span<const double> arma) : m_concentrated(concentrated), m_at(arma.begin(), arma.end())
    {
        m_centre = m_concentrated.value(m_at);
        for (std::size_t i = 0; i < m_at.size(); ++i)
            m_steps.push_back(stepOf(i));
    }

    /// How the best regression moves with each coefficient (regressors x arma).
    MatrixXd drift();
    /// Second derivatives of minus the log-likelihood a row, the regression following.
    MatrixXd curvature();

private:
    double shifted(std::size_t i, double a, std::size_t j, double b)
    {
        std::vector<double> x = m_at;
        x[i] += a * m_steps[i];
        if (b != 0)
            x[j] += b * m_steps[j];
        return m_concentrated.value(x);
    }

    // A step that changes the value by about 1e-6: large beside rounding, small beside the curve.
    double stepOf(std::size_t i)
    {
        double step = 1e-3;
        for (int round = 0; round < 60; ++round) {
            std::vector<double> x = m_at;
            x[i] += step;
            const double change = std::abs(m_concentrated.value(x) - m_centre);
            if (std::isfinite(change) && change <= 4e-6)
                break;
            step *= 0.4;
        }
        return step;
    }

    Concentrated &m_concentrated;
    std::vector<double> m_at, m_steps;
    double m_centre = 0;
};

MatrixXd Around::curvature()
{
    const auto k = static_cast<Eigen::Index>(m_at.size());
    MatrixXd out(k, k);
    for (std::size_t i = 0; i < m_at.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            const double change = i == j ? shifted(i, 1, j, 0) - 2 * m_centre + shifted(i, -1, j, 0)
                                         : 0.25 * (shifted(i, 1, j, 1) - shifted(i, 1, j, -1) - shifted(i, -1, j, 1) + shifted(i, -1, j, -1));
            const auto row = static_cast<Eigen::Index>(i), column = static_cast<Eigen::Index>(j);
            out(row, column) = out(column, row) = change / (m_steps[i] * m_steps[j]);
        }
    return out;
}

MatrixXd Around::drift()
{
    m_concentrated.value(m_at);
    const auto regressors = static_cast<Eigen::Index>(m_concentrated.regression().size());
    MatrixXd out(regressors, static_cast<Eigen::Index>(m_at.size()));
    if (regressors == 0)
        return out;
    for (std::size_t i = 0; i < m_at.size(); ++i)
        for (const double side : {1.0, -1.0}) {
            shifted(i, side, i, 0);
            const Eigen::VectorXd now = Eigen::Map<const Eigen::VectorXd>(m_concentrated.regression().data(), regressors);
            const auto column = static_cast<Eigen::Index>(i);
            if (side > 0)
                out.col(column) = now;
            else
                out.col(column) = (out.col(column) - now) / (2 * m_steps[i]);
        }
    m_concentrated.value(m_at);
    return out;
}

// (X'X)^-1 sigma2 of the whitened regressors.
MatrixXd regressionCovariance(const Concentrated &concentrated)
{
    const Columns &white = concentrated.white();
    const auto k = static_cast<Eigen::Index>(white.size() - 1);
    MatrixXd square(k, k);
    for (Eigen::Index i = 0; i < k; ++i)
        for (Eigen::Index j = 0; j <= i; ++j) {
            double sum = 0;
            for (std::size_t t = 0; t < white[0].size(); ++t)
                sum += white[static_cast<std::size_t>(i) + 1][t] * white[static_cast<std::size_t>(j) + 1][t];
            square(i, j) = square(j, i) = sum;
        }
    return square.fullPivLu().inverse() * (concentrated.sumSquares() / concentrated.used());
}

} // namespace

// With P the curvature of the concentrated likelihood and G the drift of the regression, the inverse of the whole Hessian
// has the blocks P^-1, G P^-1 and (X'X)^-1 sigma2 + G P^-1 G'.
Columns covarianceOf(Concentrated &concentrated, std::span<const double> arma)
{
    Around around(concentrated, arma);
    const auto p = static_cast<Eigen::Index>(arma.size());
    MatrixXd inner(p, p);
    if (p > 0)
        inner = (around.curvature() * concentrated.used()).fullPivLu().inverse();
    const MatrixXd drift = around.drift();
    const Eigen::Index r = drift.rows();
    MatrixXd all(p + r, p + r);
    all.topLeftCorner(p, p) = inner;
    if (r > 0) {
        all.bottomRightCorner(r, r) = regressionCovariance(concentrated);
        if (p > 0 && inner.allFinite()) {
            all.bottomLeftCorner(r, p) = drift * inner;
            all.topRightCorner(p, r) = all.bottomLeftCorner(r, p).transpose();
            all.bottomRightCorner(r, r) += drift * inner * drift.transpose();
        } else {
            all.bottomLeftCorner(r, p).setZero();
            all.topRightCorner(p, r).setZero();
        }
    }
    Columns out(static_cast<std::size_t>(p + r), std::vector<double>(static_cast<std::size_t>(p + r), NAN));
    for (Eigen::Index i = 0; i < p + r; ++i)
        for (Eigen::Index j = 0; j < p + r; ++j)
            if (all(i, i) > 0 && all(j, j) > 0 && std::isfinite(all(i, j)))
                out[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] = all(i, j);
    return out;
}

} // namespace shelfcast::core::arima

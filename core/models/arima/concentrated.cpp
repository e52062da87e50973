#include "core/models/arima/concentrated.h"

#include <cmath>
#include <limits>

namespace shelfcast::core::arima {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kDependent = 1e-10;  // a regressor of which less than this is left says nothing new

double dot(const std::vector<double> &a, const std::vector<double> &b)
{
    double sums[4] = {0, 0, 0, 0}; // four at once: one sum would wait for itself
    std::size_t t = 0;
    for (; t + 4 <= a.size(); t += 4)
        for (std::size_t k = 0; k < 4; ++k)
            sums[k] += a[t + k] * b[t + k];
    for (; t < a.size(); ++t)
        sums[0] += a[t] * b[t];
    return sums[0] + sums[1] + sums[2] + sums[3];
}

} // namespace

// Least squares of the whitened response on the whitened regressors by modified Gram-Schmidt.
void Concentrated::regress()
{
    const Columns &white = m_whitener.white();
    const std::size_t k = white.size() - 1;
    m_residuals.assign(white[0].begin(), white[0].end());
    m_regression.assign(k, 0.0);
    m_basis.resize(k);
    m_triangle.assign(k * k, 0.0);
    m_projection.assign(k, 0.0);
    for (std::size_t j = 0; j < k; ++j) {
        auto &column = m_basis[j];
        column.assign(white[j + 1].begin(), white[j + 1].end());
        const double before = dot(column, column);
        for (std::size_t i = 0; i < j; ++i) {
            if (m_triangle[i * k + i] == 0)
                continue;
            const double share = dot(m_basis[i], column) / m_triangle[i * k + i];
            m_triangle[i * k + j] = share;
            for (std::size_t t = 0; t < column.size(); ++t)
                column[t] -= share * m_basis[i][t];
        }
        const double square = dot(column, column);
        if (!(square > kDependent * kDependent * before))
            continue;
        m_triangle[j * k + j] = square;
        const double share = dot(column, m_residuals) / square;
        m_projection[j] = share;
        for (std::size_t t = 0; t < column.size(); ++t)
            m_residuals[t] -= share * column[t];
    }
    for (std::size_t j = k; j-- > 0;) {
        m_regression[j] = m_projection[j];
        for (std::size_t i = j + 1; i < k; ++i)
            m_regression[j] -= m_triangle[j * k + i] * m_regression[i];
    }
}

double Concentrated::finish()
{
    m_sumSquares = dot(m_residuals, m_residuals);
    const double rows = m_whitener.used();
    if (!std::isfinite(m_sumSquares) || rows <= 0)
        return kInfinity;
    return 0.5 * std::log(m_sumSquares / rows + kNoVariance) + 0.5 * m_whitener.sumLog() / rows;
}

double Concentrated::value(std::span<const double> arma)
{
    if (!m_whitener.run(arma))
        return kInfinity;
    regress();
    return finish();
}

double Concentrated::valueAt(std::span<const double> arma, std::span<const double> regression)
{
    if (!m_whitener.run(arma))
        return kInfinity;
    const Columns &white = m_whitener.white();
    m_residuals.assign(white[0].begin(), white[0].end());
    m_regression.assign(regression.begin(), regression.end());
    for (std::size_t j = 0; j + 1 < white.size(); ++j)
        for (std::size_t t = 0; t < m_residuals.size(); ++t)
            m_residuals[t] -= regression[j] * white[j + 1][t];
    return finish();
}

} // namespace shelfcast::core::arima

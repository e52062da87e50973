#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// Added to every innovation variance, of data scaled to changes of size one: keeps a perfect fit finite.
inline constexpr double kNoVariance = 1e-24;

/// Minus the Gaussian log-likelihood a row, without its constant, with the innovation variance and the regression
/// solved out: log(sum of squares / rows) / 2 + sumLog / (2 rows). The first column of the whitener is the response,
/// the others are its regressors.
class Concentrated {
public:
    explicit Concentrated(Whitener &whitener) : m_whitener(whitener) {}

    /// The value with the best regression coefficients; infinite where the model is not defined.
    double value(std::span<const double> arma);
    /// The value with these regression coefficients.
    double valueAt(std::span<const double> arma, std::span<const double> regression);

    /// Of the last call: the regression coefficients, the sum of squares and the whitened residuals.
    const std::vector<double> &regression() const { return m_regression; }
    double sumSquares() const { return m_sumSquares; }
    const std::vector<double> &residuals() const { return m_residuals; }
    int used() const { return m_whitener.used(); }
    const Columns &white() const { return m_whitener.white(); }

private:
    void regress();
    double finish();

    Whitener &m_whitener;
    Columns m_basis;
    std::vector<double> m_triangle, m_projection;
    std::vector<double> m_regression, m_residuals;
    double m_sumSquares = 0;
};

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/arima/orders.h"

#include <span>
#include <vector>

namespace shelfcast::core::arima {

/// Equally long columns; by our habit the response first and its regressors after it.
using Columns = std::vector<std::vector<double>>;

/// Turns columns whose errors follow an ARMA process into columns with uncorrelated errors of equal variance, given
/// the coefficients. Linear in the columns, so that a regression on the whitened columns is generalised least squares.
/// Not for use by two threads at once.
class Whitener {
public:
    virtual ~Whitener() = default;

    /// Fills white(), sumLog() and used(). False where the coefficients are not stationary or the numbers overflow.
    virtual bool run(std::span<const double> arma) = 0;

    const Columns &white() const { return m_white; } ///< 0 where a row tells nothing (a gap, a starting value)
    double sumLog() const { return m_sumLog; }       ///< the sum of the logs of the scaled innovation variances
    int used() const { return m_used; }              ///< rows that tell something
    const ArmaShape &shape() const { return m_shape; }

protected:
    Whitener(const Orders &orders, std::size_t columns, std::size_t rows)
        : m_shape(orders), m_white(columns, std::vector<double>(rows, 0.0)) {}

    ArmaShape m_shape;
    Columns m_white;
    double m_sumLog = 0;
    int m_used = 0;
};

} // namespace shelfcast::core::arima

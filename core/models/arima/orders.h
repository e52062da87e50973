#pragma once
#include "core/base/message.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::arima {

/// The orders of a seasonal ARIMA model, (p,d,q)(P,D,Q)[m].
struct Orders {
    int p = 0;
    int d = 0;
    int q = 0;
    int P = 0;
    int D = 0;
    int Q = 0;
    int m = 1;             ///< periods a season; 1 is no season
    bool constant = false; ///< a mean without differencing, a drift after one difference, nothing after more

    bool operator==(const Orders &) const = default;
    bool hasMean() const { return constant && d + D == 0; }
    bool hasDrift() const { return constant && d + D == 1; }
    int armaCount() const { return p + q + P + Q; }
    int lost() const { return d + D * m; } ///< observations that differencing costs
};

/// R's notation: "ARIMA(0,1,1)(0,1,1)[12] with drift"; "Regression with ARIMA(1,0,0) errors" if there are regressors.
std::string name(const Orders &orders, bool regressors = false);
/// The same for a sentence: its words can be translated.
Message nameInWords(const Orders &orders, bool regressors = false);

/// Where the lags of the multiplied-out polynomials lie, and how to fill them. Parameters come in the order
/// ar (p), ma (q), seasonal ar (P), seasonal ma (Q); phi(B) = 1 - phi_1 B - ..., theta(B) = 1 + theta_1 B + ...
class ArmaShape {
public:
    explicit ArmaShape(const Orders &orders);

    /// Writes the multiplied-out coefficients of lag 1, 2, ... into phi and theta (both at least stateSize() long).
    void expand(std::span<const double> arma, std::span<double> phi, std::span<double> theta) const;

    const Orders &orders() const { return m_orders; }
    int arLength() const { return m_orders.p + m_orders.m * m_orders.P; }
    int maLength() const { return m_orders.q + m_orders.m * m_orders.Q; }
    int stateSize() const { return std::max(arLength(), maLength() + 1); }
    const std::vector<int> &arLags() const { return m_arLags; } ///< lags that may be non-zero, rising
    const std::vector<int> &maLags() const { return m_maLags; }

private:
    Orders m_orders;
    std::vector<int> m_arLags;
    std::vector<int> m_maLags;
};

} // namespace shelfcast::core::arima

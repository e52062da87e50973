#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// Exact Gaussian whitening of complete, already differenced columns by the Chandrasekhar recursions: the covariance
/// of the Kalman filter changes by one outer product a step, so a step costs O(r) instead of O(r^2). Once the filter
/// has settled only the lags that the model has are touched.
///
/// cost    O(n r), r = max(p + mP, q + mQ + 1); O(n (p+1)(P+1) + n (q+1)(Q+1)) after settling
/// source  Pearlman (1980), An algorithm for the exact likelihood of a high-order autoregressive-moving average
///         process; Mélard (1984), Algorithm AS 197
class ExactWhitener final : public Whitener {
public:
    /// @p columns without NaN; kept by reference, so they must outlive this.
    ExactWhitener(const Orders &orders, const Columns &columns);
    bool run(std::span<const double> arma) override;

private:
    bool start();
    std::size_t settle();
    bool steady() const;
    void runSteady(std::size_t from);

    struct Term {
        std::size_t lag;
        double weight;
    };
    const Columns &m_columns;
    std::vector<std::size_t> m_begin; ///< each column's first row that is not zero: before it there is nothing to whiten
    std::size_t m_r;
    std::vector<Term> m_arTerms, m_maTerms;
    // Each vector has a zero behind its last element, so that a shift needs no test.
    std::vector<double> m_phi, m_theta, m_gain, m_change;
    Columns m_state;
    std::vector<double> m_autocovariance, m_scratch, m_psi;
    double m_variance = 1;
};

/// Autocovariances 0..count-1 of a unit-variance autoregression with these dense coefficients. False if not stationary.
bool autoregressionCovariances(std::span<const double> phi, std::size_t count, std::vector<double> &out);

} // namespace shelfcast::core::arima

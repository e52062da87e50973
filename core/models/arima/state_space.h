#pragma once
#include "core/models/arima/whitener.h"

namespace shelfcast::core::arima {

/// The seasonal ARIMA model in state-space form with the differencing inside the state, so that gaps are no obstacle
/// and forecasts come with exact variances. The starting values of the differences have a variance of a million
/// innovation variances, which stands for "unknown".
///
/// state   r ARMA elements, then the last d + mD levels, newest first
/// cost    O(s^2) a step, s = r + d + mD; O(s) while no gap comes and the covariance has settled
/// source  Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, 3.3; the treatment of
///         the start as in Durbin & Koopman and in R's stats::arima
class StateSpace {
public:
    StateSpace(const Orders &orders, std::size_t columns);

    /// Sets the coefficients and goes to the start. False if they are not stationary.
    bool reset(std::span<const double> arma);
    /// The variance of the coming observation in innovation variances.
    double variance() const { return m_variance; }
    /// True while the coming observation depends on an unknown start.
    bool diffuse() const { return m_variance >= kDiffuse; }
    /// The expected value of the coming observation of column @p c.
    double expected(std::size_t c) const;
    /// What a weighting of the state of column @p c adds up to.
    double weighted(std::size_t c, std::span<const double> weights) const;
    /// The weights of `expected`, and those of the mean of the next @p periods expectations.
    std::vector<double> oneAhead() const;
    std::vector<double> averageAhead(int periods) const;
    /// Takes in the coming observation (one value a column).
    void observe(const double *values);
    /// Moves on by one period; call it after observe(), or alone where there is nothing to observe.
    void advance();

    std::size_t size() const { return m_size; }

private:
    static constexpr double kUnknown = 1e6;
    static constexpr double kDiffuse = 1e4;

    bool stationaryCovariance();
    void advanceCovariance();
    void refreshVariance();

    ArmaShape m_shape;
    std::size_t m_r, m_lost, m_size;
    std::vector<std::pair<std::size_t, double>> m_difference; ///< (lag, weight): y_t = state_0 + sum of weight y_{t-lag}
    std::vector<double> m_phi, m_theta;
    Columns m_state;
    std::vector<double> m_covariance, m_product, m_loading;
    double m_variance = 1;
    bool m_steady = false;
    bool m_observed = false;
};

/// Whitening of undifferenced columns that may have gaps (NaN in any column), by the full Kalman filter.
class GappedWhitener final : public Whitener {
public:
    /// @p columns are kept by reference, so they must outlive this.
    GappedWhitener(const Orders &orders, const Columns &columns);
    bool run(std::span<const double> arma) override;

private:
    const Columns &m_columns;
    StateSpace m_space;
    std::vector<double> m_row;
};

} // namespace shelfcast::core::arima

#pragma once
#include "core/models/arima/fit.h"
#include "core/models/arima/state_space.h"

#include <optional>

namespace shelfcast::core::arima {

/// A fitted model led along a history, period by period, then beyond it: what forecasts and explanations share.
class Filtered {
public:
    /// errors  InvalidInput if the regressors do not match the fit; Damaged if its coefficients are not stationary
    static Result<Filtered> begin(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future,
                                  int horizon);

    std::size_t skipped() const { return m_sample.skipped(); } ///< unknown rows at the front, which are not led through
    std::size_t historyLength() const { return m_sample.length(); }
    std::size_t length() const { return m_sample.length() + m_horizon; }
    std::size_t at() const { return m_at; }                    ///< the coming row
    bool done() const { return m_at == length(); }
    bool diffuse() const { return m_space.diffuse(); }         ///< the coming row depends on an unknown start
    /// The expectation and variance (in innovation variances) of the coming row, in the user's units.
    double expected() const { return (m_space.expected(0) + explained()) * m_sample.scale() + m_offset; }
    double variance() const { return m_space.variance(); }
    /// What a weighting of the state says, with the model's centre but without its regression.
    double weighted(std::span<const double> weights) const { return m_space.weighted(0, weights) * m_sample.scale() + m_offset; }
    const StateSpace &space() const { return m_space; }
    /// Takes in the coming row, where it is known, and moves on.
    void advance();

private:
    Filtered(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, std::size_t horizon);
    double explained() const;

    Sample m_sample;
    std::size_t m_horizon;
    Columns m_history, m_ahead;
    std::vector<double> m_weights; ///< of the regression, working units
    StateSpace m_space;
    double m_offset;
    std::size_t m_at = 0;
};

} // namespace shelfcast::core::arima

#include "core/models/arima/filtered.h"

#include <cmath>

namespace shelfcast::core::arima {

Filtered::Filtered(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, std::size_t horizon)
    : m_sample(y, regressors), m_horizon(horizon), m_history(m_sample.columns(fit.orders)),
      m_ahead(m_sample.futureColumns(fit.orders, future, horizon)), m_weights(m_sample.fromUnits(fit.orders, fit.regression)),
      m_space(fit.orders, 1), m_offset(m_sample.centre(fit.orders))
{
}

Result<Filtered> Filtered::begin(const Fit &fit, std::span<const double> y, const Columns &regressors, const Columns &future, int horizon)
{
    const std::size_t constants = fit.orders.hasMean() || fit.orders.hasDrift() ? 1 : 0;
    const auto steps = static_cast<std::size_t>(std::max(horizon, 0));
    bool fits = regressors.size() + constants == fit.regression.size() && future.size() == regressors.size();
    for (std::size_t j = 0; fits && j < regressors.size(); ++j)
        fits = regressors[j].size() == y.size() && future[j].size() == steps;
    if (!fits)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("core", "The driver columns do not match those that the model was fitted with. Fit it again."));
    Filtered filtered(fit, y, regressors, future, steps);
    if (!filtered.m_space.reset(fit.arma))
        return failure(ErrorCode::Damaged, QT_TRANSLATE_NOOP("core", "The stored ARIMA model is not stationary. Fit it again."));
    return filtered;
}

double Filtered::explained() const
{
    const bool past = m_at < m_sample.length();
    const Columns &columns = past ? m_history : m_ahead;
    const std::size_t row = past ? m_at : m_at - m_sample.length();
    double sum = 0;
    for (std::size_t j = 0; j < m_weights.size(); ++j)
        sum += m_weights[j] * columns[j + 1][row];
    return sum;
}

void Filtered::advance()
{
    if (m_at < m_sample.length()) {
        const double value = m_history[0][m_at] - explained();
        if (!std::isnan(value))
            m_space.observe(&value);
    }
    m_space.advance();
    ++m_at;
}

} // namespace shelfcast::core::arima

#include "core/models/arima/conditional_whitener.h"

#include <cmath>

namespace shelfcast::core::arima {

ConditionalWhitener::ConditionalWhitener(const Orders &orders, const Columns &columns)
    : Whitener(orders, columns.size(), columns.front().size()), m_columns(columns),
      m_phi(static_cast<std::size_t>(m_shape.stateSize())), m_theta(m_phi.size()), m_usable(columns.front().size(), 0),
      m_arWeights(m_shape.arLags().size()), m_maWeights(m_shape.maLags().size())
{
    const auto known = [&](std::size_t t) {
        for (const auto &column : columns)
            if (std::isnan(column[t]))
                return false;
        return true;
    };
    std::vector<char> complete(m_usable.size());
    for (std::size_t t = 0; t < complete.size(); ++t)
        complete[t] = known(t) ? 1 : 0;
    for (std::size_t t = static_cast<std::size_t>(m_shape.arLength()); t < m_usable.size(); ++t) {
        bool usable = complete[t] != 0;
        for (int lag : m_shape.arLags())
            usable = usable && complete[t - static_cast<std::size_t>(lag)] != 0;
        m_usable[t] = usable ? 1 : 0;
        m_usableCount += usable ? 1 : 0;
    }
}

bool ConditionalWhitener::run(std::span<const double> arma)
{
    m_shape.expand(arma, m_phi, m_theta);
    const auto &arLags = m_shape.arLags();
    const auto &maLags = m_shape.maLags();
    for (std::size_t k = 0; k < arLags.size(); ++k)
        m_arWeights[k] = m_phi[static_cast<std::size_t>(arLags[k]) - 1];
    for (std::size_t k = 0; k < maLags.size(); ++k)
        m_maWeights[k] = m_theta[static_cast<std::size_t>(maLags[k]) - 1];
    m_sumLog = 0;
    m_used = m_usableCount;
    const std::size_t first = static_cast<std::size_t>(m_shape.arLength());
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const double *y = m_columns[c].data();
        double *e = m_white[c].data();
        for (std::size_t t = first; t < m_usable.size(); ++t) {
            if (!m_usable[t])
                continue; // its error stays zero
            double value = y[t];
            for (std::size_t k = 0; k < arLags.size(); ++k)
                value -= m_arWeights[k] * y[t - static_cast<std::size_t>(arLags[k])];
            for (std::size_t k = 0; k < maLags.size(); ++k) {
                if (static_cast<std::size_t>(maLags[k]) > t)
                    break;
                value -= m_maWeights[k] * e[t - static_cast<std::size_t>(maLags[k])];
            }
            e[t] = value;
        }
        if (m_usable.size() > first && !(std::abs(e[m_usable.size() - 1]) < 1e150))
            return false; // the moving average side exploded
    }
    return m_used > 0;
}

} // namespace shelfcast::core::arima

#include "core/models/arima/state_space.h"

#include "core/models/arima/differencing.h"
#include "core/models/arima/exact_whitener.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {
constexpr double kSettled = 1e-9;
}

StateSpace::StateSpace(const Orders &orders, std::size_t columns)
    : m_shape(orders), m_r(static_cast<std::size_t>(m_shape.stateSize())), m_lost(static_cast<std::size_t>(orders.lost())),
      m_size(m_r + m_lost), m_phi(m_r), m_theta(m_r), m_state(columns, std::vector<double>(m_size)),
      m_covariance(m_size * m_size), m_product(m_size * m_size), m_loading(m_size)
{
    const std::vector<double> weights = integrationWeights(orders);
    for (std::size_t lag = 1; lag <= weights.size(); ++lag)
        if (weights[lag - 1] != 0.0)
            m_difference.emplace_back(lag, weights[lag - 1]);
}

// Element (i, j) of the stationary covariance: state_i is a weighted sum of past values and errors whose moments are known.
// With s_i(t+1) = phi_i y_t + theta_i e_t + s_{i+1}(t), V(i,j) = V(i+1,j+1) + what the newest value and error add.
bool StateSpace::stationaryCovariance()
{
    const std::size_t s = m_size;
    std::fill(m_covariance.begin(), m_covariance.end(), 0.0);
    const auto p = static_cast<std::size_t>(m_shape.arLength());
    const auto q = static_cast<std::size_t>(m_shape.maLength());
    std::vector<double> gamma;
    if (!autoregressionCovariances(std::span(m_phi).first(p), p + q + 1, gamma))
        return false;
    const auto theta = [&](std::size_t lag) { return lag == 0 ? 1.0 : m_theta[lag - 1]; };
    std::vector<double> process(p + 1, 0.0);
    for (std::size_t l = 0; l <= q; ++l) {
        double overlap = 0;
        for (std::size_t a = l; a <= q; ++a)
            overlap += theta(a) * theta(a - l);
        for (std::size_t k = 0; k <= p; ++k)
            process[k] += overlap * (l == 0 ? gamma[k] : gamma[k + l] + gamma[k > l ? k - l : l - k]);
    }
    std::vector<double> psi(m_r, 1.0);
    for (std::size_t k = 1; k < m_r; ++k) {
        psi[k] = m_theta[k - 1];
        for (int lag : m_shape.arLags())
            if (static_cast<std::size_t>(lag) <= k)
                psi[k] += m_phi[static_cast<std::size_t>(lag) - 1] * psi[k - static_cast<std::size_t>(lag)];
    }
    // c_i = Cov(state_i, y) and Cov(state_i, error) = theta_{i-1}; state index from 0.
    std::vector<double> c(m_r + 1, 0.0);
    c[0] = process[0];
    for (std::size_t i = 1; i < m_r; ++i)
        for (std::size_t k = 0; i + k < m_r; ++k) {
            if (i + k < p)
                c[i] += m_phi[i + k] * process[k + 1];
            c[i] += theta(i + k) * psi[k];
        }
    const auto errorLoading = [&](std::size_t i) { return i < m_r ? theta(i) : 0.0; };
    // Row by row from the last: V(i,j) = phi_i phi_j g0 + phi_i c_{j+1} + phi_j c_{i+1} + theta_i theta_j + V(i+1,j+1).
    for (std::size_t i = m_r; i-- > 0;)
        for (std::size_t j = m_r; j-- > 0;) {
            const double below = i + 1 < m_r && j + 1 < m_r ? m_covariance[(i + 1) * s + j + 1] : 0.0;
            m_covariance[i * s + j] = m_phi[i] * m_phi[j] * process[0] + m_phi[i] * c[j + 1] + m_phi[j] * c[i + 1]
                + errorLoading(i) * errorLoading(j) + below;
        }
    for (std::size_t i = m_r; i < s; ++i)
        m_covariance[i * s + i] = kUnknown;
    return true;
}

bool StateSpace::reset(std::span<const double> arma)
{
    m_shape.expand(arma, m_phi, m_theta);
    for (auto &state : m_state)
        std::fill(state.begin(), state.end(), 0.0);
    m_steady = m_observed = false;
    if (!stationaryCovariance())
        return false;
    refreshVariance();
    return std::isfinite(m_variance) && m_variance > 0;
}

double StateSpace::expected(std::size_t c) const
{
    const auto &state = m_state[c];
    double value = state[0];
    for (const auto &[lag, weight] : m_difference)
        value += weight * state[m_r + lag - 1];
    return value;
}

double StateSpace::weighted(std::size_t c, std::span<const double> weights) const
{
    const auto &state = m_state[c];
    double value = 0;
    for (std::size_t i = 0; i < state.size(); ++i)
        value += weights[i] * state[i];
    return value;
}

std::vector<double> StateSpace::oneAhead() const
{
    std::vector<double> weights{1.0};
    weights.resize(m_size);
    for (const auto &[lag, weight] : m_difference)
        weights[m_r + lag - 1] = weight;
    return weights;
}

// The transition's transpose carries the weights of one expectation to those of the next.
std::vector<double> StateSpace::averageAhead(int periods) const
{
    std::vector<double> weights = oneAhead(), sum(m_size, 0.0), next(m_size);
    for (int k = 0; k < periods; ++k) {
        for (std::size_t i = 0; i < m_size; ++i)
            sum[i] += weights[i] / periods;
        std::fill(next.begin(), next.end(), 0.0);
        for (std::size_t i = 0; i < m_r; ++i) {
            next[0] += m_phi[i] * weights[i];
            if (i + 1 < m_r)
                next[i + 1] += weights[i];
        }
        if (m_lost > 0) {
            next[0] += weights[m_r];
            for (const auto &[lag, weight] : m_difference)
                next[m_r + lag - 1] += weight * weights[m_r];
            for (std::size_t j = m_r + 1; j < m_size; ++j)
                next[j - 1] += weights[j];
        }
        std::swap(weights, next);
    }
    return sum;
}

void StateSpace::refreshVariance()
{
    const std::size_t s = m_size;
    for (std::size_t i = 0; i < s; ++i) {
        const double *row = &m_covariance[i * s];
        double value = row[0];
        for (const auto &[lag, weight] : m_difference)
            value += weight * row[m_r + lag - 1];
        m_loading[i] = value;
    }
    m_variance = m_loading[0];
    for (const auto &[lag, weight] : m_difference)
        m_variance += weight * m_loading[m_r + lag - 1];
}

void StateSpace::observe(const double *values)
{
    const std::size_t s = m_size;
    for (std::size_t c = 0; c < m_state.size(); ++c) {
        const double share = (values[c] - expected(c)) / m_variance;
        for (std::size_t i = 0; i < s; ++i)
            m_state[c][i] += m_loading[i] * share;
    }
    m_observed = true;
    if (m_steady)
        return; // the covariance after the next advance() is the present one
    for (std::size_t i = 0; i < s; ++i) {
        const double share = m_loading[i] / m_variance;
        double *row = &m_covariance[i * s];
        for (std::size_t j = 0; j < s; ++j)
            row[j] -= share * m_loading[j];
    }
}

void StateSpace::advance()
{
    for (auto &state : m_state) {
        const double level = state[0];
        double value = level;
        for (const auto &[lag, weight] : m_difference)
            value += weight * state[m_r + lag - 1];
        for (std::size_t i = 0; i + 1 < m_r; ++i)
            state[i] = state[i + 1] + m_phi[i] * level;
        state[m_r - 1] = m_phi[m_r - 1] * level;
        for (std::size_t j = m_size; j-- > m_r + 1;)
            state[j] = state[j - 1];
        if (m_lost > 0)
            state[m_r] = value;
    }
    // A gap ends a settled stretch; the covariance was kept as predicted, which is what a gap needs.
    m_steady = m_steady && m_observed;
    if (!m_steady)
        advanceCovariance();
    m_observed = false;
}

void StateSpace::advanceCovariance()
{
    const std::size_t s = m_size;
    const double *old = m_covariance.data();
    double *product = m_product.data(); // transition times covariance
    for (std::size_t i = 0; i < m_r; ++i) {
        const double *below = i + 1 < m_r ? old + (i + 1) * s : nullptr;
        for (std::size_t j = 0; j < s; ++j)
            product[i * s + j] = m_phi[i] * old[j] + (below ? below[j] : 0.0);
    }
    if (m_lost > 0) {
        double *row = product + m_r * s;
        std::copy_n(old, s, row);
        for (const auto &[lag, weight] : m_difference)
            for (std::size_t j = 0; j < s; ++j)
                row[j] += weight * old[(m_r + lag - 1) * s + j];
        std::copy_n(old + m_r * s, (m_lost - 1) * s, row + s);
    }
    // The filter has settled when the covariance of the coming state is that of the newest error alone.
    double distance = 0;
    const auto noise = [&](std::size_t i) { return i == 0 ? 1.0 : (i < m_r ? m_theta[i - 1] : 0.0); };
    for (std::size_t i = 0; i < s; ++i) {
        const double *row = product + i * s;
        double *out = &m_covariance[i * s];
        const double error = noise(i);
        for (std::size_t j = 0; j < m_r; ++j) {
            const double carried = m_phi[j] * row[0] + (j + 1 < m_r ? row[j + 1] : 0.0);
            distance = std::max(distance, std::abs(carried));
            out[j] = carried + error * noise(j);
        }
        if (m_lost > 0) {
            double value = row[0];
            for (const auto &[lag, weight] : m_difference)
                value += weight * row[m_r + lag - 1];
            out[m_r] = value;
            distance = std::max(distance, std::abs(value));
            for (std::size_t j = m_r + 1; j < s; ++j) {
                out[j] = row[j - 1];
                distance = std::max(distance, std::abs(out[j]));
            }
        }
    }
    m_steady = m_observed && distance < kSettled;
    refreshVariance();
}

GappedWhitener::GappedWhitener(const Orders &orders, const Columns &columns)
    : Whitener(orders, columns.size(), columns.front().size()), m_columns(columns), m_space(orders, columns.size()),
      m_row(columns.size())
{
}

bool GappedWhitener::run(std::span<const double> arma)
{
    m_sumLog = 0;
    m_used = 0;
    if (!m_space.reset(arma))
        return false;
    const std::size_t n = m_columns.front().size();
    for (std::size_t t = 0; t < n; ++t) {
        bool known = true;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            m_row[c] = m_columns[c][t];
            known = known && !std::isnan(m_row[c]);
        }
        if (!known) {
            for (auto &column : m_white)
                column[t] = 0;
        } else {
            const bool counts = !m_space.diffuse();
            const double root = 1.0 / std::sqrt(m_space.variance());
            for (std::size_t c = 0; c < m_columns.size(); ++c)
                m_white[c][t] = counts ? (m_row[c] - m_space.expected(c)) * root : 0.0;
            if (counts) {
                m_sumLog += std::log(m_space.variance());
                ++m_used;
            }
            m_space.observe(m_row.data());
        }
        m_space.advance();
    }
    return m_used > 0 && std::isfinite(m_sumLog);
}

} // namespace shelfcast::core::arima

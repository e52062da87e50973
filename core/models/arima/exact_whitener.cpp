#include "core/models/arima/exact_whitener.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr double kSettled = 1e-11;      // how near the filter must be to its limit before the short recursion takes over
constexpr double kLargestRatio = 1e12;  // process variance over innovation variance; beyond this it is a unit root

} // namespace

bool autoregressionCovariances(std::span<const double> phi, std::size_t count, std::vector<double> &out)
{
    const std::size_t p = phi.size();
    out.assign(std::max(count, p + 1), 0.0);
    // Down to the partial autocorrelations, keeping every order's coefficients: order k starts at k(k-1)/2.
    std::vector<double> table(p * (p + 1) / 2);
    if (p > 0)
        std::copy(phi.begin(), phi.end(), table.begin() + static_cast<std::ptrdiff_t>(p * (p - 1) / 2));
    double variance = 1.0;
    for (std::size_t k = p; k > 0; --k) {
        const double *a = &table[k * (k - 1) / 2];
        const double last = a[k - 1];
        const double rest = 1.0 - last * last;
        if (!(std::abs(last) < 1.0) || !(variance < kLargestRatio * rest))
            return false;
        variance /= rest;
        if (k > 1) {
            double *b = &table[(k - 1) * (k - 2) / 2];
            for (std::size_t i = 0; i + 1 < k; ++i)
                b[i] = (a[i] + last * a[k - 2 - i]) / rest;
        }
    }
    out[0] = variance;
    for (std::size_t k = 1; k < out.size(); ++k) {
        const std::size_t order = std::min(k, p);
        if (order == 0)
            break;
        const double *a = &table[order * (order - 1) / 2];
        double sum = 0;
        for (std::size_t i = 0; i < order; ++i)
            sum += a[i] * out[k - 1 - i];
        out[k] = sum;
    }
    return true;
}

ExactWhitener::ExactWhitener(const Orders &orders, const Columns &columns)
    : Whitener(orders, columns.size(), columns.front().size()), m_columns(columns),
      m_r(static_cast<std::size_t>(m_shape.stateSize()))
{
    const std::size_t padded = m_r + 1;
    for (auto *v : {&m_phi, &m_theta, &m_gain, &m_change, &m_psi})
        v->assign(padded, 0.0);
    m_state.assign(columns.size(), std::vector<double>(padded, 0.0));
    for (const auto &column : columns)
        m_begin.push_back(static_cast<std::size_t>(
            std::find_if(column.begin(), column.end(), [](double v) { return v != 0.0; }) - column.begin()));
}

// Puts the stationary moments of the state into the gain: Cov(state_i, y) for the first prediction.
bool ExactWhitener::start()
{
    const auto p = static_cast<std::size_t>(m_shape.arLength());
    const auto q = static_cast<std::size_t>(m_shape.maLength());
    if (!autoregressionCovariances(std::span(m_phi).first(p), p + q + 1, m_autocovariance))
        return false;
    // Autocovariances of the moving average itself, then of the whole process at lags 0..p.
    m_scratch.assign(q + 1 + p + 1, 0.0);
    const auto &lags = m_shape.maLags();
    const auto theta = [&](int lag) { return lag == 0 ? 1.0 : m_theta[static_cast<std::size_t>(lag) - 1]; };
    const auto addPairs = [&](int a) {
        if (theta(a) == 0.0)
            return;
        m_scratch[static_cast<std::size_t>(a)] += theta(a);
        for (int b : lags)
            if (b <= a)
                m_scratch[static_cast<std::size_t>(a - b)] += theta(a) * theta(b);
    };
    addPairs(0);
    for (int a : lags)
        addPairs(a);
    double *process = &m_scratch[q + 1];
    for (std::size_t l = 0; l <= q; ++l)
        if (m_scratch[l] != 0.0)
            for (std::size_t k = 0; k <= p; ++k) {
                const double right = m_autocovariance[k + l];
                const double left = m_autocovariance[k > l ? k - l : l - k];
                process[k] += m_scratch[l] * (l == 0 ? right : right + left);
            }
    m_psi[0] = 1.0;
    for (std::size_t k = 1; k < m_r; ++k) {
        double sum = m_theta[k - 1];
        for (int lag : m_shape.arLags()) {
            if (static_cast<std::size_t>(lag) > k)
                break;
            sum += m_phi[static_cast<std::size_t>(lag) - 1] * m_psi[k - static_cast<std::size_t>(lag)];
        }
        m_psi[k] = sum;
    }
    // m_change holds Cov(state_i, y) for a moment: sum over k of phi_{i+k} gamma(k+1) + theta_{i+k-1} psi_k.
    std::fill(m_change.begin(), m_change.end(), 0.0);
    m_change[0] = process[0];
    for (int lag : m_shape.arLags())
        for (std::size_t i = 2; i <= static_cast<std::size_t>(lag); ++i)
            m_change[i - 1] += m_phi[static_cast<std::size_t>(lag) - 1] * process[static_cast<std::size_t>(lag) - i + 1];
    for (int lag : lags)
        for (std::size_t i = 2; i <= static_cast<std::size_t>(lag) + 1; ++i)
            m_change[i - 1] += m_theta[static_cast<std::size_t>(lag) - 1] * m_psi[static_cast<std::size_t>(lag) + 1 - i];
    m_variance = process[0];
    for (std::size_t i = 0; i < m_r; ++i)
        m_gain[i] = m_phi[i] * m_variance + m_change[i + 1];
    std::copy(m_gain.begin(), m_gain.end(), m_change.begin());
    return m_variance > 0 && m_variance < kLargestRatio;
}

bool ExactWhitener::steady() const
{
    if (std::abs(m_variance - 1.0) > kSettled)
        return false;
    for (std::size_t i = 0; i < m_r; ++i)
        if (std::abs(m_gain[i] - m_phi[i] - m_theta[i]) > kSettled)
            return false;
    return true;
}

// The recursions proper, up to the step from which the filter has settled (or the end). Returns that step.
std::size_t ExactWhitener::settle()
{
    const std::size_t n = m_columns.front().size();
    const std::size_t r = m_r;
    double factor = -1.0 / m_variance;
    double product = 1.0;
    for (auto &state : m_state)
        std::fill(state.begin(), state.end(), 0.0);
    for (std::size_t t = 0; t < n; ++t) {
        if (t % 4 == 0 && steady()) {
            m_sumLog += std::log(product);
            return t;
        }
        const double inverse = 1.0 / m_variance;
        const double root = std::sqrt(inverse);
        product *= m_variance;
        if (product > 1e100 || product < 1e-100) {
            m_sumLog += std::log(product);
            product = 1.0;
        }
        const double *phi = m_phi.data();
        const double *gain = m_gain.data();
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (t < m_begin[c])
                continue; // its row stays zero
            double *a = m_state[c].data();
            const double level = a[0];
            const double surprise = m_columns[c][t] - level;
            const double share = surprise * inverse;
            m_white[c][t] = surprise * root;
            for (std::size_t i = 0; i < r; ++i)
                a[i] = a[i + 1] + phi[i] * level + gain[i] * share;
        }
        double *change = m_change.data();
        double *out = m_gain.data();
        const double head = change[0];
        const double step = factor * head;
        const double back = inverse * head;
        const double next = m_variance + step * head;
        for (std::size_t i = 0; i < r; ++i) {
            const double moved = change[i + 1] + phi[i] * head;
            change[i] = moved - out[i] * back;
            out[i] += moved * step;
        }
        factor *= m_variance / next;
        m_variance = next;
        if (!(m_variance > 0))
            return n + 1;
    }
    m_sumLog += std::log(product);
    return n;
}

// With the gain at its limit the innovations follow the difference equation itself.
void ExactWhitener::runSteady(std::size_t from)
{
    const std::size_t n = m_columns.front().size();
    const auto terms = [](const std::vector<int> &lags, const std::vector<double> &dense, std::vector<Term> &out) {
        out.clear();
        for (int lag : lags)
            out.push_back({static_cast<std::size_t>(lag), dense[static_cast<std::size_t>(lag) - 1]});
    };
    terms(m_shape.arLags(), m_phi, m_arTerms);
    terms(m_shape.maLags(), m_theta, m_maTerms);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const double *y = m_columns[c].data();
        double *e = m_white[c].data();
        const std::size_t begin = std::min(std::max(from, m_begin[c]), n);
        std::fill(e + from, e + begin, 0.0);
        std::copy(y + begin, y + n, e + begin);
        for (std::size_t t = begin; t < std::min(n, from + m_r); ++t)
            e[t] -= m_state[c][t - from]; // what the past before `from` says
        for (const Term &term : m_arTerms)
            for (std::size_t t = std::max(from + term.lag, begin); t < n; ++t)
                e[t] -= term.weight * y[t - term.lag];
        const auto longest = m_maTerms.empty() ? 0 : m_maTerms.back().lag;
        for (std::size_t t = begin; t < n; ++t) {
            double value = e[t];
            for (std::size_t k = m_maTerms.size(); k-- > 0;) // the newest error last: it is the one that is waited for
                if (t >= from + longest || t >= from + m_maTerms[k].lag)
                    value -= m_maTerms[k].weight * *(e + t - m_maTerms[k].lag);
            e[t] = value;
        }
    }
}

bool ExactWhitener::run(std::span<const double> arma)
{
    m_shape.expand(arma, m_phi, m_theta);
    m_sumLog = 0;
    m_used = static_cast<int>(m_columns.front().size());
    if (!start())
        return false;
    const std::size_t settled = settle();
    if (settled > m_columns.front().size())
        return false;
    runSteady(settled);
    return std::isfinite(m_sumLog);
}

} // namespace shelfcast::core::arima

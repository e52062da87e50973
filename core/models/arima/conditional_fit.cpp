#include "core/models/arima/conditional_fit.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::arima {

namespace {

constexpr int kMostSteps = 60;
constexpr double kMostDamping = 1e7;

struct Term {
    std::size_t lag;
    double weight;
};

class SumOfSquares {
public:
    SumOfSquares(const ArmaShape &shape, const Columns &columns, std::span<const char> counts);

    std::size_t count() const { return m_k; }
    int used() const { return m_used; }
    /// The errors at these parameters (arma, regression); returns their sum of squares, infinite if they explode.
    double evaluate(const std::vector<double> &x);
    /// After evaluate: J'J (k x k) and J'e (k).
    void differentiate(std::vector<double> &square, std::vector<double> &slope);

private:
    void terms(const std::vector<double> &x);

    const ArmaShape &m_shape;
    const Columns &m_columns;
    std::size_t m_n, m_arma, m_k, m_pad;
    int m_used = 0;
    std::vector<char> m_usable;
    std::vector<double> m_phi, m_theta;
    std::vector<double> m_series;             // response less regression
    std::vector<double> m_errors, m_jacobian; // with m_pad rows of zero in front, so that no lag needs a test
    std::vector<Term> m_ar, m_ma;
    std::vector<std::vector<Term>> m_slopes;  // of the multiplied-out coefficients, one list a parameter
};

SumOfSquares::SumOfSquares(const ArmaShape &shape, const Columns &columns, std::span<const char> counts)
    : m_shape(shape), m_columns(columns), m_n(columns[0].size()), m_arma(static_cast<std::size_t>(shape.orders().armaCount())),
      m_k(m_arma + columns.size() - 1), m_pad(static_cast<std::size_t>(shape.maLength())), m_usable(m_n, 0),
      m_phi(static_cast<std::size_t>(shape.stateSize())), m_theta(m_phi.size()), m_series(m_n), m_errors(m_pad + m_n, 0.0),
      m_jacobian((m_pad + m_n) * m_k, 0.0), m_slopes(m_arma)
{
    for (auto t = static_cast<std::size_t>(shape.arLength()); t < m_n; ++t) {
        m_usable[t] = counts.empty() || counts[t] ? 1 : 0;
        m_used += m_usable[t];
    }
}

// The lags with their coefficients, and how each parameter moves them.
void SumOfSquares::terms(const std::vector<double> &x)
{
    m_shape.expand(std::span(x).first(m_arma), m_phi, m_theta);
    const auto listed = [](const std::vector<int> &lags, const std::vector<double> &dense, std::vector<Term> &out) {
        out.clear();
        for (int lag : lags)
            out.push_back({static_cast<std::size_t>(lag), dense[static_cast<std::size_t>(lag) - 1]});
    };
    listed(m_shape.arLags(), m_phi, m_ar);
    listed(m_shape.maLags(), m_theta, m_ma);
    const Orders &o = m_shape.orders();
    const auto size = [](int v) { return static_cast<std::size_t>(v); };
    std::size_t at = 0;
    const auto fill = [&](int own, int step, std::size_t other, int others, int otherStep, double sign) {
        for (int i = 1; i <= own; ++i) {
            auto &list = m_slopes[at++];
            list.assign(1, {size(i * step), 1.0});
            for (int j = 1; j <= others; ++j)
                list.push_back({size(i * step + j * otherStep), sign * x[other + size(j - 1)]});
        }
    };
    const std::size_t ma = size(o.p), sar = size(o.p + o.q), sma = size(o.p + o.q + o.P);
    fill(o.p, 1, sar, o.P, o.m, -1.0);
    fill(o.q, 1, sma, o.Q, o.m, 1.0);
    fill(o.P, o.m, 0, o.p, 1, -1.0);
    fill(o.Q, o.m, ma, o.q, 1, 1.0);
}

double SumOfSquares::evaluate(const std::vector<double> &x)
{
    terms(x);
    std::copy(m_columns[0].begin(), m_columns[0].end(), m_series.begin());
    for (std::size_t j = m_arma; j < m_k; ++j)
        for (std::size_t t = 0; t < m_n; ++t)
            m_series[t] -= x[j] * m_columns[j - m_arma + 1][t];
    double *e = m_errors.data() + m_pad;
    const auto first = static_cast<std::size_t>(m_shape.arLength());
    for (std::size_t t = first; t < m_n; ++t)
        e[t] = m_series[t];
    for (const Term &term : m_ar)
        for (std::size_t t = first; t < m_n; ++t)
            e[t] -= term.weight * m_series[t - term.lag];
    double sum = 0;
    for (std::size_t t = first; t < m_n; ++t) {
        if (!m_usable[t]) {
            e[t] = 0.0;
            continue;
        }
        double value = e[t];
        for (std::size_t k = m_ma.size(); k-- > 0;) // the newest error last: it is the one that is waited for
            value -= m_ma[k].weight * *(e + t - m_ma[k].lag);
        e[t] = value;
        sum += value * value;
    }
    return std::isfinite(sum) ? sum : std::numeric_limits<double>::infinity();
}

void SumOfSquares::differentiate(std::vector<double> &square, std::vector<double> &slope)
{
    const std::size_t k = m_k;
    const Orders &o = m_shape.orders();
    const auto isAr = [&](std::size_t i) { // ar and seasonal ar move the series, the others the errors
        return i < static_cast<std::size_t>(o.p) || (i >= static_cast<std::size_t>(o.p + o.q) && i < static_cast<std::size_t>(o.p + o.q + o.P));
    };
    const double *e = m_errors.data() + m_pad;
    double *jacobian = m_jacobian.data() + m_pad * k;
    const auto first = static_cast<std::size_t>(m_shape.arLength());
    for (std::size_t i = 0; i < m_arma; ++i) {
        const double *source = isAr(i) ? m_series.data() : e;
        for (std::size_t t = first; t < m_n; ++t) {
            double value = 0;
            for (const Term &term : m_slopes[i])
                value -= term.weight * *(source + t - term.lag);
            jacobian[t * k + i] = value;
        }
    }
    for (std::size_t i = m_arma; i < k; ++i) {
        const auto &column = m_columns[i - m_arma + 1];
        for (std::size_t t = first; t < m_n; ++t) {
            double value = -column[t];
            for (const Term &term : m_ar)
                value += term.weight * column[t - term.lag];
            jacobian[t * k + i] = value;
        }
    }
    square.assign(k * k, 0.0);
    slope.assign(k, 0.0);
    for (std::size_t t = first; t < m_n; ++t) {
        double *row = jacobian + t * k;
        if (!m_usable[t]) {
            std::fill(row, row + k, 0.0);
            continue;
        }
        for (const Term &term : m_ma) {
            const double *before = row - term.lag * k;
            for (std::size_t i = 0; i < k; ++i)
                row[i] -= term.weight * before[i];
        }
        for (std::size_t i = 0; i < k; ++i) {
            slope[i] += row[i] * e[t];
            double *out = &square[i * k];
            for (std::size_t j = 0; j <= i; ++j)
                out[j] += row[i] * row[j];
        }
    }
}

// Solves (A + damping diag A) x = -b for the lower triangle of a positive definite A; false if it is not.
bool solve(const std::vector<double> &a, const std::vector<double> &b, double damping, std::vector<double> &x)
{
    const std::size_t k = b.size();
    std::vector<double> l(k * k);
    for (std::size_t i = 0; i < k; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = a[i * k + j];
            if (i == j)
                sum += damping * sum;
            for (std::size_t s = 0; s < j; ++s)
                sum -= l[i * k + s] * l[j * k + s];
            if (i == j && !(sum > 1e-12 * a[i * k + i]))
                return false;
            l[i * k + j] = i == j ? std::sqrt(sum) : sum / l[j * k + j];
        }
    x.assign(k, 0.0);
    for (std::size_t i = 0; i < k; ++i) {
        double sum = -b[i];
        for (std::size_t s = 0; s < i; ++s)
            sum -= l[i * k + s] * x[s];
        x[i] = sum / l[i * k + i];
    }
    for (std::size_t i = k; i-- > 0;) {
        double sum = x[i];
        for (std::size_t s = i + 1; s < k; ++s)
            sum -= l[s * k + i] * x[s];
        x[i] = sum / l[i * k + i];
    }
    return true;
}

} // namespace

ConditionalFit fitConditionally(const ArmaShape &shape, const Columns &columns, std::span<const char> counts,
                                std::span<const double> start, double tolerance, const JobContext &job)
{
    SumOfSquares problem(shape, columns, counts);
    std::vector<double> x(problem.count(), 0.0), trial(x.size()), square, slope, step;
    std::copy(start.begin(), start.end(), x.begin());
    ConditionalFit out;
    out.used = problem.used();
    double value = problem.evaluate(x);
    out.converged = x.empty();
    double damping = 1e-3;
    for (int round = 0; round < kMostSteps && std::isfinite(value) && !out.converged && !job.cancelled(); ++round) {
        problem.differentiate(square, slope);
        bool lower = false;
        while (!lower && damping < kMostDamping && !out.converged) {
            if (!solve(square, slope, damping, step)) {
                damping *= 10;
                continue;
            }
            double promise = 0;
            for (std::size_t i = 0; i < x.size(); ++i) {
                trial[i] = x[i] + step[i];
                promise -= step[i] * slope[i];
            }
            out.converged = !(promise > tolerance * value);
            const double next = problem.evaluate(trial);
            lower = next < value;
            damping *= lower ? 0.1 : 10;
            if (lower) {
                x = trial;
                value = next;
            }
        }
        if (!lower)
            break;
    }
    out.converged = out.converged || damping >= kMostDamping;
    out.arma.assign(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(start.size()));
    out.regression.assign(x.begin() + static_cast<std::ptrdiff_t>(start.size()), x.end());
    out.sumSquares = value;
    return out;
}

} // namespace shelfcast::core::arima

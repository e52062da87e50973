#include "core/models/arima/optimiser.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::arima {

namespace {

constexpr double kCentralWidening = 30; // two-sided differences are exact over wider steps
constexpr double kLongestStep = 1.5; // parameters are of order one; a longer step leaves where the model is known
constexpr double kDecrease = 1e-4;

class Bfgs {
public:
    Bfgs(const Function &f, std::span<const double> start, const MinimiseSettings &settings, const JobContext &job)
        : m_f(f), m_settings(settings), m_job(job), m_k(start.size()), m_gradient(m_k), m_direction(m_k),
          m_trial(m_k), m_oldGradient(m_k), m_inverse(m_k * m_k)
    {
        m_best.x.assign(start.begin(), start.end());
        m_best.value = evaluate(m_best.x);
    }

    Minimum run()
    {
        if (m_k == 0 || !std::isfinite(m_best.value)) {
            m_best.converged = m_k == 0;
            return m_best;
        }
        forget();
        differentiate();
        while (m_best.evaluations < m_settings.maxEvaluations) {
            if (m_job.cancelled()) {
                m_best.cancelled = true;
                return m_best;
            }
            double slope = aim();
            if (!(slope < 0)) {
                forget();
                slope = aim();
            }
            if (-0.5 * slope < m_settings.tolerance) {
                m_best.converged = true;
                return m_best;
            }
            if (!step(slope) && !recover())
                return m_best;
        }
        return m_best;
    }

private:
    double evaluate(std::span<const double> x)
    {
        ++m_best.evaluations;
        const double value = m_f(x);
        return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
    }

    void forget()
    {
        std::fill(m_inverse.begin(), m_inverse.end(), 0.0);
        for (std::size_t i = 0; i < m_k; ++i)
            m_inverse[i * m_k + i] = 1.0;
        m_fresh = true;
    }

    void differentiate()
    {
        std::copy(m_best.x.begin(), m_best.x.end(), m_trial.begin());
        const double h = m_settings.step * (m_central ? kCentralWidening : 1.0);
        for (std::size_t i = 0; i < m_k; ++i) {
            const double at = m_trial[i];
            m_trial[i] = at + h;
            const double up = evaluate(m_trial);
            double down = m_best.value;
            double width = h;
            if (m_central || !std::isfinite(up)) {
                m_trial[i] = at - h;
                down = evaluate(m_trial);
                width = 2 * h;
            }
            m_trial[i] = at;
            if (std::isfinite(up) && std::isfinite(down))
                m_gradient[i] = (up - down) / width;
            else if (std::isfinite(down))
                m_gradient[i] = (m_best.value - down) / h;
            else
                m_gradient[i] = std::isfinite(up) ? (up - m_best.value) / h : 0.0;
        }
    }

    // Sets the direction; returns the slope along it.
    double aim()
    {
        double slope = 0, length = 0;
        for (std::size_t i = 0; i < m_k; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < m_k; ++j)
                sum -= m_inverse[i * m_k + j] * m_gradient[j];
            m_direction[i] = sum;
            slope += sum * m_gradient[i];
            length += sum * sum;
        }
        m_longest = length > kLongestStep * kLongestStep ? kLongestStep / std::sqrt(length) : 1.0;
        return slope;
    }

    // One line search and one update. False if no length lowers the value.
    bool step(double slope)
    {
        double length = m_longest;
        for (int halving = 0; halving < 20; ++halving) {
            for (std::size_t i = 0; i < m_k; ++i)
                m_trial[i] = m_best.x[i] + length * m_direction[i];
            const double value = evaluate(m_trial);
            if (value <= m_best.value + kDecrease * length * slope) {
                accept(value, length);
                return true;
            }
            double shorter = 0.2;
            if (std::isfinite(value)) // the bottom of the parabola through what is known
                shorter = std::clamp(-0.5 * slope * length / (value - m_best.value - slope * length), 0.1, 0.5);
            length *= shorter;
        }
        return false;
    }

    void accept(double value, double length)
    {
        std::swap(m_oldGradient, m_gradient);
        m_best.x.assign(m_trial.begin(), m_trial.end());
        m_best.value = value;
        differentiate();
        double curvature = 0, square = 0;
        for (std::size_t i = 0; i < m_k; ++i) {
            m_direction[i] *= length;
            m_oldGradient[i] = m_gradient[i] - m_oldGradient[i];
            curvature += m_direction[i] * m_oldGradient[i];
            square += m_oldGradient[i] * m_oldGradient[i];
        }
        if (!(curvature > 1e-12 * std::sqrt(square)))
            return;
        if (m_fresh) {
            for (std::size_t i = 0; i < m_k; ++i)
                m_inverse[i * m_k + i] = std::clamp(curvature / square, 1e-3, 1e3);
            m_fresh = false;
        }
        // H <- H + (1 + y'Hy / s'y) s s' / s'y - (H y s' + s y'H) / s'y
        std::copy(m_direction.begin(), m_direction.end(), m_trial.begin());
        double quadratic = 0;
        for (std::size_t i = 0; i < m_k; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < m_k; ++j)
                sum += m_inverse[i * m_k + j] * m_oldGradient[j];
            m_direction[i] = sum;
            quadratic += sum * m_oldGradient[i];
        }
        const double scale = (1.0 + quadratic / curvature) / curvature;
        for (std::size_t i = 0; i < m_k; ++i)
            for (std::size_t j = 0; j < m_k; ++j)
                m_inverse[i * m_k + j] += scale * m_trial[i] * m_trial[j]
                    - (m_direction[i] * m_trial[j] + m_trial[i] * m_direction[j]) / curvature;
    }

    // After a failed line search: a fresh start with a better gradient, once. False when that was tried.
    bool recover()
    {
        if (m_fresh && m_central) {
            m_best.converged = true; // nothing nearby is lower, whatever the direction
            return false;
        }
        m_central = true;
        forget();
        differentiate();
        return true;
    }

    const Function &m_f;
    const MinimiseSettings &m_settings;
    const JobContext &m_job;
    std::size_t m_k;
    bool m_central = false; // two-sided differences: exacter, twice as dear
    bool m_fresh = true;
    double m_longest = 1.0;
    std::vector<double> m_gradient, m_direction, m_trial, m_oldGradient, m_inverse;
    Minimum m_best;
};

} // namespace

Minimum minimise(const Function &f, std::span<const double> start, const MinimiseSettings &settings, const JobContext &job)
{
    return Bfgs(f, start, settings, job).run();
}

} // namespace shelfcast::core::arima

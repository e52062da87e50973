#include "core/models/theta/theta_line.h"

#include <cmath>

namespace shelfcast::core::theta {

ThetaState::ThetaState(const Parameters &parameters) : level(parameters.level0), m_parameters(parameters) {}

ThetaState::ThetaState(const Parameters &parameters, double levelThen, const RunningLine &lineThen, std::size_t taken)
    : level(levelThen), line(lineThen), m_parameters(parameters), m_time(static_cast<double>(taken + 1)),
      m_decay(std::pow(1.0 - parameters.alpha, static_cast<double>(taken)))
{
}

double ThetaState::lean() const
{
    const Parameters &p = m_parameters;
    const double before = m_decay, after = m_decay * (1.0 - p.alpha);
    switch (p.kind) {
    case LineKind::Drift: return p.weight * p.slope * (1.0 - before) / p.alpha;
    case LineKind::Static: return p.weight * (p.intercept * before + p.slope * (1.0 - after) / p.alpha);
    case LineKind::Dynamic: return p.weight * (line.intercept() * before + line.slope() * (1.0 - after) / p.alpha);
    }
    return 0.0;
}

void ThetaState::take(double z)
{
    if (std::isnan(z)) {
        advance(expectation());
        return;
    }
    if (m_parameters.kind == LineKind::Dynamic) {
        const double time = m_time;
        advance(z);
        line.add(time, z);
        return;
    }
    advance(z);
}

void ThetaState::takeExpected()
{
    take(expectation());
}

void ThetaState::advance(double z)
{
    level += m_parameters.alpha * (z - level);
    m_decay *= 1.0 - m_parameters.alpha;
    if (m_decay < 1e-200) // denormal numbers are slow, and these say nothing
        m_decay = 0.0;
    m_time += 1.0;
}

std::vector<double> spreadAhead(const Parameters &parameters, const ThetaState &state, std::size_t horizon)
{
    std::vector<double> variance(horizon, 1.0);
    if (parameters.kind != LineKind::Dynamic) {
        for (std::size_t h = 1; h < horizon; ++h)
            variance[h] = variance[h - 1] + parameters.alpha * parameters.alpha;
    } else {
        // The state is linear in the values: what one unit of error leaves behind is the state that starts from nothing but it.
        ThetaState origin = state;
        origin.level = origin.line.mean = origin.line.products = 0.0;
        for (std::size_t h = 0; h + 1 < horizon; ++h) {
            ThetaState echo = origin;
            echo.take(1.0);
            for (std::size_t k = h + 1; k < horizon; ++k) {
                const double share = echo.expectation();
                variance[k] += share * share;
                echo.take(share);
            }
            origin.take(0.0);
        }
    }
    for (double &value : variance)
        value = std::sqrt(value);
    return variance;
}

} // namespace shelfcast::core::theta

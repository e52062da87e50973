#include "core/models/ets/estimation/likelihood.h"

#include "core/models/ets/estimation/squares.h"

#include <algorithm>

namespace shelfcast::core::ets {

namespace {

template <bool Relative, TrendKind T, SeasonKind S>
double sumOfSquares(const Layout &layout, std::span<const double> y, int observed, const double *v, double *slots)
{
    const Smoothing s(layout, v);
    double level = v[layout.level];
    double growth = layout.growth < 0 ? 0 : v[layout.growth];
    double squares = 0;
    LogSum logs;
    int slot = 0;
    for (const double value : y) {
        const Step<T, S> step(level, growth, slots[slot], s.phi);
        if (Relative && !(std::abs(step.forecast) > kSmallestForecast))
            return kInfinity;
        if (std::isnan(value)) {
            step.pass(level, growth);
        } else {
            const double error = value - step.forecast;
            if constexpr (Relative) {
                const double relative = error / step.forecast;
                squares += relative * relative;
                logs.add(std::abs(step.forecast));
            } else {
                squares += error * error;
            }
            step.update(error, s.alpha, s.beta, s.gamma, level, growth, slots[slot]);
        }
        if constexpr (S != SeasonKind::None)
            slot = slot + 1 == layout.seasonLength ? 0 : slot + 1;
    }
    return scaledSquares(squares, Relative ? logs.sum() : 0.0, observed);
}

} // namespace

Likelihood::Likelihood(const Form &form, int seasonLength, std::span<const double> y, Workspace &workspace, Prior prior)
    : m_form(form), m_layout(layoutOf(form, seasonLength)), m_y(y), m_workspace(workspace), m_prior(prior),
      m_observed(static_cast<int>(std::ranges::count_if(y, [](double x) { return !std::isnan(x); })))
{
}

double Likelihood::cost(const double *v) const
{
    double *slots = m_workspace.seasonal.data();
    if (!seasonsOf(m_form, m_layout, v, slots))
        return kInfinity;
    const bool relative = m_form.error == ErrorKind::Multiplicative;
    return dispatch(m_form, [&]<TrendKind T, SeasonKind S>() {
        return relative ? sumOfSquares<true, T, S>(m_layout, m_y, m_observed, v, slots)
                        : sumOfSquares<false, T, S>(m_layout, m_y, m_observed, v, slots);
    });
}

double Likelihood::target(const double *v) const
{
    const double penalty = m_prior.penalty(m_layout, v);
    return penalty == 0 ? cost(v) : cost(v) * std::exp(penalty / m_observed);
}

Pass Likelihood::run(const double *v) const
{
    Pass pass;
    pass.fitted.reserve(m_y.size());
    pass.residuals.reserve(m_y.size());
    double *slots = m_workspace.seasonal.data();
    seasonsOf(m_form, m_layout, v, slots);
    const Smoothing s(m_layout, v);
    pass.last.level = v[m_layout.level];
    pass.last.growth = m_layout.growth < 0 ? 0 : v[m_layout.growth];
    std::size_t slot = 0;
    const auto length = static_cast<std::size_t>(m_layout.seasonLength);
    dispatch(m_form, [&]<TrendKind T, SeasonKind S>() {
        for (const double value : m_y) {
            const Step<T, S> step(pass.last.level, pass.last.growth, slots[slot], s.phi);
            const double error = value - step.forecast;
            const double residual = m_form.error == ErrorKind::Multiplicative ? error / step.forecast : error;
            pass.fitted.push_back(step.forecast);
            pass.residuals.push_back(residual);
            if (std::isnan(value)) {
                step.pass(pass.last.level, pass.last.growth);
            } else {
                pass.squares += residual * residual;
                step.update(error, s.alpha, s.beta, s.gamma, pass.last.level, pass.last.growth, slots[slot]);
            }
            slot = (slot + 1) % length;
        }
    });
    if (m_form.seasonal())
        for (std::size_t j = 0; j < length; ++j)
            pass.last.season.push_back(slots[(slot + j) % length]);
    return pass;
}

} // namespace shelfcast::core::ets

#include "core/models/ets/estimation/squares.h"

#include <algorithm>

namespace shelfcast::core::ets {

namespace {

/// hessian += rows' rows, lower triangle, `columns` a multiple of 4.
void addSquares(Workspace &w, int columns)
{
    const double *r0 = w.rows[0].data(), *r1 = w.rows[1].data(), *r2 = w.rows[2].data(), *r3 = w.rows[3].data();
    for (int i = 0; i < columns; ++i) {
        const double a = r0[i], b = r1[i], c = r2[i], d = r3[i];
        double *into = w.hessian[static_cast<std::size_t>(i)].data();
        const int last = (i | 3) + 1;
        for (int j = 0; j < last; ++j)
            into[j] += a * r0[j] + b * r1[j] + c * r2[j] + d * r3[j];
    }
}

/// The derivatives of the states by every parameter, moved along one period.
///
/// Each state after the step is a linear combination of derivatives before it, with factors that depend on the states
/// only; they are worked out once a period and applied to all columns.
template <TrendKind T, SeasonKind S>
struct Sensitivity {
    Workspace &w;
    const Layout &layout;
    int columns;

    /// The derivative of the forecast into @p df, and dq (base) into w.base.
    void forecast(const Step<T, S> &step, double level, double growth, double season, double phi, double *df,
                  const double *ds) const
    {
        double *dl = w.level.data(), *db = w.growth.data(), *dp = w.phiGrowth.data(), *dq = w.base.data();
        if constexpr (T != TrendKind::None) {
            const double slope = T == TrendKind::Additive ? phi : phi * step.phiGrowth / growth;
            for (int c = 0; c < columns; ++c)
                dp[c] = slope * db[c];
            if (layout.phi >= 0)
                dp[layout.phi] += T == TrendKind::Additive ? growth : step.phiGrowth * std::log(growth);
        }
        const double ofLevel = T == TrendKind::Multiplicative ? step.phiGrowth : 1.0;
        const double ofGrowth = T == TrendKind::Multiplicative ? level : 1.0;
        for (int c = 0; c < columns; ++c) {
            dq[c] = T == TrendKind::None ? dl[c] : ofLevel * dl[c] + ofGrowth * dp[c];
            if constexpr (S == SeasonKind::None)
                df[c] = dq[c];
            else if constexpr (S == SeasonKind::Additive)
                df[c] = dq[c] + ds[c];
            else
                df[c] = season * dq[c] + step.base * ds[c];
        }
    }

    /// After an observation @p error above the forecast. Reads the states before the update.
    void update(const Step<T, S> &step, double error, const Smoothing &s, double level, double season, const double *df,
                double *ds) const
    {
        double *dl = w.level.data(), *db = w.growth.data();
        const double *dp = w.phiGrowth.data(), *dq = w.base.data();
        const double perSeason = S == SeasonKind::Multiplicative ? 1 / season : 1.0;
        const double correction = error * perSeason;
        const double perBase = S == SeasonKind::Multiplicative ? 1 / step.base : 1.0;
        const double seasonal = error * perBase;
        const double perLevel = T == TrendKind::Multiplicative ? 1 / level : 1.0;
        const double growing = correction * perLevel;
        for (int c = 0; c < columns; ++c) {
            double dw = -df[c] * perSeason;
            if constexpr (S == SeasonKind::Multiplicative)
                dw -= correction * perSeason * ds[c];
            if constexpr (T == TrendKind::Additive)
                db[c] = dp[c] + s.beta * dw;
            else if constexpr (T == TrendKind::Multiplicative)
                db[c] = dp[c] + s.beta * perLevel * (dw - growing * dl[c]);
            if constexpr (S == SeasonKind::Additive)
                ds[c] -= s.gamma * df[c];
            else if constexpr (S == SeasonKind::Multiplicative)
                ds[c] -= s.gamma * perBase * (df[c] + seasonal * dq[c]);
            dl[c] = dq[c] + s.alpha * dw;
        }
        dl[0] += correction;
        if constexpr (T != TrendKind::None)
            db[layout.beta] += growing;
        if constexpr (S != SeasonKind::None)
            ds[layout.gamma] += seasonal;
    }

    void pass() const
    {
        std::copy_n(w.base.data(), columns, w.level.data());
        if constexpr (T != TrendKind::None)
            std::copy_n(w.phiGrowth.data(), columns, w.growth.data());
    }
};

void startSensitivities(Workspace &w, const Form &form, const Layout &layout)
{
    w.level.fill(0);
    w.growth.fill(0);
    w.gradient.fill(0);
    for (auto &row : w.hessian)
        row.fill(0);
    for (auto &row : w.rows)
        row.fill(0);
    w.level[static_cast<std::size_t>(layout.level)] = 1;
    if (layout.growth >= 0)
        w.growth[static_cast<std::size_t>(layout.growth)] = 1;
    for (int j = 0; j < layout.seasonLength; ++j)
        w.season[static_cast<std::size_t>(j)].fill(0);
    if (!form.seasonal())
        return;
    auto &last = w.season[static_cast<std::size_t>(layout.seasonLength - 1)];
    for (int j = 0; j + 1 < layout.seasonLength; ++j) {
        const auto column = static_cast<std::size_t>(layout.season + j);
        w.season[static_cast<std::size_t>(j)][column] = 1;
        last[column] = -1;
    }
}

template <bool Relative, TrendKind T, SeasonKind S>
double normalEquations(const Form &form, const Layout &layout, std::span<const double> y, int observed, const double *v,
                       Workspace &w)
{
    const Smoothing s(layout, v);
    const int columns = (layout.count + 3) / 4 * 4;
    const Sensitivity<T, S> sensitivity{w, layout, columns};
    startSensitivities(w, form, layout);
    alignas(64) Workspace::Row meanLogSlope{};
    alignas(64) Workspace::Row derivative{};
    double *df = derivative.data();
    double *slots = w.seasonal.data();
    double level = v[layout.level];
    double growth = layout.growth < 0 ? 0 : v[layout.growth];
    double squares = 0;
    LogSum logs;
    int slot = 0;
    std::size_t waiting = 0;
    for (const double value : y) {
        const double season = slots[slot];
        double *ds = w.season[static_cast<std::size_t>(slot)].data();
        const Step<T, S> step(level, growth, season, s.phi);
        if (Relative && !(std::abs(step.forecast) > kSmallestForecast))
            return kInfinity;
        sensitivity.forecast(step, level, growth, season, s.phi, df, ds);
        if (std::isnan(value)) {
            sensitivity.pass();
            step.pass(level, growth);
        } else {
            const double error = value - step.forecast;
            const double inverse = Relative ? 1 / step.forecast : 1.0;
            const double scaled = error * inverse;
            // The relative error is y / f - 1, so its slope is -y / f^2 times that of f.
            const double weight = Relative ? -value * inverse * inverse : -1.0;
            squares += scaled * scaled;
            if constexpr (Relative)
                logs.add(std::abs(step.forecast));
            double *row = w.rows[waiting].data();
            double *gradient = w.gradient.data();
            for (int c = 0; c < columns; ++c) {
                row[c] = weight * df[c];
                gradient[c] += scaled * row[c];
                if constexpr (Relative)
                    meanLogSlope[static_cast<std::size_t>(c)] += inverse * df[c];
            }
            if (++waiting == w.rows.size()) {
                addSquares(w, columns);
                waiting = 0;
            }
            sensitivity.update(step, error, s, level, season, df, ds);
            step.update(error, s.alpha, s.beta, s.gamma, level, growth, slots[slot]);
        }
        if constexpr (S != SeasonKind::None)
            slot = slot + 1 == layout.seasonLength ? 0 : slot + 1;
    }
    for (std::size_t i = waiting; i < w.rows.size(); ++i)
        w.rows[i].fill(0);
    addSquares(w, columns);
    if (!Relative)
        return scaledSquares(squares, 0, observed);
    for (double &x : meanLogSlope)
        x /= observed;
    const double logSum = logs.sum();
    scaleByGeometricMean(w, layout.count, meanLogSlope.data(), squares, logSum, observed);
    return scaledSquares(squares, logSum, observed);
}

} // namespace

void scaleByGeometricMean(Workspace &w, int count, const double *meanLogSlope, double squares, double logSum, int observed)
{
    const double scale = std::exp(2 * logSum / observed);
    for (int i = 0; i < count; ++i) {
        double *row = w.hessian[static_cast<std::size_t>(i)].data();
        const double gi = w.gradient[static_cast<std::size_t>(i)], mi = meanLogSlope[i];
        for (int j = 0; j <= i; ++j) {
            const double gj = w.gradient[static_cast<std::size_t>(j)], mj = meanLogSlope[j];
            row[j] = scale * (row[j] + gi * mj + mi * gj + squares * mi * mj);
        }
    }
    for (int i = 0; i < count; ++i) {
        double &gi = w.gradient[static_cast<std::size_t>(i)];
        gi = scale * (gi + squares * meanLogSlope[i]);
    }
}

double Likelihood::targetAndNormalEquations(const double *v)
{
    if (!seasonsOf(m_form, m_layout, v, m_workspace.seasonal.data()))
        return kInfinity;
    const bool relative = m_form.error == ErrorKind::Multiplicative;
    const double cost = cheapEquations() ? levelAndLineEquations(m_form, m_layout, m_y, m_observed, v, m_workspace)
                                         : dispatch(m_form, [&]<TrendKind T, SeasonKind S>() {
        return relative ? normalEquations<true, T, S>(m_form, m_layout, m_y, m_observed, v, m_workspace)
                        : normalEquations<false, T, S>(m_form, m_layout, m_y, m_observed, v, m_workspace);
    });
    const double penalty = m_prior.penalty(m_layout, v);
    if (penalty == 0 || !std::isfinite(cost))
        return cost;
    // The prior's own curvature is left out as Gauss-Newton leaves out that of the errors; its slope is exact.
    m_prior.addSlopes(m_layout, v, cost / (2.0 * m_observed), m_workspace.gradient.data());
    const double raised = std::exp(penalty / m_observed);
    for (int i = 0; i < m_layout.count; ++i) {
        m_workspace.gradient[static_cast<std::size_t>(i)] *= raised;
        for (int j = 0; j <= i; ++j)
            m_workspace.hessian[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] *= raised;
    }
    return cost * raised;
}

} // namespace shelfcast::core::ets

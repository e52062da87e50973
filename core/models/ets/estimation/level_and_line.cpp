#include "core/models/ets/estimation/squares.h"

namespace shelfcast::core::ets {

namespace {

using Pair = double __attribute__((vector_size(16)));

/// Derivatives of one quantity by all parameters, two side by side.
template <int Pairs>
using Slopes = std::array<Pair, static_cast<std::size_t>(Pairs)>;

constexpr std::size_t place(int i)
{
    return static_cast<std::size_t>(i);
}

template <int Pairs>
void store(const Slopes<Pairs> &from, Workspace::Row &into)
{
    into.fill(0);
    for (int i = 0; i < 2 * Pairs; ++i)
        into[place(i)] = from[place(i / 2)][i % 2];
}

/// The general pass with everything known when compiling: the handful of derivatives then stays in registers.
template <bool Relative, bool Trend, bool Damped>
double equations(const Layout &layout, std::span<const double> y, int observed, const double *v, Workspace &w)
{
    constexpr int kCount = Trend ? (Damped ? 5 : 4) : 2, kPairs = (kCount + 1) / 2;
    constexpr int kBeta = 1, kPhi = 2, kLevel = kCount - (Trend ? 2 : 1), kGrowth = kCount - 1;
    const Smoothing s(layout, v);
    Slopes<kPairs> dl{}, db{}, gradient{}, logSlope{};
    std::array<Slopes<kPairs>, place(kCount)> hessian{};
    dl[place(kLevel / 2)][kLevel % 2] = 1;
    if constexpr (Trend)
        db[place(kGrowth / 2)][kGrowth % 2] = 1;
    double level = v[kLevel], growth = Trend ? v[kGrowth] : 0, squares = 0;
    LogSum logs;
    for (const double value : y) {
        const Step<Trend ? TrendKind::Additive : TrendKind::None, SeasonKind::None> step(level, growth, 0.0, s.phi);
        if (Relative && !(std::abs(step.forecast) > kSmallestForecast))
            return kInfinity;
        Slopes<kPairs> df = dl, dp{};
        if constexpr (Trend) {
            for (int c = 0; c < kPairs; ++c)
                dp[place(c)] = s.phi * db[place(c)];
            if constexpr (Damped)
                dp[place(kPhi / 2)] += Pair{growth, 0};
            for (int c = 0; c < kPairs; ++c)
                df[place(c)] += dp[place(c)];
        }
        if (std::isnan(value)) {
            dl = df;
            db = dp;
            step.pass(level, growth);
            continue;
        }
        const double error = value - step.forecast;
        const double inverse = Relative ? 1 / step.forecast : 1.0;
        const double scaled = error * inverse;
        // The relative error is y / f - 1, so its slope is -y / f^2 times that of f.
        const double weight = Relative ? -value * inverse * inverse : -1.0;
        squares += scaled * scaled;
        if constexpr (Relative)
            logs.add(std::abs(step.forecast));
        Slopes<kPairs> row;
        for (int c = 0; c < kPairs; ++c) {
            row[place(c)] = weight * df[place(c)];
            gradient[place(c)] += scaled * row[place(c)];
            if constexpr (Relative)
                logSlope[place(c)] += inverse * df[place(c)];
            dl[place(c)] = (1 - s.alpha) * df[place(c)];
            if constexpr (Trend)
                db[place(c)] = dp[place(c)] - s.beta * df[place(c)];
        }
        for (int i = 0; i < kCount; ++i)
            for (int c = 0; c <= i / 2; ++c)
                hessian[place(i)][place(c)] += row[place(i / 2)][i % 2] * row[place(c)];
        dl[0] += Pair{error, 0};
        if constexpr (Trend)
            db[place(kBeta / 2)] += Pair{0, error};
        step.update(error, s.alpha, s.beta, 0.0, level, growth, squares);
    }
    store<kPairs>(dl, w.level);
    store<kPairs>(db, w.growth);
    store<kPairs>(gradient, w.gradient);
    w.season[0].fill(0);
    for (int i = 0; i < kCount; ++i)
        store<kPairs>(hessian[place(i)], w.hessian[place(i)]);
    if (!Relative)
        return scaledSquares(squares, 0, observed);
    Workspace::Row meanLogSlope;
    store<kPairs>(logSlope, meanLogSlope);
    for (double &x : meanLogSlope)
        x /= observed;
    const double logSum = logs.sum();
    scaleByGeometricMean(w, kCount, meanLogSlope.data(), squares, logSum, observed);
    return scaledSquares(squares, logSum, observed);
}

template <bool Relative>
double byTrend(const Form &form, const Layout &layout, std::span<const double> y, int observed, const double *v, Workspace &w)
{
    if (!form.trended())
        return equations<Relative, false, false>(layout, y, observed, v, w);
    return form.damped ? equations<Relative, true, true>(layout, y, observed, v, w) : equations<Relative, true, false>(layout, y, observed, v, w);
}

} // namespace

double levelAndLineEquations(const Form &form, const Layout &layout, std::span<const double> y, int observed, const double *v, Workspace &w)
{
    return form.error == ErrorKind::Multiplicative ? byTrend<true>(form, layout, y, observed, v, w)
                                                   : byTrend<false>(form, layout, y, observed, v, w);
}

} // namespace shelfcast::core::ets

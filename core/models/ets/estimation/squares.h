#pragma once
// What both passes over a series share: the one that only sums squares and the one that takes derivatives along.
#include "core/models/ets/estimation/likelihood.h"
#include "core/models/ets/recursion.h"

#include <cmath>
#include <limits>

namespace shelfcast::core::ets {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Series are scaled to at most 1 before they come here; an error relative to a forecast nearer to zero means nothing.
inline constexpr double kSmallestForecast = 1e-10;

/// The sum of logarithms of many positive numbers with few calls of log.
class LogSum {
public:
    void add(double x)
    {
        m_product *= x;
        if (m_product < 1e-150 || m_product > 1e150)
            flush();
    }
    double sum()
    {
        flush();
        return m_sum;
    }

private:
    void flush()
    {
        m_sum += std::log(m_product);
        m_product = 1;
    }
    double m_product = 1;
    double m_sum = 0;
};

struct Smoothing {
    double alpha, beta, gamma, phi;
    Smoothing(const Layout &layout, const double *v)
        : alpha(v[0]), beta(layout.beta < 0 ? 0 : v[layout.beta]), gamma(layout.gamma < 0 ? 0 : v[layout.gamma]),
          phi(layout.phi < 0 ? 1 : v[layout.phi])
    {
    }
};

/// Fills the seasonal slots; false if a multiplicative one is below zero, as no season can be.
inline bool seasonsOf(const Form &form, const Layout &layout, const double *v, double *slots)
{
    if (!form.seasonal()) {
        slots[0] = 0;
        return true;
    }
    const bool multiplicative = form.season == SeasonKind::Multiplicative;
    double rest = multiplicative ? layout.seasonLength : 0;
    bool valid = true;
    for (int j = 0; j + 1 < layout.seasonLength; ++j) {
        slots[j] = v[layout.season + j];
        rest -= slots[j];
        valid = valid && (!multiplicative || slots[j] >= 0);
    }
    slots[layout.seasonLength - 1] = rest;
    return valid && (!multiplicative || rest >= 0);
}

/// From sums over e and its derivatives to those over e G, G being the geometric mean of the forecasts.
/// meanLogSlope  (count) the derivatives of log G
void scaleByGeometricMean(Workspace &w, int count, const double *meanLogSlope, double squares, double logSum, int observed);

/// The sum of squares with J'J, J'r and the derivatives of the last states in @p w, for a form that has cheap equations.
double levelAndLineEquations(const Form &form, const Layout &layout, std::span<const double> y, int observed, const double *v, Workspace &w);

/// squares, times the squared geometric mean of the forecasts where errors are relative.
inline double scaledSquares(double squares, double logSum, int observed)
{
    const double cost = squares * std::exp(2 * logSum / observed);
    return std::isfinite(cost) ? cost : kInfinity;
}

} // namespace shelfcast::core::ets

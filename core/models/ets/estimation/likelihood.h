#pragma once
#include "core/models/ets/estimation/prior.h"
#include "core/models/ets/form.h"

#include <array>
#include <span>
#include <vector>

namespace shelfcast::core::ets {

/// Room for alpha, beta, gamma, phi, level, growth and kMaxSeason - 1 seasons, rounded up so that rows keep vector width.
inline constexpr int kMaxParameters = 32;

/// Everything that the recursion needs and nothing that it allocates; one for a series, used for all its forms.
struct Workspace {
    using Row = std::array<double, kMaxParameters>;
    alignas(64) Row level, growth, phiGrowth, base;     ///< derivatives of the states, a column a parameter
    alignas(64) std::array<Row, kMaxSeason> season;
    alignas(64) std::array<Row, 4> rows;                   ///< derivatives of the last few errors, waiting to be squared
    alignas(64) std::array<Row, kMaxParameters> hessian;   ///< lower triangle of J'J
    alignas(64) Row gradient;                              ///< J'r
    std::array<double, kMaxSeason> seasonal;               ///< seasonal states by slot
};

/// The state after (or before) an observation.
struct States {
    double level = 0;
    double growth = 0;            ///< 0 where there is no trend (a ratio where it is multiplicative)
    std::vector<double> season;   ///< season[0] belongs to the next period; empty where there is none
};

/// What one pass over the series leaves behind.
struct Pass {
    std::vector<double> fitted;     ///< (n) one-step forecasts
    std::vector<double> residuals;  ///< (n) errors: y - f, or (y - f) / f if multiplicative; NaN where y is unknown
    States last;
    double squares = 0;             ///< sum of squared residuals
};

/// The likelihood of one form for one series, as a sum of squares.
///
/// With additive errors minus twice the log-likelihood is n log(sum e^2); with multiplicative ones it is
/// n log(sum e^2) + 2 sum log|f|, which is n log(sum (e G)^2) with G the geometric mean of the forecasts |f|. So both are
/// least squares problems, and the derivatives of the errors by forward recursion give a Gauss-Newton step.
///
/// y       (n) values, oldest first, NaN where unknown: the states then move on without a correction
/// source  Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 2 and 5
class Likelihood {
public:
    Likelihood(const Form &form, int seasonLength, std::span<const double> y, Workspace &workspace, Prior prior = {});

    const Form &form() const { return m_form; }
    const Layout &layout() const { return m_layout; }
    int observed() const { return m_observed; }
    Workspace &workspace() const { return m_workspace; }

    /// The sum of squares at the parameters @p v (Layout order); infinity where the form breaks down.
    /// cost O(n)
    double cost(const double *v) const;
    /// What a search minimises: n log(target) is -2 log L with the prior's penalty.
    double target(const double *v) const;
    /// The targets of several parameter vectors. cost about a third of one after the other: a single pass waits for its own last step
    void targets(std::span<const double *const> points, std::span<double> into) const;
    /// Whether the derivatives cost little more than the target itself.
    bool cheapEquations() const { return !m_form.seasonal() && m_form.trend != TrendKind::Multiplicative; }
    /// The target, leaving its J'J and J'r in the workspace, and the derivatives of the last states. cost O(n p^2)
    double targetAndNormalEquations(const double *v);
    /// Fitted values, residuals and the last states. Allocates.
    Pass run(const double *v) const;

private:
    Form m_form;
    Layout m_layout;
    std::span<const double> m_y;
    Workspace &m_workspace;
    Prior m_prior;
    int m_observed = 0;
};

} // namespace shelfcast::core::ets

#include "core/models/ets/estimation/optimiser.h"

#include "core/models/ets/estimation/cholesky.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core::ets {

namespace {

constexpr double kPerfectFit = 1e-26; ///< mean square of a series scaled to 1 that is all rounding error

class Search {
public:
    Search(Likelihood &likelihood, const StopRules &rules, Bounds bounds)
        : m_likelihood(likelihood), m_workspace(likelihood.workspace()), m_layout(likelihood.layout()),
          m_map(likelihood.form(), m_layout, bounds), m_rules(rules)
    {
    }

    Optimum from(const Parameters &start)
    {
        Optimum best;
        best.parameters = start;
        if (!m_map.isForecastable(best.parameters.data()))
            m_map.lowerBeta(best.parameters.data());
        descend(best);
        const bool onBorder = m_lowered && !best.abandoned;
        if (onBorder) {
            m_map.capAtForecastable(true);
            descend(best);
        }
        return best;
    }

private:
    void descend(Optimum &best)
    {
        m_current = best.parameters;
        m_map.toFree(best.parameters.data(), m_current.data());
        const bool together = m_likelihood.cheapEquations();
        double cost = together ? m_likelihood.targetAndNormalEquations(best.parameters.data()) : m_likelihood.target(best.parameters.data());
        m_equationsReady = together;
        ++best.evaluations;
        best.converged = false;
        int smallGains = 0;
        for (int i = 0; i < m_rules.iterations && std::isfinite(cost); ++i) {
            if (!linearise(best))
                break;
            const double lower = step(best, cost);
            if (!(lower < cost)) {
                best.converged = true; // not even a tiny step downhill helps
                break;
            }
            const double before = objectiveOf(cost, m_likelihood.observed());
            cost = lower;
            best.objective = objectiveOf(cost, m_likelihood.observed());
            const double gain = before - best.objective;
            // Along a border the last digits come slowly; an optimum known to this is good enough to be called one.
            best.converged = gain < kNegligible;
            smallGains = gain < m_rules.gain ? smallGains + 1 : 0;
            if (smallGains == 2)
                break;
            if ((i >= 4 && best.objective - kPatience * gain > m_rules.hopeless) || nearKnown(best.parameters)) {
                best.abandoned = true;
                best.converged = false;
                break;
            }
        }
        best.objective = objectiveOf(cost, m_likelihood.observed());
    }

    bool nearKnown(const Parameters &parameters) const
    {
        return std::ranges::any_of(m_rules.known, [&](const Parameters &optimum) {
            for (int i = 0; i < m_layout.smoothing; ++i)
                if (std::abs(parameters[index(i)] - optimum[index(i)]) > kSameValley)
                    return false;
            return true;
        });
    }

    /// J'J and J'r of the free parameters at the best point.
    bool linearise(Optimum &best)
    {
        if (!m_equationsReady) {
            ++best.evaluations;
            if (!std::isfinite(m_likelihood.targetAndNormalEquations(best.parameters.data())))
                return false;
        }
        m_equationsReady = false;
        const int n = m_layout.count, k = m_layout.smoothing;
        for (int i = 0; i < n; ++i) {
            for (int j = 0; j <= i; ++j)
                at(m_hessian, i, j) = at(m_hessian, j, i) = m_workspace.hessian[index(i)][index(j)];
            m_gradient[index(i)] = m_workspace.gradient[index(i)];
        }
        const ParameterMap::Slopes slopes = m_map.slopes(m_current.data());
        const auto combine = [&](auto &&element) { // x_j <- sum_i slopes[i][j] x_i
            std::array<double, 4> sums{};
            for (int j = 0; j < k; ++j)
                for (int i = 0; i < k; ++i)
                    sums[index(j)] += slopes[index(i)][index(j)] * element(i);
            for (int j = 0; j < k; ++j)
                element(j) = sums[index(j)];
        };
        for (int column = 0; column < n; ++column)
            combine([&](int i) -> double & { return at(m_hessian, i, column); });
        for (int row = 0; row < n; ++row)
            combine([&](int j) -> double & { return at(m_hessian, row, j); });
        combine([&](int i) -> double & { return m_gradient[index(i)]; });
        return true;
    }

    /// Tries ever shorter steps until one lowers the cost; moves the best point there and returns the cost.
    double step(Optimum &best, double cost)
    {
        for (; m_damping < kMostDamping; m_damping *= 8) {
            if (!propose())
                continue;
            Parameters trial = m_trial;
            m_map.toSmoothing(m_trial.data(), trial.data());
            m_lowered = false;
            if (!m_map.isForecastable(trial.data())) {
                if (!m_map.lowerBeta(trial.data()))
                    continue;
                m_lowered = true;
                m_map.toFree(trial.data(), m_trial.data());
            }
            ++best.evaluations;
            // A step that is taken needs its derivatives next; most are, so they are worked out at once where they cost little.
            const bool together = m_likelihood.cheapEquations();
            const double lower = together ? m_likelihood.targetAndNormalEquations(trial.data()) : m_likelihood.target(trial.data());
            if (lower < cost) {
                m_equationsReady = together;
                m_current = m_trial;
                best.parameters = trial;
                m_damping = std::max(m_damping * 0.1, kLeastDamping);
                return lower;
            }
        }
        m_damping = kFirstDamping;
        return cost;
    }

    /// The damped Gauss-Newton step inside the box, into m_trial.
    bool propose()
    {
        const int n = m_layout.count, k = m_layout.smoothing;
        m_trial = m_current;
        std::array<bool, 4> held{};
        for (int i = 0; i < k; ++i) {
            const double slope = m_gradient[index(i)], value = m_current[index(i)];
            held[index(i)] = (value <= m_map.lowest(i) && slope > 0) || (value >= m_map.highest(i) && slope < 0);
        }
        for (int round = 0; round <= k; ++round) {
            Parameters move{};
            if (!solveFree(n, k, held, move))
                return false;
            bool inside = true;
            for (int i = 0; i < k; ++i) {
                if (held[index(i)])
                    continue;
                const double to = m_current[index(i)] + move[index(i)];
                if (to < m_map.lowest(i) || to > m_map.highest(i)) {
                    m_trial[index(i)] = std::clamp(to, m_map.lowest(i), m_map.highest(i));
                    held[index(i)] = true;
                    inside = false;
                }
            }
            if (!inside)
                continue;
            for (int i = 0; i < n; ++i)
                if (i >= k || !held[index(i)])
                    m_trial[index(i)] = m_current[index(i)] + move[index(i)];
            return true;
        }
        return false;
    }

    /// Solves for the parameters that are not held, the held ones having moved as m_trial says.
    bool solveFree(int n, int k, const std::array<bool, 4> &held, Parameters &move)
    {
        std::array<int, kMaxParameters> free;
        int count = 0;
        for (int i = 0; i < n; ++i)
            if (i >= k || !held[index(i)])
                free[index(count++)] = i;
        Parameters right;
        for (int r = 0; r < count; ++r) {
            const int i = free[index(r)];
            double sum = -m_gradient[index(i)];
            for (int j = 0; j < k; ++j)
                if (held[index(j)])
                    sum -= at(m_hessian, i, j) * (m_trial[index(j)] - m_current[index(j)]);
            right[index(r)] = sum;
            for (int c = 0; c <= r; ++c)
                at(m_factor, r, c) = at(m_hessian, i, free[index(c)]);
            double &diagonal = at(m_factor, r, r);
            diagonal += m_damping * diagonal + 1e-300;
        }
        if (!factorise(m_factor, count))
            return false;
        solveLower(m_factor, right.data(), count);
        solveUpper(m_factor, right.data(), count);
        for (int r = 0; r < count; ++r) {
            if (!std::isfinite(right[index(r)]))
                return false;
            move[index(free[index(r)])] = right[index(r)];
        }
        return true;
    }

    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    static double &at(Matrix &matrix, int i, int j) { return matrix[index(i)][index(j)]; }

    static constexpr double kFirstDamping = 1e-3, kLeastDamping = 1e-9, kMostDamping = 1e9;
    static constexpr double kPatience = 30; ///< a search is hopeless if this many more steps like the last would not do

    static constexpr double kSameValley = 0.02;
    static constexpr double kNegligible = 1e-4; ///< gain in -2 log L

    Likelihood &m_likelihood;
    Workspace &m_workspace;
    Layout m_layout;
    ParameterMap m_map;
    StopRules m_rules;
    Matrix m_hessian, m_factor;
    Parameters m_gradient, m_current, m_trial;
    double m_damping = kFirstDamping;
    bool m_lowered = false;
    bool m_equationsReady = false; ///< the workspace holds them for the best point
};

} // namespace

double objectiveOf(double cost, int observed)
{
    if (!std::isfinite(cost))
        return std::numeric_limits<double>::infinity();
    return observed * std::log(std::max(cost, kPerfectFit * observed));
}

Optimum minimise(Likelihood &likelihood, const Parameters &start, const StopRules &rules, Bounds bounds)
{
    return Search(likelihood, rules, bounds).from(start);
}

} // namespace shelfcast::core::ets

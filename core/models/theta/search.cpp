#include "core/models/theta/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shelfcast::core::theta {

namespace {

/// What one value of alpha comes to.
struct Trial {
    double alpha = 0.0, cost = std::numeric_limits<double>::infinity();
    double level0 = 0.0, weight = 0.0;
    double squares = 0.0; ///< of the errors; the cost has the belief in it
};

class Concentrated {
public:
    Concentrated(std::span<const double> z, const RunningLine &line, const SearchSpace &space) : m_z(z), m_space(space), m_first(z.front())
    {
        m_intercepts.resize(z.size());
        m_slopes.resize(z.size());
        RunningLine soFar;
        for (std::size_t t = 0; t < z.size(); ++t) {
            const RunningLine &seen = space.kind == LineKind::Dynamic ? soFar : line;
            m_intercepts[t] = seen.intercept();
            m_slopes[t] = seen.slope();
            if (!std::isnan(z[t])) {
                soFar.add(static_cast<double>(t + 1), z[t]);
                m_counted += soFar.count > space.skipped;
            }
        }
    }

    Trial at(double alpha)
    {
        ++m_passes;
        // The error of a period is a - b start - c weight, where the first level is the first value plus start.
        double aa = 0, ab = 0, ac = 0, bb = 0, bc = 0, cc = 0;
        double level = m_first, share = 1, leaned = 0; // the level: level + share start + leaned weight
        const double keep = 1.0 - alpha, inverse = 1.0 / alpha;
        double decay = 1.0;
        int toSkip = m_space.skipped;
        for (std::size_t t = 0; t < m_z.size(); ++t) {
            const double after = decay * keep;
            const double lean = m_intercepts[t] * decay + m_slopes[t] * (1.0 - after) * inverse;
            decay = after < kNegligible ? 0.0 : after;
            if (std::isnan(m_z[t])) {
                leaned += alpha * lean;
                continue;
            }
            const double a = m_z[t] - level, c = leaned + lean;
            level += alpha * a;
            const double b = share;
            share = share < kNegligible ? 0.0 : share * keep;
            leaned *= keep;
            if (toSkip > 0) {
                --toSkip;
                continue;
            }
            aa += a * a;
            ab += a * b;
            ac += a * c;
            bb += b * b;
            bc += b * c;
            cc += c * c;
        }
        return solved(alpha, {aa, ab, ac, bb, bc, cc});
    }

    /// Drift's weight is not part of what is estimated, so that alone needs the level only.
    Trial levelOnly(double alpha)
    {
        ++m_passes;
        double aa = 0, ab = 0, bb = 0, level = m_first, share = 1;
        const double keep = 1.0 - alpha;
        int toSkip = m_space.skipped;
        for (const double z : m_z) {
            if (std::isnan(z))
                continue;
            const double a = z - level, b = share;
            level += alpha * a;
            share = share < kNegligible ? 0.0 : share * keep;
            if (toSkip > 0) {
                --toSkip;
                continue;
            }
            aa += a * a;
            ab += a * b;
            bb += b * b;
        }
        return solved(alpha, {aa, ab, 0.0, bb, 0.0, 0.0});
    }

    int passes() const { return m_passes; }
    int counted() const { return m_counted; }

private:
    struct Sums {
        double aa, ab, ac, bb, bc, cc;
    };

    Trial solved(double alpha, const Sums &s) const
    {
        // Errors that no longer feel the first level do not say what it was.
        const bool startFree = !m_space.level0 && s.bb > kFelt;
        const double given = m_space.level0 ? *m_space.level0 - m_first : 0.0;
        const auto startFor = [&](double weight) { return startFree ? (s.ab - weight * s.bc) / s.bb : given; };
        double weight = m_space.weight.value_or(0.0);
        if (!m_space.weight) {
            const double own = startFree ? s.cc - s.bc * s.bc / s.bb : s.cc;
            const double with = startFree ? s.ac - s.ab * s.bc / s.bb : s.ac - given * s.bc;
            const double belief = m_space.weightBelief * (startFree ? s.aa - s.ab * s.ab / s.bb : s.aa) / std::max(1, m_counted);
            weight = own > 1e-12 * s.cc ? std::clamp((with + 0.5 * belief) / (own + belief), 0.0, kMostWeight) : 0.0;
        }
        const double start = startFor(weight);
        const double squares = std::max(0.0, s.aa - 2.0 * (start * s.ab + weight * s.ac) + start * start * s.bb + 2.0 * start * weight * s.bc + weight * weight * s.cc);
        const double cost = m_space.alphaBelief > 0.0 ? squares * std::pow(alpha, -2.0 * m_space.alphaBelief / std::max(1, m_counted)) : squares;
        return {alpha, cost, m_first + start, weight, squares};
    }

    static constexpr double kNegligible = 1e-200; ///< denormal numbers are slow, and these say nothing
    static constexpr double kFelt = 1e-4;
    static constexpr double kMostWeight = 0.999; ///< a theta of 1000: all of the line

    std::span<const double> m_z;
    SearchSpace m_space;
    double m_first;
    std::vector<double> m_intercepts, m_slopes;
    int m_passes = 0, m_counted = 0;
};

/// Brent's minimum between @p low and @p high, started at @p best.
/// source  Brent (1973), Algorithms for Minimization without Derivatives, chapter 5
template <class Function>
Trial brent(double low, double high, Trial best, const Function &function)
{
    constexpr double kGolden = 0.3819660112501051, kTolerance = 1e-5;
    constexpr int kMost = 40;
    Trial second = best, third = best;
    double step = 0.0, before = 0.0;
    for (int i = 0; i < kMost; ++i) {
        const double x = best.alpha, middle = 0.5 * (low + high), tolerance = kTolerance * x + 1e-7;
        if (std::abs(x - middle) <= 2.0 * tolerance - 0.5 * (high - low))
            break;
        bool parabola = false;
        if (std::abs(before) > tolerance) {
            const double r = (x - second.alpha) * (best.cost - third.cost);
            double q = (x - third.alpha) * (best.cost - second.cost);
            double p = (x - third.alpha) * q - (x - second.alpha) * r;
            q = 2.0 * (q - r);
            p = q > 0.0 ? -p : p;
            q = std::abs(q);
            if (std::abs(p) < std::abs(0.5 * q * before) && p > q * (low - x) && p < q * (high - x)) {
                before = step;
                step = p / q;
                parabola = true;
            }
        }
        if (!parabola) {
            before = x < middle ? high - x : low - x;
            step = kGolden * before;
        }
        const double to = x + (std::abs(step) >= tolerance ? step : std::copysign(tolerance, step));
        const Trial trial = function(std::clamp(to, low, high));
        if (trial.cost <= best.cost) {
            (trial.alpha >= x ? low : high) = x;
            third = second;
            second = best;
            best = trial;
        } else {
            (trial.alpha < x ? low : high) = trial.alpha;
            if (trial.cost <= second.cost || second.alpha == best.alpha) {
                third = second;
                second = trial;
            } else if (trial.cost <= third.cost || third.alpha == best.alpha || third.alpha == second.alpha) {
                third = trial;
            }
        }
    }
    return best;
}

/// Where the grid looks: closer together where little changes a lot.
constexpr std::array<double, 10> kShares = {0.0, 0.04, 0.1, 0.18, 0.28, 0.4, 0.54, 0.7, 0.86, 1.0};

} // namespace

Found search(std::span<const double> z, const RunningLine &line, const SearchSpace &space)
{
    Concentrated errors(z, line, space);
    const bool levelOnly = space.kind == LineKind::Drift;
    const auto at = [&](double alpha) { return levelOnly ? errors.levelOnly(alpha) : errors.at(alpha); };
    std::array<Trial, kShares.size()> grid;
    std::size_t best = 0;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        grid[i] = at(std::lerp(space.lowestAlpha, space.highestAlpha, kShares[i]));
        if (grid[i].cost < grid[best].cost)
            best = i;
    }
    const double low = grid[best == 0 ? 0 : best - 1].alpha, high = grid[std::min(best + 1, grid.size() - 1)].alpha;
    const Trial found = grid[best].cost > 0.0 ? brent(low, high, grid[best], at) : grid[best];
    Found result;
    result.parameters = {space.kind, found.alpha, found.level0, levelOnly ? space.weight.value_or(0.5) : found.weight, line.intercept(), line.slope()};
    result.squares = found.squares;
    result.counted = errors.counted();
    result.passes = errors.passes();
    return result;
}

} // namespace shelfcast::core::theta

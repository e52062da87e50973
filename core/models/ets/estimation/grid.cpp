#include "core/models/ets/estimation/squares.h"

#include <algorithm>

namespace shelfcast::core::ets {

namespace {

/// One number of each of four parameter vectors: four passes side by side cost hardly more than one, whose every step waits for the one before.
constexpr int kLanes = 4;
using Lanes = double __attribute__((vector_size(8 * kLanes)));
using Answers = std::int64_t __attribute__((vector_size(8 * kLanes)));
using Points = std::array<const double *, kLanes>;

Lanes gathered(const Points &points, int i, double otherwise)
{
    Lanes values;
    for (int k = 0; k < kLanes; ++k)
        values[k] = i < 0 ? otherwise : points[static_cast<std::size_t>(k)][i];
    return values;
}

bool any(const Answers &answers)
{
    std::int64_t all = 0;
    for (int k = 0; k < kLanes; ++k)
        all |= answers[k];
    return all != 0;
}

/// LogSum of lanes.
class LogSums {
public:
    void add(const Lanes &x)
    {
        m_product *= x;
        if (any((m_product < 1e-150) | (m_product > 1e150)))
            flush();
    }
    const Lanes &sums()
    {
        flush();
        return m_sums;
    }

private:
    void flush()
    {
        for (int k = 0; k < kLanes; ++k) {
            m_sums[k] += std::log(m_product[k]);
            m_product[k] = 1;
        }
    }
    Lanes m_product = {1, 1, 1, 1}, m_sums{};
};

template <bool Relative, TrendKind T, SeasonKind S>
void sumsOfSquares(const Layout &layout, std::span<const double> y, int observed, const Points &points, Lanes *slots, double *into)
{
    const Lanes alpha = gathered(points, 0, 0), beta = gathered(points, layout.beta, 0), gamma = gathered(points, layout.gamma, 0),
                phi = gathered(points, layout.phi, 1);
    Lanes level = gathered(points, layout.level, 0), growth = gathered(points, layout.growth, 0), squares{};
    Answers broken{};
    LogSums logs;
    int slot = 0;
    for (const double value : y) {
        const Step<T, S, Lanes> step(level, growth, slots[slot], phi);
        const Lanes size = step.forecast < 0 ? -step.forecast : step.forecast;
        if constexpr (Relative)
            broken |= !(size > kSmallestForecast);
        if (std::isnan(value)) {
            step.pass(level, growth);
        } else {
            const Lanes error = value - step.forecast;
            if constexpr (Relative) {
                const Lanes relative = error / step.forecast;
                squares += relative * relative;
                logs.add(size);
            } else {
                squares += error * error;
            }
            step.update(error, alpha, beta, gamma, level, growth, slots[slot]);
        }
        if constexpr (S != SeasonKind::None)
            slot = slot + 1 == layout.seasonLength ? 0 : slot + 1;
    }
    for (int k = 0; k < kLanes; ++k)
        into[k] = broken[k] ? kInfinity : scaledSquares(squares[k], Relative ? logs.sums()[k] : 0.0, observed);
}

} // namespace

void Likelihood::targets(std::span<const double *const> points, std::span<double> into) const
{
    if (m_form.trend == TrendKind::Multiplicative) { // its powers are no arithmetic of lanes
        std::ranges::transform(points, into.begin(), [this](const double *v) { return target(v); });
        return;
    }
    const bool relative = m_form.error == ErrorKind::Multiplicative;
    for (std::size_t first = 0; first < points.size(); first += kLanes) {
        Points four;
        std::array<bool, kLanes> valid;
        std::array<Lanes, kMaxSeason> slots;
        for (std::size_t k = 0; k < kLanes; ++k) {
            four[k] = points[std::min(first + k, points.size() - 1)];
            valid[k] = seasonsOf(m_form, m_layout, four[k], m_workspace.seasonal.data());
            for (std::size_t j = 0; j < static_cast<std::size_t>(m_layout.seasonLength); ++j)
                slots[j][static_cast<int>(k)] = m_workspace.seasonal[j];
        }
        std::array<double, kLanes> costs;
        const auto sum = [&]<TrendKind T>() {
            const auto bySeason = [&]<SeasonKind S>() {
                (relative ? sumsOfSquares<true, T, S> : sumsOfSquares<false, T, S>)(m_layout, m_y, m_observed, four, slots.data(), costs.data());
            };
            switch (m_form.season) {
            case SeasonKind::None: return bySeason.template operator()<SeasonKind::None>();
            case SeasonKind::Additive: return bySeason.template operator()<SeasonKind::Additive>();
            default: return bySeason.template operator()<SeasonKind::Multiplicative>();
            }
        };
        m_form.trended() ? sum.template operator()<TrendKind::Additive>() : sum.template operator()<TrendKind::None>();
        for (std::size_t k = 0; k < kLanes && first + k < points.size(); ++k)
            into[first + k] = valid[k] ? costs[k] * std::exp(m_prior.penalty(m_layout, four[k]) / m_observed) : kInfinity;
    }
}

} // namespace shelfcast::core::ets

#include "core/models/ets/estimation/foresight.h"

#include "core/models/ets/estimation/squares.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace shelfcast::core::ets {

int foresightSteps(int seasonLength)
{
    return std::max(8, seasonLength);
}

double clearlyWorse(std::size_t periods, int steps)
{
    return 1 + 0.5 / std::sqrt(static_cast<double>(periods) / steps);
}

double errorAhead(const Form &form, const Layout &layout, const Parameters &parameters, std::span<const double> y, int steps)
{
    const double *v = parameters.data();
    std::array<double, kMaxSeason> slots;
    if (!seasonsOf(form, layout, v, slots.data()))
        return kInfinity;
    const Smoothing s(layout, v);
    const auto length = static_cast<std::size_t>(layout.seasonLength), ahead = static_cast<std::size_t>(steps);
    double level = v[layout.level], growth = layout.growth < 0 ? 0 : v[layout.growth];
    double sum = 0;
    std::int64_t count = 0;
    const auto errorsFrom = [&]<TrendKind T, SeasonKind S>(std::size_t start) {
        double l = level, b = growth;
        for (std::size_t t = start, slot = start % length; t < start + ahead; ++t) {
            const Step<T, S> step(l, b, slots[slot], s.phi);
            if (!std::isnan(y[t])) {
                sum += std::abs(y[t] - step.forecast);
                ++count;
            }
            step.pass(l, b);
            slot = slot + 1 == length ? 0 : slot + 1;
        }
    };
    dispatch(form, [&]<TrendKind T, SeasonKind S>() {
        for (std::size_t t = 0; t + ahead <= y.size(); ++t) {
            if (t >= length)
                errorsFrom.template operator()<T, S>(t);
            double &season = slots[t % length];
            const Step<T, S> step(level, growth, season, s.phi);
            if (std::isnan(y[t]))
                step.pass(level, growth);
            else
                step.update(y[t] - step.forecast, s.alpha, s.beta, s.gamma, level, growth, season);
        }
    });
    return count > 0 && std::isfinite(sum) ? sum / static_cast<double>(count) : kInfinity;
}

} // namespace shelfcast::core::ets

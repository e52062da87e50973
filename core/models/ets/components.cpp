#include "core/models/ets/components.h"

#include "core/models/ets/recursion.h"

#include <algorithm>

namespace shelfcast::core::ets {

Parts pastParts(const Fit &fit, std::span<const double> y)
{
    Parts parts;
    States states = fit.initial;
    if (states.season.empty())
        states.season = {0.0};
    std::size_t slot = 0;
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (const double value : y) {
            double &season = states.season[slot];
            const Step<T, S> step(states.level, states.growth, season, fit.phi);
            parts.sum.push_back(step.forecast);
            parts.level.push_back(states.level);
            parts.growth.push_back(step.base - states.level);
            parts.season.push_back(step.forecast - step.base);
            if (std::isnan(value))
                step.pass(states.level, states.growth);
            else
                step.update(value - step.forecast, fit.alpha, fit.beta, fit.gamma, states.level, states.growth, season);
            slot = (slot + 1) % states.season.size();
        }
    });
    return parts;
}

Parts futureParts(const Fit &fit, std::span<const double> mean)
{
    Parts parts;
    States states = fit.last;
    if (states.season.empty())
        states.season = {0.0};
    dispatch(fit.form, [&]<TrendKind T, SeasonKind S>() {
        for (std::size_t h = 0; h < mean.size(); ++h) {
            const Step<T, S> step(states.level, states.growth, states.season[h % states.season.size()], fit.phi);
            parts.sum.push_back(mean[h]);
            parts.level.push_back(fit.last.level);
            parts.growth.push_back(step.base - fit.last.level);
            parts.season.push_back(mean[h] - step.base);
            step.pass(states.level, states.growth);
        }
    });
    return parts;
}

} // namespace shelfcast::core::ets

#include "core/models/ets/components.h"

#include "core/models/ets/moments.h"
#include "core/models/ets/recursion.h"

#include <algorithm>
#include <functional>

namespace shelfcast::core::ets {

namespace {

Parts pastOf(const Fit &fit, std::span<const double> y)
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

Parts futureOf(const Fit &fit, int horizon)
{
    const std::vector<double> mean = momentsOf(fit, horizon).mean;
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

void weigh(Parts &parts, double weight)
{
    for (auto part : {&Parts::sum, &Parts::level, &Parts::growth, &Parts::season})
        for (double &value : parts.*part)
            value *= weight;
}

/// The parts of the form and its rivals, each as @p partsOf gives them; they still add up.
template <class PartsOf>
Parts averaged(const Fit &fit, PartsOf &&partsOf)
{
    Parts parts = partsOf(fit);
    if (!fit.rivals.empty())
        weigh(parts, ownWeight(fit));
    for (const Rival &rival : fit.rivals) {
        Parts other = partsOf(rival.fit);
        weigh(other, rival.weight);
        for (auto part : {&Parts::sum, &Parts::level, &Parts::growth, &Parts::season})
            std::ranges::transform(parts.*part, other.*part, (parts.*part).begin(), std::plus{});
    }
    return parts;
}

} // namespace

Parts pastParts(const Fit &fit, std::span<const double> y)
{
    return averaged(fit, [&](const Fit &one) { return pastOf(one, y); });
}

Parts futureParts(const Fit &fit, int horizon)
{
    return averaged(fit, [&](const Fit &one) { return futureOf(one, horizon); });
}

} // namespace shelfcast::core::ets

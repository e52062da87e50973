#include "core/models/combine/merge.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core::combine {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// A period counts where every member says something of it, so that the parts add up.
bool knownToAll(std::span<const Explanation> explanations, std::size_t t)
{
    return std::ranges::all_of(explanations, [&](const Explanation &one) { return t < one.fitted.size() && std::isfinite(one.fitted[t]); });
}

Component &partLike(std::vector<Component> &parts, const Component &like, std::size_t n, std::size_t horizon)
{
    const auto found = std::ranges::find_if(parts, [&](const Component &part) { return part.kind == like.kind && english(part.name) == english(like.name); });
    if (found != parts.end())
        return *found;
    parts.push_back({like.kind, like.name, std::vector<double>(n), std::vector<double>(horizon)});
    return parts.back();
}

} // namespace

double merged(std::vector<double> &values, Rule rule)
{
    if (rule == Rule::Mean) {
        double sum = 0.0;
        for (const double value : values)
            sum += value / static_cast<double>(values.size());
        return sum;
    }
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

SeriesForecast merged(std::span<const SeriesForecast> forecasts, Rule rule)
{
    SeriesForecast result;
    result.mean.resize(forecasts.front().horizon());
    result.quantiles.resize(result.mean.size() * kQuantileCount);
    std::vector<double> values(forecasts.size());
    const auto at = [&](const auto &pick) {
        std::ranges::transform(forecasts, values.begin(), pick);
        return merged(values, rule);
    };
    for (std::size_t step = 0; step < result.mean.size(); ++step) {
        result.mean[step] = at([&](const SeriesForecast &one) { return one.mean[step]; });
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            result.quantiles[step * kQuantileCount + level] = at([&](const SeriesForecast &one) { return one.quantile(step, level); });
    }
    return result;
}

Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, const std::vector<double> &shares,
                   const std::function<double(std::size_t)> &expected, bool linear)
{
    const std::size_t n = explanations.front().fitted.size(), horizon = forecast.horizon();
    Explanation result;
    result.fitted.assign(n, kUnknown);
    for (std::size_t t = 0; t < n; ++t)
        if (knownToAll(explanations, t))
            result.fitted[t] = expected(t);
    for (std::size_t i = 0; i < explanations.size(); ++i)
        for (const Component &component : explanations[i].components) {
            Component &part = partLike(result.components, component, n, horizon);
            for (std::size_t t = 0; t < n; ++t)
                part.history[t] = std::isfinite(result.fitted[t]) ? part.history[t] + shares[i] * component.history[t] : kUnknown;
            for (std::size_t step = 0; step < horizon; ++step)
                part.future[step] += shares[i] * component.future[step];
        }
    if (linear)
        return result;
    Component rest{ComponentKind::Other, QT_TRANSLATE_NOOP("core", "The median beside the mean"), result.fitted, forecast.mean};
    for (const Component &part : result.components) {
        for (std::size_t t = 0; t < n; ++t)
            rest.history[t] -= part.history[t];
        for (std::size_t step = 0; step < horizon; ++step)
            rest.future[step] -= part.future[step];
    }
    result.components.push_back(std::move(rest));
    return result;
}

Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, Rule rule)
{
    std::vector<double> values(explanations.size());
    const auto expected = [&](std::size_t t) {
        std::ranges::transform(explanations, values.begin(), [&](const Explanation &one) { return one.fitted[t]; });
        return merged(values, rule);
    };
    const double share = 1.0 / static_cast<double>(explanations.size());
    return merged(explanations, forecast, std::vector<double>(explanations.size(), share), expected, rule == Rule::Mean);
}

} // namespace shelfcast::core::combine

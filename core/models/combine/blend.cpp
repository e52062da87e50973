#include "core/models/combine/blend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core::combine {

namespace {

/// One value from those of the members.
class Mixer {
public:
    explicit Mixer(const Blend &blend) : m_blend(blend), m_core(static_cast<std::size_t>(std::ranges::count(blend.core, true))) {}

    template <class Pick>
    double operator()(const Pick &pick)
    {
        double learned = 0.0;
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_blend.members(); ++i) {
            const double value = pick(i);
            if (m_blend.weights[i] > 0.0)
                learned += m_blend.weights[i] * value;
            if (m_blend.core[i])
                m_core[next++] = value;
        }
        if (m_core.empty() || m_blend.coreShare == 0.0)
            return learned;
        const double usual = merged(m_core, m_blend.rule);
        return m_blend.coreShare == 1.0 ? usual : m_blend.coreShare * usual + (1.0 - m_blend.coreShare) * learned;
    }

private:
    const Blend &m_blend;
    std::vector<double> m_core;
};

bool whole(std::span<const SeriesForecast> forecasts)
{
    return std::ranges::all_of(forecasts, [](const SeriesForecast &one) {
        return std::ranges::all_of(one.quantiles, [](double value) { return value == std::round(value); });
    });
}

} // namespace

std::vector<double> Blend::shares() const
{
    const auto inCore = static_cast<double>(std::ranges::count(core, true));
    std::vector<double> result(members());
    for (std::size_t i = 0; i < members(); ++i)
        result[i] = (core[i] ? coreShare / inCore : 0.0) + (1.0 - coreShare) * weights[i];
    return result;
}

Blend Blend::among(const std::vector<bool> &kept) const
{
    Blend left{{}, {}, rule, coreShare};
    for (std::size_t i = 0; i < members(); ++i)
        if (kept[i]) {
            left.weights.push_back(weights[i]);
            left.core.push_back(core[i]);
        }
    const double sum = std::accumulate(left.weights.begin(), left.weights.end(), 0.0);
    const bool hasCore = std::ranges::find(left.core, true) != left.core.end();
    if (!hasCore)
        left.coreShare = 0.0;
    else if (!(sum > 0.0))
        left.coreShare = 1.0;
    for (double &weight : left.weights)
        weight = sum > 0.0 ? weight / sum : 1.0 / static_cast<double>(left.weights.size());
    return left;
}

bool sound(const Blend &blend, std::size_t members)
{
    const double sum = std::accumulate(blend.weights.begin(), blend.weights.end(), 0.0);
    const bool hasCore = std::ranges::find(blend.core, true) != blend.core.end();
    return members > 0 && blend.weights.size() == members && blend.core.size() == members && std::ranges::all_of(blend.weights, [](double w) { return w >= 0.0; })
           && std::abs(sum - 1.0) < 1e-6 && blend.coreShare >= 0.0 && blend.coreShare <= 1.0 && (hasCore || blend.coreShare == 0.0);
}

SeriesForecast merged(std::span<const SeriesForecast> forecasts, const Blend &blend)
{
    if (forecasts.size() == 1)
        return forecasts.front();
    SeriesForecast result;
    result.mean.resize(forecasts.front().horizon());
    result.quantiles.resize(result.mean.size() * kQuantileCount);
    Mixer mixer(blend);
    const bool counts = whole(forecasts);
    for (std::size_t step = 0; step < result.mean.size(); ++step) {
        result.mean[step] = mixer([&](std::size_t i) { return forecasts[i].mean[step]; });
        for (std::size_t level = 0; level < kQuantileCount; ++level) {
            const double value = mixer([&](std::size_t i) { return forecasts[i].quantile(step, level); });
            result.quantiles[step * kQuantileCount + level] = counts ? std::round(value) : value;
        }
    }
    return result;
}

Explanation merged(std::span<const Explanation> explanations, const SeriesForecast &forecast, const Blend &blend)
{
    Mixer mixer(blend);
    const auto mix = [&](std::size_t t) { return mixer([&](std::size_t i) { return explanations[i].fitted[t]; }); };
    const bool linear = blend.rule == Rule::Mean || blend.coreShare == 0.0 || std::ranges::count(blend.core, true) < 3;
    return merged(explanations, forecast, blend.shares(), mix, linear);
}

} // namespace shelfcast::core::combine

#include "core/models/scenarios/scenario_set.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shelfcast::core {

std::string_view scenarioWayId(ScenarioWay way)
{
    switch (way) {
    case ScenarioWay::Bootstrap: return "bootstrap";
    case ScenarioWay::Decoder: return "decoder";
    case ScenarioWay::Gan: return "gan";
    }
    return {};
}

std::optional<ScenarioWay> scenarioWayFromId(std::string_view id)
{
    const auto found = std::ranges::find(kScenarioWays, id, scenarioWayId);
    return found == std::end(kScenarioWays) ? std::nullopt : std::optional(*found);
}

Message scenarioWayName(ScenarioWay way)
{
    switch (way) {
    case ScenarioWay::Bootstrap: return QT_TRANSLATE_NOOP("core", "Block bootstrap");
    case ScenarioWay::Decoder: return QT_TRANSLATE_NOOP("core", "Pre-trained decoder");
    case ScenarioWay::Gan: return QT_TRANSLATE_NOOP("core", "Adversarial network (GAN)");
    }
    return {};
}

std::vector<double> pathSums(const ScenarioSet &set)
{
    std::vector<double> sums(set.paths());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const std::span<const double> path = set.path(i);
        sums[i] = std::accumulate(path.begin(), path.end(), 0.0);
    }
    return sums;
}

bool countsOnly(std::span<const double> y)
{
    bool any = false;
    for (const double value : y) {
        if (!std::isfinite(value))
            continue;
        if (value != std::floor(value))
            return false;
        any = true;
    }
    return any;
}

} // namespace shelfcast::core

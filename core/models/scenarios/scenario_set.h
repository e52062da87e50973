#pragma once
#include "core/base/message.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// How possible futures are made.
enum class ScenarioWay : std::uint8_t {
    Bootstrap, ///< pieces of past errors around the forecast
    Decoder,   ///< the pre-trained decoder writes them on, piece by piece
    Gan,       ///< a pair of networks that learned the project's own series
};
inline constexpr ScenarioWay kScenarioWays[] = {ScenarioWay::Bootstrap, ScenarioWay::Decoder, ScenarioWay::Gan};
/// "bootstrap", "decoder", "gan"
std::string_view scenarioWayId(ScenarioWay way);
std::optional<ScenarioWay> scenarioWayFromId(std::string_view id);
/// "Block bootstrap" ...
Message scenarioWayName(ScenarioWay way);

/// Possible futures of one series. Each path is one future: its periods belong together.
struct ScenarioSet {
    ScenarioWay way = ScenarioWay::Bootstrap;
    std::uint64_t seed = 1;
    std::size_t horizon = 0;
    std::vector<double> values; ///< (paths x horizon) units a period, path after path
    Message note;               ///< what was assumed, where something had to be; else empty

    std::size_t paths() const { return horizon > 0 ? values.size() / horizon : 0; }
    std::span<const double> path(std::size_t index) const { return std::span<const double>(values).subspan(index * horizon, horizon); }
    double at(std::size_t path, std::size_t step) const { return values[path * horizon + step]; }
    double &at(std::size_t path, std::size_t step) { return values[path * horizon + step]; }
};

/// What is asked of whoever makes paths.
struct PathOptions {
    std::size_t paths = 20;
    std::uint64_t seed = 1;
    bool wholeNumbers = false; ///< counts
    bool nonNegative = true;
};

/// Units of each path over the horizon. out: (paths)
std::vector<double> pathSums(const ScenarioSet &set);
/// Whether every known value is a whole number, so that paths should be too.
bool countsOnly(std::span<const double> y);

} // namespace shelfcast::core

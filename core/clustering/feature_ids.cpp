#include "core/clustering/series_features.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 5> kStageIds = {"new", "growing", "mature", "declining", "ended"};
constexpr std::array<std::string_view, 4> kDemandIds = {"smooth", "erratic", "intermittent", "lumpy"};

template <class Enum, std::size_t N>
std::optional<Enum> fromId(const std::array<std::string_view, N> &ids, std::string_view id)
{
    const auto found = std::ranges::find(ids, id);
    return found == ids.end() ? std::nullopt : std::optional(static_cast<Enum>(found - ids.begin()));
}

} // namespace

std::string_view lifeStageId(LifeStage stage)
{
    return kStageIds[static_cast<std::size_t>(stage)];
}

std::string_view demandClassId(DemandClass demand)
{
    return kDemandIds[static_cast<std::size_t>(demand)];
}

std::optional<LifeStage> lifeStageFromId(std::string_view id)
{
    return fromId<LifeStage>(kStageIds, id);
}

std::optional<DemandClass> demandClassFromId(std::string_view id)
{
    return fromId<DemandClass>(kDemandIds, id);
}

} // namespace shelfcast::core

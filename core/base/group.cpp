#include "core/base/group.h"

#include <algorithm>
#include <array>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 5> kLevelIds = {"series", "item", "category", "location", "total"};

} // namespace

std::string_view levelId(Level level)
{
    return kLevelIds[static_cast<std::size_t>(level)];
}

std::optional<Level> levelFromId(std::string_view id)
{
    const auto found = std::ranges::find(kLevelIds, id);
    return found == kLevelIds.end() ? std::nullopt : std::optional(static_cast<Level>(found - kLevelIds.begin()));
}

bool Group::covers(std::string_view item, std::string_view place, std::string_view category) const
{
    switch (level) {
    case Level::Series: return item == name && place == location;
    case Level::Item: return item == name;
    case Level::Category: return category == name;
    case Level::Location: return place == name;
    case Level::Total: break;
    }
    return true;
}

} // namespace shelfcast::core

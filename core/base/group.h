#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// What a number speaks of: one series, or the sum of several.
enum class Level : std::uint8_t { Series, Item, Category, Location, Total };

/// "series", "item", "category", "location", "total": the stable id in project files, on the command line and in JSON.
std::string_view levelId(Level level);
std::optional<Level> levelFromId(std::string_view id);

/// One series, or all series of an item, a category or a location, or all there are.
struct Group {
    Level level = Level::Total;
    std::string name;     ///< of the item, the category or the location; empty for the total
    std::string location; ///< of a series, beside its item
    bool operator==(const Group &) const = default;
    auto operator<=>(const Group &) const = default;

    bool covers(std::string_view item, std::string_view place, std::string_view category) const;
};

} // namespace shelfcast::core

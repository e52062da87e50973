#include "core/table/layout.h"

#include <algorithm>
#include <array>

namespace shelfcast::core {

namespace {

constexpr std::array<std::pair<ColumnRole, std::string_view>, 15> kRoles = {{
    {ColumnRole::Unused, "unused"}, {ColumnRole::Item, "item"}, {ColumnRole::Location, "location"}, {ColumnRole::Date, "date"},
    {ColumnRole::Quantity, "quantity"}, {ColumnRole::Revenue, "revenue"}, {ColumnRole::Price, "price"}, {ColumnRole::Promotion, "promotion"},
    {ColumnRole::Stock, "stock"}, {ColumnRole::Category, "category"}, {ColumnRole::Description, "description"},
    {ColumnRole::PastSignal, "past-signal"}, {ColumnRole::KnownSignal, "known-signal"}, {ColumnRole::Period, "period"}, {ColumnRole::ItemColumn, "item-column"},
}};

} // namespace

std::string_view roleId(ColumnRole role)
{
    for (const auto &[each, id] : kRoles) {
        if (each == role)
            return id;
    }
    return "unused";
}

std::optional<ColumnRole> roleFromId(std::string_view id)
{
    for (const auto &[role, each] : kRoles) {
        if (each == id)
            return role;
    }
    return std::nullopt;
}

std::string_view typeId(ColumnType type)
{
    switch (type) {
    case ColumnType::Empty: return "empty";
    case ColumnType::Text: return "text";
    case ColumnType::Number: return "number";
    case ColumnType::Date: return "date";
    case ColumnType::Boolean: return "boolean";
    }
    return "empty";
}

} // namespace shelfcast::core

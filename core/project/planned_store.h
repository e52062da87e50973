#pragma once
#include "core/project/project.h"

#include <limits>

namespace shelfcast::core {

/// An item that does not sell yet.
struct PlannedItem {
    std::int64_t id = 0;
    std::string code, name, category;
    std::string location; ///< empty: all together
    double price = std::numeric_limits<double>::quiet_NaN();
    Day firstDay = 0;     ///< of sales, as planned
    std::string madeAt;   ///< ISO, UTC
};

/// Gives it its id, or takes it back in under the id it had.
/// errors  InvalidInput without a code, where the code is taken, or where the price is not above 0; ReadOnly
Result<std::int64_t> addPlannedItem(Project &project, const PlannedItem &item);
/// What is gone, so that it can be brought back.
/// errors  NotFound; ReadOnly
Result<PlannedItem> removePlannedItem(Project &project, const std::string &code);
/// In the order of their first days.
Result<std::vector<PlannedItem>> plannedItems(const Project &project);

} // namespace shelfcast::core

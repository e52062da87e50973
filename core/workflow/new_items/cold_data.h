#pragma once
#include "core/models/coldstart/cold_item.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// A project's items as those of which new ones are forecast.
struct ColdRecords {
    ColdData data;
    std::vector<std::int64_t> series;       ///< of each donor; 0 where it stands for several locations
    std::vector<std::string> items, locations, names;
    bool severalLocations = false;
};

/// byLocation  a donor a series; else a donor an item, its locations added up
/// errors      those of PanelReader
Result<ColdRecords> coldRecords(const Project &project, const std::string &items, bool byLocation, const JobContext &job);

} // namespace shelfcast::core

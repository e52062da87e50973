#pragma once
#include "core/project/project.h"

#include <nlohmann/json.hpp>

#include <set>

namespace shelfcast::core {

/// What a run was made with, read out of what it keeps.
struct RunSetup {
    nlohmann::json settings;        ///< an object, or nothing where the run kept none
    std::set<std::int64_t> sources; ///< imports that it saw
    bool sourcesKnown = false;      ///< kept with the run; older runs only tell by their time
};
RunSetup setupOf(const RunInfo &run, const std::vector<SourceInfo> &sources);
/// The data are read, cleaned or put on a calendar in another way; how far they reach does not count.
bool readsDifferently(const RunSetup &a, const RunSetup &b);
/// The settings of the run's model, those that @p card knows.
SettingValues settingsOf(const ModelCard &card, const RunSetup &setup);
/// The pattern of items that the run was of; empty is all.
std::string itemsOf(const RunSetup &setup);

} // namespace shelfcast::core

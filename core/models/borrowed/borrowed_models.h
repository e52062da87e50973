#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// `borrowed-season`: series with less than two years take the season of those that sell alike, new ones their launch.
std::vector<ModelEntry> borrowedModels();

} // namespace shelfcast::core

#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// `linear-regression`: trend, season, calendar and drivers.
std::vector<ModelEntry> regressionModels();

} // namespace shelfcast::core

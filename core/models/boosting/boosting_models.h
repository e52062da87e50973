#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// One model of boosted trees over all series.
std::vector<ModelEntry> boostingModels();

} // namespace shelfcast::core

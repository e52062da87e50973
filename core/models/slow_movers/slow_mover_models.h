#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// Models for items that do not sell every period: `croston`, `sba`, `tsb`, `adida`, `imapa`.
std::vector<ModelEntry> slowMoverModels();

} // namespace shelfcast::core

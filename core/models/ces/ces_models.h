#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// Complex exponential smoothing: `auto-ces`.
std::vector<ModelEntry> cesModels();

} // namespace shelfcast::core

#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// Exponential smoothing by maximum likelihood: `ses`, `holt`, `holt-winters` and, choosing among all forms, `auto-ets`.
std::vector<ModelEntry> etsModels();

} // namespace shelfcast::core

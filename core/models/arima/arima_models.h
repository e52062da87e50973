#pragma once
#include "core/models/registry.h"

#include <vector>

namespace shelfcast::core {

/// `auto-arima`, which chooses its orders, and `arima`, whose orders are settings.
std::vector<ModelEntry> arimaModels();

} // namespace shelfcast::core

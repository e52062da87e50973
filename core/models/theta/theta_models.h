#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// The Theta family: `theta`, `optimised-theta`, `dynamic-theta`, `bagged-theta`.
std::vector<ModelEntry> thetaModels();

} // namespace shelfcast::core

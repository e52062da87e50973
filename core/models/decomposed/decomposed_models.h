#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// Models that take the seasons out first: `mstl`, any member on the rest and any number of seasons, and `stl-ets`, the same
/// as stlf of R's forecast.
std::vector<ModelEntry> decomposedModels();

} // namespace shelfcast::core

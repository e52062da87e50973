#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// The simplest forecasts, against which all others are judged: `naive`, `seasonal-naive`, `drift`, `window-average`.
/// They learn nothing but their settings: what they repeat is read from the history that they are asked to continue.
std::vector<ModelEntry> baselineModels();

} // namespace shelfcast::core

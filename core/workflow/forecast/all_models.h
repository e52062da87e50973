#pragma once
#include "core/models/registry.h"

namespace shelfcast::core {

/// Every model there is: `auto`, those of the core, and the networks.
/// cost  no library is loaded
Registry allModels();

} // namespace shelfcast::core

#pragma once
#include "core/models/registry.h"

#include <memory>

namespace shelfcast::core {

/// `hybrid`: trend, seasons and remainder each by a model of its own, that can be chosen.
///
/// members  its local models are found here by id
ModelEntry hybridModel(std::shared_ptr<const Registry> members);

} // namespace shelfcast::core

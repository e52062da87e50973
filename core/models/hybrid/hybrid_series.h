#pragma once
#include "core/models/hybrid/learned.h"
#include "core/models/registry.h"

namespace shelfcast::core::hybrid {

/// The models that parts can be given to.
using Members = std::shared_ptr<const Registry>;

/// What was learned as a model that forecasts, explains and stores itself.
std::unique_ptr<const FittedSeries> hybridSeries(Learned learned, Members members);

StoredModel stored(const Learned &learned);
/// errors  Damaged
Result<std::unique_ptr<const FittedSeries>> loadHybrid(const StoredModel &stored, const Members &members);

} // namespace shelfcast::core::hybrid

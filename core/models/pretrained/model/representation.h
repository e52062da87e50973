#pragma once
#include "core/models/neural/network_api.h"
#include "core/models/pretrained/model/pretrained_model.h"

namespace shelfcast::core::pretrained {

/// What the encoder makes of each series as a whole, and whether it thinks that sales will rise, stay or fall.
///
/// errors  Unsupported where the weights have no encoder; Cancelled
/// cost    about 0.3 milliseconds a series of 160 periods on one core
Result<SeriesStates> seriesStates(const PretrainedWeights &weights, const Panel &panel, const JobContext &job);

} // namespace shelfcast::core::pretrained

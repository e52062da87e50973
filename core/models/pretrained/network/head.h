#pragma once
#include "core/models/pretrained/network/backbone.h"

namespace shelfcast::core::pretrained {

/// Numbers that a head needs for each step.
inline constexpr std::int64_t kHeadWidth = static_cast<std::int64_t>(kQuantileCount) + 1 + kPretrainedBases;

/// A layer whose outputs begin small.
Linear smallLinear(Parameters &parameters, std::int64_t inputs, std::int64_t outputs);

/// Quantiles from a head's numbers.
///
/// out  (batch, ahead, kHeadWidth): what is added to each quantile, what is added to all on the scale of the deviation, weights of the bases
TrunkOutputs mixed(const at::Tensor &out, const FrontBatch &batch);

} // namespace shelfcast::core::pretrained

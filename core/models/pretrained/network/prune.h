#pragma once
#include "core/models/pretrained/network/backbone.h"

#include <span>

namespace shelfcast::core::pretrained {

/// A narrower network: of each hidden layer the units that weigh most are left (length of the weights in times that of the weights out).
/// It forecasts worse until it has learned on for a while.
///
/// kept    share of the units, 0 to 1, of those that @p shape has
/// source  Li et al. (2017), Pruning filters for efficient ConvNets
/// errors  null where the weights are not of that shape, and for a decoder, which has no such layers to show
std::unique_ptr<PretrainedNetwork> pruned(const TrunkShape &shape, std::span<const float> weights, double kept);

} // namespace shelfcast::core::pretrained

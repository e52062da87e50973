#pragma once
#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/pretrained/tuning/moves.h"

namespace shelfcast::core::pretrained {

/// What a project keeps of a network that has learned on: how far the shipped weights have moved, as bytes.
/// Differences of all weights are kept in whole numbers of 8 bits, an adapter's numbers in 16 bits.
///
/// @p share  of the moves that is taken; 0 keeps nothing but that the shipped weights stay
std::string tunedBytes(const PretrainedWeights &shipped, const Moves &moves, double share);

/// The shipped weights, moved as @p bytes say. What comes of tunedBytes forecasts exactly as this, now and later.
///
/// errors  Damaged; Unsupported where the moves are those of other weights than these
Result<std::shared_ptr<const PretrainedWeights>> tunedWeights(const std::shared_ptr<const PretrainedWeights> &shipped, const std::string &bytes);

} // namespace shelfcast::core::pretrained

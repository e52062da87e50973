#pragma once
#include "core/models/pretrained/network/backbone.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace shelfcast::core::pretrained {

/// What was learned of each trunk: the numbers of its adapter, or how far its weights have moved.
struct Moves {
    std::int64_t rank = 0;      ///< of the adapters; 0 where all weights learned
    std::uint64_t seed = 0;     ///< of the adapters
    std::vector<std::vector<float>> trunks;
};

/// Adds @p share of the moves to the weights of @p trunks, which are those that the moves began from. False where they do not fit.
bool move(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const Moves &moves, double share);

} // namespace shelfcast::core::pretrained

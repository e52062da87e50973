#pragma once
#include "core/models/neural/networks/parameters.h"
#include "core/models/training.h"

#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core::networks {

/// Where a training stands. Together with seed, settings and data it says all about what comes next.
struct TrainingState {
    std::uint64_t fingerprint = 0;
    int epoch = 1;                ///< the one that runs
    std::size_t position = 0;     ///< windows of it that are done
    double epochLoss = 0.0;       ///< sum over those, weighted by windows
    std::int64_t batch = 0;       ///< windows a step
    double bestLoss = 0.0;        ///< infinite before the first validation
    int bestEpoch = 0;
    std::vector<float> weights, averaged, bestWeights; ///< averaged: over the steps, see train
    std::vector<float> first, second;                  ///< of the optimiser
    std::int64_t steps = 0;       ///< of the optimiser
    TrainingReport report;
};

/// Bytes that `checkpointFrom` reads again (CBOR).
std::string checkpointText(const TrainingState &state);
/// Empty for what is no such text.
std::optional<TrainingState> checkpointFrom(const std::string &text);

} // namespace shelfcast::core::networks

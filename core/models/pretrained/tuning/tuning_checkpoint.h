#pragma once
#include "core/models/pretrained/tuning/learner.h"
#include "core/models/pretrained/tuning/moves.h"
#include "core/models/training.h"

#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core::pretrained {

/// Where learning on stands. Together with plan, seed and data it says all about what comes next.
struct TuningState {
    std::string mark;       ///< of plan, seed, data and the weights that were begun from: a checkpoint of others is not taken
    int round = 1;          ///< the one that runs
    double slowed = 1.0;    ///< what is left of the learning rate
    double best = 0.0;      ///< held-out loss of the best weights
    int waited = 0;         ///< rounds since then
    TrainingReport report;
    struct Trunk {
        LearnerState learner;
        std::size_t position = 0;       ///< batches of the round that are done
        double loss = 0.0, windows = 0; ///< sum over those, weighted by windows
    };
    std::vector<Trunk> trunks;
    std::optional<Moves> learned; ///< the rounds are over: nothing of the above but mark and report counts
};

/// Bytes that tuningStateFrom reads again (CBOR): five numbers of 4 bytes for each that learns, or one where the rounds are over.
std::string tuningStateText(const TuningState &state);
/// Empty for what is no such text.
std::optional<TuningState> tuningStateFrom(const std::string &text);

} // namespace shelfcast::core::pretrained

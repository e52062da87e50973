#pragma once
#include "core/models/registry.h"

#include <optional>

namespace shelfcast::core {

/// What a finished training of the pre-trained network left, without its numbers.
struct LearnedOn {
    double share = 0.0;     ///< of the way from the shipped weights to those that learned on; 0: the shipped ones stay
    std::int64_t until = 0; ///< the last period that any weight was learned from; what came later chose between weights at most
};

/// Empty where @p training is not of this network, or older than that it kept this.
std::optional<LearnedOn> learnedOn(const StoredModel &training);

/// `pretrainedSeriesEntry` with the weights of a training, for series that are known at least as far as these have seen. Shorter ones, as those
/// show it who try models on the past, get the shipped weights: nothing that came later has a say in what is said of the past.
///
/// training  one that `learnedOn` knows
ModelEntry tunedSeriesEntry(const StoredModel &training);

} // namespace shelfcast::core

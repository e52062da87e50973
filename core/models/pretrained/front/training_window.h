#pragma once
#include "core/models/pretrained/front/front_end.h"
#include "core/models/pretrained/synthesis/synthesis.h"

#include <cstdint>
#include <vector>

namespace shelfcast::core::pretrained {

/// Many windows to learn from, all with the same length of context; rows of floats, one after the other.
struct TrainingBatch {
    int rows = 0, context = 0;
    int ahead = kSpan;          ///< periods that are asked of the network: a whole number of patches
    std::vector<float> past, future, statics, bases; ///< as in FrontRow
    std::vector<float> spread;  ///< (rows) FrontScale::spread
    std::vector<float> target;  ///< (rows x kSpan) in scaled units
    std::vector<float> weight;  ///< (rows x kSpan) 0 where nothing is to be learned
    std::vector<float> hidden;  ///< (rows x context) what was hidden from the context, as its second channel; NaN where nothing was
    std::vector<std::int64_t> direction; ///< (rows) 0 falling, 1 flat, 2 rising, -1 where nothing can be said
};

struct TrainingPlan {
    std::uint64_t seed = 1;
    int batch = 256;          ///< windows of up to 192 periods of context; longer ones come fewer at a time
    Ingredients ingredients = {};
};

/// Batch number so many of a training: synthetic series cut into context and target. Depends on the plan and the number only.
///
/// The length of the context changes from batch to batch; many series are shorter than it. Some have gaps, some are not told their
/// season, and of a quarter whole stretches are hidden, to be reconstructed.
/// cost  80 to 250 microseconds a window
TrainingBatch trainingBatch(const TrainingPlan &plan, std::size_t number);

} // namespace shelfcast::core::pretrained

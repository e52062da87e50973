#pragma once
#include "core/models/pretrained/front/decoder_front.h"
#include "core/models/pretrained/front/training_window.h"

namespace shelfcast::core::pretrained {

/// Sequences for the decoder to learn from: at each token after the prefix, the patch that follows.
struct DecoderBatch {
    int rows = 0, tokens = 0;
    std::vector<float> past, bases, statics, spread;
    std::vector<std::int64_t> place;
    std::vector<float> target; ///< (rows x tokens x kPatch) the patch after each token, in scaled units
    std::vector<float> weight; ///< the same shape; 0 before the prefix's end and after the sequence
};

/// Batch number so many; depends on the plan and the number only.
DecoderBatch decoderBatch(const TrainingPlan &plan, std::size_t number);

} // namespace shelfcast::core::pretrained

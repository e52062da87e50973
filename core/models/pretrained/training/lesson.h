#pragma once
#include "core/models/pretrained/front/decoder_window.h"
#include "core/models/pretrained/network/backbone.h"

/// What pre-training and learning on share: a batch as tensors, and its loss.
namespace shelfcast::core::pretrained {

/// A batch on the device that learns.
struct Learned {
    FrontBatch front;
    DecoderInput sequences;  ///< instead of `front`, for decoders
    at::Tensor season;       ///< what the season before says, shaped as the target
    at::Tensor target, weight, hidden, direction;
};

Learned onDevice(const TrainingBatch &batch, at::Device device);
Learned onDevice(const DecoderBatch &batch, at::Device device);

/// What a network of either family says of a batch.
TrunkOutputs outputsOf(const PretrainedNetwork &network, const Learned &learned);

/// (kQuantileCount)
at::Tensor levelsOn(at::Device device);
/// The weighted mean of the pinball losses, in scaled units; that of the median would be the absolute error.
at::Tensor pinball(const at::Tensor &quantiles, const Learned &learned, const at::Tensor &levels);
/// The weighted absolute error of the season before, in scaled units.
at::Tensor seasonLoss(const Learned &learned);

} // namespace shelfcast::core::pretrained

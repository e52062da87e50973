#include "core/models/pretrained/training/lesson.h"

namespace shelfcast::core::pretrained {
namespace {

template <class Number>
at::Tensor tensorOf(const std::vector<Number> &values, at::IntArrayRef sizes, at::ScalarType type, at::Device device)
{
    const at::Tensor view = at::from_blob(const_cast<Number *>(values.data()), sizes, at::TensorOptions(type)); // NOLINT: never written
    return device.is_cpu() ? view.clone() : view.pin_memory().to(device, true);
}

} // namespace

at::Tensor levelsOn(at::Device device)
{
    at::Tensor levels = at::empty({static_cast<std::int64_t>(kQuantileCount)}, at::kFloat);
    for (std::size_t q = 0; q < kQuantileCount; ++q)
        levels.data_ptr<float>()[q] = static_cast<float>(kQuantileLevels[q]);
    return levels.to(device);
}

Learned onDevice(const TrainingBatch &batch, at::Device device)
{
    const std::int64_t rows = batch.rows, context = batch.context;
    Learned learned;
    learned.front.past = tensorOf(batch.past, {rows, context, kChannels}, at::kFloat, device);
    learned.front.future = tensorOf(batch.future, {rows, kSpan, kFutureChannels}, at::kFloat, device);
    learned.front.statics = tensorOf(batch.statics, {rows, kStatics}, at::kFloat, device);
    learned.front.bases = tensorOf(batch.bases, {rows, kSpan, kPretrainedBases}, at::kFloat, device);
    learned.front.spread = tensorOf(batch.spread, {rows}, at::kFloat, device);
    learned.front.ahead = batch.ahead;
    learned.season = learned.front.bases.select(2, kBaseSeason).narrow(1, 0, batch.ahead);
    learned.target = tensorOf(batch.target, {rows, kSpan}, at::kFloat, device).narrow(1, 0, batch.ahead);
    learned.weight = tensorOf(batch.weight, {rows, kSpan}, at::kFloat, device).narrow(1, 0, batch.ahead);
    learned.hidden = tensorOf(batch.hidden, {rows, context}, at::kFloat, device);
    learned.direction = tensorOf(batch.direction, {rows}, at::kLong, device);
    return learned;
}

Learned onDevice(const DecoderBatch &batch, at::Device device)
{
    const std::int64_t rows = batch.rows, tokens = batch.tokens;
    Learned learned;
    learned.sequences.past = tensorOf(batch.past, {rows, tokens, kPatch * kChannels}, at::kFloat, device);
    learned.sequences.bases = tensorOf(batch.bases, {rows, tokens, kPatch, kDecoderBases}, at::kFloat, device);
    learned.sequences.statics = tensorOf(batch.statics, {rows, kStatics}, at::kFloat, device);
    learned.sequences.place = tensorOf(batch.place, {rows, tokens}, at::kLong, device);
    learned.sequences.spread = tensorOf(batch.spread, {rows}, at::kFloat, device);
    learned.season = learned.sequences.bases.select(3, kDecoderSeason);
    learned.target = tensorOf(batch.target, {rows, tokens, kPatch}, at::kFloat, device);
    learned.weight = tensorOf(batch.weight, {rows, tokens, kPatch}, at::kFloat, device);
    return learned;
}

/// What a network of either family says of a batch.
TrunkOutputs outputsOf(const PretrainedNetwork &network, const Learned &learned)
{
    if (!network.decoder)
        return network.trunk->forward(learned.front);
    TrunkOutputs outputs;
    outputs.quantiles = network.decoder->forward(learned.sequences);
    return outputs;
}

at::Tensor pinball(const at::Tensor &quantiles, const Learned &learned, const at::Tensor &levels)
{
    const at::Tensor error = learned.target.unsqueeze(-1) - quantiles;
    const at::Tensor loss = at::maximum(error * levels, error * (levels - 1.0)).mean(-1) * 2.0;
    return (loss * learned.weight).sum() / learned.weight.sum().clamp_min(1e-6);
}

at::Tensor seasonLoss(const Learned &learned)
{
    const at::Tensor error = (learned.target - learned.season).abs();
    return (error * learned.weight).sum() / learned.weight.sum().clamp_min(1e-6);
}

} // namespace shelfcast::core::pretrained

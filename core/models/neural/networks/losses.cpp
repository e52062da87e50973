#include "core/models/neural/networks/losses.h"

namespace shelfcast::core::networks {
namespace {

at::Tensor zeroed(const at::Tensor &values, const at::Tensor &known)
{
    return at::where(known, values, at::zeros_like(values));
}

} // namespace

at::Tensor pinballLoss(const at::Tensor &out, const at::Tensor &target)
{
    const at::Tensor levels = at::tensor(at::ArrayRef<double>(kQuantileLevels.data(), kQuantileLevels.size())).to(out.options());
    const at::Tensor known = at::isfinite(target);
    const at::Tensor error = zeroed(target, known).unsqueeze(2) - out;
    const at::Tensor loss = at::maximum(levels * error, (levels - 1.0) * error) * known.unsqueeze(2);
    return loss.sum() * 2.0 / (known.sum().clamp_min(1) * static_cast<double>(kQuantileCount));
}

at::Tensor countLoss(const at::Tensor &mean, const at::Tensor &dispersion, const at::Tensor &target, const at::Tensor &size)
{
    const at::Tensor known = at::isfinite(target);
    const at::Tensor counts = (zeroed(target, known) * size.unsqueeze(1)).clamp_min(0.0).round();
    const at::Tensor units = mean * size.unsqueeze(1) + 1e-6;
    const at::Tensor shape = dispersion.reciprocal(); // r, with variance = mean + mean^2 / r
    const at::Tensor logChance = at::lgamma(counts + shape) - at::lgamma(shape) - at::lgamma(counts + 1.0) +
                                 shape * (shape.log() - (shape + units).log()) + counts * (units.log() - (shape + units).log());
    return -(logChance * known).sum() / known.sum().clamp_min(1);
}

at::Tensor lossOf(const Outputs &outputs, const Batch &batch, const TaskWeights &weights)
{
    at::Tensor loss = pinballLoss(outputs.quantiles, batch.target);
    if (outputs.mean.defined())
        loss = loss + countLoss(outputs.mean, outputs.dispersion, batch.target, batch.size);
    if (outputs.price.defined() && weights.price > 0.0) {
        const at::Tensor known = at::isfinite(batch.price);
        const at::Tensor error = (outputs.price - zeroed(batch.price, known)) * known;
        loss = loss + error.abs().sum() * weights.price / known.sum().clamp_min(1);
    }
    if (outputs.direction.defined() && weights.direction > 0.0) {
        const at::Tensor known = batch.direction >= 0;
        const at::Tensor chances = at::log_softmax(outputs.direction, 1);
        const at::Tensor chosen = chances.gather(1, batch.direction.clamp_min(0).unsqueeze(1)).squeeze(1);
        loss = loss - (chosen * known).sum() * weights.direction / known.sum().clamp_min(1);
    }
    return loss;
}

} // namespace shelfcast::core::networks

#include "core/models/pretrained/network/backbone.h"

#include "core/models/pretrained/network/head.h"
#include "core/models/pretrained/network/trunks.h"

#include <ATen/core/grad_mode.h>

namespace shelfcast::core::pretrained {

Linear smallLinear(Parameters &parameters, std::int64_t inputs, std::int64_t outputs)
{
    Linear linear(parameters, inputs, outputs);
    const at::NoGradGuard guard;
    linear.weight.mul_(0.3);
    linear.bias.zero_();
    return linear;
}

TrunkOutputs mixed(const at::Tensor &out, const FrontBatch &batch)
{
    constexpr auto quantiles = static_cast<std::int64_t>(kQuantileCount);
    const at::Tensor steps = at::arange(batch.ahead, batch.past.options());
    const at::Tensor growth = (steps * 0.125 + 1.0).sqrt().view({1, batch.ahead, 1});
    const at::Tensor weights = at::softmax(out.narrow(2, quantiles + 1, kPretrainedBases), -1);
    const at::Tensor middle = (weights * batch.bases.narrow(1, 0, batch.ahead)).sum(-1, true);
    const at::Tensor drift = out.narrow(2, quantiles, 1) * batch.spread.view({-1, 1, 1}) * 0.1;
    TrunkOutputs outputs;
    outputs.quantiles = middle + drift + out.narrow(2, 0, quantiles) * growth;
    return outputs;
}

std::unique_ptr<Trunk> makeTrunk(const TrunkShape &shape, Parameters &parameters)
{
    std::unique_ptr<Trunk> trunk;
    if (shape.kind == "encoder")
        trunk = makeEncoder(shape, parameters);
    if (shape.kind == "residual")
        trunk = makeResidual(shape, parameters);
    return trunk && !shape.blind.empty() ? blinded(std::move(trunk), shape.blind) : std::move(trunk);
}

PretrainedNetwork::PretrainedNetwork(const TrunkShape &given, std::uint64_t seed, at::Device device)
    : shape(given), parameters(seed), trunk(makeTrunk(given, parameters))
{
    if (given.kind == "decoder")
        decoder = std::make_unique<Decoder>(given, parameters);
    parameters.seal(device);
}

} // namespace shelfcast::core::pretrained

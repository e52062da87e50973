#include "core/models/pretrained/network/prune.h"

#include <ATen/core/grad_mode.h>

namespace shelfcast::core::pretrained {

std::unique_ptr<PretrainedNetwork> pruned(const TrunkShape &shape, std::span<const float> weights, double kept)
{
    const at::NoGradGuard guard;
    PretrainedNetwork whole(shape, 0, at::kCPU);
    if (!whole.trunk || !whole.parameters.setWeights(weights))
        return nullptr;
    TrunkShape narrower = shape;
    narrower.kept *= kept;
    auto result = std::make_unique<PretrainedNetwork>(narrower, 0, at::kCPU);
    for (std::size_t i = 0; i < whole.parameters.tensors().size(); ++i)
        if (const at::Tensor &from = whole.parameters.tensors()[i], &to = result->parameters.tensors()[i]; from.sizes() == to.sizes())
            to.copy_(from);
    const std::vector<HiddenLayer> before = whole.trunk->hiddenLayers(), after = result->trunk->hiddenLayers();
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto [in, out] = before[i];
        const at::Tensor lengths = in->weight.norm(2, 1) * out->weight.norm(2, 0);
        const at::Tensor best = std::get<0>(std::get<1>(lengths.topk(after[i].in->weight.size(0))).sort());
        after[i].in->weight.copy_(in->weight.index_select(0, best));
        after[i].in->bias.copy_(in->bias.index_select(0, best));
        after[i].out->weight.copy_(out->weight.index_select(1, best));
        after[i].out->bias.copy_(out->bias);
    }
    return result;
}

} // namespace shelfcast::core::pretrained

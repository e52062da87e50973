#include "core/models/pretrained/tuning/adapter.h"

#include <ATen/core/grad_mode.h>

namespace shelfcast::core::pretrained {

Adapter::Adapter(Parameters &network, std::int64_t rank, std::uint64_t seed) : m_own(seed)
{
    for (const at::Tensor &weight : network.tensors()) {
        Change change;
        change.weight = weight;
        change.before = weight.detach().clone();
        change.thin = weight.dim() == 2 && weight.size(0) >= 2 * rank && weight.size(1) >= 2 * rank;
        if (change.thin) {
            change.down = m_own.uniform({rank, weight.size(1)}, weight.size(1));
            change.up = m_own.constant({weight.size(0), rank}, 0.0);
        } else {
            change.up = m_own.constant(weight.sizes(), 0.0);
        }
        m_changes.push_back(std::move(change));
    }
    m_own.seal(network.device());
}

void Adapter::takeGradient()
{
    const at::NoGradGuard guard;
    for (Change &change : m_changes) {
        const at::Tensor &gradient = change.weight.grad();
        if (!change.thin) {
            change.up.mutable_grad().copy_(gradient);
            continue;
        }
        change.up.mutable_grad().copy_(at::mm(gradient, change.down.detach().t()));
        change.down.mutable_grad().copy_(at::mm(change.up.detach().t(), gradient));
    }
}

void Adapter::apply()
{
    const at::NoGradGuard guard;
    for (const Change &change : m_changes) {
        at::Tensor weight = change.weight.detach();
        if (change.thin)
            at::addmm_out(weight, change.before, change.up.detach(), change.down.detach());
        else
            at::add_out(weight, change.before, change.up.detach());
    }
}

} // namespace shelfcast::core::pretrained

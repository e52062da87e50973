#include "core/models/neural/networks/parameters.h"

#include "core/models/neural/networks/adam_update.h"

#include <cmath>

namespace shelfcast::core::networks {
namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.98, kEpsilon = 1e-8;

} // namespace

at::Tensor Parameters::added(at::Tensor tensor)
{
    tensor.requires_grad_(true);
    m_count += tensor.numel();
    m_tensors.push_back(tensor);
    m_decays.push_back(m_decay && tensor.dim() > 1);
    return tensor;
}

at::Tensor Parameters::uniform(at::IntArrayRef sizes, std::int64_t fanIn)
{
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    const double bound = 1.0 / std::sqrt(static_cast<double>(std::max<std::int64_t>(fanIn, 1)));
    float *data = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        data[i] = static_cast<float>((2.0 * m_random.uniform() - 1.0) * bound);
    return added(tensor);
}

at::Tensor Parameters::constant(at::IntArrayRef sizes, double value)
{
    return added(at::full(sizes, value, at::kFloat));
}

void Parameters::seal(at::Device device)
{
    m_flat = at::empty({m_count}, at::TensorOptions(at::kFloat).device(device));
    m_gradient = at::zeros({m_count}, m_flat.options());
    m_decayMask = at::zeros({m_count}, m_flat.options());
    std::int64_t at = 0;
    for (std::size_t i = 0; i < m_tensors.size(); ++i) {
        at::Tensor &tensor = m_tensors[i];
        const std::int64_t size = tensor.numel();
        const at::Tensor place = m_flat.narrow(0, at, size).view(tensor.sizes());
        place.copy_(tensor.detach());
        tensor.set_data(place);
        tensor.mutable_grad() = m_gradient.narrow(0, at, size).view(tensor.sizes());
        if (m_decays[i])
            m_decayMask.narrow(0, at, size).fill_(1.0);
        at += size;
    }
}

std::vector<float> Parameters::weights() const
{
    const at::Tensor flat = m_flat.to(at::kCPU);
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

bool Parameters::setWeights(std::span<const float> weights)
{
    if (static_cast<std::int64_t>(weights.size()) != m_count)
        return false;
    at::Tensor flat = at::empty({m_count}, at::kFloat);
    std::copy(weights.begin(), weights.end(), flat.data_ptr<float>());
    m_flat.copy_(flat);
    return true;
}

void Parameters::swap(at::Tensor &other)
{
    const at::Tensor mine = m_flat.clone();
    m_flat.copy_(other);
    other.copy_(mine);
}

AdamW::AdamW(const Parameters &parameters) : first(at::zeros_like(parameters.flat())), second(at::zeros_like(parameters.flat())) {}

double AdamW::step(Parameters &parameters, double learningRate, double weightDecay, double clip)
{
    const at::Tensor &gradient = parameters.gradient();
    const double norm = gradient.norm().item<double>();
    if (!std::isfinite(norm))
        return norm;
    ++steps;
    const double share = norm > clip ? clip / norm : 1.0;
    const double correction1 = 1.0 - std::pow(kBeta1, static_cast<double>(steps));
    const double correction2 = 1.0 - std::pow(kBeta2, static_cast<double>(steps));
    at::Tensor flat = parameters.flat();
    if (flat.is_cpu()) {
        const AdamStep step{static_cast<float>(learningRate), static_cast<float>(weightDecay), static_cast<float>(share),  static_cast<float>(correction1),
                            static_cast<float>(correction2),  static_cast<float>(kBeta1),      static_cast<float>(kBeta2), static_cast<float>(kEpsilon)};
        adamUpdate(step, flat.data_ptr<float>(), gradient.data_ptr<float>(), first.data_ptr<float>(), second.data_ptr<float>(), parameters.decay().data_ptr<float>(),
                   parameters.count());
        return norm;
    }
    first.mul_(kBeta1).add_(gradient, (1.0 - kBeta1) * share);
    second.mul_(kBeta2).addcmul_(gradient, gradient, (1.0 - kBeta2) * share * share);
    const at::Tensor step = (first / correction1).div_((second / correction2).sqrt_().add_(kEpsilon));
    flat.sub_(step.add_(parameters.decay() * flat, weightDecay), learningRate);
    return norm;
}

} // namespace shelfcast::core::networks

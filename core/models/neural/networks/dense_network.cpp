#include "core/models/neural/networks/dense_network.h"

#include <torch/cuda.h>

#include <cmath>
#include <random>

namespace shelfcast::core::networks {
namespace {

/// Uniform weights within +-1/sqrt(fan in), from a generator of our own: LibTorch's is shared by all threads.
torch::Tensor initial(std::mt19937_64 &random, std::int64_t rows, std::int64_t columns, std::int64_t fanIn)
{
    torch::Tensor tensor = torch::empty({rows, columns}, torch::kFloat32);
    const double bound = 1.0 / std::sqrt(static_cast<double>(fanIn));
    float *data = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < rows * columns; ++i) {
        const double unit = static_cast<double>(random() >> 11) * 0x1.0p-53;
        data[i] = static_cast<float>((2.0 * unit - 1.0) * bound);
    }
    return tensor.requires_grad_(true);
}

} // namespace

DenseNetwork::DenseNetwork(const DenseShape &shape, std::uint64_t seed) : m_shape(shape)
{
    std::mt19937_64 random(seed);
    const std::int64_t outputs = std::int64_t{shape.horizon} * static_cast<std::int64_t>(kQuantileCount);
    m_w1 = initial(random, shape.units, shape.inputs, shape.inputs);
    m_b1 = initial(random, 1, shape.units, shape.inputs);
    m_w2 = initial(random, shape.units, shape.units, shape.units);
    m_b2 = initial(random, 1, shape.units, shape.units);
    // The output begins at nothing: an untrained network forecasts the base, and learns what differs from it.
    m_w3 = torch::zeros({outputs, shape.units}, torch::kFloat32).requires_grad_(true);
    m_b3 = torch::zeros({1, outputs}, torch::kFloat32).requires_grad_(true);
}

torch::Tensor DenseNetwork::forward(const torch::Tensor &x, const torch::Tensor &base) const
{
    const torch::Tensor first = torch::relu(torch::addmm(m_b1, x, m_w1.t()));
    const torch::Tensor second = torch::relu(torch::addmm(m_b2, first, m_w2.t()));
    const torch::Tensor out = torch::addmm(m_b3, second, m_w3.t()).view({x.size(0), m_shape.horizon, static_cast<std::int64_t>(kQuantileCount)});
    const auto median = static_cast<std::int64_t>(kMedian);
    const torch::Tensor centre = out.slice(2, median, median + 1) + base.unsqueeze(2);
    // Steps away from the median are positive, so quantiles can't cross; the shift makes them start near 0.1 scales.
    const torch::Tensor steps = torch::softplus(out - 2.0);
    const torch::Tensor above = centre + steps.slice(2, median + 1).cumsum(2);
    const torch::Tensor below = centre - steps.slice(2, 0, median).flip({2}).cumsum(2).flip({2});
    return torch::cat({below, centre, above}, 2);
}

std::vector<torch::Tensor> DenseNetwork::parameters() const
{
    return {m_w1, m_b1, m_w2, m_b2, m_w3, m_b3};
}

void DenseNetwork::to(torch::Device device)
{
    for (torch::Tensor *tensor : {&m_w1, &m_b1, &m_w2, &m_b2, &m_w3, &m_b3})
        *tensor = tensor->detach().to(device).requires_grad_(true);
}

std::vector<float> DenseNetwork::weights() const
{
    std::vector<float> all;
    for (const torch::Tensor &tensor : parameters()) {
        const torch::Tensor flat = tensor.detach().to(torch::kCPU).contiguous();
        all.insert(all.end(), flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel());
    }
    return all;
}

bool DenseNetwork::setWeights(const std::vector<float> &weights)
{
    std::size_t count = 0;
    for (const torch::Tensor &tensor : parameters())
        count += static_cast<std::size_t>(tensor.numel());
    if (count != weights.size())
        return false;
    const torch::NoGradGuard guard;
    const float *from = weights.data();
    for (torch::Tensor &tensor : parameters()) {
        const torch::Tensor source = torch::from_blob(const_cast<float *>(from), tensor.sizes(), torch::kFloat32); // NOLINT: copied at once
        tensor.copy_(source);
        from += tensor.numel();
    }
    return true;
}

torch::Tensor pinballLoss(const torch::Tensor &out, const torch::Tensor &target)
{
    const torch::Tensor levels =
        torch::tensor(std::vector<double>(kQuantileLevels.begin(), kQuantileLevels.end()), out.options()).view({1, 1, -1});
    const torch::Tensor known = torch::isfinite(target);
    const torch::Tensor error = torch::where(known, target, torch::zeros_like(target)).unsqueeze(2) - out;
    const torch::Tensor loss = torch::maximum(levels * error, (levels - 1.0) * error) * known.unsqueeze(2);
    return 2.0 * loss.sum() / (known.sum().clamp_min(1) * static_cast<double>(kQuantileCount));
}

torch::Device deviceOf(const JobContext &job)
{
    return job.device != Device::Cpu && torch::cuda::is_available() ? torch::Device(torch::kCUDA) : torch::Device(torch::kCPU);
}

} // namespace shelfcast::core::networks

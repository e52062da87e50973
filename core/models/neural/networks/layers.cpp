#include "core/models/neural/networks/layers.h"

#include <cmath>

namespace shelfcast::core::networks {

at::Tensor dropped(const at::Tensor &x, double share, const Pass &pass)
{
    if (!pass.learning || share <= 0.0)
        return x;
    at::Tensor kept = at::empty_like(x);
    kept.bernoulli_(1.0 - share, pass.random);
    return x * kept.div_(1.0 - share);
}

Linear::Linear(Parameters &parameters, std::int64_t inputs, std::int64_t outputs)
    : weight(parameters.uniform({outputs, inputs}, inputs)), bias(parameters.uniform({outputs}, inputs)), quantised(std::make_shared<QuantisedLinear>())
{
    parameters.denseLayers().push_back({weight, bias, quantised});
}

Linear Linear::zero(Parameters &parameters, std::int64_t inputs, std::int64_t outputs)
{
    Linear linear;
    linear.weight = parameters.constant({outputs, inputs}, 0.0);
    linear.bias = parameters.constant({outputs}, 0.0);
    return linear;
}

at::Tensor Linear::operator()(const at::Tensor &x) const
{
    if (quantised && quantised->ready() && !at::GradMode::is_enabled())
        return (*quantised)(x);
    return at::linear(x, weight, bias);
}

LayerNorm::LayerNorm(Parameters &parameters, std::int64_t size) : gain(parameters.constant({size}, 1.0)), shift(parameters.constant({size}, 0.0)) {}

at::Tensor LayerNorm::operator()(const at::Tensor &x) const
{
    return at::layer_norm(x, {x.size(-1)}, gain, shift, 1e-5, false);
}

Attention::Attention(Parameters &parameters, std::int64_t width, std::int64_t headCount)
    : heads(headCount), all(parameters, width, 3 * width), out(parameters, width, width)
{
}

at::Tensor Attention::operator()(const at::Tensor &x, double dropout, const Pass &pass) const
{
    const std::int64_t batch = x.size(0), tokens = x.size(1), width = x.size(2), size = width / heads;
    const at::Tensor parts = all(x).view({batch, tokens, 3, heads, size}).permute({2, 0, 3, 1, 4}); // (3, batch, heads, tokens, size)
    const at::Tensor query = parts[0] * (1.0 / std::sqrt(static_cast<double>(size)));
    const at::Tensor weights = dropped(at::softmax(at::matmul(query, parts[1].transpose(2, 3)), -1), dropout, pass);
    return out(at::matmul(weights, parts[2]).transpose(1, 2).reshape({batch, tokens, width}));
}

HorizonDecoder::HorizonDecoder(Parameters &parameters, std::int64_t summary, std::int64_t features, std::int64_t horizon, std::int64_t units)
    : fromSummary(parameters, summary, units), fromFuture(parameters, features, units), mixed(parameters, units, units)
{
    parameters.decayed(false);
    step = parameters.uniform({horizon, units}, units);
    parameters.decayed(true);
}

at::Tensor HorizonDecoder::operator()(const at::Tensor &summary, const at::Tensor &future, double dropout, const Pass &pass) const
{
    const at::Tensor first = at::relu(fromSummary(summary).unsqueeze(1) + fromFuture(future) + step);
    return first + at::relu(mixed(dropped(first, dropout, pass)));
}

} // namespace shelfcast::core::networks

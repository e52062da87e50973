#pragma once
#include "core/models/pretrained/network/backbone.h"

#include <cmath>

/// What encoder and decoder are made of.
namespace shelfcast::core::pretrained {

inline constexpr std::int64_t kKnownChannel = 5; ///< of the context: whether the value is known
inline constexpr double kUnseen = -1e4;          ///< added to the attention of tokens that hold nothing

/// From the numbers of a patch to a token, past a hidden layer and beside it.
struct Embedding {
    Embedding() = default;
    Embedding(Parameters &parameters, std::int64_t inputs, const TrunkShape &shape)
        : first(parameters, inputs, shape.units(2 * shape.width)), second(parameters, shape.units(2 * shape.width), shape.width), beside(parameters, inputs, shape.width)
    {
    }
    at::Tensor operator()(const at::Tensor &x) const { return beside(x) + second(at::relu(first(x))); }

    Linear first, second, beside;
};

/// Attention and a dense layer, each on a normed copy and added back.   x (batch, tokens, width); bias broadcast to (batch, heads, tokens, tokens)
struct Block {
    Block(Parameters &parameters, const TrunkShape &shape)
        : heads(shape.heads), before(parameters, shape.width), all(parameters, shape.width, 3 * shape.width), out(parameters, shape.width, shape.width),
          between(parameters, shape.width), widen(parameters, shape.width, shape.units(shape.inner)), narrow(parameters, shape.units(shape.inner), shape.width)
    {
    }
    at::Tensor operator()(const at::Tensor &x, const at::Tensor &bias) const
    {
        const std::int64_t batch = x.size(0), tokens = x.size(1), width = x.size(2), size = width / heads;
        const at::Tensor parts = all(before(x)).view({batch, tokens, 3, heads, size}).permute({2, 0, 3, 1, 4});
        const at::Tensor query = parts[0] * (1.0 / std::sqrt(static_cast<double>(size)));
        const at::Tensor weights = at::softmax(at::matmul(query, parts[1].transpose(2, 3)) + bias, -1);
        const at::Tensor seen = x + out(at::matmul(weights, parts[2]).transpose(1, 2).reshape({batch, tokens, width}));
        return seen + narrow(at::relu(widen(between(seen))));
    }

    std::int64_t heads;
    LayerNorm before;
    Linear all, out;
    LayerNorm between;
    Linear widen, narrow;
};

} // namespace shelfcast::core::pretrained

#include "core/models/pretrained/network/block.h"
#include "core/models/pretrained/network/head.h"

#include <vector>

namespace shelfcast::core::pretrained {
namespace {

constexpr double kLater = -1e9; ///< far below kUnseen: an empty token rather looks at itself than ahead
constexpr std::int64_t kNumbers = static_cast<std::int64_t>(kQuantileCount) + 1 + kDecoderBases; ///< of the head, a period

} // namespace

struct Decoder::Layers {
    Layers(const TrunkShape &shape, Parameters &parameters)
        : past(parameters, kPatch * (kChannels + kDecoderBases), shape), whole(parameters, kStatics, shape.units(2 * shape.width)), token(parameters, shape.units(2 * shape.width), shape.width)
    {
        parameters.decayed(false);
        place = parameters.uniform({2 * kMostTokens + 1, shape.width}, 2500);
        parameters.decayed(true);
        for (std::int64_t i = 0; i < shape.layers; ++i)
            blocks.emplace_back(parameters, shape);
        last = LayerNorm(parameters, shape.width);
        state = Linear(parameters, shape.width, shape.units(2 * shape.width));
        head = smallLinear(parameters, shape.units(2 * shape.width), kPatch * kNumbers);
    }

    Embedding past;
    Linear whole, token;
    at::Tensor place; ///< (2 kMostTokens + 1, width)
    std::vector<Block> blocks;
    LayerNorm last;
    Linear state, head;
};

Decoder::Decoder(const TrunkShape &shape, Parameters &parameters) : m_layers(std::make_unique<Layers>(shape, parameters)) {}
Decoder::~Decoder() = default;

at::Tensor Decoder::forward(const DecoderInput &input) const
{
    constexpr auto quantiles = static_cast<std::int64_t>(kQuantileCount);
    const Layers &layers = *m_layers;
    const std::int64_t rows = input.past.size(0), tokens = input.past.size(1);
    const at::Tensor bases = at::asinh(input.bases).reshape({rows, tokens, kPatch * kDecoderBases});
    const at::Tensor whole = layers.token(at::relu(layers.whole(input.statics))).unsqueeze(1);
    at::Tensor x = layers.past(at::cat({input.past, bases}, 2)) + at::embedding(layers.place, input.place) + whole;
    const at::Tensor empty = input.past.view({rows, tokens, kPatch, kChannels}).select(3, kKnownChannel).sum(2).eq(0.0).to(x.scalar_type()) * kUnseen;
    const at::Tensor later = at::triu(at::full({tokens, tokens}, kLater, x.options().requires_grad(false)), 1);
    const at::Tensor bias = empty.view({rows, 1, 1, tokens}) + later;
    for (const Block &block : layers.blocks)
        x = block(x, bias);
    const at::Tensor out = layers.head(at::relu(layers.state(layers.last(x)))).view({rows, tokens, kPatch, kNumbers});
    const at::Tensor weights = at::softmax(out.narrow(3, quantiles + 1, kDecoderBases), -1);
    const at::Tensor middle = (weights * input.bases).sum(-1, true);
    const at::Tensor drift = out.narrow(3, quantiles, 1) * input.spread.view({-1, 1, 1, 1}) * 0.1;
    return middle + drift + out.narrow(3, 0, quantiles);
}

} // namespace shelfcast::core::pretrained

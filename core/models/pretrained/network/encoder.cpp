#include "core/models/pretrained/network/head.h"
#include "core/models/pretrained/network/trunks.h"

#include <cmath>
#include <vector>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::int64_t kContextTokens = kLongestContext / kPatch, kFutureTokens = kSpan / kPatch;
constexpr std::int64_t kKnownChannel = 5; ///< of the context: whether the value is known
constexpr double kUnseen = -1e4;          ///< added to the attention of tokens that hold nothing

/// From the numbers of a patch to a token, past a hidden layer and beside it.
struct Embedding {
    Embedding() = default;
    Embedding(Parameters &parameters, std::int64_t inputs, std::int64_t width)
        : first(parameters, inputs, 2 * width), second(parameters, 2 * width, width), beside(parameters, inputs, width)
    {
    }
    at::Tensor operator()(const at::Tensor &x) const { return beside(x) + second(at::relu(first(x))); }

    Linear first, second, beside;
};

/// Attention and a dense layer, each on a normed copy and added back.
struct Block {
    Block(Parameters &parameters, const TrunkShape &shape)
        : heads(shape.heads), before(parameters, shape.width), all(parameters, shape.width, 3 * shape.width), out(parameters, shape.width, shape.width),
          between(parameters, shape.width), widen(parameters, shape.width, shape.inner), narrow(parameters, shape.inner, shape.width)
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

class Encoder final : public Trunk {
public:
    Encoder(const TrunkShape &shape, Parameters &parameters)
        : m_past(parameters, kChannels * kPatch, shape.width), m_future(parameters, kFutureChannels * kPatch, shape.width),
          m_whole(parameters, kStatics, 2 * shape.width), m_token(parameters, 2 * shape.width, shape.width)
    {
        parameters.decayed(false);
        m_position = parameters.uniform({kContextTokens + kFutureTokens, shape.width}, 2500);
        parameters.decayed(true);
        for (std::int64_t i = 0; i < shape.layers; ++i)
            m_blocks.emplace_back(parameters, shape);
        m_last = LayerNorm(parameters, shape.width);
        m_state = Linear(parameters, shape.width, 2 * shape.width);
        m_head = smallLinear(parameters, 2 * shape.width, kPatch * kHeadWidth);
        m_hidden = smallLinear(parameters, shape.width, kPatch);
        m_direction = smallLinear(parameters, shape.width, 3);
    }

    TrunkOutputs forward(const FrontBatch &batch) const override
    {
        const std::int64_t rows = batch.past.size(0), tokens = batch.past.size(1) / kPatch;
        const at::Tensor past = m_past(batch.past.reshape({rows, tokens, kPatch * kChannels}));
        const at::Tensor future = m_future(batch.future.reshape({rows, kFutureTokens, kPatch * kFutureChannels}));
        const at::Tensor whole = m_token(at::relu(m_whole(batch.statics))).unsqueeze(1);
        at::Tensor x = at::cat({past, future}, 1) + m_position.narrow(0, kContextTokens - tokens, tokens + kFutureTokens);
        x = at::cat({whole, x + whole}, 1);
        const at::Tensor empty = batch.past.select(2, kKnownChannel).reshape({rows, tokens, kPatch}).sum(2).eq(0.0).to(x.scalar_type()) * kUnseen;
        const at::Tensor bias = at::constant_pad_nd(empty, {1, kFutureTokens}).view({rows, 1, 1, tokens + kFutureTokens + 1});
        for (const Block &block : m_blocks)
            x = block(x, bias);
        x = m_last(x);
        const at::Tensor ahead = x.narrow(1, tokens + 1, kFutureTokens);
        TrunkOutputs outputs = mixed(m_head(at::relu(m_state(ahead))).view({rows, kSpan, kHeadWidth}), batch);
        outputs.product = x.select(1, 0);
        if (at::GradMode::is_enabled())
            outputs.hidden = m_hidden(x.narrow(1, 1, tokens)).view({rows, tokens * kPatch});
        outputs.direction = m_direction(outputs.product);
        return outputs;
    }

private:
    Embedding m_past, m_future;
    Linear m_whole, m_token;
    at::Tensor m_position; ///< (tokens, width), the last ones are those ahead
    std::vector<Block> m_blocks;
    LayerNorm m_last;
    Linear m_state, m_head, m_hidden, m_direction;
};

} // namespace

std::unique_ptr<Trunk> makeEncoder(const TrunkShape &shape, Parameters &parameters)
{
    return std::make_unique<Encoder>(shape, parameters);
}

} // namespace shelfcast::core::pretrained

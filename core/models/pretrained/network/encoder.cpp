#include "core/models/pretrained/network/block.h"
#include "core/models/pretrained/network/head.h"
#include "core/models/pretrained/network/trunks.h"

#include <vector>

namespace shelfcast::core::pretrained {
namespace {

constexpr std::int64_t kContextTokens = kLongestContext / kPatch, kFutureTokens = kSpan / kPatch;
class Encoder final : public Trunk {
public:
    Encoder(const TrunkShape &shape, Parameters &parameters)
        : m_past(parameters, kChannels * kPatch, shape), m_future(parameters, kFutureChannels * kPatch, shape),
          m_whole(parameters, kStatics, shape.units(2 * shape.width)), m_token(parameters, shape.units(2 * shape.width), shape.width)
    {
        parameters.decayed(false);
        m_position = parameters.uniform({kContextTokens + kFutureTokens, shape.width}, 2500);
        parameters.decayed(true);
        for (std::int64_t i = 0; i < shape.layers; ++i)
            m_blocks.emplace_back(parameters, shape);
        m_last = LayerNorm(parameters, shape.width);
        m_state = Linear(parameters, shape.width, shape.units(2 * shape.width));
        m_head = smallLinear(parameters, shape.units(2 * shape.width), kPatch * kHeadWidth);
        m_hidden = smallLinear(parameters, shape.width, kPatch);
        m_direction = smallLinear(parameters, shape.width, 3);
    }

    TrunkOutputs forward(const FrontBatch &batch) const override
    {
        const std::int64_t rows = batch.past.size(0), tokens = batch.past.size(1) / kPatch, steps = batch.ahead / kPatch;
        const at::Tensor past = m_past(batch.past.reshape({rows, tokens, kPatch * kChannels}));
        const at::Tensor future = m_future(batch.future.narrow(1, 0, batch.ahead).reshape({rows, steps, kPatch * kFutureChannels}));
        const at::Tensor whole = m_token(at::relu(m_whole(batch.statics))).unsqueeze(1);
        at::Tensor x = at::cat({past, future}, 1) + m_position.narrow(0, kContextTokens - tokens, tokens + steps);
        x = at::cat({whole, x + whole}, 1);
        const at::Tensor empty = batch.past.select(2, kKnownChannel).reshape({rows, tokens, kPatch}).sum(2).eq(0.0).to(x.scalar_type()) * kUnseen;
        const at::Tensor bias = at::constant_pad_nd(empty, {1, steps}).view({rows, 1, 1, tokens + steps + 1});
        for (const Block &block : m_blocks)
            x = block(x, bias);
        x = m_last(x);
        const at::Tensor ahead = x.narrow(1, tokens + 1, steps);
        TrunkOutputs outputs = mixed(m_head(at::relu(m_state(ahead))).view({rows, batch.ahead, kHeadWidth}), batch);
        outputs.product = x.select(1, 0);
        if (at::GradMode::is_enabled())
            outputs.hidden = m_hidden(x.narrow(1, 1, tokens)).view({rows, tokens * kPatch});
        outputs.direction = m_direction(outputs.product);
        return outputs;
    }
    std::vector<HiddenLayer> hiddenLayers() const override
    {
        std::vector<HiddenLayer> hidden = {{&m_past.first, &m_past.second}, {&m_future.first, &m_future.second}, {&m_whole, &m_token}, {&m_state, &m_head}};
        for (const Block &block : m_blocks)
            hidden.push_back({&block.widen, &block.narrow});
        return hidden;
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

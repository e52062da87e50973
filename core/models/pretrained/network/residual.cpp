#include "core/models/pretrained/network/head.h"
#include "core/models/pretrained/network/trunks.h"

#include <vector>

namespace shelfcast::core::pretrained {
namespace {

/// The channels of the context that it sees: the value on the season's scale, a season before, whether it is known.
constexpr std::int64_t kSeen = 3;

struct Layer {
    Layer(Parameters &parameters, const TrunkShape &shape)
        : norm(parameters, shape.width), first(parameters, shape.width, shape.units(shape.width)), second(parameters, shape.units(shape.width), shape.width)
    {
    }
    LayerNorm norm;
    Linear first, second;
};

class Residual final : public Trunk {
public:
    Residual(const TrunkShape &shape, Parameters &parameters)
        : m_in(parameters, kSeen * kLongestContext + kFutureChannels * kSpan + kStatics, shape.width)
    {
        for (std::int64_t i = 0; i < shape.layers; ++i)
            m_layers.emplace_back(parameters, shape);
        m_last = LayerNorm(parameters, shape.width);
        m_head = smallLinear(parameters, shape.width, kSpan * kHeadWidth);
    }

    TrunkOutputs forward(const FrontBatch &batch) const override
    {
        const std::int64_t rows = batch.past.size(0), context = batch.past.size(1);
        const at::Tensor seen = at::cat({batch.past.narrow(2, 1, 2), batch.past.narrow(2, 5, 1)}, 2).reshape({rows, context * kSeen});
        // What is missing of the longest context would be zeros: only the newest part of the first layer's weights is needed.
        const std::int64_t missing = kSeen * kLongestContext - context * kSeen;
        const at::Tensor weight = missing > 0 ? m_in.weight.narrow(1, missing, m_in.weight.size(1) - missing) : m_in.weight;
        at::Tensor x = at::linear(at::cat({seen, batch.future.reshape({rows, kSpan * kFutureChannels}), batch.statics}, 1), weight, m_in.bias);
        for (const Layer &layer : m_layers)
            x = x + layer.second(at::relu(layer.first(layer.norm(x))));
        const std::int64_t numbers = batch.ahead * kHeadWidth;
        const at::Tensor out = at::linear(m_last(x), m_head.weight.narrow(0, 0, numbers), m_head.bias.narrow(0, 0, numbers));
        return mixed(out.view({rows, batch.ahead, kHeadWidth}), batch);
    }
    std::vector<HiddenLayer> hiddenLayers() const override
    {
        std::vector<HiddenLayer> hidden;
        for (const Layer &layer : m_layers)
            hidden.push_back({&layer.first, &layer.second});
        return hidden;
    }

private:
    Linear m_in;
    std::vector<Layer> m_layers;
    LayerNorm m_last;
    Linear m_head;
};

} // namespace

std::unique_ptr<Trunk> makeResidual(const TrunkShape &shape, Parameters &parameters)
{
    return std::make_unique<Residual>(shape, parameters);
}

} // namespace shelfcast::core::pretrained

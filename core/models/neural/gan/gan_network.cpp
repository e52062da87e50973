#include "core/models/neural/gan/gan_network.h"

namespace shelfcast::core::networks {
namespace {

constexpr double kSlope = 0.2; ///< of the leaky rectifier below zero

at::Tensor bent(const at::Tensor &x)
{
    return at::leaky_relu(x, kSlope);
}

/// The same tensor so many periods earlier or later, empty where there are none.   x (batch, periods, width)
at::Tensor shifted(const at::Tensor &x, std::int64_t by)
{
    const std::int64_t periods = x.size(1), rest = periods - std::abs(by);
    if (rest <= 0)
        return at::zeros_like(x);
    return by > 0 ? at::constant_pad_nd(x.narrow(1, 0, rest), {0, 0, by, 0}, 0) : at::constant_pad_nd(x.narrow(1, -by, rest), {0, 0, 0, -by}, 0);
}

} // namespace

/// Looks over the periods ahead, both ways for convolutions, forwards for the LSTM; adds to what it was given.
struct GanTrunk::Layer {
    Layer(const GanShape &shape, std::int64_t layer, Parameters &parameters)
        : recurrent(shape.recurrent), apart(std::int64_t{1} << layer), first(parameters, recurrent ? 2 * shape.width : 3 * shape.width, recurrent ? 4 * shape.width : shape.width),
          second(parameters, shape.width, shape.width)
    {
    }

    at::Tensor operator()(const at::Tensor &x) const { return x + second(recurrent ? lstm(x) : bent(first(at::cat({shifted(x, apart), x, shifted(x, -apart)}, 2)))); }

    /// The plain formulas: the quick layer of the forecasting networks cannot be differentiated twice.
    at::Tensor lstm(const at::Tensor &x) const
    {
        at::Tensor state = at::zeros({x.size(0), x.size(2)}, x.options().requires_grad(false)), memory = state;
        std::vector<at::Tensor> states;
        for (std::int64_t t = 0; t < x.size(1); ++t) {
            const std::vector<at::Tensor> gates = first(at::cat({x.select(1, t), state}, 1)).chunk(4, 1);
            memory = at::sigmoid(gates[1]) * memory + at::sigmoid(gates[0]) * at::tanh(gates[2]);
            state = at::sigmoid(gates[3]) * at::tanh(memory);
            states.push_back(state);
        }
        return at::stack(states, 1);
    }

    bool recurrent;
    std::int64_t apart;
    Linear first, second;
};

GanTrunk::GanTrunk(const GanShape &shape, std::int64_t inputs, Parameters &parameters)
    : m_width(shape.width), m_past(parameters, kPastNumbers, shape.width), m_enter(parameters, inputs + kStepNumbers, shape.width)
{
    const std::int64_t layers = shape.recurrent ? std::min<std::int64_t>(shape.layers, 2) : shape.layers;
    for (std::int64_t layer = 0; layer < layers; ++layer)
        m_layers.push_back(std::make_unique<Layer>(shape, layer, parameters));
}

GanTrunk::~GanTrunk() = default;

at::Tensor GanTrunk::operator()(const GanCondition &condition, const at::Tensor &given) const
{
    at::Tensor x = bent(m_enter(at::cat({given, condition.steps}, 2)) + m_past(condition.past).unsqueeze(1));
    for (const auto &layer : m_layers)
        x = (*layer)(x);
    return bent(x);
}

Generator::Generator(const GanShape &shape, std::uint64_t seed) : parameters(seed), m_trunk(shape, kStepNoise + kWholeNoise, parameters), m_out(parameters, shape.width, 1)
{
    parameters.seal(at::kCPU);
}

at::Tensor Generator::operator()(const GanCondition &condition, const at::Tensor &noise) const
{
    // Bounded as the real ones are, straight in the middle.
    return at::tanh(m_out(m_trunk(condition, noise)).squeeze(2) / kLargestResidual) * kLargestResidual;
}

Critic::Critic(const GanShape &shape, std::uint64_t seed)
    : parameters(seed), m_trunk(shape, 1, parameters), m_state(parameters, 2 * shape.width, shape.width), m_out(parameters, shape.width, 1)
{
    parameters.seal(at::kCPU);
}

at::Tensor Critic::operator()(const GanCondition &condition, const at::Tensor &residuals) const
{
    const at::Tensor states = m_trunk(condition, residuals.unsqueeze(2));
    const at::Tensor whole = at::cat({states.mean(1), states.select(1, states.size(1) - 1)}, 1);
    return m_out(bent(m_state(whole))).squeeze(1);
}

} // namespace shelfcast::core::networks

#include "core/models/neural/networks/fused_lstm.h"
#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {
namespace {

enum class Cell { Simple, Lstm, Gru };

std::int64_t gatesOf(Cell cell)
{
    return cell == Cell::Lstm ? 4 : cell == Cell::Gru ? 3 : 1;
}

/// Reads the context period by period; its last state is what it knows. Layers lie on one another, with dropout between them.
/// source  Elman (1990), Finding structure in time; Hochreiter & Schmidhuber (1997), Long short-term memory;
///         Cho et al. (2014), Learning phrase representations using RNN encoder-decoder (the GRU)
class RecurrentTrunk final : public Trunk {
public:
    RecurrentTrunk(Cell cell, const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
        : m_cell(cell), m_units(settings.units), m_dropout(settings.dropout)
    {
        const std::int64_t rows = gatesOf(cell) * m_units;
        for (std::int64_t layer = 0; layer < settings.layers; ++layer) {
            const std::int64_t inputs = layer == 0 ? shape.past : m_units;
            m_layers.push_back({parameters.uniform({rows, inputs}, m_units), parameters.uniform({rows, m_units}, m_units),
                                parameters.uniform({rows}, m_units), parameters.uniform({rows}, m_units)});
        }
        m_decoder = HorizonDecoder(parameters, m_units + shape.fixed, shape.future, shape.horizon, settings.units);
    }

    at::Tensor states(const TrunkInput &input, const Pass &pass) const override
    {
        at::Tensor x = input.past, last;
        for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
            if (layer > 0)
                x = dropped(x, m_dropout, pass);
            x = outputs(x, m_layers[layer]);
        }
        last = x.select(1, x.size(1) - 1);
        return m_decoder(dropped(at::cat({last, input.fixed}, 1), m_dropout, pass), input.future, m_dropout, pass);
    }
    std::int64_t width() const override { return m_decoder.mixed.weight.size(0); }

private:
    using Weights = std::vector<at::Tensor>; ///< input to hidden, hidden to hidden, and their biases

    at::Tensor outputs(const at::Tensor &x, const Weights &weights) const
    {
        if (m_cell == Cell::Lstm)
            return fusedLstm(x, {weights[0], weights[1], weights[2], weights[3]});
        const at::Tensor zero = at::zeros({1, x.size(0), m_units}, x.options());
        if (m_cell == Cell::Gru)
            return std::get<0>(at::gru(x, zero, weights, true, 1, 0.0, at::GradMode::is_enabled(), false, true));
        return std::get<0>(at::rnn_tanh(x, zero, weights, true, 1, 0.0, at::GradMode::is_enabled(), false, true));
    }

    Cell m_cell;
    std::int64_t m_units;
    double m_dropout;
    std::vector<Weights> m_layers;
    HorizonDecoder m_decoder;
};

} // namespace

std::unique_ptr<Trunk> makeRnn(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<RecurrentTrunk>(Cell::Simple, shape, settings, parameters);
}

std::unique_ptr<Trunk> makeLstm(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<RecurrentTrunk>(Cell::Lstm, shape, settings, parameters);
}

std::unique_ptr<Trunk> makeGru(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<RecurrentTrunk>(Cell::Gru, shape, settings, parameters);
}

} // namespace shelfcast::core::networks

#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {
namespace {

/// The whole context at once through dense layers.
/// source  Zhang, Patuwo & Hu (1998), Forecasting with artificial neural networks, IJF 14(1)
class DenseTrunk final : public Trunk {
public:
    DenseTrunk(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
        : m_dropout(settings.dropout), m_first(parameters, shape.context * shape.past + shape.fixed, settings.units)
    {
        for (std::int64_t layer = 1; layer < settings.layers; ++layer)
            m_rest.emplace_back(parameters, settings.units, settings.units);
        m_decoder = HorizonDecoder(parameters, settings.units, shape.future, shape.horizon, settings.units);
    }

    at::Tensor states(const TrunkInput &input, const Pass &pass) const override
    {
        at::Tensor x = at::relu(m_first(at::cat({input.past.flatten(1), input.fixed}, 1)));
        for (const Linear &layer : m_rest)
            x = x + at::relu(layer(dropped(x, m_dropout, pass)));
        return m_decoder(dropped(x, m_dropout, pass), input.future, m_dropout, pass);
    }
    std::int64_t width() const override { return m_decoder.mixed.weight.size(0); }

private:
    double m_dropout;
    Linear m_first;
    std::vector<Linear> m_rest;
    HorizonDecoder m_decoder;
};

} // namespace

std::unique_ptr<Trunk> makeDense(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<DenseTrunk>(shape, settings, parameters);
}

} // namespace shelfcast::core::networks

#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {
namespace {

constexpr std::int64_t kKernel = 3;

/// Convolutions that look back only, each layer twice as far as the one before, with a way around each.
/// source  Bai, Kolter & Koltun (2018), An empirical evaluation of generic convolutional and recurrent networks for sequence modeling
class ConvolutionTrunk final : public Trunk {
public:
    ConvolutionTrunk(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
        : m_dropout(settings.dropout), m_enter(parameters, shape.past, settings.units)
    {
        const std::int64_t units = settings.units;
        for (std::int64_t layer = 0; layer < settings.layers; ++layer)
            m_blocks.push_back({parameters.uniform({units, units, kKernel}, units * kKernel), parameters.uniform({units}, units * kKernel),
                                std::int64_t{1} << layer});
        m_decoder = HorizonDecoder(parameters, units + shape.fixed, shape.future, shape.horizon, units);
    }

    at::Tensor states(const TrunkInput &input, const Pass &pass) const override
    {
        at::Tensor x = m_enter(input.past).transpose(1, 2); // (batch, units, context)
        for (const Block &block : m_blocks) {
            const at::Tensor padded = at::constant_pad_nd(x, {(kKernel - 1) * block.dilation, 0}, 0);
            const at::Tensor seen = at::relu(at::conv1d(padded, block.weight, block.bias, at::IntArrayRef{1}, at::IntArrayRef{0}, at::IntArrayRef{block.dilation}));
            x = x + dropped(seen, m_dropout, pass);
        }
        return m_decoder(at::cat({x.select(2, x.size(2) - 1), input.fixed}, 1), input.future, m_dropout, pass);
    }
    std::int64_t width() const override { return m_decoder.mixed.weight.size(0); }

private:
    struct Block {
        at::Tensor weight, bias; ///< (units, units, kernel), (units)
        std::int64_t dilation = 1;
    };
    double m_dropout;
    Linear m_enter;
    std::vector<Block> m_blocks;
    HorizonDecoder m_decoder;
};

} // namespace

std::unique_ptr<Trunk> makeTcn(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<ConvolutionTrunk>(shape, settings, parameters);
}

} // namespace shelfcast::core::networks

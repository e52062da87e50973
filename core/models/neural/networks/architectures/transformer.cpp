#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {
namespace {

constexpr std::int64_t kMostTokens = 16; ///< attention's cost grows with their square
constexpr std::int64_t kHeadSize = 16;

/// Some periods lie together in a patch; each patch is a token that attends to all others, beside one token for what does not change.
/// source  Nie et al. (2023), A time series is worth 64 words, ICLR (PatchTST); pre-norm blocks: Xiong et al. (2020)
class PatchTrunk final : public Trunk {
public:
    PatchTrunk(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
        : m_patch((shape.context + kMostTokens - 1) / kMostTokens), m_tokens((shape.context + m_patch - 1) / m_patch), m_context(shape.context),
          m_dropout(settings.dropout)
    {
        const std::int64_t heads = std::max<std::int64_t>(settings.units / kHeadSize, 1);
        const std::int64_t width = heads * ((settings.units + heads - 1) / heads);
        m_enter = Linear(parameters, m_patch * shape.past, width);
        m_fixed = Linear(parameters, shape.fixed, width);
        parameters.decayed(false);
        m_places = parameters.uniform({m_tokens, width}, width);
        parameters.decayed(true);
        for (std::int64_t layer = 0; layer < settings.layers; ++layer)
            m_blocks.push_back({LayerNorm(parameters, width), Attention(parameters, width, heads), LayerNorm(parameters, width),
                                Linear(parameters, width, 3 * width), Linear(parameters, 3 * width, width)});
        m_norm = LayerNorm(parameters, width);
        m_decoder = HorizonDecoder(parameters, 2 * width + shape.fixed, shape.future, shape.horizon, width);
    }

    at::Tensor states(const TrunkInput &input, const Pass &pass) const override
    {
        // The oldest patch is filled up with unknown periods.
        const at::Tensor padded = at::constant_pad_nd(input.past, {0, 0, m_patch * m_tokens - m_context, 0}, 0);
        const at::Tensor patches = padded.reshape({padded.size(0), m_tokens, m_patch * padded.size(2)});
        at::Tensor x = at::cat({m_enter(patches) + m_places, m_fixed(input.fixed).unsqueeze(1)}, 1);
        for (const Block &block : m_blocks) {
            x = x + dropped(block.attention(block.first(x), m_dropout, pass), m_dropout, pass);
            x = x + dropped(block.narrow(at::relu(block.widen(block.second(x)))), m_dropout, pass);
        }
        x = m_norm(x);
        const at::Tensor summary = at::cat({x.select(1, m_tokens - 1), x.select(1, m_tokens), input.fixed}, 1);
        return m_decoder(summary, input.future, m_dropout, pass);
    }
    std::int64_t width() const override { return m_decoder.mixed.weight.size(0); }

private:
    struct Block {
        LayerNorm first;
        Attention attention;
        LayerNorm second;
        Linear widen, narrow;
    };
    std::int64_t m_patch, m_tokens, m_context;
    double m_dropout;
    Linear m_enter, m_fixed;
    at::Tensor m_places; ///< (tokens, width)
    std::vector<Block> m_blocks;
    LayerNorm m_norm;
    HorizonDecoder m_decoder;
};

} // namespace

std::unique_ptr<Trunk> makeTransformer(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<PatchTrunk>(shape, settings, parameters);
}

} // namespace shelfcast::core::networks

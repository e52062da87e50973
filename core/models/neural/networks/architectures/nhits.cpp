#include "core/models/neural/networks/network.h"

#include <algorithm>
#include <array>

namespace shelfcast::core::networks {
namespace {

constexpr std::array<std::int64_t, 3> kPools = {8, 4, 1};   ///< periods of the context seen as one, a stack each
constexpr std::array<std::int64_t, 3> kKnots = {2, 6, 24};  ///< points of the horizon that a stack sets, at most; between them lines
constexpr std::int64_t kWidth = 16;

/// Stacks that look at the context coarsely, then finely: each takes what it explains out of the context and leaves the rest to the next.
/// source  Challu et al. (2023), N-HiTS: neural hierarchical interpolation for time series forecasting, AAAI
class HierarchicalTrunk final : public Trunk {
public:
    HierarchicalTrunk(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
        : m_context(shape.context), m_horizon(shape.horizon), m_dropout(settings.dropout), m_future(parameters, shape.future + shape.fixed, kWidth),
          m_mixed(parameters, kWidth, kWidth)
    {
        for (std::size_t i = 0; i < kPools.size(); ++i) {
            Stack stack;
            stack.pool = std::min(kPools[i], shape.context);
            stack.knots = std::min(kKnots[i], shape.horizon);
            const std::int64_t seen = (shape.context + stack.pool - 1) / stack.pool;
            // Sales pooled; the other features of the newest period tell where in the calendar it stands.
            stack.enter = Linear(parameters, 2 * seen + shape.past - 2 + shape.fixed, settings.units);
            for (std::int64_t layer = 1; layer < settings.layers; ++layer)
                stack.layers.emplace_back(parameters, settings.units, settings.units);
            stack.back = Linear(parameters, settings.units, seen);
            stack.ahead = Linear(parameters, settings.units, stack.knots * kWidth);
            m_stacks.push_back(std::move(stack));
        }
    }

    at::Tensor states(const TrunkInput &input, const Pass &pass) const override
    {
        const at::Tensor known = input.past.select(2, 1);
        at::Tensor rest = input.past.select(2, 0);
        const at::Tensor newest = input.past.select(1, m_context - 1).narrow(1, 2, input.past.size(2) - 2);
        const at::Tensor fixed = input.fixed.unsqueeze(1).expand({-1, m_horizon, -1});
        at::Tensor sum = m_future(at::cat({input.future, fixed}, 2));
        for (const Stack &stack : m_stacks) {
            const at::Tensor pooled = at::cat({pool(rest, stack.pool), pool(known, stack.pool)}, 1);
            at::Tensor x = at::relu(stack.enter(at::cat({pooled, newest, input.fixed}, 1)));
            for (const Linear &layer : stack.layers)
                x = at::relu(layer(dropped(x, m_dropout, pass)));
            rest = (rest - stretched(stack.back(x).unsqueeze(1), m_context).squeeze(1)) * known;
            const at::Tensor knots = stack.ahead(x).view({x.size(0), kWidth, stack.knots});
            sum = sum + stretched(knots, m_horizon).transpose(1, 2);
        }
        return sum + at::relu(m_mixed(sum));
    }
    std::int64_t width() const override { return kWidth; }

private:
    struct Stack {
        std::int64_t pool = 1, knots = 1;
        Linear enter;
        std::vector<Linear> layers;
        Linear back, ahead;
    };

    /// Means of so many periods each, the oldest padded.   x (batch, context)
    at::Tensor pool(const at::Tensor &x, std::int64_t size) const
    {
        const std::int64_t count = (m_context + size - 1) / size;
        return at::constant_pad_nd(x, {count * size - m_context, 0}, 0).view({x.size(0), count, size}).mean(2);
    }

    /// Lines between points.   x (batch, channels, points); out (batch, channels, length)
    static at::Tensor stretched(const at::Tensor &x, std::int64_t length)
    {
        return at::upsample_linear1d(x, {length}, true);
    }

    std::int64_t m_context, m_horizon;
    double m_dropout;
    Linear m_future, m_mixed;
    std::vector<Stack> m_stacks;
};

} // namespace

std::unique_ptr<Trunk> makeHierarchical(const TrunkShape &shape, const ArchitectureSettings &settings, Parameters &parameters)
{
    return std::make_unique<HierarchicalTrunk>(shape, settings, parameters);
}

} // namespace shelfcast::core::networks

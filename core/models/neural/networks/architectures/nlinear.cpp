#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {
namespace {

/// Numbers a future period, for the quantiles: what is beyond the centre needs a few directions to spread along.
constexpr std::int64_t kWidth = 8;

/// A linear map from what lies between the context and its last value, and from the plans, to the horizon. What networks must beat.
/// source  Zeng et al. (2023), Are transformers effective for time series forecasting?, AAAI (NLinear)
class LinearTrunk final : public Trunk {
public:
    LinearTrunk(const TrunkShape &shape, Parameters &parameters)
        : m_horizon(shape.horizon), m_past(parameters, shape.context, shape.horizon * kWidth), m_future(parameters, shape.future + shape.fixed, kWidth)
    {
    }

    at::Tensor states(const TrunkInput &input, const Pass &) const override
    {
        const at::Tensor values = input.past.select(2, 0);
        const at::Tensor known = input.past.select(2, 1);
        const at::Tensor differences = (values - values.narrow(1, values.size(1) - 1, 1)) * known;
        const at::Tensor fixed = input.fixed.unsqueeze(1).expand({-1, m_horizon, -1});
        return m_past(differences).view({-1, m_horizon, kWidth}) + m_future(at::cat({input.future, fixed}, 2));
    }
    std::int64_t width() const override { return kWidth; }
    bool plain() const override { return true; }

private:
    std::int64_t m_horizon;
    Linear m_past, m_future;
};

} // namespace

std::unique_ptr<Trunk> makeLinear(const TrunkShape &shape, const ArchitectureSettings &, Parameters &parameters)
{
    return std::make_unique<LinearTrunk>(shape, parameters);
}

} // namespace shelfcast::core::networks

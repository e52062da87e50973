#pragma once
#include "core/models/neural/gan/gan_network.h"
#include "core/models/scenarios/path_network.h"

namespace shelfcast::core::networks {

/// Paths that a trained generator writes. Horizons beyond the one it learned go on from what was written.
class GanPaths final : public PathNetwork {
public:
    GanPaths(const GanShape &shape, std::span<const float> weights);
    /// Whether the weights were those of this shape.
    bool sound() const { return m_sound; }
    Result<std::vector<ScenarioSet>> paths(const Panel &panel, int horizon, const PathOptions &options, const JobContext &job) const override;

private:
    GanShape m_shape;
    Generator m_generator;
    bool m_sound = false;
};

/// Noise of a path each: out (paths, horizon, kStepNoise + kWholeNoise)
at::Tensor pathNoise(std::size_t paths, std::int64_t horizon, std::uint64_t seed);

/// One stretch of paths at one origin, units as the network writes them.   out (paths x horizon of the shape)
std::vector<double> written(const Generator &generator, const PathWindow &window, const at::Tensor &noise);

StoredModel storedGan(const GanShape &shape, const std::vector<float> &weights);
/// errors  Damaged
Result<std::shared_ptr<const PathNetwork>> loadGan(const StoredModel &stored);

} // namespace shelfcast::core::networks

#pragma once
#include "core/models/neural/networks/layers.h"
#include "core/models/scenarios/path_window.h"

#include <memory>
#include <vector>

/// A conditional pair of adversarial networks that writes and judges paths. Needs LibTorch.
namespace shelfcast::core::networks {

/// How both networks of a pair are built. Kept beside the weights.
struct GanShape {
    bool recurrent = false; ///< LSTM over the periods ahead; else convolutions over them
    std::int64_t horizon = 13, width = 48, layers = 4;
    bool operator==(const GanShape &) const = default;
};

inline constexpr std::int64_t kStepNoise = 6;   ///< random numbers a period
inline constexpr std::int64_t kWholeNoise = 6;  ///< random numbers a path

/// What is told of some windows: float32.
struct GanCondition {
    at::Tensor past;  ///< (batch, kPastNumbers)
    at::Tensor steps; ///< (batch, horizon, kStepNumbers)
};

/// What both networks are made of: a summary of the past is laid beside the numbers of each period ahead, and layers look over the periods.
/// No layer norms samples over a batch, and all of it can be differentiated twice.
class GanTrunk {
public:
    /// @p inputs  numbers a period besides the condition
    GanTrunk(const GanShape &shape, std::int64_t inputs, Parameters &parameters);
    ~GanTrunk();
    /// given (batch, horizon, inputs); out (batch, horizon, width)
    at::Tensor operator()(const GanCondition &condition, const at::Tensor &given) const;

private:
    struct Layer;
    std::int64_t m_width;
    Linear m_past, m_enter;
    std::vector<std::unique_ptr<Layer>> m_layers;
};

/// Writes paths out of chance.
/// source  Mogren (2016), C-RNN-GAN; Wiese et al. (2020), Quant GANs: convolutions over time; Esteban et al. (2017), conditions beside each step
class Generator {
public:
    Generator(const GanShape &shape, std::uint64_t seed);
    /// noise (batch, horizon, kStepNoise + kWholeNoise), the latter alike over a path; out (batch, horizon) residuals in scales
    at::Tensor operator()(const GanCondition &condition, const at::Tensor &noise) const;
    Parameters parameters;

private:
    GanTrunk m_trunk;
    Linear m_out;
};

/// Scores paths: higher is more like real ones.
class Critic {
public:
    Critic(const GanShape &shape, std::uint64_t seed);
    /// residuals (batch, horizon); out (batch)
    at::Tensor operator()(const GanCondition &condition, const at::Tensor &residuals) const;
    Parameters parameters;

private:
    GanTrunk m_trunk;
    Linear m_state, m_out;
};

} // namespace shelfcast::core::networks

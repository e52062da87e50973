#pragma once
#include "core/models/forecaster.h"

#include <torch/nn/modules/linear.h>

#include <memory>
#include <vector>

/// A dense network over windows of all series.
namespace shelfcast::core::networks {

struct DenseSettings {
    int units = 100, context = 0, epochs = 30, patience = 5, batch = 128;
    double learningRate = 0.002, weightDecay = 0.0001;
};

struct DenseShape {
    int context = 0, horizon = 0, inputs = 0, units = 0;
};

/// inputs -> units -> units -> horizon x quantiles.
///
/// x       (batch, inputs) float32, scaled a window
/// base    (batch, horizon) float32, what the output is added to
/// forward (batch, horizon, kQuantileCount) float32, ordered along the last axis: the median, and non-negative steps away from it
class DenseNetwork {
public:
    DenseNetwork(const DenseShape &shape, std::uint64_t seed);

    torch::Tensor forward(const torch::Tensor &x, const torch::Tensor &base) const;
    std::vector<torch::Tensor> parameters() const;
    const DenseShape &shape() const { return m_shape; }
    void to(torch::Device device);

    std::vector<float> weights() const;
    /// False if the number of weights is not this network's.
    bool setWeights(const std::vector<float> &weights);

private:
    DenseShape m_shape;
    torch::Tensor m_w1, m_b1, m_w2, m_b2, m_w3, m_b3;
};

/// Mean pinball loss over the quantile levels and the known targets.
///
/// out (batch, horizon, kQuantileCount), target (batch, horizon) with NaN where unknown; a scalar
torch::Tensor pinballLoss(const torch::Tensor &out, const torch::Tensor &target);

/// Learns one network from all series: AdamW, early stopping on the last horizon of every series, best weights kept.
///
/// errors  TooShort when no series has a context value and a horizon of targets before the validation part;
///         InvalidInput when the loss is not finite; Cancelled within one batch
/// source  Zhang, Patuwo & Hu (1998); Koenker & Bassett (1978) for the loss; Loshchilov & Hutter (2019) for AdamW
class DenseForecaster final : public Forecaster {
public:
    explicit DenseForecaster(const DenseSettings &settings) : m_settings(settings) {}
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override;

private:
    DenseSettings m_settings;
};

Result<std::unique_ptr<const FittedModel>> loadDense(const StoredModel &stored);

/// The device that the job asks for, as far as it is there.
torch::Device deviceOf(const JobContext &job);

} // namespace shelfcast::core::networks

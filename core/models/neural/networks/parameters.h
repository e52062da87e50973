#pragma once
#include "core/models/neural/data/sampling.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::networks {

class QuantisedLinear;

/// A dense layer's tensors, and where its products in 8 bits are put once they are wanted.
struct DenseLayer {
    at::Tensor weight, bias;
    std::shared_ptr<QuantisedLinear> quantised;
};

/// All weights of one network in one run of memory, their gradients in another: one pass over each updates, stores, averages or loads
/// everything. Layers ask for their tensors while the network is built; `seal` then lays them side by side.
class Parameters {
public:
    explicit Parameters(std::uint64_t seed) : m_random(seed) {}
    Parameters(const Parameters &) = delete;
    Parameters &operator=(const Parameters &) = delete;

    /// Uniform within +-1/sqrt(fanIn), from a generator of our own: LibTorch's is shared by all threads. Valid until the network is gone.
    at::Tensor uniform(at::IntArrayRef sizes, std::int64_t fanIn);
    at::Tensor constant(at::IntArrayRef sizes, double value);
    /// Weights that decay does not pull to zero are asked for between these (biases, gains, embeddings).
    void decayed(bool is) { m_decay = is; }

    /// Once, after the last tensor was asked for.
    void seal(at::Device device);
    std::int64_t count() const { return m_count; }
    at::Device device() const { return m_flat.device(); }
    const at::Tensor &flat() const { return m_flat; }     ///< (count)
    const at::Tensor &gradient() const { return m_gradient; } ///< (count)
    const at::Tensor &decay() const { return m_decayMask; } ///< (count) 1 where weight decay applies
    const std::vector<at::Tensor> &tensors() const { return m_tensors; }
    std::vector<DenseLayer> &denseLayers() { return m_dense; }

    std::vector<float> weights() const;
    /// False if the number of weights is not this network's.
    bool setWeights(std::span<const float> weights);
    /// Exchanges all weights with those of @p other (count).
    void swap(at::Tensor &other);

private:
    at::Tensor added(at::Tensor tensor);

    Random m_random;
    bool m_decay = true;
    std::vector<at::Tensor> m_tensors;
    std::vector<bool> m_decays;
    std::vector<DenseLayer> m_dense;
    at::Tensor m_flat, m_gradient, m_decayMask;
    std::int64_t m_count = 0;
};

/// AdamW over all weights at once.
/// source  Loshchilov & Hutter (2019), Decoupled weight decay regularization, ICLR
struct AdamW {
    explicit AdamW(const Parameters &parameters);
    /// One step. @p share of the gradient's length that is kept is min(1, clip / norm).
    /// Returns the gradient's length before clipping; nothing is changed where that is not finite.
    double step(Parameters &parameters, double learningRate, double weightDecay, double clip);

    at::Tensor first, second; ///< (count) running means of the gradient and of its square
    std::int64_t steps = 0;
};

} // namespace shelfcast::core::networks

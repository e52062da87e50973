#pragma once
#include <ATen/ATen.h>

#include <memory>

namespace shelfcast::core::networks {

/// Weights of a matrix in 8 bits: w = scale[row] * whole, whole between -127 and 127.
///
/// The scale has 16 significant bits, so that scale * whole is exact and turning the result into 8 bits again gives the same.
float rowScale(const float *row, std::int64_t size);
/// The nearest whole number; 0 where the scale is 0.
std::int8_t wholeOf(float weight, float scale);

/// The products of a dense layer in 8 bits: its weights beforehand, its inputs on the fly with one scale a batch. Slower layers stay as they are.
///
/// Has no gradient. The scale of the inputs depends on the whole batch: what is said of one item depends a little on the others.
class QuantisedLinear {
public:
    /// Whether LibTorch has an engine on this machine for which it pays (oneDNN, FBGEMM; QNNPACK is slower than float32 on a PC).
    static bool possible();
    /// Nothing where it is not possible, or the layer is too small to gain.
    void pack(const at::Tensor &weight, const at::Tensor &bias);
    bool ready() const { return m_packed != nullptr; }
    at::Tensor operator()(const at::Tensor &x) const;

private:
    struct Packed;
    std::shared_ptr<const Packed> m_packed;
};

} // namespace shelfcast::core::networks

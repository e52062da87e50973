#pragma once
#include <cstdint>

namespace shelfcast::core::networks {

/// One step of AdamW. Knows no LibTorch, so that it alone is compiled for speed.
struct AdamStep {
    float rate = 0.0F, weightDecay = 0.0F;
    float share = 1.0F;                            ///< of the gradient, which clipping leaves
    float correction1 = 1.0F, correction2 = 1.0F;  ///< of the running means, which began at zero
    float beta1 = 0.9F, beta2 = 0.98F, epsilon = 1e-8F;
};

/// The whole update in one pass over memory; LibTorch's operations would take nine. The same on every processor, to the last digit.
///
/// all     (count)
/// decay   1 where weight decay applies, else 0
/// source  Loshchilov & Hutter (2019), Decoupled weight decay regularization
void adamUpdate(const AdamStep &step, float *weights, const float *gradient, float *first, float *second, const float *decay, std::int64_t count);

} // namespace shelfcast::core::networks

#include "core/models/neural/networks/adam_update.h"

#include <cmath>

namespace shelfcast::core::networks {
namespace {

// `__restrict` parameters tell the compiler that these may be vector instructions.
[[gnu::always_inline]] inline void update(const AdamStep &step, float *__restrict weights, const float *__restrict gradient, float *__restrict first, float *__restrict second,
                                          const float *__restrict decay, std::int64_t count)
{
    const AdamStep s = step;
    for (std::int64_t i = 0; i < count; ++i) {
        const float g = gradient[i] * s.share;
        first[i] = s.beta1 * first[i] + (1.0F - s.beta1) * g;
        second[i] = s.beta2 * second[i] + (1.0F - s.beta2) * g * g;
        const float change = first[i] / s.correction1 / (std::sqrt(second[i] / s.correction2) + s.epsilon);
        weights[i] -= s.rate * (change + s.weightDecay * decay[i] * weights[i]);
    }
}

} // namespace

[[gnu::target_clones("avx512f", "avx2", "default")]] void adamUpdate(const AdamStep &step, float *weights, const float *gradient, float *first, float *second, const float *decay,
                                                                     std::int64_t count)
{
    update(step, weights, gradient, first, second, decay, count);
}

} // namespace shelfcast::core::networks

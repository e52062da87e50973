#pragma once
#include <cstddef>
#include <cstdint>

namespace shelfcast::core::pretrained {

/// Everything that learning on depends on, beside the data and the seed.
struct TuningPlan {
    std::int64_t rank = 0;      ///< of an adapter; 0 lets all weights learn
    double encoderRate = 5e-4, residualRate = 4e-4; ///< learning rates after the warm-up
    int epochs = 12;
    int patience = 3;           ///< rounds without a better held-out loss until learning goes back to the best weights, and on more slowly
    std::size_t windows = 4096; ///< an epoch
    int batch = 128;
    double minutes = 3.0;       ///< at most, on two ordinary cores; counted in work, so that the clock changes no number
    double pull = 0.02;         ///< how fast weights go back to where they began, in learning rates
    double average = 0.98;      ///< weight of the old in the running mean of the weights, which is what is kept
    double synthetic = 0.0;     ///< share of batches from what was learned before, against forgetting
    std::size_t held = 1024;    ///< series at most that decide about the best epoch
};

} // namespace shelfcast::core::pretrained

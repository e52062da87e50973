#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/pretrained/network/backbone.h"
#include "core/models/pretrained/tuning/tuning_windows.h"
#include "core/models/training.h"

#include <vector>

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

/// What was learned of each trunk: the numbers of its adapter, or how far its weights have moved.
struct Moves {
    std::int64_t rank = 0;
    std::uint64_t seed = 0;     ///< of the adapters
    std::vector<std::vector<float>> trunks;
};

/// Lets trunks learn on from the shop's series. Trunks learn side by side, one thread each; the numbers depend on seed and data only.
///
/// job.training hears of every epoch. There are no checkpoints: it takes minutes, and begun again it comes to the same numbers.
/// errors  TooShort where no series can be learned from; Cancelled within one batch; InvalidInput when the loss is not finite
/// cost    about 1,500 windows a second and thread of up to 48 periods
/// source  pulling weights back: Li, Grandvalet & Davoine (2018), Explicit inductive bias for transfer learning (L2-SP), ICML
Result<Moves> learnOn(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report,
                      const JobContext &job);

/// Adds @p share of the moves to the weights of @p trunks, which are those that the moves began from. False where they do not fit.
bool move(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const Moves &moves, double share);

} // namespace shelfcast::core::pretrained

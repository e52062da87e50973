#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/pretrained/tuning/moves.h"
#include "core/models/pretrained/tuning/tuning_plan.h"
#include "core/models/pretrained/tuning/tuning_windows.h"
#include "core/models/training.h"

#include <string>

namespace shelfcast::core::pretrained {

/// Lets trunks learn on from the shop's series. Trunks learn side by side, one thread each; the numbers depend on seed and data only.
///
/// job.training hears of every round, and keeps a checkpoint every so many seconds and when the job is cancelled: with the same plan, seed and data
/// it goes on from there, and comes to the numbers of a training that was never stopped.
/// report  its horizon and context are the caller's
/// errors  TooShort where no series can be learned from; Cancelled within one batch; InvalidInput when the loss is not finite
/// cost    about 1,500 windows a second and thread of up to 48 periods
/// source  pulling weights back: Li, Grandvalet & Davoine (2018), Explicit inductive bias for transfer learning (L2-SP), ICML
Result<Moves> learnOn(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const TuningWindows &windows, const TuningPlan &plan, TrainingReport &report,
                      const JobContext &job);

/// Keeps what was learned as a checkpoint, for one who is stopped after `learnOn` and wants it again from the same arguments.
void keepLearned(const std::vector<std::unique_ptr<PretrainedNetwork>> &trunks, const TuningWindows &windows, const TuningPlan &plan, const TrainingReport &report, const Moves &moves,
                 const JobContext &job);

} // namespace shelfcast::core::pretrained

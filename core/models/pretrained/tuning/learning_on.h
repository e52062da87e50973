#pragma once
#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/pretrained/tuning/tuning_plan.h"

namespace shelfcast::core::pretrained {

/// How much of the network learns on from the shop's series.
enum class Tuning {
    None,
    Quick, ///< an adapter: seconds, half a megabyte
    Full,  ///< all weights: minutes, five megabytes
};

/// The plan of each way. @p minutes is the most that it takes on two ordinary cores, counted in work.
TuningPlan tuningPlan(Tuning how, double minutes);

/// Lets the shipped weights learn on from a panel, and keeps what they learned only as far as it helps.
///
/// The newest horizons of each series are held out (HeldOut): no weight is learned from them. They choose the best epoch, and then how far the weights
/// go from the shipped ones to those: not at all, a quarter, half, three quarters, all the way. The shipped ones stay unless another choice
/// forecasts the held-out periods better by more than chance (judged). The report says what was decided, and how both do.
class LearningOn final : public Forecaster {
public:
    LearningOn(std::shared_ptr<const PretrainedWeights> shipped, PretrainedOptions options, TuningPlan plan)
        : m_shipped(std::move(shipped)), m_options(options), m_plan(plan)
    {
    }
    Result<std::unique_ptr<const FittedModel>> fit(const Panel &history, int horizon, const JobContext &job) const override;

private:
    std::shared_ptr<const PretrainedWeights> m_shipped;
    PretrainedOptions m_options;
    TuningPlan m_plan;
};

} // namespace shelfcast::core::pretrained

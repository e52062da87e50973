#pragma once
#include "core/models/pretrained/training/lesson.h"
#include "core/models/pretrained/tuning/adapter.h"
#include "core/models/pretrained/tuning/tuning_plan.h"

#include <memory>
#include <vector>

namespace shelfcast::core::pretrained {

/// Where a learner stands: what it needs to go on as if nothing had been between.
struct LearnerState {
    std::vector<float> own, average, best; ///< weights: now, their running mean, the best mean
    std::vector<float> first, second;      ///< of the optimiser
    std::int64_t steps = 0;                ///< of the optimiser
    double rate = 0.0;                     ///< learning rate after the warm-up
};

/// One trunk while it learns on.
class Learner {
public:
    Learner(const PretrainedNetwork &from, const TuningPlan &plan, std::uint64_t seed);

    /// One step on a batch; its loss, NaN where it is not finite. @p done is the share of the training that lies behind.
    double step(const Learned &learned, double done);
    /// What the weights say, in scaled units.
    at::Tensor quantiles(const Learned &learned) const;
    /// Between two of these calls the network has the averaged weights.
    void swapAverage();
    void keepBest();
    /// Goes on from the best weights, more slowly.
    void slower(double share);

    /// What is kept of it: the adapter's numbers, or the differences of all weights.
    std::vector<float> moves() const;
    std::int64_t learns() const { return own().count(); }

    LearnerState state() const;
    /// False where the state is that of another learner, which changes nothing.
    bool restore(const LearnerState &state);

private:
    Parameters &own() { return m_adapter ? m_adapter->parameters() : m_network.parameters; }
    const Parameters &own() const { return m_adapter ? m_adapter->parameters() : m_network.parameters; }

    PretrainedNetwork m_network;
    const TuningPlan &m_plan;
    double m_rate;
    at::Tensor m_before, m_average, m_best;
    std::unique_ptr<Adapter> m_adapter;
    std::unique_ptr<networks::AdamW> m_adam;
};

} // namespace shelfcast::core::pretrained

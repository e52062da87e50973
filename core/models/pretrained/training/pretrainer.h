#pragma once
#include "core/jobs/job_context.h"
#include "core/models/pretrained/front/decoder_window.h"
#include "core/models/pretrained/network/backbone.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core::pretrained {

struct Learned;

/// Everything that a pre-training depends on.
struct PretrainPlan {
    std::vector<TrunkShape> trunks = {TrunkShape{}};
    std::vector<double> learningRates = {1.5e-3}; ///< one a trunk, after the warm-up
    TrainingPlan data = {};
    std::int64_t steps = 20000;
    std::int64_t warmUp = 300;       ///< steps
    double weightDecay = 0.02, clip = 1.0;
    double average = 0.999;          ///< weight of the old in the running mean of the weights, which is what ships
    double hiddenWeight = 0.1, directionWeight = 0.02; ///< beside the forecast's 1
    bool halfPrecision = false;      ///< matrix products in bfloat16 on a GPU

    /// Decoders learn from other batches than the rest: a plan has only the ones or only the others.
    bool decoders() const { return trunks.front().kind == "decoder"; }
};

/// What was learned in the last stretch of steps by one trunk.
struct PretrainFigures {
    double loss = 0.0;      ///< mean weighted pinball loss, in units of MASE
    double beside = 0.0;    ///< the same over the absolute error of the season before
    double hidden = 0.0;    ///< mean absolute error of hidden periods, squeezed; 0 where none
    double direction = 0.0; ///< share of directions said rightly
};

struct PretrainProgress {
    std::int64_t step = 0, windows = 0;
    double seconds = 0.0, windowsPerSecond = 0.0; ///< wall time of this sitting; of the last stretch
    double waited = 0.0;                          ///< share of the last stretch spent waiting for data
    std::vector<PretrainFigures> trunks;
};

/// Learns several trunks side by side from the same stream of synthetic series.
///
/// The stream is made on job.threads workers; batches come in their order, so that the numbers do not depend on how many there are.
/// source  AdamW: Loshchilov & Hutter (2019); running mean of weights: Izmailov et al. (2018)
class Pretrainer {
public:
    Pretrainer(PretrainPlan plan, at::Device device);

    /// Goes on until the plan's end, or until the job is cancelled.
    /// @p told  every @p every steps
    void run(const JobContext &job, std::int64_t every, const std::function<void(const PretrainProgress &)> &told);
    bool finished() const { return m_step >= m_plan.steps; }
    std::int64_t step() const { return m_step; }

    /// The loss of the averaged weights beside the season's on batches that are never learned from, one a trunk.
    std::vector<double> validate(int batches, int threads) const;

    /// Bytes from which the same plan goes on as if nothing had happened.
    std::string checkpoint() const;
    /// False if they are another plan's.
    bool restore(const std::string &checkpoint);

    /// Begins one trunk with these weights instead of by chance. For before the first step; false if they are not of its shape.
    bool start(std::size_t trunk, std::span<const float> weights);

    /// The averaged weights of one trunk.
    std::vector<float> weights(std::size_t trunk) const;
    const PretrainPlan &plan() const { return m_plan; }

private:
    struct Learner;
    void learn(const Learned &batch);

    PretrainPlan m_plan;
    at::Device m_device;
    std::int64_t m_step = 0, m_windows = 0;
    std::vector<std::shared_ptr<Learner>> m_learners;
};

/// The plan as text; the same plan gives the same text.
std::string planText(const PretrainPlan &plan);

} // namespace shelfcast::core::pretrained

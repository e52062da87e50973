#pragma once
#include "core/models/pretrained/model/pretrained_model.h"

namespace shelfcast::core::pretrained {

/// How far weights that learned on are taken, and what they have seen.
struct Taken {
    double share = 0.0;     ///< of the way from the shipped weights; 0: these stay
    std::int64_t until = 0; ///< the last period that any weight was learned from
};

/// The pre-trained network with weights that learned on. Its state says how far they are taken and what they have seen; see LearnedOn.
class TunedModel final : public FittedModel {
public:
    /// @p learned  tunedBytes that @p weights are made of
    TunedModel(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, std::string learned, Taken taken);
    Result<ForecastSet> forecast(const Panel &history, int horizon, const JobContext &job) const override { return m_model.forecast(history, horizon, job); }
    Result<Explanation> explain(const Panel &history, std::size_t series, int horizon, const JobContext &job) const override { return m_model.explain(history, series, horizon, job); }
    StoredModel store() const override;

private:
    PretrainedModel m_model;
    Taken m_taken;
};

} // namespace shelfcast::core::pretrained

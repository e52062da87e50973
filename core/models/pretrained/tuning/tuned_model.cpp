#include "core/models/pretrained/tuning/tuned_model.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::pretrained {
namespace {

/// Intervals are checked at the newest origin alone: what lies before it has been learned from.
PretrainedOptions forLearned(PretrainedOptions options, const Taken &taken)
{
    if (taken.share > 0.0)
        options.widthOrigins = 1;
    return options;
}

} // namespace

TunedModel::TunedModel(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, std::string learned, Taken taken)
    : m_model(std::move(weights), forLearned(options, taken), std::move(learned)), m_taken(taken)
{
}

StoredModel TunedModel::store() const
{
    StoredModel stored = m_model.store();
    nlohmann::json state = nlohmann::json::parse(stored.state);
    state["share"] = m_taken.share;
    state["learned_to"] = m_taken.until;
    stored.state = state.dump();
    return stored;
}

} // namespace shelfcast::core::pretrained

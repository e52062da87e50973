#include "core/models/pretrained/tuning/tuned_model.h"

#include <nlohmann/json.hpp>

namespace shelfcast::core::pretrained {

TunedModel::TunedModel(std::shared_ptr<const PretrainedWeights> weights, PretrainedOptions options, std::string learned, Taken taken)
    : m_model(std::move(weights), options, std::move(learned)), m_taken(taken)
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

#pragma once
#include "core/models/ets/ets_series.h"

#include <string>

namespace shelfcast::core::ets {

/// What was learned of a series as JSON, and back.
std::string stateOf(const Learned &learned);
/// Throws nlohmann::json::exception for what is not there or has another type.
Learned learnedFrom(const StoredModel &stored);
/// Whether what was read can be forecast from.
bool sound(const Learned &learned);

} // namespace shelfcast::core::ets

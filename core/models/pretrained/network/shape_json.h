#pragma once
#include "core/models/pretrained/network/backbone.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace shelfcast::core::pretrained {

/// A trunk's shape as the card beside its weights has it. What is as usual (`kept`, `blind`) is left out.
nlohmann::json shapeJson(const TrunkShape &shape);
/// Empty where a number is out of any sensible range.
/// throws  nlohmann::json::exception where something is missing or of another kind
std::optional<TrunkShape> shapeFrom(const nlohmann::json &json);

} // namespace shelfcast::core::pretrained

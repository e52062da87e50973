#pragma once
#include "core/base/message.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace shelfcast::core {

/// A sentence as it is kept, so that it can be shown in any language later: {"pattern": "...", "arguments": [...]}. Texts among the arguments are words of
/// the program, as they were before data were told apart, unless "data" lists their places; "phrases" holds, by place, words that hold others themselves.
nlohmann::json messageJson(const Message &message);
/// Throws nlohmann::json::exception on what is no such object.
Message messageFrom(const nlohmann::json &kept);

/// The same as text; the empty message is the empty text.
std::string messageToJson(const Message &message);
/// What is not such JSON comes back as a sentence of its own.
Message messageFromJson(std::string_view json);

} // namespace shelfcast::core

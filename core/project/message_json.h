#pragma once
#include "core/base/message.h"

#include <string>
#include <string_view>

namespace shelfcast::core {

/// A sentence as the project keeps it: {"pattern": "...", "arguments": [...]}, so that it can be shown in any language later.
/// The empty message is the empty text.
std::string messageToJson(const Message &message);
/// What is not such JSON comes back as a sentence of its own.
Message messageFromJson(std::string_view json);

} // namespace shelfcast::core

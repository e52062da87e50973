#pragma once
#include <string>

namespace shelfcast::core {

/// The time of now as projects keep it: ISO, UTC, to the second.
std::string utcNow();

} // namespace shelfcast::core

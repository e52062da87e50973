#include "core/base/utc_now.h"

#include <fmt/chrono.h>

#include <ctime>

namespace shelfcast::core {

std::string utcNow()
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

} // namespace shelfcast::core

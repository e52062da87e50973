#pragma once
#include "core/base/message.h"

#include <algorithm>
#include <array>
#include <span>

namespace shelfcast::core {

/// "same category, similar price": up to three phrases, each a sentence of the core, one after the other. Empty without any.
inline Message listed(std::span<const char *const> phrases)
{
    constexpr std::array<const char *, 4> kPatterns = {"", "%1", QT_TRANSLATE_NOOP("core", "%1, %2"), QT_TRANSLATE_NOOP("core", "%1, %2, %3")};
    const std::span<const char *const> shown = phrases.first(std::min<std::size_t>(phrases.size(), kPatterns.size() - 1));
    Message message(kPatterns[shown.size()]);
    for (const char *phrase : shown)
        message.arguments.emplace_back(std::string(phrase));
    return message;
}

} // namespace shelfcast::core

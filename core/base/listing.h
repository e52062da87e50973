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
        message.arguments.emplace_back(Phrase(phrase));
    return message;
}

/// Any number of names one after the other: those of the program as Phrase, those from the data as text. Empty without any.
inline Message listed(const std::vector<MessageArgument> &names)
{
    if (names.empty())
        return {};
    Message all("%1", {names.front()});
    for (std::size_t i = 1; i < names.size(); ++i)
        all = Message(QT_TRANSLATE_NOOP("core", "%1, %2"), {i == 1 ? names.front() : MessageArgument(Phrase(std::move(all))), names[i]});
    return all;
}

} // namespace shelfcast::core

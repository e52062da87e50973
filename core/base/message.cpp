#include "core/base/message.h"

#include <fmt/format.h>

#include <cmath>

namespace shelfcast::core {
namespace {

std::string text(const MessageArgument &argument, const Translate &translate)
{
    if (const auto *s = std::get_if<std::string>(&argument))
        return *s;
    if (const auto *phrase = std::get_if<Phrase>(&argument))
        return render(phrase->words(), translate);
    if (const auto *i = std::get_if<std::int64_t>(&argument))
        return fmt::format("{}", *i);
    const double x = std::get<double>(argument);
    return std::abs(x) >= 1000.0 ? fmt::format("{:.0f}", x) : fmt::format("{:.4g}", x);
}

} // namespace

Phrase::Phrase(Message words) : m_words(std::make_shared<const Message>(std::move(words))) {}

bool Phrase::operator==(const Phrase &other) const
{
    return *m_words == *other.m_words;
}

std::string render(const Message &message, const Translate &translate)
{
    const std::string pattern = translate ? translate(message.pattern) : message.pattern;
    std::string out;
    out.reserve(pattern.size() + 32);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        const std::size_t index = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '1') : 0;
        if (!placeholder || index >= message.arguments.size()) {
            out += pattern[i];
            continue;
        }
        out += text(message.arguments[index], translate);
        ++i;
    }
    return out;
}

std::string english(const Message &message)
{
    return render(message, {});
}

} // namespace shelfcast::core

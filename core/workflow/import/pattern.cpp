#include "core/workflow/import/pattern.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where the character at @p at ends; ? stands for a whole UTF-8 character.
std::size_t afterCharacter(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;)
        ++at;
    return at;
}

/// Goes back to the last * only, which is enough: linear but for that.
bool matchesOne(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0, t = 0, star = std::string_view::npos, starText = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            t = afterCharacter(text, t);
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && lower(pattern[p]) == lower(text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

} // namespace

Pattern::Pattern(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        std::string_view one = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        while (!one.empty() && one.front() == ' ')
            one.remove_prefix(1);
        while (!one.empty() && one.back() == ' ')
            one.remove_suffix(1);
        if (!one.empty())
            m_patterns.emplace_back(one);
    }
    if (std::find(m_patterns.begin(), m_patterns.end(), "*") != m_patterns.end())
        m_patterns.clear();
}

bool Pattern::matches(std::string_view text) const
{
    return m_patterns.empty() || std::any_of(m_patterns.begin(), m_patterns.end(), [&](const std::string &p) { return matchesOne(p, text); });
}

} // namespace shelfcast::core

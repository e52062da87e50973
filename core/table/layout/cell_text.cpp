#include "core/table/layout/cell_text.h"

#include "core/base/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace shelfcast::core {

namespace {

constexpr bool isAsciiSpace(unsigned char c)
{
    return c <= ' ';
}

/// Bytes of the white space character that @p text begins with, beyond ASCII; 0 where there is none.
std::size_t wideSpaceAtFront(std::string_view text)
{
    for (const std::string_view space : {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
        if (text.starts_with(space))
            return space.size();
    }
    return 0;
}

std::size_t wideSpaceAtBack(std::string_view text)
{
    for (const std::string_view space : {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\xAF", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
        if (text.ends_with(space))
            return space.size();
    }
    return 0;
}

/// The base letter of a Latin-1 or Latin Extended-A character that is written as the bytes C3..C5 xx; empty where it has none.
std::string_view baseLetter(unsigned char lead, unsigned char follow)
{
    if (lead != 0xC3)
        return {};
    static constexpr std::array<std::string_view, 64> kLatin1 = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o",
        "o", "", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e",
        "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y"};
    return kLatin1[follow & 0x3F];
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        const auto front = static_cast<unsigned char>(text.front());
        if (isAsciiSpace(front)) {
            text.remove_prefix(1);
        } else if (front >= 0xC2) {
            const std::size_t bytes = wideSpaceAtFront(text);
            if (bytes == 0)
                break;
            text.remove_prefix(bytes);
        } else {
            break;
        }
    }
    while (!text.empty()) {
        const auto back = static_cast<unsigned char>(text.back());
        if (isAsciiSpace(back)) {
            text.remove_suffix(1);
        } else if (back >= 0x80) {
            const std::size_t bytes = wideSpaceAtBack(text);
            if (bytes == 0)
                break;
            text.remove_suffix(bytes);
        } else {
            break;
        }
    }
    return text;
}

bool saysMissing(std::string_view text)
{
    if (text.empty())
        return true;
    if (text.size() > 12)
        return false;
    // Nearly every cell is told by its first sign.
    const char first = text.front();
    static constexpr std::string_view kFirst = "-.?(#<nNkKsSuUmM";
    if (static_cast<unsigned char>(first) < 0x80 && kFirst.find(first) == std::string_view::npos)
        return false;
    static constexpr std::array<std::string_view, 42> kMissing = {
        "na", "n/a", "n.a.", "n.a", "nan", "null", "nil", "nill", "none", "-", "--", "---", "\xE2\x80\x93", "\xE2\x80\x94", ".", "..", "...",
        "(s)", "(na)", "(d)", "(z)", "(x)", "#n/a", "#value!", "#ref!", "#div/0!", "#name?", "#null!", "#num!", "<na>", "nat", "?",
        "k.a.", "k. a.", "n.v.", "n.d.", "s/d", "n/d", "\xE6\x97\xA0", "\xE7\xA9\xBA", "undefined", "missing"};
    if (text.size() == 1)
        return first == '-' || first == '.' || first == '?';
    std::array<char, 12> lower{};
    for (std::size_t i = 0; i < text.size(); ++i)
        lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
    const std::string_view word(lower.data(), text.size());
    for (const std::string_view missing : kMissing) {
        if (word == missing)
            return true;
    }
    return false;
}

std::string folded(std::string_view text)
{
    text = trimmed(text);
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            if (isAsciiSpace(c)) {
                if (!out.empty() && out.back() != ' ')
                    out.push_back(' ');
            } else {
                out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c));
            }
            continue;
        }
        const std::string_view base = i + 1 < text.size() ? baseLetter(c, static_cast<unsigned char>(text[i + 1])) : std::string_view{};
        if (!base.empty()) {
            out += base;
            ++i;
        } else if (text.substr(i).starts_with("\xC2\xA0")) {
            out.push_back(' ');
            ++i;
        } else {
            out.push_back(static_cast<char>(c));
        }
    }
    return out;
}

std::string headerWords(std::string_view header)
{
    // A capital after a small letter begins a word; so does a change between letters and digits.
    std::string spaced;
    char before = ' ';
    for (const char c : trimmed(header)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool lowerBefore = before >= 'a' && before <= 'z';
        if (upper && lowerBefore)
            spaced.push_back(' ');
        const bool mark = c == '_' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')' || c == '[' || c == ']' || c == ':'
            || c == ',' || c == '\'' || c == '"' || c == '*' || c == '#' || c == '\\' || c == '\n' || c == '\r';
        spaced.push_back(mark ? ' ' : c);
        before = c;
    }
    return folded(spaced);
}

bool saysTotal(std::string_view text)
{
    if (text.size() < 3 || text.size() > 40)
        return false;
    // The first three letters tell nearly all other texts apart.
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        const std::uint32_t start = (static_cast<std::uint32_t>(text[0] | 32) << 16) | (static_cast<std::uint32_t>(text[1] | 32) << 8) | static_cast<std::uint32_t>(text[2] | 32);
        static constexpr std::array<std::string_view, 12> kStarts = {"tot", "gra", "sum", "sub", "ges", "zwi", "ins", "end", "sou", "ove", "all", "ein"};
        const bool possible = std::any_of(kStarts.begin(), kStarts.end(), [start](std::string_view each) {
            return start == ((static_cast<std::uint32_t>(each[0]) << 16) | (static_cast<std::uint32_t>(each[1]) << 8) | static_cast<std::uint32_t>(each[2]));
        });
        if (!possible)
            return false;
    }
    std::string word = folded(text);
    while (!word.empty() && (word.back() == ':' || word.back() == '.' || word.back() == ' ' || word.back() == '='))
        word.pop_back();
    static constexpr std::array<std::string_view, 36> kTotals = {
        "total", "totals", "grand total", "grand totals", "sum", "sum total", "overall total", "subtotal", "sub-total", "sub total", "all total",
        "summe", "gesamt", "gesamtsumme", "gesamtergebnis", "zwischensumme", "insgesamt", "endsumme", "total general", "sous-total", "sous total",
        "totaux", "totaal", "eindtotaal", "totale", "totale complessivo", "suma", "suma total", "total geral",
        "\xE5\x90\x88\xE8\xAE\xA1", "\xE6\x80\xBB\xE8\xAE\xA1", "\xE5\xB0\x8F\xE8\xAE\xA1", "\xE6\x80\xBB\xE5\x92\x8C", "\xE5\x90\x88\xE8\xA8\x88", "\xE7\xB8\xBD\xE8\xA8\x88",
        "\xE7\xB4\xAF\xE8\xAE\xA1"};
    for (const std::string_view total : kTotals) {
        if (word == total)
            return true;
    }
    return false;
}

std::string numberText(double value)
{
    std::array<char, 32> buffer{};
    const bool whole = std::fabs(value) < 1e15 && value == std::floor(value);
    const auto result = whole ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<std::int64_t>(value))
                              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

std::string_view cellText(const CellView &cell, std::string &buffer)
{
    switch (cell.kind) {
    case CellKind::Empty: return {};
    case CellKind::Text:
    case CellKind::Error: return trimmed(cell.text);
    case CellKind::Boolean: return cell.number != 0.0 ? "true" : "false";
    case CellKind::Date:
        if (!cell.text.empty())
            return trimmed(cell.text);
        buffer = isoText(static_cast<Day>(std::floor(cell.number)));
        return buffer;
    case CellKind::Number:
        // The shown text may be rounded or grouped; a code must be told whole.
        buffer = numberText(cell.number);
        return buffer;
    }
    return {};
}

std::uint64_t textHash(std::string_view text, std::uint64_t seed)
{
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = (seed + text.size() + 1) * kMultiplier;
    const char *at = text.data();
    std::size_t left = text.size();
    const auto mix = [&](std::uint64_t word) {
        hash ^= word;
        hash *= kMultiplier;
        hash ^= hash >> 29;
    };
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    std::uint64_t rest = 0;
    if (left > 0)
        std::memcpy(&rest, at, left);
    mix(rest);
    hash *= kMultiplier;
    return hash ^ (hash >> 32);
}

} // namespace shelfcast::core

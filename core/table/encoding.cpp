#include "core/table/encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace shelfcast::core {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

std::uint8_t byteAt(std::string_view bytes, std::size_t i)
{
    return static_cast<std::uint8_t>(bytes[i]);
}

/// Length of the valid UTF-8 character at @p i, 0 if there is none; `cut` says that only its end is missing.
std::size_t utf8Length(std::string_view s, std::size_t i, bool &cut)
{
    cut = false;
    const std::uint8_t lead = byteAt(s, i);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0)
        return 0;
    for (std::size_t k = 1; k < length; ++k) {
        if (i + k >= s.size()) {
            cut = true;
            return 0;
        }
        std::uint8_t low = 0x80, high = 0xBF;
        if (k == 1) { // overlong forms, surrogates and what lies beyond U+10FFFF
            low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        }
        const std::uint8_t trail = byteAt(s, i + k);
        if (trail < low || trail > high)
            return 0;
    }
    return length;
}

struct Utf8Count {
    std::size_t characters = 0; ///< valid ones of more than one byte
    std::size_t bad = 0;
};

Utf8Count countUtf8(std::string_view s, bool complete)
{
    Utf8Count count;
    for (std::size_t i = 0; i < s.size();) {
        bool cut = false;
        const std::size_t length = utf8Length(s, i, cut);
        if (length == 0 && cut && !complete)
            break;
        count.characters += length > 1;
        count.bad += length == 0;
        i += std::max<std::size_t>(length, 1);
    }
    return count;
}

/// "UTF-16LE" or "UTF-16BE" when every other byte is often zero and the rest never is: text without a byte order mark.
std::optional<std::string> guessUtf16(std::string_view s)
{
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < s.size(); ++i)
        zeros[i & 1] += s[i] == 0;
    const std::size_t units = s.size() / 2;
    if (units < 2)
        return std::nullopt;
    const int highAt = zeros[1] > zeros[0] ? 1 : 0;
    // A zero low byte is U+0100, U+4E00 ...: rare. A zero high byte is ASCII: at least the separators are.
    const std::size_t high = zeros[static_cast<std::size_t>(highAt)], low = zeros[static_cast<std::size_t>(1 - highAt)];
    if (high < std::max<std::size_t>(2, units / 20) || low * 20 > high)
        return std::nullopt;
    std::size_t odd = 0;
    for (std::size_t i = 0; i + 1 < s.size(); i += 2) {
        const unsigned unit = highAt == 1 ? byteAt(s, i) | byteAt(s, i + 1) << 8U : byteAt(s, i + 1) | byteAt(s, i) << 8U;
        odd += (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r') || unit >= 0xFFFE;
    }
    if (odd > units / 100)
        return std::nullopt;
    return highAt == 1 ? "UTF-16LE" : "UTF-16BE";
}

const char *iconvName(const std::string &encoding)
{
    return encoding == "Windows-1252" ? "CP1252" : encoding.c_str();
}

const iconv_t kNoConverter = reinterpret_cast<iconv_t>(-1); // NOLINT: how iconv spells it

} // namespace

bool isAscii(std::string_view bytes)
{
    std::size_t i = 0;
    std::uint64_t seen = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        seen |= word;
    }
    std::uint8_t tail = 0;
    for (; i < bytes.size(); ++i)
        tail |= byteAt(bytes, i);
    return (seen & 0x8080808080808080ULL) == 0 && tail < 0x80;
}

std::size_t validUtf8Prefix(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (i + 8 <= bytes.size() && isAscii(bytes.substr(i, 8))) {
            i += 8;
            continue;
        }
        bool cut = false;
        const std::size_t length = utf8Length(bytes, i, cut);
        if (length == 0)
            break;
        i += length;
    }
    return i;
}

bool isUtf8(std::string_view bytes)
{
    return validUtf8Prefix(bytes) == bytes.size();
}

std::string guessLegacyEncoding(std::string_view s)
{
    // Chinese text is almost only pairs of GB 2312 (both bytes at or above A1); accented Latin letters stand alone between ASCII.
    std::size_t common = 0, other = 0, bad = 0;
    for (std::size_t i = 0; i < s.size();) {
        const std::uint8_t lead = byteAt(s, i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        if (i + 1 >= s.size())
            break;
        const std::uint8_t trail = byteAt(s, i + 1);
        if (lead >= 0x81 && lead <= 0xFE && trail >= 0x30 && trail <= 0x39 && i + 3 < s.size()) {
            const bool four = byteAt(s, i + 2) >= 0x81 && byteAt(s, i + 3) >= 0x30 && byteAt(s, i + 3) <= 0x39;
            (four ? other : bad) += 1;
            i += four ? 4 : 1;
        } else if (lead == 0x80 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) {
            ++bad;
            ++i;
        } else {
            const bool inGb2312 = trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xF7));
            (inGb2312 ? common : other) += 1;
            i += 2;
        }
    }
    const std::size_t pairs = common + other;
    return pairs > 0 && bad * 50 <= pairs && common * 2 >= pairs ? "GB18030" : "Windows-1252";
}

std::optional<EncodingGuess> guessEncoding(std::string_view bytes, bool complete)
{
    if (bytes.starts_with(kUtf8Mark))
        return EncodingGuess{"UTF-8-BOM", 3};
    if (bytes.starts_with("\xFF\xFE") && !bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
        return EncodingGuess{"UTF-16LE", 2};
    if (bytes.starts_with("\xFE\xFF"))
        return EncodingGuess{"UTF-16BE", 2};
    if (bytes.find('\0') != std::string_view::npos) {
        if (auto wide = guessUtf16(bytes))
            return EncodingGuess{*wide, 0};
        return std::nullopt;
    }
    const auto control = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<std::uint8_t>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1A';
    });
    if (static_cast<std::size_t>(control) * 100 > bytes.size())
        return std::nullopt;
    const Utf8Count utf8 = countUtf8(bytes, complete);
    if (utf8.bad == 0 || utf8.characters >= 20 * utf8.bad) // a few damaged cells do not make another encoding
        return EncodingGuess{"UTF-8", 0};
    return EncodingGuess{guessLegacyEncoding(bytes), 0};
}

std::optional<std::string> canonicalEncoding(std::string_view name)
{
    std::string key;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    static constexpr std::array<std::pair<std::string_view, const char *>, 14> kNames{{
        {"utf8", "UTF-8"}, {"utf8bom", "UTF-8-BOM"}, {"utf8sig", "UTF-8-BOM"}, {"ascii", "UTF-8"},
        {"utf16", "UTF-16LE"}, {"utf16le", "UTF-16LE"}, {"utf16be", "UTF-16BE"}, {"gb18030", "GB18030"}, {"gbk", "GB18030"},
        {"gb2312", "GB18030"}, {"windows1252", "Windows-1252"}, {"cp1252", "Windows-1252"}, {"latin1", "Windows-1252"},
        {"iso88591", "Windows-1252"}}};
    for (const auto &[known, canonical] : kNames)
        if (key == known)
            return canonical;
    return std::nullopt;
}

Transcoder::Transcoder(const std::string &encoding)
    : m_handle(encoding.starts_with("UTF-8") ? kNoConverter : iconv_open("UTF-8", iconvName(encoding))),
      m_unit(encoding.starts_with("UTF-16") ? 2 : 1)
{
    assert(encoding.starts_with("UTF-8") || m_handle != kNoConverter);
}

Transcoder::~Transcoder()
{
    if (m_handle != kNoConverter)
        iconv_close(m_handle);
}

void Transcoder::reset()
{
    m_rest.clear();
    if (m_handle != kNoConverter)
        iconv(m_handle, nullptr, nullptr, nullptr, nullptr);
}

void Transcoder::decode(std::string_view bytes, bool last, std::string &out)
{
    if (m_handle == kNoConverter) {
        out.append(bytes);
        return;
    }
    std::string joined;
    if (!m_rest.empty()) {
        joined = m_rest + std::string(bytes);
        bytes = joined;
        m_rest.clear();
    }
    char *in = const_cast<char *>(bytes.data()); // NOLINT: iconv does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
        const std::size_t used = out.size();
        out.resize(used + left * 3 + 8); // one byte of GB18030 or CP1252 becomes at most three
        char *to = out.data() + used;
        std::size_t room = out.size() - used;
        const std::size_t outcome = iconv(m_handle, &in, &left, &to, &room);
        const int error = errno;
        out.resize(out.size() - room);
        if (outcome != static_cast<std::size_t>(-1) || left == 0 || error == E2BIG)
            continue;
        if (error == EINVAL && !last) { // the next piece brings the rest of the character
            m_rest.assign(in, left);
            return;
        }
        out.append(kReplacement);
        ++m_bad;
        const std::size_t skipped = std::min(left, m_unit);
        in += skipped;
        left -= skipped;
    }
}

std::string toUtf8(std::string_view bytes, const std::string &encoding)
{
    std::string out;
    Transcoder transcoder(encoding);
    transcoder.decode(bytes, true, out);
    return out;
}

} // namespace shelfcast::core

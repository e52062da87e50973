#include "core/table/workbook/biff_records.h"

#include "core/table/workbook/little_endian.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

void appendCodePoint(std::string &out, std::uint32_t c)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    const int trails = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr std::uint32_t kLead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(kLead[trails] | c >> 6 * trails);
    for (int i = trails - 1; i >= 0; --i)
        out += static_cast<char>(0x80 | (c >> 6 * i & 0x3F));
}

/// Joins halves of surrogate pairs; a lone half becomes U+FFFD.
class Utf16Joiner {
public:
    explicit Utf16Joiner(std::string &out) : m_out(out) {}
    ~Utf16Joiner() { flush(); }
    Utf16Joiner(const Utf16Joiner &) = delete;
    Utf16Joiner &operator=(const Utf16Joiner &) = delete;

    void add(std::uint32_t unit)
    {
        if (m_high != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
            appendCodePoint(m_out, 0x10000 + ((m_high - 0xD800) << 10) + (unit - 0xDC00));
            m_high = 0;
            return;
        }
        flush();
        if (unit >= 0xD800 && unit <= 0xDBFF)
            m_high = unit;
        else
            appendCodePoint(m_out, unit >= 0xDC00 && unit <= 0xDFFF ? 0xFFFD : unit);
    }

private:
    void flush()
    {
        if (m_high != 0)
            appendCodePoint(m_out, 0xFFFD);
        m_high = 0;
    }
    std::string &m_out;
    std::uint32_t m_high = 0;
};

} // namespace

bool BiffWalker::next(BiffRecord &record)
{
    const auto take = [&](std::string_view &body) {
        const std::size_t length = u16(m_stream, m_at + 2);
        if (m_at + 4 + length > m_stream.size())
            return false;
        body = m_stream.substr(m_at + 4, length);
        m_at += 4 + length;
        return true;
    };
    record.continued.clear();
    if (m_at + 4 > m_stream.size()) {
        m_cut = m_at < m_stream.size();
        return false;
    }
    record.type = static_cast<BiffType>(u16(m_stream, m_at));
    m_cut = !take(record.body);
    if (m_cut)
        return false;
    while (m_at + 4 <= m_stream.size() && static_cast<BiffType>(u16(m_stream, m_at)) == BiffType::Continue)
        if (std::string_view body; take(body))
            record.continued.push_back(body);
        else
            break;
    return true;
}

bool BiffTexts::nextPart()
{
    if (m_partNumber >= m_record.continued.size())
        return false;
    m_part = m_record.continued[m_partNumber++];
    m_at = 0;
    return true;
}

std::uint32_t BiffTexts::number(std::size_t bytes)
{
    if (m_at >= m_part.size() && !nextPart())
        return 0;
    const std::uint32_t value = littleEndian(m_part, m_at, bytes);
    m_at += bytes;
    return value;
}

void BiffTexts::skip(std::size_t bytes)
{
    while (bytes > 0) {
        const std::size_t here = std::min(bytes, m_part.size() - std::min(m_at, m_part.size()));
        m_at += here;
        bytes -= here;
        if (bytes > 0 && !nextPart())
            return;
    }
}

bool BiffTexts::takeCharacters(std::size_t length, bool wide, std::string &out)
{
    Utf16Joiner joiner(out);
    while (length > 0) {
        if (m_at >= m_part.size()) {
            if (!nextPart())
                return false;
            wide = (u8(m_part, m_at++) & 1) != 0; // each part says anew how wide its characters are
        }
        const std::size_t unit = wide ? 2 : 1;
        const std::size_t here = std::min(length, (m_part.size() - std::min(m_at, m_part.size())) / unit);
        for (std::size_t i = 0; i < here; ++i)
            joiner.add(littleEndian(m_part, m_at + i * unit, unit));
        m_at += here * unit;
        length -= here;
        if (here == 0)
            m_at = m_part.size(); // half a character: damaged
    }
    return true;
}

bool BiffTexts::take(std::size_t length, std::string &out)
{
    out.clear();
    if (m_at >= m_part.size() && !nextPart())
        return false;
    const bool wide = (number(1) & 1) != 0;
    return takeCharacters(length, wide, out);
}

bool BiffTexts::takeRich(std::string &out)
{
    out.clear();
    if (m_at >= m_part.size() && !nextPart())
        return false;
    const std::size_t length = number(2);
    const std::uint32_t flags = number(1);
    const std::size_t runs = (flags & 8) != 0 ? number(2) : 0;
    const std::size_t phonetic = (flags & 4) != 0 ? number(4) : 0;
    if (!takeCharacters(length, (flags & 1) != 0, out))
        return false;
    skip(4 * runs + phonetic);
    return true;
}

std::string codePageText(std::string_view bytes, std::uint16_t codePage)
{
    switch (codePage) {
    case 936:
        return toUtf8(bytes, "GB18030");
    case 950:
        return toUtf8(bytes, "BIG5");
    case 874: case 932: case 949: case 1250: case 1251: case 1253: case 1254: case 1255: case 1256: case 1257: case 1258:
        return toUtf8(bytes, "CP" + std::to_string(codePage));
    default:
        return toUtf8(bytes, "Windows-1252");
    }
}

} // namespace shelfcast::core

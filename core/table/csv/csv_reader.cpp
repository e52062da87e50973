#include "core/table/csv/csv_reader.h"

#include "core/table/encoding.h"

#include <algorithm>
#include <cstring>

namespace shelfcast::core {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;
constexpr std::uint64_t kRecordFields = 16;        ///< a record may be this many times longer than its longest field
constexpr std::size_t kStraySample = std::size_t{256} << 10;
constexpr std::uint64_t kCancelEvery = 4096;       ///< records between two looks at the stop flag

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

/// Takes the quotes off a field that holds doubled quotes or text behind its closing quote; in place, it only gets shorter.
std::string_view unquoted(char *begin, char *end)
{
    char *to = begin;
    bool inside = true;
    for (const char *from = begin; from < end; ++from) {
        if (inside && *from == '"') {
            if (from + 1 < end && from[1] == '"')
                ++from;
            else {
                inside = false;
                continue;
            }
        }
        *to++ = *from;
    }
    return {begin, static_cast<std::size_t>(to - begin)};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<ByteStream> stream, CsvSettings settings, std::shared_ptr<NoteList> notes, JobContext job)
    : m_stream(std::move(stream)), m_settings(std::move(settings)), m_notes(std::move(notes)), m_job(std::move(job)), m_buffer(kBufferBytes + 1)
{
    for (const char c : {m_settings.format.delimiter, '\n', '\r', '\0'})
        m_special[static_cast<unsigned char>(c)] = true;
    restart();
}

void CsvReader::restart()
{
    m_begin = m_end = m_next = m_buffer.data();
    *m_end = '\n';
    m_literalBytes = 0;
    m_atEnd = false;
    m_ascii = true;
    m_line = 1;
    m_lineBreaks = 0;
    m_rows = m_records = 0;
}

Result<void> CsvReader::rewind()
{
    restart();
    return m_stream->rewind();
}

Result<bool> CsvReader::next(std::vector<CellView> &row, std::uint64_t &rowNumber)
{
    for (;;) {
        if (++m_records % kCancelEvery == 0 && m_job.cancelled())
            return cancelled();
        m_begin = m_next;
        m_line += m_lineBreaks;
        const auto found = scanWhole();
        if (!found || !*found)
            return found;
        if (m_settings.skipFirstLine && m_line == 1)
            continue;
        if (auto handed = handOut(row); !handed)
            return tl::unexpected(handed.error());
        if (row.empty())
            continue;
        if (++m_rows > m_settings.limits.rows)
            return failure(ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "%1 has more than %2 rows. Split it into several files, for example one a year."),
                    {m_settings.fileName, static_cast<std::int64_t>(m_settings.limits.rows)}});
        rowNumber = m_line;
        return true;
    }
}

/// Finds the fields of the record at m_begin, reading on as needed. False at the end of the file.
Result<bool> CsvReader::scanWhole()
{
    for (;;) {
        if (m_begin == m_end && m_atEnd)
            return false;
        switch (scanRecord()) {
        case Outcome::Complete:
            return true;
        case Outcome::ZeroByte:
            return failure(ErrorCode::Damaged,
                {QT_TRANSLATE_NOOP("core", "Line %2 of %1 holds a zero byte, so the file is damaged or no text. Export it again."),
                    {m_settings.fileName, static_cast<std::int64_t>(m_line)}});
        case Outcome::TooWide:
            return failure(ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "Line %2 of %1 has more than %3 columns. Is the separator right?"),
                    {m_settings.fileName, static_cast<std::int64_t>(m_line), static_cast<std::int64_t>(m_settings.limits.columns)}});
        case Outcome::UnclosedQuote:
            m_notes->add({QT_TRANSLATE_NOOP("core", "%1, line %2: a quotation mark is opened but not closed at the end of its field; it was read as an ordinary character."),
                {m_settings.fileName, static_cast<std::int64_t>(m_line)}});
            break;
        case Outcome::Incomplete:
            if (auto more = fill(); !more)
                return more;
            break;
        }
    }
}

/// Moves the record to the front of the buffer and reads on behind it; makes the buffer larger when the record fills it.
Result<bool> CsvReader::fill()
{
    const std::size_t kept = static_cast<std::size_t>(m_end - m_begin);
    const std::size_t openField = m_fields.empty() ? kept : static_cast<std::size_t>(m_end - m_fields.back().begin);
    if (openField > m_settings.limits.cellBytes || kept > kRecordFields * m_settings.limits.cellBytes)
        return failure(ErrorCode::TooLarge,
            {QT_TRANSLATE_NOOP("core", "The record that starts on line %2 of %1 has a field longer than %3 bytes. "
                                       "Perhaps a quotation mark is opened there and never closed."),
                {m_settings.fileName, static_cast<std::int64_t>(m_line), static_cast<std::int64_t>(m_settings.limits.cellBytes)}});
    if (kept + 1 >= m_buffer.size() / 2) {
        std::vector<char> larger(2 * m_buffer.size());
        std::memcpy(larger.data(), m_begin, kept);
        m_buffer.swap(larger);
    } else {
        std::memmove(m_buffer.data(), m_begin, kept);
    }
    m_begin = m_buffer.data();
    const auto got = m_stream->read(std::span(m_buffer).subspan(kept, m_buffer.size() - 1 - kept));
    if (!got)
        return tl::unexpected(got.error());
    m_end = m_begin + kept + *got;
    *m_end = '\n';
    m_atEnd = *got == 0;
    m_ascii = isAscii({m_begin, m_end});
    return true;
}

CsvReader::Outcome CsvReader::scanRecord()
{
    m_fields.clear();
    m_lineBreaks = 0;
    const char delimiter = m_settings.format.delimiter;
    char *at = m_begin;
    for (;;) {
        if (m_fields.size() == m_settings.limits.columns)
            return Outcome::TooWide;
        Field &field = m_fields.emplace_back();
        field.begin = at;
        char *quote = at;
        while (*quote == ' ') // `a, "b, c"`: the quotes count in spite of the space before them
            ++quote;
        if (*quote == '"' && quote - m_begin >= m_literalBytes && quote < m_end) {
            at = quote;
            if (const Outcome outcome = scanQuoted(at, field); outcome != Outcome::Complete)
                return outcome;
        } else {
            while (!m_special[static_cast<unsigned char>(*at)])
                ++at;
            field.end = at;
        }
        if (at == m_end) {
            if (!m_atEnd)
                return Outcome::Incomplete;
            m_next = m_end;
            return Outcome::Complete;
        }
        if (*at == delimiter)
            ++at;
        else if (*at == '\0')
            return Outcome::ZeroByte;
        else
            return endOfLine(at);
    }
}

CsvReader::Outcome CsvReader::endOfLine(char *at)
{
    if (*at == '\r' && at + 1 == m_end && !m_atEnd)
        return Outcome::Incomplete; // a line feed may follow
    m_next = at + (*at == '\r' && at + 1 < m_end && at[1] == '\n' ? 2 : 1);
    ++m_lineBreaks;
    return Outcome::Complete;
}

/// Goes from the opening quote at @p at to the delimiter, line end or buffer end behind the closing one.
CsvReader::Outcome CsvReader::scanQuoted(char *&at, Field &field)
{
    char *const opening = at;
    field.begin = ++at;
    std::uint64_t breaks = 0;
    for (;; ++at) {
        char *const closing = static_cast<char *>(std::memchr(at, '"', static_cast<std::size_t>(m_end - at)));
        char *const stop = closing != nullptr ? closing : m_end;
        if (std::memchr(at, '\0', static_cast<std::size_t>(stop - at)) != nullptr)
            return Outcome::ZeroByte;
        for (const char *c = at; c < stop; ++c)
            breaks += *c == '\n' || (*c == '\r' && c[1] != '\n');
        at = stop;
        if (closing == nullptr || closing + 1 == m_end) {
            if (!m_atEnd)
                return Outcome::Incomplete;
            if (closing == nullptr) {
                m_literalBytes = opening + 1 - m_begin;
                return Outcome::UnclosedQuote;
            }
        }
        if (closing + 1 < m_end && closing[1] == '"') {
            field.rewrite = true;
            ++at;
            continue;
        }
        break;
    }
    field.end = at;
    ++at;
    if (!m_special[static_cast<unsigned char>(*at)]) { // text behind the closing quote
        if (breaks > 0) { // it "closed" lines later, in the middle of a field: that was never an opening quote
            m_literalBytes = opening + 1 - m_begin;
            return Outcome::UnclosedQuote;
        }
        while (!m_special[static_cast<unsigned char>(*at)])
            ++at;
        field.end = at;
        field.rewrite = true;
    }
    m_lineBreaks += breaks;
    return Outcome::Complete;
}

/// The fields as cells: without quotes, in valid UTF-8, without the empty ones at the end.
Result<void> CsvReader::handOut(std::vector<CellView> &row)
{
    row.clear();
    m_repairs.clear();
    m_literalBytes = 0;
    std::size_t filled = 0;
    row.resize(m_fields.size());
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Field &field = m_fields[i];
        std::string_view text(field.begin, static_cast<std::size_t>(field.end - field.begin));
        if (text.empty())
            continue;
        if (text.size() > m_settings.limits.cellBytes)
            return failure(ErrorCode::TooLarge,
                {QT_TRANSLATE_NOOP("core", "Line %2 of %1, column %3: the field is longer than %4 bytes."),
                    {m_settings.fileName, static_cast<std::int64_t>(m_line), static_cast<std::int64_t>(i + 1),
                        static_cast<std::int64_t>(m_settings.limits.cellBytes)}});
        if (field.rewrite)
            text = unquoted(field.begin, field.end);
        if (!m_ascii && !isUtf8(text))
            text = repaired(text);
        if (static_cast<unsigned char>(text.front()) <= ' ' && isBlank(text))
            continue;
        row[i].kind = CellKind::Text;
        row[i].text = text;
        filled = i + 1;
    }
    row.resize(filled);
    return {};
}

/// A field that is no UTF-8 in a file that is: read in the encoding that the surroundings suggest.
std::string_view CsvReader::repaired(std::string_view field)
{
    if (m_strayEncoding.empty()) {
        m_strayEncoding = guessLegacyEncoding({m_begin, std::min(static_cast<std::size_t>(m_end - m_begin), kStraySample)});
        m_notes->add({QT_TRANSLATE_NOOP("core", "%1, line %2: not UTF-8 like the lines before. Such cells were read as %3; check them, or export the file again."),
            {m_settings.fileName, static_cast<std::int64_t>(m_line), m_strayEncoding}});
    }
    return m_repairs.emplace_back(toUtf8(field, m_strayEncoding));
}

} // namespace shelfcast::core

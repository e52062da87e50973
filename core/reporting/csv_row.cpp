#include "core/reporting/csv_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace shelfcast::core {

bool looksLikeFormula(std::string_view text)
{
    if (text.empty())
        return false;
    if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos)
        return true;
    constexpr std::array<std::string_view, 4> kFullWidth = {"＝", "＋", "－", "＠"};
    return std::any_of(kFullWidth.begin(), kFullWidth.end(), [&](std::string_view sign) { return text.starts_with(sign); });
}

void CsvRow::separate()
{
    if (m_ended) {
        m_line.clear();
        m_ended = false;
        m_first = true;
    }
    if (!m_first)
        m_line += m_format.delimiter;
    m_first = false;
}

void CsvRow::text(std::string_view value)
{
    separate();
    const bool formula = looksLikeFormula(value);
    const bool quoted = value.find_first_of("\",;\t\r\n") != std::string_view::npos
                        || (!value.empty() && (value.front() == ' ' || value.back() == ' '));
    if (quoted)
        m_line += '"';
    if (formula)
        m_line += '\'';
    for (const char c : value) {
        if (c == '"')
            m_line += '"';
        m_line += c;
    }
    if (quoted)
        m_line += '"';
}

void CsvRow::number(double value)
{
    separate();
    if (!std::isfinite(value))
        return;
    fmt::memory_buffer digits;
    if (std::abs(value) < 1e15)
        fmt::format_to(std::back_inserter(digits), "{:.6f}", value);
    else
        fmt::format_to(std::back_inserter(digits), "{:.17g}", value);
    std::string_view written(digits.data(), digits.size());
    if (written.find('.') != std::string_view::npos && written.find('e') == std::string_view::npos) {
        written = written.substr(0, written.find_last_not_of('0') + 1);
        if (written.back() == '.')
            written.remove_suffix(1);
    }
    if (written == "-0")
        written = "0";
    for (const char c : written)
        m_line += c == '.' ? m_format.decimal : c;
}

void CsvRow::integer(long long value)
{
    separate();
    m_line += std::to_string(value);
}

void CsvRow::empty()
{
    separate();
}

std::string_view CsvRow::end()
{
    if (!m_ended)
        m_line += "\r\n";
    m_ended = true;
    m_first = true;
    return m_line;
}

} // namespace shelfcast::core

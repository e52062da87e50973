#pragma once
#include <string>
#include <string_view>

namespace shelfcast::core {

/// How a CSV file is written. The default is what other programs expect; a spreadsheet in a country with decimal commas
/// opens a file rightly only with semicolons and commas.
struct CsvFormat {
    char delimiter = ',';
    char decimal = '.';
};

/// Excel takes a file for UTF-8 only when it begins so.
inline constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

/// True for a text that a spreadsheet could take for a formula: it begins with = + - @ (also full-width), a tab or a line break.
bool looksLikeFormula(std::string_view text);

/// One row of a CSV file by RFC 4180. Texts that look like formulas get a leading apostrophe; numbers never do.
class CsvRow {
public:
    explicit CsvRow(CsvFormat format = {}) : m_format(format) {}
    void text(std::string_view value);
    /// NaN leaves the cell empty. At most six significant decimals after the point, no trailing zeros.
    void number(double value);
    void integer(long long value);
    void empty();
    /// The row with its line end; the next cell begins a new row.
    std::string_view end();

private:
    void separate();
    CsvFormat m_format;
    std::string m_line;
    bool m_first = true, m_ended = false;
};

} // namespace shelfcast::core

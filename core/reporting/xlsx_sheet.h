#pragma once
#include "core/base/calendar.h"

#include <cstdint>
#include <string>
#include <string_view>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace shelfcast::core {

/// The looks that all sheets of a workbook share.
struct XlsxStyles {
    explicit XlsxStyles(lxw_workbook *workbook);
    lxw_format *header = nullptr, *headerDate = nullptr, *date = nullptr, *units = nullptr, *money = nullptr, *percent = nullptr,
               *change = nullptr, *whole = nullptr, *title = nullptr, *wrapped = nullptr;
};

/// One sheet, filled row by row from left to right. Texts are strings whatever they begin with: nothing here can become a formula.
class XlsxSheet {
public:
    XlsxSheet(lxw_workbook *workbook, const XlsxStyles &styles, const char *name);

    void header(std::string_view title, double width);
    void headerDay(Day day);
    /// Freezes what is above and, with @p columns, left of the rest. Call after the header row.
    void freezeHeader(std::uint16_t columns);
    void nextRow();

    void text(std::string_view value, lxw_format *format = nullptr);
    /// NaN leaves the cell empty.
    void number(double value, lxw_format *format);
    void day(Day value);
    void skip() { ++m_column; }
    std::uint32_t row() const { return m_row; }
    std::uint16_t column() const { return m_column; }

private:
    lxw_worksheet *m_sheet;
    const XlsxStyles &m_styles;
    std::uint32_t m_row = 0;
    std::uint16_t m_column = 0;
};

} // namespace shelfcast::core

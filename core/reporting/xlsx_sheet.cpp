#include "core/reporting/xlsx_sheet.h"

#include <xlsxwriter.h>

#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLongestText = 32767; ///< characters of a cell, by Excel
/// Days from Excel's day 0 to 1970-01-01.
constexpr double kExcelEpoch = 25569.0;
constexpr const char *kDate = "yyyy-mm-dd";

lxw_format *numberFormat(lxw_workbook *workbook, const char *code)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_num_format(format, code);
    return format;
}

lxw_format *headerFormat(lxw_workbook *workbook)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_bold(format);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
}

/// Cut at a character, never inside one.
std::string fitting(std::string_view text)
{
    if (text.size() <= kLongestText)
        return std::string(text);
    std::size_t end = kLongestText - 4;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace

XlsxStyles::XlsxStyles(lxw_workbook *workbook)
    : header(headerFormat(workbook)), headerDate(headerFormat(workbook)), date(numberFormat(workbook, kDate)),
      units(numberFormat(workbook, "#,##0.0")), money(numberFormat(workbook, "#,##0.00")), percent(numberFormat(workbook, "0.0%")),
      change(numberFormat(workbook, "+0.0%;-0.0%;0.0%")), whole(numberFormat(workbook, "#,##0")), title(workbook_add_format(workbook)),
      wrapped(workbook_add_format(workbook))
{
    format_set_num_format(headerDate, kDate);
    format_set_bold(title);
    format_set_font_size(title, 16);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
}

XlsxSheet::XlsxSheet(lxw_workbook *workbook, const XlsxStyles &styles, const char *name)
    : m_sheet(workbook_add_worksheet(workbook, name)), m_styles(styles)
{
}

void XlsxSheet::header(std::string_view title, double width)
{
    worksheet_set_column(m_sheet, m_column, m_column, width, nullptr);
    text(title, m_styles.header);
}

void XlsxSheet::headerDay(Day value)
{
    worksheet_set_column(m_sheet, m_column, m_column, 11, nullptr);
    worksheet_write_number(m_sheet, m_row, m_column++, value + kExcelEpoch, m_styles.headerDate);
}

void XlsxSheet::freezeHeader(std::uint16_t columns)
{
    worksheet_freeze_panes(m_sheet, m_row + 1, columns);
}

void XlsxSheet::nextRow()
{
    ++m_row;
    m_column = 0;
}

void XlsxSheet::text(std::string_view value, lxw_format *format)
{
    if (!value.empty())
        worksheet_write_string(m_sheet, m_row, m_column, fitting(value).c_str(), format);
    ++m_column;
}

void XlsxSheet::number(double value, lxw_format *format)
{
    if (std::isfinite(value))
        worksheet_write_number(m_sheet, m_row, m_column, value, format);
    ++m_column;
}

void XlsxSheet::day(Day value)
{
    worksheet_write_number(m_sheet, m_row, m_column++, value + kExcelEpoch, m_styles.date);
}

} // namespace shelfcast::core

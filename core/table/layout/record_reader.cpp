#include "core/table/layout/record_reader.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shelfcast::core {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
const CellView kEmptyCell{};

/// 17850.0 is how programs write the code 17850 once they took it for a number.
std::string_view withoutPointZero(std::string_view text)
{
    if (text.size() < 3 || !text.ends_with(".0"))
        return text;
    const std::string_view whole = text.substr(0, text.size() - 2);
    return std::all_of(whole.begin(), whole.end(), [](char c) { return c >= '0' && c <= '9'; }) ? whole : text;
}

} // namespace

RecordReader::RecordReader(const Layout &layout, const RecordSink &sink) : m_layout(layout), m_sink(sink)
{
    m_attributes = layout.attributes && layout.choices.attributes.value_or(false);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const int column = static_cast<int>(c);
        switch (layout.columns[c].role) {
        case ColumnRole::Date: m_date = column; break;
        case ColumnRole::Item: m_item = column; break;
        case ColumnRole::Location: m_location = column; break;
        case ColumnRole::Category: m_category = column; break;
        case ColumnRole::Description: m_description = column; break;
        case ColumnRole::Quantity: m_quantity = column; break;
        case ColumnRole::Revenue: m_revenue = column; break;
        case ColumnRole::Price: m_price = column; break;
        case ColumnRole::Promotion: m_promotion = column; break;
        case ColumnRole::Stock: m_stock = column; break;
        case ColumnRole::PastSignal:
        case ColumnRole::KnownSignal: m_signals.push_back(column); break;
        case ColumnRole::Period:
        case ColumnRole::ItemColumn: m_cells.push_back(column); break;
        case ColumnRole::Unused: break;
        }
    }
    m_signalValues.resize(m_signals.size());
    m_record.quantity = m_record.revenue = m_record.price = m_record.promotion = m_record.stock = kNone;
    m_fileColumn.assign(layout.columns.size(), -1);
    if (!layout.sections.empty()) {
        for (std::size_t c = 0; c < layout.sections[0].columnOf.size(); ++c) {
            if (layout.sections[0].columnOf[c] >= 0)
                m_fileColumn[static_cast<std::size_t>(layout.sections[0].columnOf[c])] = static_cast<int>(c);
        }
    }
}

const CellView &RecordReader::cell(const std::vector<CellView> &row, int column) const
{
    if (column < 0)
        return kEmptyCell;
    const int at = m_fileColumn[static_cast<std::size_t>(column)];
    return at >= 0 && static_cast<std::size_t>(at) < row.size() ? row[static_cast<std::size_t>(at)] : kEmptyCell;
}

RecordReader::Reading RecordReader::numberIn(const CellView &cell, char decimal) const
{
    switch (cell.kind) {
    case CellKind::Number:
    case CellKind::Boolean: return {cell.number, false};
    case CellKind::Text: {
        const std::string_view text = trimmed(cell.text);
        const ScannedNumber number = scanNumber(text);
        if (number.isNumber)
            return {number.value(decimal), false};
        return {kNone, !saysMissing(text)};
    }
    case CellKind::Date: return {kNone, true};
    case CellKind::Empty:
    case CellKind::Error: break;
    }
    return {kNone, false};
}

double RecordReader::numberOf(const std::vector<CellView> &row, int column) const
{
    if (column < 0)
        return kNone;
    const CellView &value = cell(row, column);
    const Reading reading = numberIn(value, m_layout.columns[static_cast<std::size_t>(column)].decimal);
    if (!reading.text || value.kind != CellKind::Text)
        return reading.value;
    // Flags are written as words: promotion "yes", holiday "true".
    const std::string word = folded(value.text);
    if (word == "yes" || word == "true" || word == "y" || word == "ja" || word == "oui" || word == "si" || word == "x" || word == "是")
        return 1.0;
    if (word == "no" || word == "false" || word == "n" || word == "nein" || word == "non" || word == "否")
        return 0.0;
    return kNone;
}

std::optional<Day> RecordReader::dayIn(const CellView &cell, Message &reason)
{
    if (cell.kind != CellKind::Text)
        return readDay(cell, reason);
    // Sales of one day stand together: most rows say the date of the row before.
    if (cell.text != m_lastDate || m_lastDate.empty()) {
        m_lastDate = cell.text;
        m_lastReason = {};
        m_lastDay = readDay(cell, m_lastReason);
    }
    if (!m_lastDay)
        reason = m_lastReason;
    return m_lastDay;
}

std::optional<Day> RecordReader::readDay(const CellView &cell, Message &reason) const
{
    const DateFormat &format = m_layout.columns[static_cast<std::size_t>(m_date)].dateFormat;
    if (cell.kind == CellKind::Date)
        return static_cast<Day>(std::floor(cell.number));
    std::string buffer;
    const std::string_view text = cellText(cell, buffer);
    if (saysMissing(text) || cell.kind == CellKind::Error) {
        reason = {QT_TRANSLATE_NOOP("core", "The row has no date.")};
        return std::nullopt;
    }
    const ScannedNumber number = cell.kind == CellKind::Number ? ScannedNumber{true, {}, false, false, cell.number, cell.number} : scanNumber(text);
    if (format.kind == DateFormat::Kind::YearWeek && number.isNumber) {
        const int year = static_cast<int>(number.withDot / 100.0), week = static_cast<int>(std::fmod(number.withDot, 100.0));
        if (year >= 1900 && year <= 2150 && week >= 1 && week <= 53)
            return isoWeekStart(year, week);
    }
    const ScannedDate date = scanDate(text);
    if (date.form == ScannedDate::Form::NoSuchDay) {
        reason = {QT_TRANSLATE_NOOP("core", "The calendar has no such day.")};
        return std::nullopt;
    }
    if (date.form != ScannedDate::Form::None) {
        std::optional<Day> day = dayOf(date, format.order);
        if (!day && format.order == DateFormat::Order::YearMonthDay)
            day = dayOf(date, DateFormat::Order::DayMonthYear);
        if (!day)
            reason = {QT_TRANSLATE_NOOP("core", "The date does not fit the column's order of day and month.")};
        return day;
    }
    if (number.isNumber) {
        if (const std::optional<Day> day = serialDay(number.withDot))
            return day;
    }
    reason = {QT_TRANSLATE_NOOP("core", "The text cannot be read as a date.")};
    return std::nullopt;
}

std::string_view RecordReader::key(const std::vector<CellView> &row, int column, std::string &buffer) const
{
    if (column < 0)
        return {};
    const CellView &value = cell(row, column);
    if (value.kind == CellKind::Error)
        return {};
    const std::string_view text = cellText(value, buffer);
    if (value.kind == CellKind::Text && saysMissing(text))
        return {};
    return withoutPointZero(text);
}

RowKind RecordReader::kindOf(const std::vector<CellView> &row) const
{
    std::size_t used = 0, texts = 0, totals = 0, numbers = 0;
    for (const CellView &each : row) {
        if (each.kind == CellKind::Empty)
            continue;
        if (each.kind == CellKind::Text) {
            const std::string_view text = trimmed(each.text);
            if (text.empty())
                continue;
            if (scanNumber(text).isNumber) {
                ++numbers;
            } else {
                ++texts;
                totals += saysTotal(text) ? 1 : 0;
            }
        } else {
            ++numbers;
        }
    }
    for (const int column : {m_date, m_item, m_location, m_quantity, m_revenue, m_price, m_stock, m_category, m_description}) {
        std::string buffer;
        used += column >= 0 && !cellText(cell(row, column), buffer).empty() ? 1 : 0;
    }
    for (const int column : m_cells)
        used += cell(row, column).kind != CellKind::Empty ? 1 : 0;
    if (totals > 0)
        return RowKind::Total;
    if (used == 0)
        return texts > 0 && numbers == 0 ? RowKind::Note : RowKind::Blank;
    return texts == 1 && numbers == 0 && row.size() > 0 && m_layout.columns.size() > 1 ? RowKind::Note : RowKind::Data;
}

void RecordReader::refuse(std::uint64_t number, int column, const std::vector<CellView> &row, Message reason)
{
    RefusedRow refused;
    refused.row = number;
    refused.column = column >= 0 ? m_layout.columns[static_cast<std::size_t>(column)].name : std::string{};
    std::string buffer;
    refused.value = cellText(cell(row, column), buffer);
    refused.reason = std::move(reason);
    refused.sheet = m_layout.sheets.size() > 1 ? m_layout.sheet : std::string{};
    m_sink.refused(refused);
}

RowKind RecordReader::take(const std::vector<CellView> &row, std::uint64_t number)
{
    if (number <= m_layout.headerRow)
        return RowKind::Header;
    const std::vector<TableSection> &sections = m_layout.sections;
    if (m_section + 1 < sections.size() && number >= sections[m_section + 1].headerRow) {
        while (m_section + 1 < sections.size() && number >= sections[m_section + 1].headerRow)
            ++m_section;
        m_repeat = 0;
        std::fill(m_fileColumn.begin(), m_fileColumn.end(), -1);
        for (std::size_t c = 0; c < sections[m_section].columnOf.size(); ++c) {
            if (sections[m_section].columnOf[c] >= 0)
                m_fileColumn[static_cast<std::size_t>(sections[m_section].columnOf[c])] = static_cast<int>(c);
        }
    }
    const TableSection &section = sections[m_section];
    if (section.headerRow != 0 && number < section.firstRow)
        return RowKind::Header;
    if (!section.used)
        return RowKind::OtherTable;
    while (m_repeat < section.repeatedHeaders.size() && section.repeatedHeaders[m_repeat] < number)
        ++m_repeat;
    if (m_repeat < section.repeatedHeaders.size() && section.repeatedHeaders[m_repeat] == number)
        return RowKind::Header;

    if (m_layout.wide) {
        const RowKind kind = kindOf(row);
        if (kind == RowKind::Data)
            takeWide(row, number);
        return kind;
    }
    // What is no data row shows in its date or, without dates, in its item: most rows need no closer look.
    const int tell = m_attributes || m_date < 0 ? m_item : m_date;
    const CellView &first = cell(row, tell);
    bool suspicious = first.kind == CellKind::Empty || first.kind == CellKind::Error || row.size() <= 2;
    if (first.kind == CellKind::Text && m_date >= 0 && !suspicious) {
        Message reason;
        suspicious = !dayIn(first, reason);
    }
    if (suspicious) {
        Message reason;
        const RowKind kind = kindOf(row);
        if (kind != RowKind::Data && (m_date < 0 || !dayIn(first, reason)))
            return kind;
    }
    takeLong(row, number);
    return RowKind::Data;
}

void RecordReader::fillNumbers(const std::vector<CellView> &row)
{
    m_record.promotion = numberOf(row, m_promotion);
    m_record.stock = numberOf(row, m_stock);
    for (std::size_t i = 0; i < m_signals.size(); ++i)
        m_signalValues[i] = numberOf(row, m_signals[i]);
    m_record.signals = m_signalValues;
    m_record.category = key(row, m_category, m_categoryText);
    m_record.description = key(row, m_description, m_descriptionText);
    m_record.location = key(row, m_location, m_locationText);
}

void RecordReader::takeLong(const std::vector<CellView> &row, std::uint64_t number)
{
    m_record.row = number;
    m_record.day = 0;
    if (m_date >= 0) {
        Message reason;
        const std::optional<Day> day = dayIn(cell(row, m_date), reason);
        if (!day) {
            refuse(number, m_date, row, std::move(reason));
            return;
        }
        m_record.day = *day;
    }
    m_record.item = m_item >= 0 ? key(row, m_item, m_itemText) : std::string_view(m_layout.seriesName);
    if (m_record.item.empty()) {
        refuse(number, m_item, row, {QT_TRANSLATE_NOOP("core", "The row names no item.")});
        return;
    }
    const int measure = m_quantity >= 0 ? m_quantity : m_revenue;
    Reading value{kNone, false};
    if (measure >= 0) {
        value = numberIn(cell(row, measure), m_layout.columns[static_cast<std::size_t>(measure)].decimal);
        if (value.text) {
            refuse(number, measure, row, {QT_TRANSLATE_NOOP("core", "The text cannot be read as a number.")});
            return;
        }
        if (std::isnan(value.value) && !m_attributes && m_date >= 0) {
            ++m_withoutMeasure;
            if (m_layout.noRecord == NoRecord::Zero) {
                refuse(number, measure, row, {QT_TRANSLATE_NOOP("core", "The row has no quantity.")});
                return;
            }
        }
    }
    m_record.quantity = value.value;
    m_record.revenue = numberOf(row, m_revenue);
    m_record.price = numberOf(row, m_price);
    // Money and unit price follow from each other where the file has only one of them.
    if (m_quantity >= 0 && m_revenue < 0)
        m_record.revenue = m_record.quantity * m_record.price;
    else if (m_quantity >= 0 && m_price < 0 && m_record.quantity > 0.0)
        m_record.price = m_record.revenue / m_record.quantity;
    fillNumbers(row);
    m_sink.record(m_record);
}

void RecordReader::takeWide(const std::vector<CellView> &row, std::uint64_t number)
{
    m_record.row = number;
    if (m_date >= 0) {
        Message reason;
        const std::optional<Day> day = dayIn(cell(row, m_date), reason);
        if (!day) {
            refuse(number, m_date, row, std::move(reason));
            return;
        }
        m_record.day = *day;
    }
    fillNumbers(row);
    m_record.revenue = m_record.price = kNone;
    if (m_date < 0) {
        m_record.item = m_item >= 0 ? key(row, m_item, m_itemText) : std::string_view(m_layout.seriesName);
        if (m_record.item.empty()) {
            refuse(number, m_item, row, {QT_TRANSLATE_NOOP("core", "The row names no item.")});
            return;
        }
    }
    for (const int column : m_cells) {
        const ColumnInfo &info = m_layout.columns[static_cast<std::size_t>(column)];
        const Reading value = numberIn(cell(row, column), info.decimal);
        if (value.text) {
            refuse(number, column, row, {QT_TRANSLATE_NOOP("core", "The text cannot be read as a number.")});
            continue;
        }
        if (info.period)
            m_record.day = *info.period;
        else
            m_record.item = info.name;
        if (!info.location.empty())
            m_record.location = info.location;
        m_withoutMeasure += std::isnan(value.value) ? 1 : 0;
        m_record.quantity = value.value;
        m_sink.record(m_record);
    }
}

} // namespace shelfcast::core

#include "core/table/layout/survey.h"

#include "core/table/layout/cell_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace shelfcast::core {

namespace {

/// A number below 1024 from the first letter, whatever its case, and the length.
std::size_t shapeOf(std::string_view text)
{
    const std::size_t front = text.empty() ? 0 : static_cast<unsigned char>(text.front()) & 0xDFU;
    return (front * 37 + text.size()) & 1023U;
}

void addNumber(ColumnSurvey &column, const ScannedNumber &number)
{
    switch (number.mark) {
    case NumberMark::None: break;
    case NumberMark::Dot: ++column.dots; break;
    case NumberMark::Comma: ++column.commas; break;
    case NumberMark::DotOrGroup: ++column.dotsOrGroups; break;
    case NumberMark::CommaOrGroup: ++column.commasOrGroups; break;
    }
    const double value = number.withDot;
    if (column.numbers == 0) {
        column.least = column.greatest = value;
    } else {
        column.least = std::min(column.least, value);
        column.greatest = std::max(column.greatest, value);
        column.steps += value == column.last + 1.0 ? 1 : 0;
    }
    column.last = value;
    ++column.numbers;
    column.sumDot += number.withDot;
    column.sumComma += number.withComma;
    column.integers += value == std::floor(value) ? 1 : 0;
    column.negatives += value < 0.0 ? 1 : 0;
    column.zeros += value == 0.0 ? 1 : 0;
    column.leadingZeros += number.leadingZero ? 1 : 0;
}

} // namespace

Survey::Survey(std::vector<std::string> names, const std::vector<Look> &looks, std::vector<bool> periods)
    : m_names(std::move(names)), m_columns(m_names.size()), m_periods(std::move(periods)), m_lastHash(m_names.size()), m_lastDate(m_names.size()), m_lastScan(m_names.size())
{
    TableSection first;
    first.columnOf.reserve(m_names.size());
    for (std::size_t c = 0; c < m_names.size(); ++c) {
        m_columns[c].look = c < looks.size() ? looks[c] : Look::Empty;
        first.columnOf.push_back(static_cast<std::int32_t>(c));
        m_folded.push_back(folded(m_names[c]));
        m_headerShapes[shapeOf(m_names[c])] = true;
    }
    m_periods.resize(m_names.size());
    m_wide = std::find(m_periods.begin(), m_periods.end(), true) != m_periods.end();
    m_sections.push_back(std::move(first));
    m_sectionRepeats.push_back(0);
}

int Survey::weekdayOf(const std::vector<CellView> &row) const
{
    if (m_weekdayColumn < 0 || static_cast<std::size_t>(m_weekdayColumn) >= row.size())
        return -1;
    return weekdayNamed(trimmed(row[static_cast<std::size_t>(m_weekdayColumn)].text));
}

void Survey::take(const std::vector<CellView> &row, std::uint64_t number)
{
    if (repeatsHeader(row, number) || (m_wide && labelsBlock(row, number)) || isTotal(row))
        return;
    TableSection &section = m_sections.back();
    if (section.rows++ == 0)
        section.firstRow = number;
    section.lastRow = number;
    ++m_rows;
    const int weekdayOfRow = weekdayOf(row);
    const std::size_t mapped = std::min(row.size(), section.columnOf.size());
    for (std::size_t c = 0; c < mapped; ++c) {
        const std::int32_t column = section.columnOf[c];
        if (column >= 0)
            takeCell(m_columns[static_cast<std::size_t>(column)], row[c], weekdayOfRow, static_cast<std::size_t>(column));
    }
    for (std::size_t c = mapped; c < row.size(); ++c)
        m_extraCells += row[c].kind != CellKind::Empty ? 1 : 0;
    // A column of weekday names shows within the first rows.
    if (m_rows == 20 && m_weekdayColumn < 0) {
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            if (m_columns[c].weekdayNames >= 16)
                m_weekdayColumn = static_cast<int>(c);
        }
    }
}

void Survey::takeCell(ColumnSurvey &column, const CellView &cell, int weekdayOfRow, std::size_t index)
{
    switch (cell.kind) {
    case CellKind::Empty: return;
    case CellKind::Error:
        ++column.missing;
        return;
    case CellKind::Boolean:
        ++column.filled;
        ++column.booleans;
        column.distinct.add(cell.number != 0.0 ? 1 : 2);
        break;
    case CellKind::Number: {
        ++column.filled;
        ++column.typedNumbers;
        addNumber(column, {true, NumberMark::None, false, false, cell.number, cell.number});
        std::uint64_t bits = 0;
        std::memcpy(&bits, &cell.number, sizeof bits);
        column.distinct.add(textHash({}, bits));
        break;
    }
    case CellKind::Date: {
        ++column.filled;
        ++column.dates;
        const Day day = static_cast<Day>(std::floor(cell.number));
        column.dateEvidence.addTyped(day);
        column.distinct.add(textHash({}, static_cast<std::uint64_t>(day) + 7));
        break;
    }
    case CellKind::Text: {
        const std::string_view text = trimmed(cell.text);
        if (!text.empty())
            takeText(column, text, weekdayOfRow, index);
        return;
    }
    }
    if (column.samples.size() < 3) {
        std::string buffer;
        std::string sample(cellText(cell, buffer));
        if (std::find(column.samples.begin(), column.samples.end(), sample) == column.samples.end())
            column.samples.push_back(std::move(sample));
    }
}

void Survey::takeText(ColumnSurvey &column, std::string_view text, int weekdayOfRow, std::size_t index)
{
    const std::uint64_t hash = textHash(text);
    const bool fresh = hash != m_lastHash[index];
    if (column.look != Look::Number && saysMissing(text)) {
        ++column.missing;
        return;
    }
    if (column.look == Look::Date) {
        if (fresh || text != m_lastDate[index]) {
            m_lastDate[index] = text;
            m_lastScan[index] = scanDate(text);
        }
        if (m_lastScan[index].form != ScannedDate::Form::None) {
            ++column.dates;
            column.dateEvidence.add(m_lastScan[index], weekdayOfRow);
        } else if (const ScannedNumber number = scanNumber(text); number.isNumber) {
            addNumber(column, number);
        } else {
            ++column.texts;
        }
    } else if (column.look == Look::Number || column.look == Look::Empty) {
        if (const ScannedNumber number = scanNumber(text); number.isNumber) {
            addNumber(column, number);
        } else if (saysMissing(text)) {
            ++column.missing;
            return;
        } else if (const ScannedDate date = scanDate(text); date.form != ScannedDate::Form::None) {
            ++column.dates;
            column.dateEvidence.add(date, weekdayOfRow);
        } else {
            ++column.texts;
        }
    } else {
        ++column.texts;
        column.textBytes += text.size();
        if (m_rows <= 40 && weekdayNamed(text) >= 0)
            ++column.weekdayNames;
    }
    ++column.filled;
    if (fresh) {
        m_lastHash[index] = hash;
        const bool added = column.distinct.add(hash);
        if (added && column.samples.size() < 3)
            column.samples.emplace_back(text);
    }
}

bool Survey::isTotal(const std::vector<CellView> &row) const
{
    bool total = false;
    std::size_t texts = 0;
    const std::vector<std::int32_t> &columnOf = m_sections.back().columnOf;
    for (std::size_t c = 0; c < row.size() && c < columnOf.size(); ++c) {
        if (row[c].kind == CellKind::Empty)
            continue;
        if (columnOf[c] >= 0 && m_columns[static_cast<std::size_t>(columnOf[c])].look == Look::Date) {
            // A row of a day is no total, unless the label stands in the date's place.
            if (row[c].kind != CellKind::Text || !saysTotal(trimmed(row[c].text)))
                return false;
            total = true;
        } else if (row[c].kind == CellKind::Text && texts < 4) {
            ++texts;
            total = total || saysTotal(trimmed(row[c].text));
        }
    }
    return total;
}

bool Survey::repeatsHeader(const std::vector<CellView> &row, std::uint64_t number)
{
    // Cheap look first: a header row has a header's name among its first texts.
    std::size_t texts = 0, known = 0;
    bool maybe = false;
    for (std::size_t c = 0; c < row.size() && texts < 3 && !maybe; ++c) {
        if (row[c].kind != CellKind::Text || row[c].text.empty())
            continue;
        ++texts;
        maybe = m_headerShapes[shapeOf(trimmed(row[c].text))];
    }
    if (!maybe)
        return false;
    TableSection next;
    next.columnOf.assign(std::max(row.size(), m_names.size()), -1);
    std::vector<std::size_t> fresh;
    std::size_t numbers = 0;
    texts = 0;
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (row[c].kind == CellKind::Empty)
            continue;
        const std::string_view text = trimmed(row[c].text);
        if (row[c].kind != CellKind::Text || scanNumber(text).isNumber) {
            // A running number in front of a repeated header belongs to no header; keep its column as it was.
            if (++numbers > 1 || c > 1)
                return false;
            next.columnOf[c] = c < m_names.size() ? static_cast<std::int32_t>(c) : -1;
            continue;
        }
        if (text.empty())
            continue;
        ++texts;
        const auto found = std::find(m_folded.begin(), m_folded.end(), folded(text));
        if (found == m_folded.end()) {
            fresh.push_back(c);
        } else {
            ++known;
            next.columnOf[c] = static_cast<std::int32_t>(found - m_folded.begin());
        }
        if (fresh.size() > known + 1)
            return false;
    }
    if (known == 0 || known * 2 < texts)
        return false;
    if (next.columnOf == m_sections.back().columnOf && fresh.empty()) {
        m_sections.back().repeatedHeaders.push_back(number);
        return true;
    }
    for (const std::size_t c : fresh) {
        std::string name(trimmed(row[c].text));
        next.columnOf[c] = static_cast<std::int32_t>(m_names.size());
        m_folded.push_back(folded(name));
        m_names.push_back(std::move(name));
        m_columns.emplace_back();
        m_columns.back().look = Look::Empty;
        m_lastHash.push_back(0);
        m_lastDate.emplace_back();
        m_lastScan.emplace_back();
        m_periods.push_back(false);
    }
    next.firstRow = next.lastRow = number + 1;
    next.headerRow = number;
    m_sections.push_back(std::move(next));
    m_sectionRepeats.push_back(0);
    return true;
}

bool Survey::labelsBlock(const std::vector<CellView> &row, std::uint64_t number)
{
    std::size_t texts = 0, values = 0;
    std::string_view longest;
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (row[c].kind == CellKind::Empty)
            continue;
        if (c < m_periods.size() && m_periods[c]) {
            ++values;
        } else if (row[c].kind == CellKind::Text) {
            const std::string_view text = trimmed(row[c].text);
            texts += text.empty() ? 0 : 1;
            longest = text.size() > longest.size() ? text : longest;
        }
    }
    if (values == 0 && texts == 1) {
        TableSection next;
        next.columnOf = m_sections.back().columnOf;
        next.firstRow = next.lastRow = number + 1;
        next.headerRow = number;
        next.label = longest;
        // A label right after another one, as a footnote after a footnote, begins nothing new.
        if (m_sections.back().rows == 0) {
            m_sections.back().headerRow = number;
            m_sections.back().label = longest;
        } else {
            m_sections.push_back(std::move(next));
            m_sectionRepeats.push_back(0);
        }
        return true;
    }
    if (values > 0 && !longest.empty() && !m_labels.add(textHash(longest)))
        ++m_sectionRepeats.back();
    return false;
}

void Survey::finish()
{
    // What looked like a header but has no rows below it is a note: a footer that says the title again.
    for (std::size_t s = m_sections.size(); s-- > 1;) {
        if (m_sections[s].rows > 0 || !m_sections[s].label.empty())
            continue;
        m_sections[s - 1].repeatedHeaders.push_back(m_sections[s].headerRow);
        std::sort(m_sections[s - 1].repeatedHeaders.begin(), m_sections[s - 1].repeatedHeaders.end());
        m_sections.erase(m_sections.begin() + static_cast<std::ptrdiff_t>(s));
        m_sectionRepeats.erase(m_sectionRepeats.begin() + static_cast<std::ptrdiff_t>(s));
    }
    for (std::size_t s = 1; s < m_sections.size(); ++s) {
        TableSection &section = m_sections[s];
        section.repeats = m_wide && section.rows > 0 && m_sectionRepeats[s] * 2 >= section.rows;
    }
}

} // namespace shelfcast::core

#include "core/table/layout/guess.h"

#include "core/table/layout/cell_text.h"

#include <algorithm>
#include <array>

namespace shelfcast::core {

namespace {

char fileMark(const Survey &survey, const LayoutChoices &choices, char delimiter)
{
    if (choices.decimal)
        return *choices.decimal;
    std::uint64_t dots = 0, commas = 0, commasOrGroups = 0, dotsOrGroups = 0;
    for (const ColumnSurvey &column : survey.columns()) {
        if (column.typedNumbers * 2 > column.numbers)
            continue; // a workbook's numbers have no mark; the few texts among them are codes
        dots += column.dots;
        commas += column.commas;
        commasOrGroups += column.commasOrGroups;
        dotsOrGroups += column.dotsOrGroups;
    }
    if (dots != commas)
        return dots > commas ? '.' : ',';
    // Nothing but 1,234: where fields are separated by ; the comma is free to be the decimal mark.
    return delimiter == ';' && commasOrGroups > dotsOrGroups ? ',' : '.';
}

char columnMark(const ColumnSurvey &column, char mark, const LayoutChoices &choices)
{
    if (choices.decimal || column.dots == column.commas || column.typedNumbers * 2 > column.numbers)
        return mark;
    return column.dots > column.commas ? '.' : ',';
}

/// Texts that are nothing but flags: TRUE and FALSE, yes and no.
bool saysYesAndNo(const ColumnSurvey &column)
{
    static constexpr std::array<std::string_view, 14> kFlags = {"true", "false", "yes", "no", "y", "n", "ja", "nein", "oui", "non", "si", "是", "否", "x"};
    return column.distinct.count() <= 2 && std::all_of(column.samples.begin(), column.samples.end(), [](const std::string &sample) {
        return std::find(kFlags.begin(), kFlags.end(), folded(sample)) != kFlags.end();
    });
}

ColumnType typeOf(const ColumnSurvey &column)
{
    if (column.filled == 0)
        return ColumnType::Empty;
    if (column.dates * 2 > column.filled)
        return ColumnType::Date;
    if (column.numbers * 2 >= column.filled)
        return ColumnType::Number;
    return column.booleans * 2 > column.filled || saysYesAndNo(column) ? ColumnType::Boolean : ColumnType::Text;
}

} // namespace

double GuessInput::headShare(std::size_t index) const
{
    std::size_t rows = 0, filled = 0;
    for (std::size_t r = header.firstData; r < tableEnd; ++r) {
        ++rows;
        filled += index < head.rows[r].cells.size() && !saysMissing(head.rows[r].cells[index].text) ? 1 : 0;
    }
    return rows == 0 ? 0.0 : static_cast<double>(filled) / static_cast<double>(rows);
}

void describeColumns(const GuessInput &input, char delimiter, Layout &layout)
{
    layout.decimal = fileMark(input.survey, input.choices, delimiter);
    const std::uint64_t rows = input.survey.rows();
    for (ColumnInfo &info : layout.columns) {
        const ColumnSurvey &column = input.column(info.index);
        info.decimal = columnMark(column, layout.decimal, input.choices);
        info.type = typeOf(column);
        info.sum = column.numbers == 0 ? 0.0 : info.decimal == ',' ? column.sumComma : column.sumDot;
        info.missing = rows - std::min(rows, column.filled);
        info.distinct = std::min<std::uint64_t>(column.distinct.count(), 1'000'000);
    }
}

Result<void> applyChosenRoles(const LayoutChoices &choices, Layout &layout)
{
    for (const auto &[name, role] : choices.roles) {
        const auto column = std::find_if(layout.columns.begin(), layout.columns.end(), [&name = name](const ColumnInfo &info) { return info.name == name; });
        if (column == layout.columns.end())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The file %1 has no column named \"%2\". Check the name in the header row."), {layout.file, name}});
        // One column a role, where a row has only one: what was guessed gives way.
        const bool single = role == ColumnRole::Date || role == ColumnRole::Quantity || role == ColumnRole::Revenue || role == ColumnRole::Item
            || role == ColumnRole::Location || role == ColumnRole::Price || role == ColumnRole::Stock || role == ColumnRole::Promotion
            || role == ColumnRole::Category || role == ColumnRole::Description;
        for (ColumnInfo &other : layout.columns) {
            const bool chosen = choices.roles.contains(other.name);
            if (single && !chosen && other.role == role)
                other.role = ColumnRole::Unused;
            if (role == ColumnRole::Quantity && !chosen && other.role == ColumnRole::ItemColumn)
                other.role = ColumnRole::Unused;
        }
        column->role = role;
        if (role == ColumnRole::Quantity || role == ColumnRole::Revenue)
            std::erase_if(layout.questions, [](const Question &question) { return question.id == "quantity"; });
    }
    layout.dateColumn.reset();
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        if (layout.columns[c].role == ColumnRole::Date)
            layout.dateColumn = c;
    }
    return {};
}

} // namespace shelfcast::core

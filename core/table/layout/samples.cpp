#include "core/table/layout/samples.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/dates.h"

namespace shelfcast::core {

namespace {

std::string readAs(const ColumnInfo &info, const std::string &written)
{
    if (info.role == ColumnRole::Date) {
        const ScannedDate date = scanDate(written);
        if (const std::optional<Day> day = dayOf(date, info.dateFormat.order))
            return isoText(*day);
        const ScannedNumber number = scanNumber(written);
        if (info.dateFormat.kind == DateFormat::Kind::YearWeek && number.isNumber)
            return isoText(isoWeekStart(static_cast<int>(number.withDot) / 100, static_cast<int>(number.withDot) % 100));
        if (const std::optional<Day> day = number.isNumber ? serialDay(number.withDot) : std::nullopt)
            return isoText(*day);
        return {};
    }
    if (info.type == ColumnType::Number && info.role != ColumnRole::Item && info.role != ColumnRole::Location && info.role != ColumnRole::Category) {
        const ScannedNumber number = scanNumber(written);
        return number.isNumber ? numberText(number.value(info.decimal)) : std::string{};
    }
    return std::string(trimmed(written));
}

bool countsSomething(const ColumnInfo &info)
{
    switch (info.role) {
    case ColumnRole::Quantity:
    case ColumnRole::Revenue:
    case ColumnRole::Price:
    case ColumnRole::Stock:
    case ColumnRole::Period:
    case ColumnRole::ItemColumn: return true;
    default: return false;
    }
}

void addOddities(const ColumnSurvey &column, ColumnInfo &info)
{
    const auto say = [&info](const char *sentence, std::uint64_t count) { info.findings.push_back({sentence, {static_cast<std::int64_t>(count)}}); };
    if (column.texts > 0)
        say(QT_TRANSLATE_NOOP("core", "Cells with text where a number is expected: %1."), column.texts);
    if (column.negatives > 0)
        say(QT_TRANSLATE_NOOP("core", "Negative values: %1."), column.negatives);
    if (column.dots > 0 && column.commas > 0)
        info.findings.push_back({QT_TRANSLATE_NOOP("core", "Both decimal marks occur: %1 cells with a point, %2 with a comma."),
                                 {static_cast<std::int64_t>(column.dots), static_cast<std::int64_t>(column.commas)}});
}

} // namespace

void proveColumns(const Survey &survey, Layout &layout)
{
    for (ColumnInfo &info : layout.columns) {
        info.samples.clear();
        for (const std::string &written : survey.columns()[info.index].samples)
            info.samples.push_back({written, readAs(info, written)});
        if (countsSomething(info))
            addOddities(survey.columns()[info.index], info);
    }
}

} // namespace shelfcast::core

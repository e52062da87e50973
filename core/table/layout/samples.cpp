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

} // namespace

void fillSamples(const Survey &survey, Layout &layout)
{
    for (ColumnInfo &info : layout.columns) {
        info.samples.clear();
        for (const std::string &written : survey.columns()[info.index].samples)
            info.samples.push_back({written, readAs(info, written)});
    }
}

} // namespace shelfcast::core

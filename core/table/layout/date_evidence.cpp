#include "core/table/layout/date_evidence.h"

#include <algorithm>

namespace shelfcast::core {

namespace {

using Order = DateFormat::Order;

bool oneWeekday(const DaySet &set)
{
    const std::vector<Day> days = set.days();
    return std::all_of(days.begin(), days.end(), [&](Day day) { return weekday(day) == weekday(days.front()); });
}

std::int64_t count(std::uint64_t number)
{
    return static_cast<std::int64_t>(number);
}

} // namespace

void DateEvidence::Direction::add(Day day)
{
    if (any) {
        up += day > last ? 1 : 0;
        down += day < last ? 1 : 0;
    }
    last = day;
    any = true;
}

double DateEvidence::Direction::steadiness() const
{
    return up + down == 0 ? 0.0 : static_cast<double>(std::max(up, down)) / static_cast<double>(up + down);
}

void DateEvidence::add(const ScannedDate &date, int weekdayOfRow)
{
    if (date.form == ScannedDate::Form::NoSuchDay) {
        ++m_noSuchDay;
        return;
    }
    ++m_read;
    ++m_kinds[static_cast<std::size_t>(date.kind)];
    if (m_example.form == ScannedDate::Form::None || (date.form == ScannedDate::Form::TwoOrders && m_example.form != date.form))
        m_example = date;
    if (date.form == ScannedDate::Form::Known) {
        m_dayFirst.add(date.day);
        m_monthFirst.add(date.day);
        return;
    }
    ++m_twoOrders;
    m_ordersDiffer += date.first != date.second ? 1 : 0;
    m_firstAbove12 += date.first > 12 ? 1 : 0;
    m_secondAbove12 += date.second > 12 ? 1 : 0;
    const std::optional<Day> dayFirst = dayOf(date, Order::DayMonthYear);
    const std::optional<Day> monthFirst = dayOf(date, Order::MonthDayYear);
    if (dayFirst) {
        m_dayFirst.add(*dayFirst);
        m_dayFirstRows.add(*dayFirst);
    }
    if (monthFirst) {
        m_monthFirst.add(*monthFirst);
        m_monthFirstRows.add(*monthFirst);
    }
    const int named = date.weekday >= 0 ? date.weekday : weekdayOfRow;
    if (named >= 0 && dayFirst && monthFirst && *dayFirst != *monthFirst) {
        ++m_weekdays;
        m_weekdaysDayFirst += weekday(*dayFirst) == named ? 1 : 0;
        m_weekdaysMonthFirst += weekday(*monthFirst) == named ? 1 : 0;
    }
}

void DateEvidence::addTyped(Day day)
{
    ++m_read;
    ++m_kinds[static_cast<std::size_t>(DateFormat::Kind::Typed)];
    m_dayFirst.add(day);
    m_monthFirst.add(day);
}

std::size_t DateEvidence::distinctDays(Order order) const
{
    return days(order).count();
}

const DaySet &DateEvidence::days(Order order) const
{
    return order == Order::MonthDayYear ? m_monthFirst : m_dayFirst;
}

DateFormat::Kind DateEvidence::mainKind() const
{
    return static_cast<DateFormat::Kind>(std::max_element(m_kinds.begin(), m_kinds.end()) - m_kinds.begin());
}

DateEvidence::Decision DateEvidence::decide() const
{
    if (m_twoOrders == 0)
        return {Order::YearMonthDay, {}};
    if (m_ordersDiffer == 0)
        return {Order::DayMonthYear, {}};
    const bool above = m_firstAbove12 > 0 || m_secondAbove12 > 0;
    if (above) {
        // Both at once is a column that somebody damaged: the commoner one is right, the rest is refused row by row.
        const bool dayFirst = m_firstAbove12 >= m_secondAbove12;
        return {dayFirst ? Order::DayMonthYear : Order::MonthDayYear,
                dayFirst ? Message(QT_TRANSLATE_NOOP("core", "Day first: in %1 rows the first number is above 12."), {count(m_firstAbove12)})
                         : Message(QT_TRANSLATE_NOOP("core", "Month first: in %1 rows the second number is above 12."), {count(m_secondAbove12)})};
    }
    if (m_weekdays > 0 && m_weekdaysDayFirst != m_weekdaysMonthFirst) {
        const bool dayFirst = m_weekdaysDayFirst > m_weekdaysMonthFirst;
        const std::uint64_t agreeing = dayFirst ? m_weekdaysDayFirst : m_weekdaysMonthFirst;
        if (agreeing * 10 >= m_weekdays * 8)
            return {dayFirst ? Order::DayMonthYear : Order::MonthDayYear,
                    dayFirst ? Message(QT_TRANSLATE_NOOP("core", "Day first: the named weekday agrees in %1 of %2 rows."), {count(agreeing), count(m_weekdays)})
                             : Message(QT_TRANSLATE_NOOP("core", "Month first: the named weekday agrees in %1 of %2 rows."), {count(agreeing), count(m_weekdays)})};
    }
    const std::size_t enough = 5;
    if (std::min(m_dayFirst.count(), m_monthFirst.count()) >= enough) {
        const bool dayFirst = oneWeekday(m_dayFirst), monthFirst = oneWeekday(m_monthFirst);
        if (dayFirst != monthFirst)
            return {dayFirst ? Order::DayMonthYear : Order::MonthDayYear,
                    dayFirst ? Message(QT_TRANSLATE_NOOP("core", "Day first: read so, all dates fall on the same weekday."))
                             : Message(QT_TRANSLATE_NOOP("core", "Month first: read so, all dates fall on the same weekday."))};
        const double steadyDay = m_dayFirstRows.steadiness(), steadyMonth = m_monthFirstRows.steadiness();
        if (std::max(steadyDay, steadyMonth) >= 0.99 && std::min(steadyDay, steadyMonth) < 0.9)
            return {steadyDay > steadyMonth ? Order::DayMonthYear : Order::MonthDayYear,
                    steadyDay > steadyMonth ? Message(QT_TRANSLATE_NOOP("core", "Day first: read so, the rows are sorted by date."))
                                            : Message(QT_TRANSLATE_NOOP("core", "Month first: read so, the rows are sorted by date."))};
        const double regularDay = gapsOf(m_dayFirst.days()).regularity(), regularMonth = gapsOf(m_monthFirst.days()).regularity();
        if (std::max(regularDay, regularMonth) >= 0.98 && std::min(regularDay, regularMonth) <= std::max(regularDay, regularMonth) - 0.04)
            return {regularDay > regularMonth ? Order::DayMonthYear : Order::MonthDayYear,
                    regularDay > regularMonth ? Message(QT_TRANSLATE_NOOP("core", "Day first: read so, the dates follow one another without a break."))
                                              : Message(QT_TRANSLATE_NOOP("core", "Month first: read so, the dates follow one another without a break."))};
    }
    return {};
}

} // namespace shelfcast::core

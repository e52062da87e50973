#include "core/table/layout/frequency.h"

namespace shelfcast::core {

FrequencyGuess guessFrequency(const DaySet &set, DateFormat::Kind kind)
{
    if (set.count() == 0)
        return {};
    switch (kind) {
    case DateFormat::Kind::YearWeek: return {Frequency::Weekly, {}};
    case DateFormat::Kind::Quarter: return {Frequency::Quarterly, {}};
    case DateFormat::Kind::Year: return {Frequency::Yearly, {}};
    case DateFormat::Kind::YearMonth: return {Frequency::Monthly, {}};
    default: break;
    }
    const std::vector<Day> days = set.days();
    const DayGaps gaps = gapsOf(days);
    if (gaps.count == 0)
        return {};
    const auto most = [&](std::size_t number, int percent) { return number * 100 >= gaps.count * static_cast<std::size_t>(percent); };
    if (most(gaps.wholeWeeks, 98) && gaps.sevens * 2 >= gaps.count)
        return {Frequency::Weekly, {}};
    if (most(gaps.months, 90))
        return {Frequency::Monthly, {}};
    if (most(gaps.quarters, 90))
        return {Frequency::Quarterly, {}};
    if (most(gaps.years, 90))
        return {Frequency::Yearly, {}};
    const std::int64_t span = static_cast<std::int64_t>(days.back()) - days.front() + 1;
    const Message mixed = {QT_TRANSLATE_NOOP("core", "Mixed frequencies: %1 gaps of a day, %2 of a week, %3 of a month between the dates."),
                           {static_cast<std::int64_t>(gaps.ones), static_cast<std::int64_t>(gaps.sevens), static_cast<std::int64_t>(gaps.months)}};
    const std::size_t regular[] = {gaps.ones + gaps.weekends, gaps.sevens, gaps.months};
    std::size_t strong = 0;
    for (const std::size_t each : regular)
        strong += each * 5 >= gaps.count && each >= 4 ? 1 : 0;
    const Message finding = strong >= 2 ? mixed : Message{};
    // Mixed data can be added up to the coarsest, never split to the finest.
    if (strong >= 2 && gaps.months * 5 >= gaps.count)
        return {Frequency::Monthly, finding};
    if (strong >= 2)
        return {Frequency::Weekly, finding};
    const double density = static_cast<double>(set.count()) / static_cast<double>(span);
    if (density >= 0.3 || most(gaps.ones + gaps.weekends, 50))
        return {Frequency::Daily, finding};
    return {density >= 0.1 ? Frequency::Weekly : Frequency::Monthly, finding};
}

} // namespace shelfcast::core

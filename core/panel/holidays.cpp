#include "core/panel/holidays.h"

#include "core/panel/holiday_rules.h"
#include "core/panel/lunar_calendar.h"

#include <algorithm>
#include <array>
#include <optional>

namespace shelfcast::core {

namespace {

/// The n-th such weekday of a month; from the end where n is negative.
Day nthWeekday(int year, int month, int wanted, int n)
{
    if (n > 0) {
        const Day first = toDay({year, month, 1});
        return first + (wanted - weekday(first) + 7) % 7 + 7 * (n - 1);
    }
    const Day next = month == 12 ? toDay({year + 1, 1, 1}) : toDay({year, month + 1, 1});
    return next - 1 - (weekday(next - 1) - wanted + 7) % 7 + 7 * (n + 1);
}

/// @p months  of the Chinese year, found when they are first asked for
Day firstDayOf(const HolidayRule &rule, int year, std::optional<ChineseYear> &months)
{
    switch (rule.kind) {
    case HolidayKind::Fixed: return toDay({year, rule.a, rule.b});
    case HolidayKind::Nth: return nthWeekday(year, rule.a, rule.b, rule.c);
    case HolidayKind::NthPlus: return nthWeekday(year, rule.a, rule.b, rule.c / 10) + rule.c % 10;
    case HolidayKind::Before: {
        const Day last = toDay({year, rule.a, rule.c}) - 1;
        return last - (weekday(last) - rule.b + 7) % 7;
    }
    case HolidayKind::Easter: return easterSunday(year) + rule.a;
    case HolidayKind::Chinese:
        if (!months)
            months.emplace(year);
        return months->day(rule.a, rule.b) + rule.c;
    case HolidayKind::Sun: return rule.a == 15 ? qingming(year) : japaneseEquinox(year, rule.a);
    case HolidayKind::Diwali: return diwali(year) + rule.a;
    case HolidayKind::Holi: return holi(year);
    }
    return 0;
}

bool isOff(const std::vector<Holiday> &days, Day day)
{
    return std::ranges::any_of(days, [&](const Holiday &holiday) { return holiday.day == day; });
}

/// Japan's law: a weekday between two holidays is one as well.
void addDaysBetween(std::vector<Holiday> &days)
{
    const std::vector<Holiday> before = days;
    for (const Holiday &holiday : before)
        if (isOff(before, holiday.day + 2) && !isOff(before, holiday.day + 1) && weekday(holiday.day + 1) != 6)
            days.push_back({holiday.day + 1, holiday.group, QT_TRANSLATE_NOOP("core", "Citizens' holiday")});
}

constexpr std::string_view kShoppingDays[] = {"valentine", "mothers-day", "halloween", "before-christmas"};

bool isShoppingDay(const HolidayRule &rule)
{
    return std::ranges::find(kShoppingDays, rule.group) != std::end(kShoppingDays);
}

void sortByDay(std::vector<Holiday> &days)
{
    std::ranges::stable_sort(days, {}, &Holiday::day);
}

} // namespace

std::span<const HolidayCountry> holidayCountries()
{
    static const std::array<HolidayCountry, 10> countries = {{
        {"us", QT_TRANSLATE_NOOP("core", "United States")}, {"uk", QT_TRANSLATE_NOOP("core", "United Kingdom")},
        {"de", QT_TRANSLATE_NOOP("core", "Germany")},       {"fr", QT_TRANSLATE_NOOP("core", "France")},
        {"cn", QT_TRANSLATE_NOOP("core", "China")},         {"ca", QT_TRANSLATE_NOOP("core", "Canada")},
        {"au", QT_TRANSLATE_NOOP("core", "Australia")},     {"br", QT_TRANSLATE_NOOP("core", "Brazil")},
        {"in", QT_TRANSLATE_NOOP("core", "India")},         {"jp", QT_TRANSLATE_NOOP("core", "Japan")},
    }};
    return countries;
}

const HolidayGroup *holidayGroup(std::string_view id)
{
    static const std::array<HolidayGroup, 26> groups = {{
        {"new-year", QT_TRANSLATE_NOOP("core", "New Year's Day")},
        {"before-lunar-new-year", QT_TRANSLATE_NOOP("core", "The two weeks before Lunar New Year")},
        {"lunar-new-year", QT_TRANSLATE_NOOP("core", "Lunar New Year")},
        {"carnival", QT_TRANSLATE_NOOP("core", "Carnival")},
        {"valentine", QT_TRANSLATE_NOOP("core", "Valentine's Day")},
        {"holi", QT_TRANSLATE_NOOP("core", "Holi")},
        {"easter", QT_TRANSLATE_NOOP("core", "Easter")},
        {"qingming", QT_TRANSLATE_NOOP("core", "Tomb-Sweeping Day")},
        {"labour-day", QT_TRANSLATE_NOOP("core", "Labour Day")},
        {"mothers-day", QT_TRANSLATE_NOOP("core", "Mother's Day")},
        {"memorial-day", QT_TRANSLATE_NOOP("core", "Memorial Day")},
        {"pentecost", QT_TRANSLATE_NOOP("core", "Ascension and Pentecost")},
        {"dragon-boat", QT_TRANSLATE_NOOP("core", "Dragon Boat Festival")},
        {"mid-year-sale", QT_TRANSLATE_NOOP("core", "618 shopping festival")},
        {"mid-autumn", QT_TRANSLATE_NOOP("core", "Mid-Autumn Festival")},
        {"golden-week", QT_TRANSLATE_NOOP("core", "Golden Week")},
        {"national-day", QT_TRANSLATE_NOOP("core", "National Day")},
        {"before-diwali", QT_TRANSLATE_NOOP("core", "The week before Diwali")},
        {"diwali", QT_TRANSLATE_NOOP("core", "Diwali")},
        {"halloween", QT_TRANSLATE_NOOP("core", "Halloween")},
        {"singles-day", QT_TRANSLATE_NOOP("core", "Singles' Day")},
        {"thanksgiving", QT_TRANSLATE_NOOP("core", "Thanksgiving")},
        {"black-friday", QT_TRANSLATE_NOOP("core", "Black Friday")},
        {"cyber-monday", QT_TRANSLATE_NOOP("core", "Cyber Monday")},
        {"before-christmas", QT_TRANSLATE_NOOP("core", "The week before Christmas")},
        {"christmas", QT_TRANSLATE_NOOP("core", "Christmas")},
    }};
    static const HolidayGroup others{"public", QT_TRANSLATE_NOOP("core", "Other public holidays")};
    if (id == others.id)
        return &others;
    const auto found = std::ranges::find(groups, id, &HolidayGroup::id);
    return found == groups.end() ? nullptr : &*found;
}

std::vector<Holiday> holidays(std::string_view country, int year)
{
    std::vector<Holiday> days, shopping;
    std::vector<std::pair<Holiday, InLieu>> weekends;
    std::optional<ChineseYear> months;
    for (const HolidayRule &rule : holidayRules()) {
        if (rule.country != country || year < rule.first || year > rule.last)
            continue;
        const Day first = firstDayOf(rule, year, months);
        for (Day day = first; day < first + rule.days; ++day)
            (isShoppingDay(rule) ? shopping : days).push_back({day, rule.group, rule.name});
        const int day = weekday(first);
        if ((rule.inLieu == InLieu::Weekday && day >= 5) || (rule.inLieu == InLieu::Sunday && day == 6))
            weekends.push_back({{first, rule.group, QT_TRANSLATE_NOOP("core", "Day off in lieu")}, rule.inLieu});
    }
    std::ranges::stable_sort(weekends, {}, [](const auto &one) { return one.first.day; });
    for (const auto &[holiday, inLieu] : weekends) {
        Day day = holiday.day + 1;
        while (isOff(days, day) || (inLieu == InLieu::Weekday && weekday(day) >= 5))
            ++day;
        days.push_back({day, holiday.group, holiday.name});
    }
    if (country == "jp")
        addDaysBetween(days);
    std::ranges::move(shopping, std::back_inserter(days));
    sortByDay(days);
    return days;
}

std::vector<HolidayCounts> holidayCounts(std::string_view country, Frequency frequency, std::int64_t firstPeriod, std::size_t periods)
{
    std::vector<HolidayCounts> counts;
    if (periods == 0)
        return counts;
    const std::int64_t last = firstPeriod + static_cast<std::int64_t>(periods) - 1;
    const int firstYear = toDate(periodStart(firstPeriod, frequency)).year, lastYear = toDate(periodStart(last + 1, frequency) - 1).year;
    for (int year = firstYear; year <= lastYear; ++year)
        for (const Holiday &holiday : holidays(country, year)) {
            const std::int64_t period = periodOf(holiday.day, frequency);
            if (period < firstPeriod || period > last)
                continue;
            auto found = std::ranges::find(counts, holiday.group, [](const HolidayCounts &one) { return one.group.id; });
            if (found == counts.end()) {
                counts.push_back({*holidayGroup(holiday.group), std::vector<double>(periods, 0.0)});
                found = counts.end() - 1;
            }
            found->days[static_cast<std::size_t>(period - firstPeriod)] += 1.0;
        }
    std::ranges::sort(counts, {}, [](const HolidayCounts &one) { return one.group.id; });
    return counts;
}

} // namespace shelfcast::core

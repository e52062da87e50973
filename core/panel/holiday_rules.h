#pragma once
#include "core/base/calendar.h"

#include <span>
#include <string_view>

namespace shelfcast::core {

/// How the day of a holiday is found. The three numbers of a rule mean:
enum class HolidayKind {
    Fixed,   ///< month, day
    Nth,     ///< month, weekday (0 Monday), which one: 1 the first, -1 the last
    NthPlus, ///< as Nth, which one in the tens and days after it in the ones: 41 is the day after the fourth
    Before,  ///< month, weekday, the last one before this day of the month
    Easter,  ///< days after Easter Sunday, 0, 0
    Chinese, ///< month, day of the Chinese calendar, days after it
    Sun,     ///< 15 Tomb-Sweeping Day, 0 or 180 the equinoxes in Japan
    Diwali, Holi,
};

/// The day off in lieu of one that falls on a weekend.
enum class InLieu {
    None,
    Weekday, ///< of Saturday or Sunday: the next weekday that is no holiday
    Sunday,  ///< of Sunday: the next day that is no holiday
};

/// One holiday of a country, for years from `first` to `last`.
struct HolidayRule {
    std::string_view country, group;
    const char *name;
    HolidayKind kind;
    int a = 0, b = 0, c = 0;
    InLieu inLieu = InLieu::None;
    int first = 0, last = 9999;
    int days = 1; ///< so many days in a row
};

std::span<const HolidayRule> holidayRules();

} // namespace shelfcast::core

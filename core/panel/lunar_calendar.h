#pragma once
#include "core/base/calendar.h"

#include <array>

namespace shelfcast::core {

/// Easter Sunday of the western churches.
///
/// year    1583 or later
/// source  the anonymous Gregorian algorithm; Meeus (1998), Astronomical Algorithms, 2nd ed., chapter 8
Day easterSunday(int year);

/// The months 1 to 10 of a year of the Chinese calendar (never the leap one).
///
/// year    the western year in which month 1 begins; 1990 to 2050 are checked
/// cost    some 15 new moons, 20 microseconds
/// source  months begin on the Beijing day of the new moon, month 11 holds the winter solstice, the leap month is the first
///         one without a major solar term: Reingold & Dershowitz (2018), Calendrical Calculations, chapter 19.
///         New moons: Meeus (1998), chapter 49; the sun: chapter 25
class ChineseYear {
public:
    explicit ChineseYear(int year);
    /// @p month  1 to 10; @p day  1 to 30, 0 is the eve
    Day day(int month, int day) const { return m_months[static_cast<std::size_t>(month - 1)] + day - 1; }

private:
    std::array<Day, 10> m_months{};
};

/// The Beijing day in @p year on which the sun reaches 15 degrees: Tomb-Sweeping Day.
Day qingming(int year);

/// The day of the spring (0) or autumn (180) equinox in Japan: the sun's longitude is reached between its midnights.
Day japaneseEquinox(int year, int longitude);

/// Diwali: the evening of the new moon at which the sun stands in sidereal Libra, Indian time.
/// Regions differ by a day where the new moon falls at sunset; the day of the central government's list is taken.
/// source  Reingold & Dershowitz (2018), chapter 20
Day diwali(int year);

/// Holi (the day of colours): the day after the evening of the full moon that follows the new moon in sidereal Aquarius.
Day holi(int year);

} // namespace shelfcast::core

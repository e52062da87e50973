#pragma once
#include "core/base/calendar.h"
#include "core/base/message.h"

#include <span>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// A country whose holidays are known.
struct HolidayCountry {
    std::string_view id; ///< "us", "uk", "de", "fr", "cn", "ca", "au", "br", "in", "jp": stored in project files
    Message name;
};

/// Days that move sales alike, as one variable of a model.
struct HolidayGroup {
    std::string_view id; ///< stable: "easter", "christmas" ...; stored with models
    Message name;
};

/// A day on which a shop sells otherwise than on a usual day.
struct Holiday {
    Day day = 0;
    std::string_view group; ///< id of its group
    Message name;
};

/// How many days of a group lie in each of some periods.
struct HolidayCounts {
    HolidayGroup group;
    std::vector<double> days; ///< one value a period
};

std::span<const HolidayCountry> holidayCountries();
/// The group of an id; nullptr if there is none.
const HolidayGroup *holidayGroup(std::string_view id);

/// All public holidays and shopping days of a country in a year, by day; a day may come twice (Easter Sunday and a national day).
///
/// Public holidays are those of the whole country, in the United Kingdom of England and Wales, in Australia of New South Wales.
/// A day given in lieu comes in addition to the day itself where that one falls on a weekend; the United States and Canada have
/// none here, since shops follow the day itself. In China the week that people have off, not only the days of the law. Muslim
/// holidays of India are left out: they follow the sight of the moon.
///
/// country  an id of holidayCountries(); another one has no holidays
/// year     1990 to 2050; the moon and the sun are computed (lunar_calendar.h), laws are those known in 2025
/// cost     microseconds; China and India some tens of them
std::vector<Holiday> holidays(std::string_view country, int year);

/// The groups that a country has in these periods, each with its days a period (a daily period has 0 or 1).
/// Hourly periods are days here, as everywhere in calendar.h.
std::vector<HolidayCounts> holidayCounts(std::string_view country, Frequency frequency, std::int64_t firstPeriod, std::size_t periods);

} // namespace shelfcast::core

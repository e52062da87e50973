#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using Day = std::int32_t;

struct Date {
    int year = 1970, month = 1, day = 1;
    bool operator==(const Date &) const = default;
};

bool isValid(const Date &date);
Day toDay(const Date &date);
Date toDate(Day day);
/// 0 Monday ... 6 Sunday.
int weekday(Day day);
/// "2026-11-22"
std::string isoText(Day day);
/// Reads "2026-11-22"; nothing else.
std::optional<Day> parseIsoDay(std::string_view text);

enum class Frequency { Hourly, Daily, Weekly, Monthly, Quarterly, Yearly };

/// "hourly" ... "yearly": the stable id in project files, on the command line and in JSON.
std::string_view frequencyId(Frequency frequency);
std::optional<Frequency> frequencyFromId(std::string_view id);

/// The usual season of the frequency: 24, 7, 52, 12, 4, 1 periods.
int seasonLength(Frequency frequency);

/// A period is an integer that grows by one: days, ISO weeks (Monday first), months, quarters or years since 1970. Daily and coarser only.
std::int64_t periodOf(Day day, Frequency frequency);
Day periodStart(std::int64_t period, Frequency frequency);
/// Number of days in the period.
int periodDays(std::int64_t period, Frequency frequency);
/// "2026-11-22", "2026-W47", "2026-11", "2026-Q4", "2026"
std::string periodLabel(std::int64_t period, Frequency frequency);

struct IsoWeek {
    int year = 1970, week = 1;
};
IsoWeek isoWeek(Day day);
/// The Monday of an ISO week.
Day isoWeekStart(int year, int week);

} // namespace shelfcast::core

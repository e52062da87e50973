#pragma once
#include "core/base/calendar.h"
#include "core/table/layout.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace shelfcast::core {

/// A text read as a date, as far as it can be read without knowing its neighbours.
struct ScannedDate {
    enum class Form : std::uint8_t {
        None,      ///< no date
        Known,     ///< `day` is the day, or the first day of the period
        TwoOrders, ///< first/second/year: day first or month first
        NoSuchDay, ///< written like a date, but the calendar has no such day
    };
    Form form = Form::None;
    DateFormat::Kind kind = DateFormat::Kind::Numeric;
    Day day = 0;
    int first = 0, second = 0, third = 0; ///< of TwoOrders, as written
    char mark = 0;             ///< between the first two numbers
    bool shortYear = false;    ///< of two digits
    bool withTime = false;
    std::int8_t weekday = -1;  ///< 0 Monday ... 6 Sunday, where the text names it
    bool operator==(const ScannedDate &) const = default;
};

/// Reads one trimmed text: with or without time of day, weekday, zone; see DateFormat for the spellings.
/// Bare numbers (20240131, 202401, 2024) are read too: whether a column of numbers holds dates is for the caller to know.
ScannedDate scanDate(std::string_view text);

/// The day in one order of day and month; nothing where there is none.
std::optional<Day> dayOf(const ScannedDate &date, DateFormat::Order order);

/// The day of an Excel serial number (1900 system), between 1954 and 2119.
std::optional<Day> serialDay(double serial);

/// "dd-mm-yy": how people would write down the format.
std::string patternOf(const ScannedDate &date, DateFormat::Order order);

/// 0 Monday ... 6 Sunday for a text that is a weekday's name and nothing else, else -1.
int weekdayNamed(std::string_view text);
/// 1 to 12 for a folded month name or its abbreviation (English, German, French, Spanish, Dutch, Italian, Portuguese), else 0.
int monthNamed(std::string_view word);

} // namespace shelfcast::core

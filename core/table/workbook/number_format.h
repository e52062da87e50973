#pragma once
#include "core/table/cell.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// What a number format makes of a number.
enum class NumberMeaning : std::uint8_t { Number, Date, TimeOfDay };

/// From the number of a built-in format (14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates and times).
NumberMeaning builtinMeaning(std::uint64_t formatId);
/// From a format code: looks for y, m, d, h, s outside quotes, brackets and escapes, in the part before the first semicolon.
NumberMeaning meaningOf(std::string_view formatCode);

/// The number of a cell as a person means it: a date becomes days since 1970-01-01, a time of day stays a fraction of a day with its text.
struct TypedNumber {
    CellKind kind = CellKind::Number;
    double number = 0.0;
    std::string text;
};
/// @p serial: as stored, days since 1899-12-30 or 1904-01-01; dates before 1900 or after 9999 stay numbers.
TypedNumber typedNumber(double serial, NumberMeaning meaning, bool epoch1904);

/// "2024-01-31", "2024-01-31T10:30:00", "2024-01-31 10:30": days since 1970-01-01.
std::optional<double> isoDateTime(std::string_view text);
/// 0.4375 -> "10:30:00"
std::string timeText(double fractionOfDay);

/// Reads a whole number or decimal with a point; nothing may follow.
std::optional<double> plainNumber(std::string_view text);

/// True for text that is empty or only spaces.
bool isBlankText(std::string_view text);

} // namespace shelfcast::core

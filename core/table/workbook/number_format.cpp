#include "core/table/workbook/number_format.h"

#include "core/base/calendar.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kSerialOf1970 = 25569.0;
constexpr double kDaysTo1904 = 1462.0;
constexpr double kLastSerial = 2958466.0; ///< the day after 9999-12-31

} // namespace

NumberMeaning builtinMeaning(std::uint64_t id)
{
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
        return NumberMeaning::TimeOfDay;
    const bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return date ? NumberMeaning::Date : NumberMeaning::Number;
}

NumberMeaning meaningOf(std::string_view code)
{
    bool date = false, time = false, month = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
        case ';':
            i = code.size(); // the parts for negative numbers, zero and text
            break;
        case '"':
            i = std::min(code.find('"', i + 1), code.size());
            break;
        case '[': { // a colour, condition or locale, or elapsed time: [h]
            const char inside = i + 1 < code.size() ? code[i + 1] : '\0';
            const std::size_t close = std::min(code.find(']', i), code.size());
            const bool elapsed = close > i + 1 && code.substr(i + 1, close - i - 1).find_first_not_of(std::string(1, inside)) == std::string_view::npos
                && std::string_view("hHmMsS").find(inside) != std::string_view::npos;
            time = time || elapsed;
            i = close;
            break;
        }
        case '\\': // the next character as it is; _ leaves its width, * fills with it
        case '_':
        case '*':
            ++i;
            break;
        case 'y': case 'Y': case 'd': case 'D':
            date = true;
            break;
        case 'h': case 'H': case 's': case 'S':
            time = true;
            break;
        case 'm': case 'M':
            month = true; // or minute, beside hours or seconds
            break;
        case 'G': case 'g': // "General"
            if (code.substr(i, 7) == "General" || code.substr(i, 7) == "GENERAL" || code.substr(i, 7) == "general")
                i += 6;
            break;
        default:
            break;
        }
    }
    if (date || (month && !time))
        return NumberMeaning::Date;
    return time ? NumberMeaning::TimeOfDay : NumberMeaning::Number;
}

TypedNumber typedNumber(double serial, NumberMeaning meaning, bool epoch1904)
{
    TypedNumber typed;
    typed.number = serial;
    if (meaning == NumberMeaning::Number || !(serial >= 0.0) || serial >= kLastSerial)
        return typed;
    if (serial < 1.0) { // no day in it
        if (meaning == NumberMeaning::TimeOfDay)
            typed.text = timeText(serial);
        return typed;
    }
    if (epoch1904)
        serial += kDaysTo1904;
    else if (serial < 60.0)
        serial += 1.0; // Excel's calendar has a 29 February 1900
    typed.kind = CellKind::Date;
    typed.number = serial - kSerialOf1970;
    return typed;
}

std::string timeText(double fraction)
{
    const int seconds = static_cast<int>(std::lround(fraction * 86400.0));
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<double> isoDateTime(std::string_view text)
{
    const auto day = parseIsoDay(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    double value = *day;
    if (text.size() == 10)
        return value;
    if (text[10] != 'T' && text[10] != ' ')
        return std::nullopt;
    text.remove_prefix(11);
    double unit = 1.0 / 24.0;
    for (int part = 0; part < 3 && !text.empty(); ++part, unit /= 60.0) {
        const std::size_t colon = std::min(text.find_first_of(":Z+"), text.size());
        const auto number = plainNumber(text.substr(0, colon));
        if (!number || *number < 0.0 || *number >= 60.0)
            return std::nullopt;
        value += *number * unit;
        const bool more = colon < text.size() && text[colon] == ':';
        text.remove_prefix(more ? colon + 1 : text.size());
    }
    return value;
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace shelfcast::core

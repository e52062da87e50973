#include "core/table/layout/dates.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/named_dates.h"

#include <cmath>

namespace shelfcast::core {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Digits {
    int value = 0, length = 0;
};

Digits takeDigits(std::string_view text, std::size_t &at)
{
    Digits out;
    while (at < text.size() && isDigit(text[at]) && out.length < 9) {
        out.value = out.value * 10 + (text[at] - '0');
        ++out.length;
        ++at;
    }
    return out;
}

constexpr bool isMark(char c)
{
    return c == '-' || c == '/' || c == '.';
}

/// What follows a whole date: nothing, a time of day, a weekday. False where it is something else.
bool readTail(std::string_view tail, ScannedDate &out)
{
    if (tail.empty())
        return true;
    const char first = tail.front();
    if (first != ' ' && first != 'T' && first != ',' && first != '(' && static_cast<unsigned char>(first) < 0x80)
        return false;
    if (tail.size() > 2 && isDigit(tail[1])) {
        // A time: 11:05, 11:05:36.123, 11:05 PM, 11:05:00+02:00, 11h05.
        for (const char c : tail.substr(1)) {
            const bool fits = isDigit(c) || c == ':' || c == '.' || c == ' ' || c == '+' || c == '-' || c == 'Z' || c == 'A' || c == 'P' || c == 'M'
                || c == 'a' || c == 'p' || c == 'm' || c == 'h' || c == 'U' || c == 'T' || c == 'C';
            if (!fits)
                return false;
        }
        out.withTime = true;
        return true;
    }
    std::string_view word = trimmed(first == 'T' ? tail : tail.substr(static_cast<unsigned char>(first) < 0x80 ? 1 : 0));
    if (word.ends_with(')'))
        word.remove_suffix(1);
    const std::size_t space = word.find(' ');
    out.weekday = static_cast<std::int8_t>(weekdayNamed(word.substr(0, space)));
    out.withTime = space != std::string_view::npos;
    return out.weekday >= 0 || word.empty();
}

ScannedDate known(const Date &date, ScannedDate out)
{
    if (isValid(date)) {
        out.form = ScannedDate::Form::Known;
        out.day = toDay(date);
    } else {
        out.form = ScannedDate::Form::NoSuchDay;
    }
    return out;
}

constexpr int fullYear(int year)
{
    return year < 70 ? 2000 + year : 1900 + year;
}

constexpr bool likelyYear(int year)
{
    return year >= 1900 && year <= 2150;
}

/// Digits alone: yyyymmdd, yyyymm, yyyy.
ScannedDate scanBare(Digits number)
{
    ScannedDate out;
    if (number.length == 8 && likelyYear(number.value / 10000)) {
        const Date date{number.value / 10000, number.value / 100 % 100, number.value % 100};
        if (date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31)
            return known(date, out);
    } else if (number.length == 6 && likelyYear(number.value / 100) && number.value % 100 >= 1 && number.value % 100 <= 12) {
        out.kind = DateFormat::Kind::YearMonth;
        return known({number.value / 100, number.value % 100, 1}, out);
    } else if (number.length == 4 && likelyYear(number.value)) {
        out.kind = DateFormat::Kind::Year;
        return known({number.value, 1, 1}, out);
    }
    return out;
}

/// Three numbers, or two of which one is a year.
ScannedDate scanNumeric(std::string_view text)
{
    ScannedDate out;
    std::size_t at = 0;
    const Digits a = takeDigits(text, at);
    if (a.length == 0 || a.length > 8)
        return out;
    if (at == text.size())
        return scanBare(a);
    if (a.length == 8) {
        // 20240131 11:05
        out = scanBare(a);
        if (!readTail(text.substr(at), out))
            out.form = ScannedDate::Form::None;
        return out;
    }
    if (!isMark(text[at]))
        return out;
    out.mark = text[at++];
    const Digits b = takeDigits(text, at);
    if (b.length == 0 || b.length > 4)
        return out;
    if (at == text.size() || !isMark(text[at])) {
        if (at != text.size())
            return out;
        out.kind = DateFormat::Kind::YearMonth;
        if (a.length == 4 && b.length <= 2 && likelyYear(a.value) && b.value >= 1 && b.value <= 12)
            return known({a.value, b.value, 1}, out);
        if (b.length == 4 && a.length <= 2 && likelyYear(b.value) && a.value >= 1 && a.value <= 12)
            return known({b.value, a.value, 1}, out);
        return out;
    }
    ++at;
    const Digits c = takeDigits(text, at);
    if (c.length == 0 || b.length > 2 || !readTail(text.substr(at), out))
        return out;
    if (a.length == 4 && c.length <= 2)
        return known({a.value, b.value, c.value}, out);
    if (a.length > 2 || (c.length != 4 && c.length != 2))
        return out;
    out.first = a.value;
    out.second = b.value;
    out.third = c.value;
    out.shortYear = c.length == 2;
    if (a.value > 31 && out.shortYear)
        return known({fullYear(a.value), b.value, c.value}, out);
    const bool possible = dayOf({ScannedDate::Form::TwoOrders, out.kind, 0, a.value, b.value, c.value, 0, out.shortYear, false, -1}, DateFormat::Order::DayMonthYear)
        || dayOf({ScannedDate::Form::TwoOrders, out.kind, 0, a.value, b.value, c.value, 0, out.shortYear, false, -1}, DateFormat::Order::MonthDayYear);
    out.form = possible ? ScannedDate::Form::TwoOrders : ScannedDate::Form::NoSuchDay;
    return out;
}

} // namespace

ScannedDate scanDate(std::string_view text)
{
    if (text.size() < 4 || text.size() > 48)
        return {};
    if (isDigit(text.front())) {
        const ScannedDate numeric = scanNumeric(text);
        if (numeric.form != ScannedDate::Form::None)
            return numeric;
    }
    return scanNamedDate(text);
}

std::optional<Day> dayOf(const ScannedDate &date, DateFormat::Order order)
{
    if (date.form == ScannedDate::Form::Known)
        return date.day;
    if (date.form != ScannedDate::Form::TwoOrders)
        return std::nullopt;
    Date out;
    const auto year = [&](int written) { return date.shortYear ? fullYear(written) : written; };
    switch (order) {
    case DateFormat::Order::DayMonthYear: out = {year(date.third), date.second, date.first}; break;
    case DateFormat::Order::MonthDayYear: out = {year(date.third), date.first, date.second}; break;
    case DateFormat::Order::YearMonthDay:
        if (!date.shortYear)
            return std::nullopt;
        out = {year(date.first), date.second, date.third};
        break;
    }
    if (!isValid(out))
        return std::nullopt;
    return toDay(out);
}

std::optional<Day> serialDay(double serial)
{
    // 25569 is 1970-01-01; below 20000 (1954) and above 80000 (2119) a number is hardly a date.
    if (!(serial >= 20000.0 && serial <= 80000.0))
        return std::nullopt;
    return static_cast<Day>(std::floor(serial)) - 25569;
}

std::string patternOf(const ScannedDate &date, DateFormat::Order order)
{
    const std::string mark(date.mark != 0 ? 1 : 0, date.mark);
    switch (date.kind) {
    case DateFormat::Kind::Numeric: {
        const std::string year = date.shortYear ? "yy" : "yyyy";
        if (date.form == ScannedDate::Form::TwoOrders && order == DateFormat::Order::DayMonthYear)
            return "dd" + mark + "mm" + mark + year;
        if (date.form == ScannedDate::Form::TwoOrders && order == DateFormat::Order::MonthDayYear)
            return "mm" + mark + "dd" + mark + year;
        return year + mark + "mm" + mark + "dd";
    }
    case DateFormat::Kind::MonthName: return "month name";
    case DateFormat::Kind::YearMonth: return mark.empty() ? "yyyymm" : "yyyy" + mark + "mm";
    case DateFormat::Kind::Chinese: return "yyyy年m月d日";
    case DateFormat::Kind::YearWeek: return "yyyy-Www";
    case DateFormat::Kind::Quarter: return "yyyy-Qq";
    case DateFormat::Kind::Year: return "yyyy";
    case DateFormat::Kind::Serial: return "serial number";
    case DateFormat::Kind::Typed: return "date";
    case DateFormat::Kind::Counted: return "counted";
    }
    return {};
}

} // namespace shelfcast::core

#include "core/table/layout/numbers.h"

#include "core/table/layout/cell_text.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <algorithm>
#include <string>

namespace shelfcast::core {

namespace {

constexpr std::array<double, 19> kPowers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18};

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

double toDouble(std::string_view plain)
{
    double value = 0.0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

/// [-]digits[.digits]: nearly every number there is.
bool scanPlain(std::string_view text, ScannedNumber &out)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    const bool negative = *at == '-';
    at += negative ? 1 : 0;
    const char *const first = at;
    std::uint64_t mantissa = 0;
    while (at != end && isDigit(*at))
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
    const auto whole = at - first;
    if (whole == 0)
        return false;
    std::ptrdiff_t fraction = 0;
    char mark = 0;
    if (at != end) {
        mark = *at;
        if (mark != '.' && mark != ',')
            return false;
        const char *const after = ++at;
        while (at != end && isDigit(*at))
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at++ - '0');
        fraction = at - after;
        if (at != end || fraction == 0)
            return false;
    }
    // Up to 2^53 the division of two exact doubles is the correctly rounded value.
    if (whole + fraction > 18 || mantissa > (std::uint64_t{1} << 53))
        return false;
    const double sign = negative ? -1.0 : 1.0;
    const double value = sign * static_cast<double>(mantissa) / kPowers[static_cast<std::size_t>(fraction)];
    out.isNumber = true;
    out.leadingZero = whole > 1 && *first == '0';
    out.withDot = out.withComma = value;
    if (mark == 0)
        return true;
    const bool both = fraction == 3 && whole <= 3 && *first != '0';
    if (mark == '.') {
        out.mark = both ? NumberMark::DotOrGroup : NumberMark::Dot;
        if (both)
            out.withComma = sign * static_cast<double>(mantissa);
    } else {
        out.mark = both ? NumberMark::CommaOrGroup : NumberMark::Comma;
        if (both)
            out.withDot = sign * static_cast<double>(mantissa);
    }
    return true;
}

/// Takes @p words off the front or back; true where one was there.
bool dropOne(std::string_view &text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words) {
        if (text.starts_with(word)) {
            text = trimmed(text.substr(word.size()));
            return true;
        }
        if (text.ends_with(word)) {
            text = trimmed(text.substr(0, text.size() - word.size()));
            return true;
        }
    }
    return false;
}

/// A number as digits with at most one mark that counts.
struct Unmarked {
    std::string digits;              ///< with '.' where the decimal mark stands
    char kind = 0;                   ///< '.' or ',' : the mark that may be the decimal one
    bool grouped = false, both = false;
};

bool groupsOfThree(std::string_view text, char mark)
{
    std::size_t run = 0;
    bool first = true;
    for (const char c : text) {
        if (c != mark) {
            ++run;
            continue;
        }
        if (first ? run == 0 || run > 3 : run != 3)
            return false;
        first = false;
        run = 0;
    }
    return run == 3;
}

/// Decides what each . and , is. @p text holds digits, points and commas only.
bool unmark(std::string_view text, Unmarked &out)
{
    const auto dots = std::count(text.begin(), text.end(), '.');
    const auto commas = std::count(text.begin(), text.end(), ',');
    char decimal = 0, group = 0;
    if (dots > 0 && commas > 0) {
        decimal = text.rfind('.') > text.rfind(',') ? '.' : ',';
        group = decimal == '.' ? ',' : '.';
        if ((decimal == '.' ? dots : commas) != 1)
            return false;
    } else if (dots > 1 || commas > 1) {
        group = dots > 1 ? '.' : ',';
    } else if (dots + commas == 1) {
        decimal = dots == 1 ? '.' : ',';
    }
    const std::size_t mark = decimal != 0 ? text.find(decimal) : text.size();
    const std::string_view whole = text.substr(0, mark);
    if (group != 0 && !groupsOfThree(whole, group))
        return false;
    for (const char c : whole) {
        if (c != group)
            out.digits.push_back(c);
    }
    out.kind = decimal;
    out.grouped = group != 0;
    if (decimal != 0) {
        out.digits.push_back('.');
        out.digits += text.substr(mark + 1);
        out.both = group == 0 && text.size() - mark - 1 == 3 && mark >= 1 && mark <= 3 && text.front() != '0';
    } else if (group != 0) {
        out.kind = group == '.' ? ',' : '.';
    }
    return true;
}

} // namespace

ScannedNumber scanNumber(std::string_view text)
{
    ScannedNumber out;
    if (text.empty() || text.size() > 48)
        return out;
    if (scanPlain(text, out))
        return out;
    bool negative = false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        negative = true;
        text = trimmed(text.substr(1, text.size() - 2));
    }
    const auto takeSign = [&] {
        if (dropOne(text, {"-", "\xE2\x88\x92"}))
            negative = !negative;
        else if (text.starts_with("+"))
            text.remove_prefix(1);
    };
    takeSign();
    if (dropOne(text, {"$", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "\xEF\xBF\xA5", "\xE2\x82\xB9", "%", "EUR", "USD", "GBP", "CHF", "Rs.", "Rs", "INR", "CNY", "RMB", "R$", "kr", "\xE5\x85\x83"}))
        takeSign();
    std::string compact;
    bool spaced = false;
    std::size_t exponentAt = std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const std::string_view rest = text.substr(i);
        if (isDigit(c) || c == '.' || c == ',') {
            compact.push_back(c);
        } else if (c == ' ' || c == '\'') {
            spaced = true;
            compact.push_back(' ');
        } else if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80\xAF") || rest.starts_with("\xE2\x80\x99")) {
            spaced = true;
            compact.push_back(' ');
            i += rest.front() == '\xC2' ? 1 : 2;
        } else if ((c == 'e' || c == 'E') && i > 0 && i + 1 < text.size()) {
            exponentAt = i;
            break;
        } else {
            return out;
        }
    }
    if (spaced) {
        const std::size_t mark = compact.find_first_of(".,");
        if (!groupsOfThree(std::string_view(compact).substr(0, mark), ' '))
            return out;
        std::erase(compact, ' ');
    }
    if (compact.empty() || !isDigit(compact.back()) || (compact.size() == 1 && !isDigit(compact.front())))
        return out;
    Unmarked plain;
    if (!unmark(compact, plain))
        return out;
    double value = toDouble(plain.digits.starts_with('.') ? "0" + plain.digits : plain.digits);
    if (exponentAt != std::string_view::npos) {
        std::string_view exponent = text.substr(exponentAt + 1);
        int power = 0;
        if (exponent.starts_with('+'))
            exponent.remove_prefix(1);
        const auto read = std::from_chars(exponent.data(), exponent.data() + exponent.size(), power);
        if (read.ec != std::errc{} || read.ptr != exponent.data() + exponent.size() || power > 300 || power < -300)
            return out;
        value = toDouble(plain.digits + "e" + std::to_string(power));
    }
    value = negative ? -value : value;
    out.isNumber = true;
    out.grouped = plain.grouped || spaced;
    out.withDot = out.withComma = value;
    if (plain.kind == '.')
        out.mark = plain.both && !spaced ? NumberMark::DotOrGroup : NumberMark::Dot;
    else if (plain.kind == ',')
        out.mark = plain.both && !spaced ? NumberMark::CommaOrGroup : NumberMark::Comma;
    if (out.mark == NumberMark::DotOrGroup)
        out.withComma = value * 1000.0;
    else if (out.mark == NumberMark::CommaOrGroup)
        out.withDot = value * 1000.0;
    return out;
}

} // namespace shelfcast::core

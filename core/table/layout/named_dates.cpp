#include "core/table/layout/named_dates.h"

#include "core/table/layout/cell_text.h"

#include <array>
#include <string>
#include <vector>

namespace shelfcast::core {

namespace {

struct Token {
    std::string word; ///< folded; empty for a number
    int value = 0, length = 0;
};

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The Chinese signs that stand for parts of a date, and the word each becomes.
std::string_view signWord(std::string_view rest)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kSigns = {{
        {"\xE5\xB9\xB4", "y"}, {"\xE6\x9C\x88", "m"}, {"\xE6\x97\xA5", "d"}, {"\xE5\x8F\xB7", "d"}, {"\xE5\x91\xA8", "week"},
        {"\xE7\xAC\xAC", "th"}, {"\xE5\xAD\xA3", "quarter"}, {"\xE5\xBA\xA6", "of"}, {"\xE4\xBB\xBD", "of"}}};
    for (const auto &[sign, word] : kSigns) {
        if (rest.starts_with(sign))
            return word;
    }
    return {};
}

std::vector<Token> tokensOf(std::string_view text)
{
    const std::string lower = folded(text);
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < lower.size() && tokens.size() < 12;) {
        Token token;
        const char c = lower[i];
        if (isDigit(c)) {
            while (i < lower.size() && isDigit(lower[i]) && token.length < 9) {
                token.value = token.value * 10 + (lower[i++] - '0');
                ++token.length;
            }
            // A time of day ends what belongs to the date.
            if (i < lower.size() && lower[i] == ':')
                break;
        } else if (c >= 'a' && c <= 'z') {
            while (i < lower.size() && lower[i] >= 'a' && lower[i] <= 'z')
                token.word.push_back(lower[i++]);
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            const std::string_view sign = signWord(std::string_view(lower).substr(i));
            if (sign.empty()) {
                while (i < lower.size() && static_cast<unsigned char>(lower[i]) >= 0x80)
                    token.word.push_back(lower[i++]);
            } else {
                token.word = sign;
                i += 3;
            }
        } else {
            ++i;
            continue;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

constexpr bool likelyYear(const Token &token)
{
    return token.length == 4 && token.value >= 1900 && token.value <= 2150;
}

/// What the words of a date say.
struct Parts {
    int month = 0;
    bool quarter = false, week = false, chinese = false, foreign = false;
    std::int8_t weekday = -1;
    std::vector<Token> numbers;
    std::size_t numbersBeforeMonth = 0;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    for (const std::string_view each : words) {
        if (word == each)
            return true;
    }
    return false;
}

Parts partsOf(const std::vector<Token> &tokens)
{
    Parts parts;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.word.empty()) {
            parts.numbers.push_back(token);
            continue;
        }
        const int month = monthNamed(token.word);
        const int weekday = weekdayNamed(token.word);
        if (month != 0 && parts.month == 0) {
            parts.month = month;
            parts.numbersBeforeMonth = parts.numbers.size();
        } else if (isOneOf(token.word, {"y", "m", "d"}) && i > 0 && tokens[i - 1].word.empty()) {
            parts.chinese = true;
        } else if (isOneOf(token.word, {"q", "qtr", "quarter", "quartal", "trimestre", "trim", "t"})) {
            parts.quarter = true;
        } else if (isOneOf(token.word, {"w", "wk", "kw", "week", "woche", "semaine", "sem", "semana", "sett", "settimana"})) {
            parts.week = true;
        } else if (weekday >= 0) {
            parts.weekday = static_cast<std::int8_t>(weekday);
        } else if (!isOneOf(token.word, {"de", "du", "of", "the", "st", "nd", "rd", "th", "er", "p", "r", "e", "fy", "cy", "del", "den", "am", "le"})) {
            parts.foreign = true;
        }
    }
    return parts;
}

ScannedDate known(const Date &date, ScannedDate out)
{
    out.form = isValid(date) ? ScannedDate::Form::Known : ScannedDate::Form::NoSuchDay;
    if (isValid(date))
        out.day = toDay(date);
    return out;
}

ScannedDate monthDate(const Parts &parts, ScannedDate out)
{
    out.kind = DateFormat::Kind::MonthName;
    const auto yearOf = [](const Token &token) { return token.length == 2 ? (token.value < 70 ? 2000 : 1900) + token.value : token.value; };
    const std::vector<Token> &numbers = parts.numbers;
    if (numbers.size() == 1 && (likelyYear(numbers[0]) || (numbers[0].length == 2 && parts.numbersBeforeMonth == 0)))
        return known({yearOf(numbers[0]), parts.month, 1}, out);
    if (numbers.size() < 2)
        return {};
    const bool yearFirst = likelyYear(numbers[0]);
    const Token &year = yearFirst ? numbers[0] : numbers[1];
    const Token &day = yearFirst ? numbers[1] : numbers[0];
    if ((!likelyYear(year) && year.length != 2) || day.length > 2)
        return {};
    return known({yearOf(year), parts.month, day.value}, out);
}

ScannedDate chineseDate(const std::vector<Token> &tokens, const Parts &parts, ScannedDate out)
{
    out.kind = DateFormat::Kind::Chinese;
    Date date{0, 1, 1};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!tokens[i].word.empty())
            continue;
        const std::string &sign = tokens[i + 1].word;
        if (sign == "y")
            date.year = tokens[i].length == 2 ? 2000 + tokens[i].value : tokens[i].value;
        else if (sign == "m")
            date.month = tokens[i].value;
        else if (sign == "d")
            date.day = tokens[i].value;
    }
    if (date.year < 1900 || date.year > 2150)
        return {};
    if ((parts.week || parts.quarter) && parts.numbers.size() == 2) {
        const int count = parts.numbers[1].value;
        out.kind = parts.week ? DateFormat::Kind::YearWeek : DateFormat::Kind::Quarter;
        if (parts.quarter)
            return known({date.year, 3 * count - 2, 1}, out);
        out.form = count >= 1 && count <= 53 ? ScannedDate::Form::Known : ScannedDate::Form::NoSuchDay;
        out.day = isoWeekStart(date.year, count);
        return out;
    }
    return known(date, out);
}

} // namespace

ScannedDate scanNamedDate(std::string_view text)
{
    ScannedDate out;
    const std::vector<Token> tokens = tokensOf(text);
    const Parts parts = partsOf(tokens);
    if (parts.foreign || parts.numbers.empty())
        return out;
    out.weekday = parts.weekday;
    // 2024M01, as statistical offices write it.
    if (parts.numbers.size() == 2 && tokens.size() == 3 && tokens[1].word == "m" && likelyYear(tokens[0])) {
        out.kind = DateFormat::Kind::YearMonth;
        return known({tokens[0].value, tokens[2].value, 1}, out);
    }
    if (parts.chinese && parts.month == 0)
        return chineseDate(tokens, parts, out);
    if (parts.month != 0)
        return monthDate(parts, out);
    if (parts.numbers.size() == 2 && (parts.quarter || parts.week)) {
        const bool yearFirst = likelyYear(parts.numbers[0]);
        const Token &year = parts.numbers[yearFirst ? 0 : 1];
        const Token &count = parts.numbers[yearFirst ? 1 : 0];
        if (!likelyYear(year) || count.length > 2)
            return out;
        out.kind = parts.quarter ? DateFormat::Kind::Quarter : DateFormat::Kind::YearWeek;
        if (parts.quarter)
            return known({year.value, 3 * count.value - 2, 1}, out);
        const bool fits = count.value >= 1 && count.value <= 53;
        out.form = fits ? ScannedDate::Form::Known : ScannedDate::Form::NoSuchDay;
        out.day = fits ? isoWeekStart(year.value, count.value) : 0;
        return out;
    }
    // A weekday in front of a date of numbers: Fri, 12/01/2024.
    if (parts.weekday >= 0 && parts.numbers.size() >= 3) {
        const std::size_t digit = text.find_first_of("0123456789");
        ScannedDate rest = digit > 0 ? scanDate(text.substr(digit)) : ScannedDate{};
        rest.weekday = parts.weekday;
        return rest;
    }
    return out;
}

} // namespace shelfcast::core

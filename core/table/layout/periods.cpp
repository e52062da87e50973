#include "core/table/layout/periods.h"

#include "core/table/layout/cell_text.h"
#include "core/table/layout/dates.h"
#include "core/table/layout/guess.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace shelfcast::core {

namespace {

Frequency frequencyOf(DateFormat::Kind kind)
{
    switch (kind) {
    case DateFormat::Kind::YearWeek: return Frequency::Weekly;
    case DateFormat::Kind::Quarter: return Frequency::Quarterly;
    case DateFormat::Kind::Year: return Frequency::Yearly;
    case DateFormat::Kind::YearMonth:
    case DateFormat::Kind::MonthName:
    case DateFormat::Kind::Chinese: return Frequency::Monthly;
    default: return Frequency::Daily;
    }
}

/// Without what statistical offices put behind a month: (p) preliminary, (r) revised.
std::string_view withoutNote(std::string_view text)
{
    const std::size_t open = text.rfind('(');
    if (text.ends_with(')') && open != std::string_view::npos && open > 0 && text.size() - open <= 4)
        return trimmed(text.substr(0, open));
    return text;
}

/// "W17" -> w, 17. The prefix must be a word for a period.
bool readCounted(std::string_view text, HeaderPeriod &out)
{
    const std::string words = folded(text);
    std::size_t digits = words.size();
    while (digits > 0 && words[digits - 1] >= '0' && words[digits - 1] <= '9')
        --digits;
    std::string tail = words.substr(digits), prefix = words.substr(0, digits);
    if (tail.empty() && prefix.starts_with("第")) {
        // 第3周
        const std::size_t begin = prefix.find_first_of("0123456789");
        const std::size_t end = prefix.find_last_of("0123456789");
        if (begin == std::string::npos)
            return false;
        tail = prefix.substr(begin, end - begin + 1);
        prefix = prefix.substr(end + 1);
    }
    while (!prefix.empty() && (prefix.back() == ' ' || prefix.back() == '_' || prefix.back() == '-' || prefix.back() == '.'))
        prefix.pop_back();
    if (tail.empty() || tail.size() > 5)
        return false;
    static constexpr std::array<std::pair<std::string_view, Frequency>, 30> kPrefixes = {{
        {"w", Frequency::Weekly}, {"wk", Frequency::Weekly}, {"kw", Frequency::Weekly}, {"week", Frequency::Weekly}, {"woche", Frequency::Weekly},
        {"semaine", Frequency::Weekly}, {"sem", Frequency::Weekly}, {"s", Frequency::Weekly}, {"semana", Frequency::Weekly}, {"settimana", Frequency::Weekly}, {"周", Frequency::Weekly},
        {"d", Frequency::Daily}, {"day", Frequency::Daily}, {"tag", Frequency::Daily}, {"jour", Frequency::Daily}, {"dia", Frequency::Daily}, {"天", Frequency::Daily},
        {"m", Frequency::Monthly}, {"month", Frequency::Monthly}, {"monat", Frequency::Monthly}, {"mois", Frequency::Monthly}, {"mes", Frequency::Monthly}, {"月", Frequency::Monthly},
        {"p", Frequency::Monthly}, {"period", Frequency::Monthly}, {"periode", Frequency::Monthly}, {"t", Frequency::Monthly},
        {"q", Frequency::Quarterly}, {"quarter", Frequency::Quarterly}, {"y", Frequency::Yearly}}};
    for (const auto &[word, frequency] : kPrefixes) {
        if (prefix == word) {
            out.countedWith = prefix;
            out.frequency = frequency;
            std::from_chars(tail.data(), tail.data() + tail.size(), out.count);
            return true;
        }
    }
    return false;
}

std::optional<HeaderPeriod> periodOf(const std::vector<std::string> &levels, int yearFromElsewhere, DateFormat::Order order)
{
    HeaderPeriod out;
    int year = 0, month = 0, quarter = 0;
    bool whole = false, bareYear = false;
    for (const std::string &level : levels) {
        const std::string_view text = withoutNote(trimmed(level));
        const std::string word = folded(text);
        const ScannedDate date = scanDate(text);
        std::string bare = word;
        if (!bare.empty() && bare.back() == '.')
            bare.pop_back();
        if (date.form == ScannedDate::Form::Known && date.kind == DateFormat::Kind::Year) {
            year = toDate(date.day).year;
            bareYear = true;
        } else if (date.form == ScannedDate::Form::Known && !whole) {
            out.day = date.day;
            out.frequency = frequencyOf(date.kind);
            whole = true;
        } else if (date.form == ScannedDate::Form::TwoOrders && !whole) {
            out.day = dayOf(date, order).value_or(0); // the order is settled for all headers together
            out.frequency = Frequency::Daily;
            whole = true;
        } else if (month == 0 && monthNamed(bare) != 0) {
            month = monthNamed(bare);
        } else if (month == 0 && bare.ends_with("月") && bare.size() <= 5 && bare[0] >= '0' && bare[0] <= '9') {
            std::from_chars(bare.data(), bare.data() + bare.size(), month);
        } else if (quarter == 0 && bare.size() == 2 && (bare[0] == 'q' || bare[0] == 't') && bare[1] >= '1' && bare[1] <= '4' && (year != 0 || yearFromElsewhere != 0)) {
            quarter = bare[1] - '0';
        } else if (out.countedWith.empty() && !whole && month == 0 && readCounted(text, out)) {
            continue;
        } else if (!text.empty()) {
            if (!out.location.empty())
                out.location += ' ';
            out.location += text;
        }
    }
    if (whole || !out.countedWith.empty())
        return out;
    if (month >= 1 && month <= 12) {
        const int useYear = year != 0 ? year : yearFromElsewhere;
        out.frequency = Frequency::Monthly;
        if (useYear == 0) {
            out.countedWith = "month";
            out.count = month;
        } else {
            out.day = toDay({useYear, month, 1});
        }
        return out;
    }
    if (quarter != 0) {
        out.day = toDay({year != 0 ? year : yearFromElsewhere, 3 * quarter - 2, 1});
        out.frequency = Frequency::Quarterly;
        return out;
    }
    if (bareYear) {
        out.day = toDay({year, 1, 1});
        out.frequency = Frequency::Yearly;
        return out;
    }
    return std::nullopt;
}

/// Words that name a summary and no place: "Summary Total YTD".
bool saysSummary(std::string_view text)
{
    const std::string words = " " + headerWords(text) + " ";
    for (const std::string_view word : {" total ", " totals ", " ytd ", " cum ", " summary ", " sum ", " summe ", " gesamt ", " average ", " avg ", " change ", " growth ", " share ", " pct ", " min ", " max "}) {
        if (words.find(word) != std::string::npos)
            return true;
    }
    return words.find('%') != std::string::npos || words.find("合计") != std::string::npos || words.find("总计") != std::string::npos;
}

using Order = DateFormat::Order;

/// The headers that can be read in two orders, from left to right.
struct TwoOrders {
    std::vector<ScannedDate> dates;
    std::string sample;
};

TwoOrders twoOrdersOf(const std::vector<std::vector<std::string>> &levels)
{
    TwoOrders found;
    for (const std::vector<std::string> &column : levels)
        for (const std::string &level : column)
            if (const ScannedDate date = scanDate(withoutNote(trimmed(level))); date.form == ScannedDate::Form::TwoOrders) {
                if (found.dates.empty())
                    found.sample = std::string(trimmed(level));
                found.dates.push_back(date);
                break;
            }
    return found;
}

/// Whether a reading makes every header a day, one step after the other: so many days each time, or month after month.
bool regular(const std::vector<ScannedDate> &dates, Order order)
{
    std::vector<Day> days;
    for (const ScannedDate &date : dates) {
        const std::optional<Day> day = dayOf(date, order);
        if (!day)
            return false;
        days.push_back(*day);
    }
    bool equalSteps = true, months = true;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const Date before = toDate(days[i - 1]), now = toDate(days[i]);
        equalSteps = equalSteps && days[i] != days[i - 1] && days[i] - days[i - 1] == days[1] - days[0];
        months = months && now.day == before.day && now.year * 12 + now.month == before.year * 12 + before.month + 1;
    }
    return equalSteps || months;
}

/// Nothing where the headers leave it open.
std::optional<Order> orderOf(const std::vector<ScannedDate> &dates)
{
    if (std::ranges::any_of(dates, [](const ScannedDate &date) { return date.first > 12; }))
        return Order::DayMonthYear;
    if (std::ranges::any_of(dates, [](const ScannedDate &date) { return date.second > 12; }))
        return Order::MonthDayYear;
    const bool dayFirst = regular(dates, Order::DayMonthYear), monthFirst = regular(dates, Order::MonthDayYear);
    if (dayFirst != monthFirst)
        return dayFirst ? Order::DayMonthYear : Order::MonthDayYear;
    if (std::ranges::all_of(dates, [](const ScannedDate &date) { return date.first == date.second; }))
        return Order::DayMonthYear; // both say the same
    return std::nullopt;
}

} // namespace

int yearIn(std::string_view text)
{
    int found = 0;
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
        if ((i > 0 && digit(i - 1)) || !digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3) || digit(i + 4))
            continue;
        int year = 0;
        std::from_chars(text.data() + i, text.data() + i + 4, year);
        if (year < 1900 || year > 2100)
            continue;
        if (found != 0 && found != year)
            return 0;
        found = year;
    }
    return found;
}

HeaderPeriods headerPeriods(const std::vector<std::vector<std::string>> &levels, int year, const std::optional<DateFormat::Order> &told)
{
    const TwoOrders open = twoOrdersOf(levels);
    const std::optional<Order> decided = told ? told : open.dates.empty() ? Order::DayMonthYear : orderOf(open.dates);
    HeaderPeriods result;
    std::vector<std::optional<HeaderPeriod>> &periods = result.columns;
    periods.resize(levels.size());
    std::map<std::pair<Frequency, std::string>, std::size_t> kinds;
    for (std::size_t c = 0; c < levels.size(); ++c) {
        periods[c] = periodOf(levels[c], year, decided.value_or(Order::DayMonthYear));
        if (periods[c] && saysSummary(periods[c]->location))
            periods[c].reset();
        if (periods[c])
            ++kinds[{periods[c]->frequency, periods[c]->countedWith}];
    }
    const auto main = std::max_element(kinds.begin(), kinds.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    // Two dates may stand side by side by chance only where they are merely counted.
    const bool enough = main != kinds.end() && main->second >= (main->first.second.empty() ? 2U : 3U);
    for (std::optional<HeaderPeriod> &period : periods) {
        if (period && (!enough || period->frequency != main->first.first || period->countedWith != main->first.second))
            period.reset();
    }
    if (!decided && std::ranges::any_of(periods, [](const auto &period) { return period.has_value(); }))
        result.question = dateOrderQuestion(open.sample, open.sample, open.dates.front());
    return result;
}

} // namespace shelfcast::core

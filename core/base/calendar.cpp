#include "core/base/calendar.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>

namespace shelfcast::core {
namespace {

constexpr std::array<std::string_view, 6> kFrequencyIds = {"hourly", "daily", "weekly", "monthly", "quarterly", "yearly"};
constexpr std::array<int, 6> kSeasonLengths = {24, 7, 52, 12, 4, 1};

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

std::chrono::year_month_day ymd(const Date &date)
{
    return std::chrono::year{date.year} / date.month / date.day;
}

} // namespace

bool isValid(const Date &date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 && ymd(date).ok();
}

Day toDay(const Date &date)
{
    return static_cast<Day>(std::chrono::sys_days{ymd(date)}.time_since_epoch().count());
}

Date toDate(Day day)
{
    const std::chrono::year_month_day d{std::chrono::sys_days{std::chrono::days{day}}};
    return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())), static_cast<int>(static_cast<unsigned>(d.day()))};
}

int weekday(Day day)
{
    const int sinceMonday = (day + 3) % 7; // 1970-01-01 was a Thursday
    return sinceMonday < 0 ? sinceMonday + 7 : sinceMonday;
}

std::string isoText(Day day)
{
    const Date d = toDate(day);
    return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
}

std::optional<Day> parseIsoDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    Date d;
    const auto number = [&](std::size_t from, std::size_t count, int &out) {
        const auto [end, error] = std::from_chars(text.data() + from, text.data() + from + count, out);
        return error == std::errc{} && end == text.data() + from + count;
    };
    if (!number(0, 4, d.year) || !number(5, 2, d.month) || !number(8, 2, d.day) || !isValid(d))
        return std::nullopt;
    return toDay(d);
}

std::string_view frequencyId(Frequency frequency)
{
    return kFrequencyIds[static_cast<std::size_t>(frequency)];
}

std::optional<Frequency> frequencyFromId(std::string_view id)
{
    for (std::size_t i = 0; i < kFrequencyIds.size(); ++i)
        if (kFrequencyIds[i] == id)
            return static_cast<Frequency>(i);
    return std::nullopt;
}

int seasonLength(Frequency frequency)
{
    return kSeasonLengths[static_cast<std::size_t>(frequency)];
}

std::int64_t periodOf(Day day, Frequency frequency)
{
    const Date d = toDate(day);
    switch (frequency) {
    case Frequency::Hourly:
    case Frequency::Daily: return day;
    case Frequency::Weekly: return floorDivide(std::int64_t{day} + 3, 7);
    case Frequency::Monthly: return (std::int64_t{d.year} - 1970) * 12 + d.month - 1;
    case Frequency::Quarterly: return (std::int64_t{d.year} - 1970) * 4 + (d.month - 1) / 3;
    case Frequency::Yearly: return d.year - 1970;
    }
    return day;
}

Day periodStart(std::int64_t period, Frequency frequency)
{
    const auto firstOfMonth = [](std::int64_t month) {
        const std::int64_t year = floorDivide(month, 12);
        return toDay({static_cast<int>(1970 + year), static_cast<int>(month - year * 12) + 1, 1});
    };
    switch (frequency) {
    case Frequency::Hourly:
    case Frequency::Daily: return static_cast<Day>(period);
    case Frequency::Weekly: return static_cast<Day>(period * 7 - 3);
    case Frequency::Monthly: return firstOfMonth(period);
    case Frequency::Quarterly: return firstOfMonth(period * 3);
    case Frequency::Yearly: return firstOfMonth(period * 12);
    }
    return static_cast<Day>(period);
}

int periodDays(std::int64_t period, Frequency frequency)
{
    return periodStart(period + 1, frequency) - periodStart(period, frequency);
}

std::string periodLabel(std::int64_t period, Frequency frequency)
{
    const Day start = periodStart(period, frequency);
    const Date d = toDate(start);
    switch (frequency) {
    case Frequency::Hourly:
    case Frequency::Daily: return isoText(start);
    case Frequency::Weekly: {
        const IsoWeek w = isoWeek(start);
        return fmt::format("{:04}-W{:02}", w.year, w.week);
    }
    case Frequency::Monthly: return fmt::format("{:04}-{:02}", d.year, d.month);
    case Frequency::Quarterly: return fmt::format("{:04}-Q{}", d.year, (d.month - 1) / 3 + 1);
    case Frequency::Yearly: return fmt::format("{:04}", d.year);
    }
    return {};
}

IsoWeek isoWeek(Day day)
{
    const Day thursday = day - weekday(day) + 3; // an ISO week belongs to the year of its Thursday
    const int year = toDate(thursday).year;
    return {year, (thursday - toDay({year, 1, 1})) / 7 + 1};
}

Day isoWeekStart(int year, int week)
{
    const Day fourth = toDay({year, 1, 4}); // always in week 1
    return fourth - weekday(fourth) + (week - 1) * 7;
}

} // namespace shelfcast::core

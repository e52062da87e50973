#include "core/table/layout/dates.h"

#include <gtest/gtest.h>

namespace shelfcast::core {
namespace {

using Order = DateFormat::Order;

std::string read(std::string_view text, Order order = Order::DayMonthYear)
{
    const std::optional<Day> day = dayOf(scanDate(text), order);
    return day ? isoText(*day) : std::string{};
}

TEST(Dates, NumbersInAnyOrder)
{
    EXPECT_EQ(read("2024-01-31"), "2024-01-31");
    EXPECT_EQ(read("2016/8/1 11:05"), "2016-08-01");
    EXPECT_EQ(read("2011-12-05 08:38:00"), "2011-12-05");
    EXPECT_EQ(read("2011-12-05T08:38:00Z"), "2011-12-05");
    EXPECT_EQ(read("20240131"), "2024-01-31");
    EXPECT_EQ(read("31.01.2024"), "2024-01-31");
    EXPECT_EQ(read("27-12-15"), "2015-12-27");
    EXPECT_EQ(read("1/13/2014", Order::MonthDayYear), "2014-01-13");
    EXPECT_EQ(read("1/13/2014", Order::DayMonthYear), "");
    EXPECT_EQ(read("03-28-22", Order::MonthDayYear), "2022-03-28");
}

TEST(Dates, WeekdaysBesideTheDate)
{
    EXPECT_EQ(read("2018-01-01 星期五"), "2018-01-01");
    EXPECT_EQ(scanDate("2018-01-01 星期五").weekday, 4);
    EXPECT_EQ(scanDate("Fri, 12/01/2024").weekday, 4);
    EXPECT_EQ(read("Fri, 12/01/2024"), "2024-01-12");
    EXPECT_EQ(weekdayNamed("Donnerstag"), 3);
    EXPECT_EQ(weekdayNamed("周日"), 6);
    EXPECT_EQ(weekdayNamed("Kurta"), -1);
}

TEST(Dates, WordsAndPeriods)
{
    EXPECT_EQ(read("3 Jan 2024"), "2024-01-03");
    EXPECT_EQ(read("Jan 3, 2024"), "2024-01-03");
    EXPECT_EQ(read("3. März 2024"), "2024-03-03");
    EXPECT_EQ(read("3 de enero de 2024"), "2024-01-03");
    EXPECT_EQ(read("1er août 2023"), "2023-08-01");
    EXPECT_EQ(read("Jun-21"), "2021-06-01");
    EXPECT_EQ(read("03-Jan-24"), "2024-01-03");
    EXPECT_EQ(read("2024年1月3日"), "2024-01-03");
    EXPECT_EQ(read("2024年3月"), "2024-03-01");
    EXPECT_EQ(read("2024-07"), "2024-07-01");
    EXPECT_EQ(read("07/2024"), "2024-07-01");
    EXPECT_EQ(read("2024M07"), "2024-07-01");
    EXPECT_EQ(read("2024-W01"), "2024-01-01");
    EXPECT_EQ(read("KW 2 2024"), "2024-01-08");
    EXPECT_EQ(read("2024-Q3"), "2024-07-01");
    EXPECT_EQ(read("Q3 2024"), "2024-07-01");
}

TEST(Dates, DaysThatTheCalendarLacks)
{
    EXPECT_EQ(scanDate("2018-02-29 星期一").form, ScannedDate::Form::NoSuchDay);
    EXPECT_EQ(scanDate("31/31/2024").form, ScannedDate::Form::NoSuchDay);
    EXPECT_EQ(scanDate("2024-02-29").form, ScannedDate::Form::Known);
}

TEST(Dates, WhatIsNoDate)
{
    for (const char *text : {"", "abc", "12.5", "JNE3547-KR-M", "1-2", "11:05", "Kurta Set", "version 1.2.3 beta", "AN201-RED-L"})
        EXPECT_EQ(scanDate(text).form, ScannedDate::Form::None) << text;
    EXPECT_EQ(serialDay(45292.0), toDay({2024, 1, 1}));
    EXPECT_FALSE(serialDay(12.0));
}

} // namespace
} // namespace shelfcast::core

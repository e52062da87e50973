#include "core/panel/holidays.h"
#include "core/panel/lunar_calendar.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

using namespace shelfcast::core;
using ::testing::Contains;
using ::testing::Not;

namespace {

Day iso(const char *text) { return parseIsoDay(text).value(); }

std::vector<std::vector<std::string>> table(const char *file)
{
    std::ifstream in(std::string(SHELFCAST_GOLDEN) + "/holidays/" + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, ',');)
            rows.back().push_back(cell);
    }
    return rows;
}

std::vector<std::string> daysOf(const char *country, int year, std::string_view group)
{
    std::vector<std::string> days;
    for (const Holiday &holiday : holidays(country, year))
        if (holiday.group == group)
            days.push_back(isoText(holiday.day));
    return days;
}

const HolidayCounts *find(const std::vector<HolidayCounts> &counts, std::string_view group)
{
    const auto found = std::ranges::find(counts, group, [](const HolidayCounts &one) { return one.group.id; });
    return found == counts.end() ? nullptr : &*found;
}

TEST(LunarCalendar, AgreesWithTablesAndAnotherEphemeris)
{
    const auto rows = table("moon_and_sun.csv");
    EXPECT_EQ(rows.size(), 61U);
    for (const auto &row : rows) {
        const int year = std::stoi(row[0]);
        EXPECT_EQ(isoText(easterSunday(year)), row[1]);
        EXPECT_EQ(isoText(ChineseYear(year).day(1, 1)), row[2]);
        EXPECT_EQ(isoText(ChineseYear(year).day(5, 5)), row[3]);
        EXPECT_EQ(isoText(ChineseYear(year).day(8, 15)), row[4]);
        EXPECT_EQ(isoText(qingming(year)), row[5]);
        EXPECT_EQ(isoText(japaneseEquinox(year, 0)), row[6]);
        EXPECT_EQ(isoText(japaneseEquinox(year, 180)), row[7]);
    }
}

/// As kept in most of India; a region may keep the day before or after.
TEST(LunarCalendar, IndianFestivals)
{
    for (const char *day : {"2010-11-05", "2011-10-26", "2012-11-13", "2013-11-03", "2014-10-23", "2015-11-11", "2016-10-30", "2017-10-19", "2018-11-07",
                            "2019-10-27", "2020-11-14", "2021-11-04", "2022-10-24", "2023-11-12", "2024-10-31", "2025-10-20"})
        EXPECT_EQ(isoText(diwali(toDate(iso(day)).year)), day);
    for (const char *day : {"2015-03-06", "2016-03-24", "2017-03-13", "2018-03-02", "2019-03-21", "2020-03-10", "2021-03-29", "2022-03-18", "2023-03-08",
                            "2024-03-25", "2025-03-14"})
        EXPECT_EQ(isoText(holi(toDate(iso(day)).year)), day);
}

TEST(Holidays, HoldEveryPublicHolidayOfAnotherProgram)
{
    std::size_t compared = 0;
    for (const auto &row : table("holidays.csv")) {
        const std::vector<Holiday> all = holidays(row[0], toDate(iso(row[1].c_str())).year);
        EXPECT_TRUE(std::ranges::any_of(all, [&](const Holiday &one) { return isoText(one.day) == row[1]; })) << row[0] << ' ' << row[1];
        ++compared;
    }
    EXPECT_GT(compared, 2000U);
}

/// The other way round: a day that is neither a shopping day nor Easter Sunday nor Carnival's Monday is in the other program's list.
TEST(Holidays, HoldNoOthers)
{
    std::set<std::pair<std::string, std::string>> known;
    for (const auto &row : table("holidays.csv"))
        known.insert({row[0], row[1]});
    const std::set<std::string_view> shopping = {"valentine", "mothers-day", "halloween", "black-friday", "cyber-monday", "before-christmas", "carnival"};
    for (const char *country : {"us", "de", "fr", "ca", "au", "br", "jp", "uk"})
        for (int year = 1995; year <= 2020; ++year)
            for (const Holiday &holiday : holidays(country, year))
                if (!shopping.contains(holiday.group) && holiday.day != easterSunday(year) && !(country == std::string("uk") && year == 2002)) {
                    EXPECT_TRUE(known.contains({country, isoText(holiday.day)})) << country << ' ' << isoText(holiday.day) << ' ' << english(holiday.name);
                }
}

TEST(Holidays, OneOffDaysAndDaysInLieu)
{
    EXPECT_THAT(daysOf("uk", 2002, "public"), Contains("2002-06-04"));
    EXPECT_THAT(daysOf("uk", 2002, "public"), Not(Contains("2002-05-27")));
    EXPECT_THAT(daysOf("uk", 2020, "labour-day"), ::testing::ElementsAre("2020-05-08"));
    EXPECT_THAT(daysOf("uk", 2021, "christmas"), ::testing::ElementsAre("2021-12-25", "2021-12-26", "2021-12-27", "2021-12-28"));
    EXPECT_THAT(daysOf("uk", 2022, "public"), ::testing::ElementsAre("2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19"));
    EXPECT_THAT(daysOf("uk", 2023, "public"), Contains("2023-05-08"));
    EXPECT_THAT(daysOf("jp", 2015, "public"), Contains("2015-09-22")); // between two holidays
    EXPECT_THAT(daysOf("jp", 2021, "public"), Contains("2021-08-09")); // in lieu of the moved Mountain Day
}

TEST(Holidays, ShoppingDays)
{
    EXPECT_THAT(daysOf("us", 2018, "black-friday"), ::testing::ElementsAre("2018-11-23"));
    EXPECT_THAT(daysOf("us", 2018, "cyber-monday"), ::testing::ElementsAre("2018-11-26"));
    EXPECT_THAT(daysOf("uk", 2019, "mothers-day"), ::testing::ElementsAre("2019-03-31"));
    EXPECT_THAT(daysOf("cn", 2024, "singles-day"), ::testing::ElementsAre("2024-11-11"));
    EXPECT_THAT(daysOf("cn", 2024, "mid-year-sale"), ::testing::ElementsAre("2024-06-18"));
    EXPECT_EQ(daysOf("cn", 2024, "lunar-new-year").front(), "2024-02-09");
    EXPECT_EQ(daysOf("cn", 2008, "singles-day").size(), 0U);
    EXPECT_EQ(daysOf("us", 2024, "before-christmas").size(), 7U);
    EXPECT_THAT(daysOf("in", 2023, "diwali"), Contains("2023-11-12"));
}

TEST(Holidays, AreSortedAndEveryGroupHasAName)
{
    for (const HolidayCountry &country : holidayCountries()) {
        EXPECT_FALSE(country.name.empty());
        for (int year = 1990; year <= 2050; ++year) {
            const std::vector<Holiday> days = holidays(country.id, year);
            EXPECT_GE(days.size(), 8U) << country.id << year;
            EXPECT_TRUE(std::ranges::is_sorted(days, {}, &Holiday::day));
            for (const Holiday &holiday : days) {
                EXPECT_NE(holidayGroup(holiday.group), nullptr) << holiday.group;
                EXPECT_FALSE(holiday.name.empty());
                EXPECT_EQ(toDate(holiday.day).year, year) << country.id << ' ' << isoText(holiday.day);
            }
        }
    }
    EXPECT_TRUE(holidays("nowhere", 2020).empty());
    EXPECT_EQ(holidayGroup("nothing"), nullptr);
}

TEST(HolidayCounts, CountsDaysAPeriod)
{
    const std::int64_t march2024 = (2024 - 1970) * 12 + 2;
    const auto months = holidayCounts("de", Frequency::Monthly, march2024, 2);
    const HolidayCounts *easter = find(months, "easter");
    ASSERT_NE(easter, nullptr);
    EXPECT_THAT(easter->days, ::testing::ElementsAre(2.0, 1.0)); // 29 and 31 March, 1 April
    const auto weeks = holidayCounts("us", Frequency::Weekly, periodOf(iso("2023-11-20"), Frequency::Weekly), 2);
    EXPECT_THAT(find(weeks, "black-friday")->days, ::testing::ElementsAre(1.0, 0.0));
    EXPECT_THAT(find(weeks, "cyber-monday")->days, ::testing::ElementsAre(0.0, 1.0));
    EXPECT_EQ(find(weeks, "christmas"), nullptr);
    EXPECT_TRUE(holidayCounts("us", Frequency::Weekly, 100, 0).empty());
    EXPECT_TRUE(holidayCounts("nowhere", Frequency::Weekly, 2000, 52).empty());
}

TEST(HolidayCounts, SeesAYearBeginInsideAWeek)
{
    const auto weeks = holidayCounts("us", Frequency::Weekly, periodOf(iso("2024-12-30"), Frequency::Weekly), 1);
    ASSERT_NE(find(weeks, "new-year"), nullptr);
    EXPECT_EQ(find(weeks, "new-year")->days[0], 1.0);
}

} // namespace

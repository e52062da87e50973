#include "core/models/coldstart/market.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

namespace shelfcast::core {
namespace {

ColdData monthly(std::size_t items, std::size_t periods, const std::function<double(std::size_t item, std::size_t t)> &at)
{
    ColdData data = {Frequency::Monthly, 100, 100 + static_cast<std::int64_t>(periods) - 1, {}};
    for (std::size_t i = 0; i < items; ++i) {
        ColdDonor donor;
        donor.what.category = i % 2 == 0 ? "ice" : "tea";
        donor.firstPeriod = 100;
        for (std::size_t t = 0; t < periods; ++t)
            donor.y.push_back(at(i, t));
        data.donors.push_back(donor);
    }
    return data;
}

TEST(Market, IsOneOnAverageAndRepeatsTheYear)
{
    const auto season = [](std::size_t t) { return 1.0 + 0.5 * std::sin(static_cast<double>(t % 12) * M_PI / 6.0); };
    const Market market(monthly(4, 24, [&](std::size_t, std::size_t t) { return 10.0 * season(t); }));
    double sum = 0.0;
    for (std::int64_t t = 100; t < 124; ++t)
        sum += market.index("", t);
    EXPECT_NEAR(sum / 24.0, 1.0, 1e-9);
    for (std::size_t ahead = 0; ahead < 15; ++ahead)
        EXPECT_NEAR(market.index("", 124 + static_cast<std::int64_t>(ahead)), season(24 + ahead), 0.02) << ahead; // drawn a little towards 1
}

TEST(Market, GoesOnAtTheNewestLevel)
{
    const Market grown(monthly(4, 24, [](std::size_t, std::size_t t) { return t < 12 ? 10.0 : 20.0; }));
    EXPECT_NEAR(grown.index("", 130) / grown.index("", 110), 4.0, 0.15); // the year before was 2 times that before it
    const Market young(monthly(4, 6, [](std::size_t, std::size_t t) { return t < 3 ? 10.0 : 20.0; }));
    EXPECT_NEAR(young.index("", 110), young.index("", 105), 1e-9); // no year yet: the newest periods
}

TEST(Market, ACategoryOfManyItemsHasItsOwnCourse)
{
    const auto at = [](std::size_t i, std::size_t t) { return i % 2 == 0 && t % 12 == 6 ? 50.0 : 10.0; };
    const Market many(monthly(200, 24, at)), few(monthly(4, 24, at));
    EXPECT_GT(many.index("ice", 106) / many.index("tea", 106), few.index("ice", 106) / few.index("tea", 106));
    EXPECT_GT(many.index("ice", 106) / many.index("ice", 105), 4.0);
    EXPECT_DOUBLE_EQ(many.index("never seen", 106), many.index("", 106));
}

TEST(Market, MoreItemsAreNoBetterMarket)
{
    const ColdData data = monthly(40, 24, [](std::size_t i, std::size_t t) { return t >= i / 2 ? 10.0 + static_cast<double>(i) : std::nan(""); });
    EXPECT_NEAR(Market(data).index("ice", 123) / Market(data).index("ice", 100), 1.0, 0.05);
}

TEST(Market, SurvivesNothing)
{
    EXPECT_DOUBLE_EQ(Market(ColdData{}).index("", 7), 1.0);
    EXPECT_DOUBLE_EQ(Market(monthly(3, 24, [](std::size_t, std::size_t) { return 0.0; })).index("ice", 130), 1.0);
}

TEST(Market, DaysKeepTheirWeekday)
{
    ColdData data = monthly(2, 28, [](std::size_t, std::size_t t) { return t % 7 == 0 ? 40.0 : 10.0; });
    data.frequency = Frequency::Daily;
    const Market market(data);
    EXPECT_NEAR(market.index("", 128) / market.index("", 129), 4.0, 0.15);
    EXPECT_NEAR(market.index("", 142) / market.index("", 141), 4.0, 0.15);
}

} // namespace
} // namespace shelfcast::core

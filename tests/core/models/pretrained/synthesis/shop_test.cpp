#include "core/models/pretrained/synthesis/parts.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

Setting shop(Kind kind, int length)
{
    Setting setting;
    setting.kind = kind;
    setting.frequency = kind == Kind::Daily ? Frequency::Daily : kind == Kind::Hourly ? Frequency::Hourly
                                                                                      : Frequency::Weekly;
    setting.season = kind == Kind::Daily ? 7 : kind == Kind::Hourly ? 24
                                                                    : 52;
    setting.perYear = kind == Kind::Daily ? 365.25 : kind == Kind::Hourly ? 8766.0
                                                                          : 52.18;
    setting.length = length;
    setting.shop = true;
    setting.habit = Habit{};
    return setting;
}

Doings idle(int length)
{
    const auto n = static_cast<std::size_t>(length);
    Doings doings;
    doings.factor = doings.price = doings.lift = doings.available = Path(n, 1.0F);
    doings.promotion = doings.holiday = Path(n, 0.0F);
    return doings;
}

TEST(Calendar, ClosedDaysReturnEveryWeek)
{
    const Setting setting = shop(Kind::Daily, 700);
    int closing = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        Doings doings = idle(700);
        addCalendar(doings, setting, seed, 1.0);
        int always = 0;
        for (std::size_t day = 0; day < 7; ++day) {
            bool closed = true;
            for (std::size_t t = day; t < 700; t += 7)
                closed = closed && doings.closed[t];
            always += closed ? 1 : 0;
        }
        ASSERT_LE(always, 2);
        closing += always > 0 ? 1 : 0;
    }
    EXPECT_NEAR(closing / 1000.0, 0.14, 0.04);
}

TEST(Calendar, HolidaysComeOnceAYear)
{
    const Setting setting = shop(Kind::Daily, 1461);
    int series = 0, moving = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Doings doings = idle(1461);
        addCalendar(doings, setting, seed, 1.0);
        const double days = std::accumulate(doings.holiday.begin(), doings.holiday.end(), 0.0);
        if (days == 0.0)
            continue;
        ++series;
        // One to eight of them over four years, less those that fall together.
        EXPECT_GE(days, 3.0) << seed;
        EXPECT_LE(days, 8.0 * 5.0) << seed;
        // Those that move are not where they were a year ago.
        for (std::size_t t = 400; t < 1461; ++t)
            if (doings.holiday[t] == 1.0F && doings.holiday[t - 365] == 0.0F && doings.holiday[t - 366] == 0.0F) {
                ++moving;
                break;
            }
    }
    EXPECT_NEAR(series / 300.0, 0.55, 0.09);
    EXPECT_GT(moving, series / 3);
    EXPECT_LT(moving, series);
}

TEST(Calendar, SalesRiseAheadOfChristmasInSome)
{
    const Setting setting = shop(Kind::Weekly, 157);
    int rising = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Doings with = idle(157);
        addCalendar(with, setting, seed, 1.0);
        // The greatest week comes back about a year later, after weeks that grow.
        const auto peak = static_cast<std::size_t>(std::max_element(with.factor.begin() + 10, with.factor.begin() + 70) - with.factor.begin());
        rising += with.factor[peak] > 1.1F && with.factor[peak - 1] > 1.02F && with.factor[peak] > with.factor[peak - 1] ? 1 : 0;
    }
    EXPECT_GT(rising / 500.0, 0.25);
    EXPECT_LT(rising / 500.0, 0.75);
}

TEST(Calendar, LeftOutChangesNothing)
{
    const Setting setting = shop(Kind::Daily, 100);
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Doings doings = idle(100);
        addCalendar(doings, setting, seed, 0.0);
        addPromotions(doings, setting, seed, 0.0);
        addStockOuts(doings, setting, seed, 0.0);
        addLife(doings, setting, seed, 0.0);
        EXPECT_THAT(doings.factor, ::testing::Each(1.0F));
        EXPECT_THAT(doings.available, ::testing::Each(1.0F));
        EXPECT_THAT(doings.closed, ::testing::Each(0));
    }
}

TEST(Promotions, LiftSalesAndAreCheaper)
{
    Setting setting = shop(Kind::Daily, 730);
    setting.drivers = true;
    int promoted = 0, indifferent = 0, dips = 0;
    std::vector<double> lifts;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        Doings doings = idle(730);
        addPromotions(doings, setting, seed, 1.0);
        double in = 0.0, out = 0.0, days = 0.0, after = 0.0, afterDays = 0.0;
        for (std::size_t t = 1; t < 730; ++t) {
            ASSERT_GT(doings.price[t], 0.0F);
            ASSERT_EQ(doings.factor[t], doings.lift[t]);
            if (doings.promotion[t] == 1.0F) {
                in += doings.lift[t];
                days += 1.0;
            } else {
                out += doings.lift[t];
                if (doings.promotion[t - 1] == 1.0F) {
                    after += doings.lift[t];
                    afterDays += 1.0;
                }
            }
        }
        if (days == 0.0)
            continue;
        ++promoted;
        const double ratio = in / days / (out / (729.0 - days));
        lifts.push_back(ratio);
        indifferent += std::abs(ratio - 1.0) < 1e-6 ? 1 : 0;
        dips += after / afterDays < 0.95 * out / (729.0 - days) ? 1 : 0;
    }
    EXPECT_NEAR(promoted / 600.0, 0.85 * 0.85, 0.06);
    std::ranges::sort(lifts);
    EXPECT_GT(lifts[lifts.size() / 2], 1.4);
    EXPECT_LT(lifts[lifts.size() / 2], 3.5);
    EXPECT_NEAR(indifferent / static_cast<double>(promoted), 0.12, 0.05);
    EXPECT_GT(dips, promoted / 4);
}

TEST(Promotions, PricesMoveSalesByOneElasticity)
{
    Setting setting = shop(Kind::Daily, 730);
    setting.drivers = true;
    int checked = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Doings doings = idle(730);
        addPromotions(doings, setting, seed, 1.0);
        // Away from promotions and what comes after them, log sales are a line in log price.
        double elasticity = 0.0;
        int clear = 0;
        bool one = true;
        for (std::size_t t = 20; t < 730; ++t) {
            bool promoted = false;
            for (std::size_t back = 0; back <= 20; ++back)
                promoted = promoted || doings.promotion[t - back] == 1.0F;
            if (promoted || std::abs(std::log(doings.price[t])) < 0.05F || std::abs(std::log(doings.lift[t])) > 2.4F)
                continue;
            const double here = std::log(doings.lift[t]) / std::log(doings.price[t]);
            one = one && (clear == 0 || std::abs(here - elasticity) < 0.01);
            elasticity = here;
            ++clear;
        }
        if (clear < 5)
            continue;
        ++checked;
        EXPECT_TRUE(one) << seed;
        EXPECT_LE(elasticity, 0.0) << seed;
    }
    EXPECT_GT(checked, 60);
}

TEST(StockOuts, AreRunsWithoutStock)
{
    Setting setting = shop(Kind::Daily, 1000);
    int series = 0;
    double outs = 0.0, runs = 0.0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Doings doings = idle(1000);
        addStockOuts(doings, setting, seed, 1.0);
        bool any = false;
        for (std::size_t t = 1; t < 1000; ++t) {
            any = any || doings.available[t] == 0.0F;
            outs += doings.available[t] == 0.0F ? 1.0 : 0.0;
            runs += doings.available[t] == 0.0F && doings.available[t - 1] == 1.0F ? 1.0 : 0.0;
        }
        series += any ? 1 : 0;
    }
    EXPECT_NEAR(series / 2000.0, 0.12, 0.025);
    EXPECT_GT(outs / runs, 2.0);
    EXPECT_LT(outs / runs, 8.0);
    EXPECT_LT(outs / (series * 1000.0), 0.12);
}

TEST(Ceiling, CutsOffWhatTheShelfDoesNotHold)
{
    const Setting setting = shop(Kind::Daily, 500);
    int cut = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Body body{Path(500, 5.0F), Path(500)};
        for (std::size_t t = 0; t < 500; ++t)
            body.value[t] = static_cast<float>(t % 11);
        addCeiling(body, true, setting, seed, 1.0);
        const float most = *std::ranges::max_element(body.value);
        if (most == 10.0F)
            continue;
        ++cut;
        EXPECT_EQ(most, std::floor(most));
        EXPECT_GE(most, 5.0F);
        EXPECT_GT(std::ranges::count(body.value, most), 45);
    }
    EXPECT_NEAR(cut / 3000.0, 0.03, 0.015);
}

TEST(Life, LaunchesClimbAnSAndEndsStayAtZero)
{
    Setting setting = shop(Kind::Weekly, 200);
    int launched = 0, ended = 0;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        Doings doings = idle(200);
        addLife(doings, setting, seed, 1.0);
        const Path &factor = doings.factor;
        if (factor[0] < 0.5F && factor[199] > 0.9F) {
            ++launched;
            const auto first = static_cast<std::size_t>(std::ranges::find_if(factor, [](float value) { return value > 0.0F; }) - factor.begin());
            // Slow at first, fastest in the middle.
            ASSERT_LT(factor[first], 0.5F) << seed;
        }
        if (factor[0] > 0.9F && factor[199] < 0.5F) {
            ++ended;
            const auto dead = std::ranges::find(factor, 0.0F);
            EXPECT_TRUE(std::all_of(dead, factor.end(), [](float value) { return value == 0.0F; })) << seed;
        }
    }
    EXPECT_NEAR(launched / 4000.0, 0.07, 0.02);
    EXPECT_GT(ended / 4000.0, 0.02);
    EXPECT_LT(ended / 4000.0, 0.06);
}

TEST(Life, OnlyShopsHaveAny)
{
    Setting setting = shop(Kind::Weekly, 100);
    setting.shop = false;
    Doings doings = idle(100);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        addLife(doings, setting, seed, 1.0);
        addPromotions(doings, setting, seed, 1.0);
        addStockOuts(doings, setting, seed, 1.0);
    }
    EXPECT_THAT(doings.factor, ::testing::Each(1.0F));
    EXPECT_THAT(doings.available, ::testing::Each(1.0F));
}

} // namespace
} // namespace shelfcast::testing

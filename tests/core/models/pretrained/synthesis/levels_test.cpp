#include "core/models/pretrained/synthesis/parts.h"
#include "tests/core/models/pretrained/synthesis/statistics.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace shelfcast::core;
using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

Setting settingOf(Kind kind, Frequency frequency, int season, double perYear, int length)
{
    Setting setting;
    setting.kind = kind;
    setting.frequency = frequency;
    setting.season = season;
    setting.perYear = perYear;
    setting.length = length;
    // Everything off that a test doesn't turn on.
    setting.habit = Habit{};
    setting.habit.slopeLow = setting.habit.slopeHigh = 0.02;
    setting.habit.walkLow = setting.habit.walkHigh = 0.05;
    setting.habit.seasonLow = setting.habit.seasonHigh = 0.3;
    return setting;
}

Setting monthly(int length)
{
    return settingOf(Kind::Monthly, Frequency::Monthly, 12, 12.0, length);
}

TEST(Trend, RisesAndFallsAsOftenAsAskedAndKeepsItsSizeAtTheStart)
{
    Setting setting = monthly(120);
    setting.habit.trend = 1.0;
    setting.habit.upward = 0.8;
    int rising = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Path level(120, 0.0F);
        addTrend(level, setting, seed, 1.0);
        ASSERT_EQ(level[0], 0.0F);
        ASSERT_LE(std::abs(level[1]), 4.0F * 0.02F + 1e-4F) << seed; // a damped trend starts up to four times as steep
        ASSERT_GT(std::abs(level[119]), 0.0F) << seed;
        rising += level[5] > 0.0F ? 1 : 0;
    }
    EXPECT_NEAR(rising / 2000.0, 0.8, 0.03);
}

TEST(Trend, MostGoOnBeyondThePastButSomeTire)
{
    Setting setting = monthly(120);
    setting.habit.trend = setting.habit.upward = 1.0;
    int same = 0, slower = 0, faster = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Path level(120, 0.0F);
        addTrend(level, setting, seed, 1.0);
        const float before = level[60] - level[30], after = level[90] - level[60];
        same += after > 0.8F * before && after < 1.25F * before ? 1 : 0;
        slower += after < 0.8F * before ? 1 : 0;
        faster += after > 1.25F * before ? 1 : 0;
    }
    EXPECT_GT(same, 500);
    EXPECT_GT(slower, 400);
    EXPECT_GT(faster, 100);
}

TEST(Trend, CyclesTurnAndComeBack)
{
    Setting setting = monthly(2000);
    setting.habit.cycle = 1.0;
    double far = 0.0, half = 0.0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Path level(2000, 0.0F);
        addTrend(level, setting, seed, 1.0);
        half += autocorrelation(level, 36) / 200.0; // about half a cycle of three to eleven years
        far += autocorrelation(level, 1) / 200.0;
    }
    EXPECT_GT(far, 0.95);
    EXPECT_LT(half, 0.2);
}

TEST(Trend, LeftOutLeavesTheLevelAlone)
{
    Setting setting = monthly(50);
    setting.habit.trend = setting.habit.cycle = setting.habit.walk = setting.habit.slopeWalk = 1.0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Path level(50, 0.0F);
        addTrend(level, setting, seed, 0.0);
        addWalk(level, setting, seed, 0.0);
        EXPECT_THAT(level, ::testing::Each(0.0F));
    }
}

TEST(Walk, SpreadsWithTheSquareRootOfTime)
{
    Setting setting = monthly(101);
    setting.habit.walk = 1.0;
    std::vector<double> early, late;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Path level(101, 0.0F);
        addWalk(level, setting, seed, 1.0);
        // Jumps are an ingredient of the same file: leave out the few series that have one.
        float step = 0.0F;
        for (std::size_t t = 1; t < level.size(); ++t)
            step = std::max(step, std::abs(level[t] - level[t - 1]));
        if (step > 0.25F)
            continue;
        early.push_back(level[25]);
        late.push_back(level[100]);
    }
    EXPECT_NEAR(std::sqrt(varianceOf(early)), 0.05 * 5.0, 0.03);
    EXPECT_NEAR(std::sqrt(varianceOf(late) / varianceOf(early)), 2.0, 0.12);
}

TEST(Walk, AWanderingSlopeGoesOnInItsDirection)
{
    Setting setting = monthly(200);
    setting.habit.slopeWalk = 1.0;
    double sum = 0.0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Path level(200, 0.0F);
        addWalk(level, setting, seed, 1.0);
        std::vector<double> steps;
        for (std::size_t t = 1; t < level.size(); ++t)
            steps.push_back(static_cast<double>(level[t]) - static_cast<double>(level[t - 1]));
        sum += autocorrelation(steps, 1) / 300.0;
    }
    EXPECT_GT(sum, 0.75);
}

TEST(Limit, BendsOnlyWhatIsFar)
{
    Path level = {0.5F, -2.9F, 4.0F, 100.0F, -100.0F};
    limit(level);
    EXPECT_EQ(level[0], 0.5F);
    EXPECT_EQ(level[1], -2.9F);
    EXPECT_NEAR(level[2], 3.0F + 3.0F * std::tanh(1.0F / 3.0F), 1e-5F);
    EXPECT_NEAR(level[3], 6.0F, 1e-4F);
    EXPECT_NEAR(level[4], -6.0F, 1e-4F);
}

TEST(Season, ProfilesHaveMeanZeroAndVarianceOne)
{
    Draws draws(3);
    for (const int season : {2, 4, 7, 12, 24, 52, 365}) {
        for (int k = 0; k < 40; ++k) {
            const Path values = profile(season, k % 2 == 0, draws);
            ASSERT_EQ(values.size(), static_cast<std::size_t>(season));
            EXPECT_NEAR(meanOf(values), 0.0, 1e-4);
            EXPECT_NEAR(varianceOf(values), 1.0, 1e-2) << season;
        }
    }
    const Path week = weekOfHours(false, draws);
    EXPECT_EQ(week.size(), 168U);
    EXPECT_GT(autocorrelation(week, 24), 0.2);
}

TEST(Season, HasTheStrengthAskedForAndReturns)
{
    Setting setting = monthly(240);
    std::vector<double> sizes;
    int exact = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        Path effect(240, 0.0F);
        addSeasons(effect, setting, seed, 1.0);
        sizes.push_back(std::sqrt(varianceOf(effect)));
        bool same = true;
        for (std::size_t t = 12; t < 240; ++t)
            same = same && effect[t] == effect[t - 12];
        exact += same ? 1 : 0;
    }
    std::ranges::sort(sizes);
    EXPECT_NEAR(sizes[300], 0.3, 0.03);
    // Those that neither morph nor change in strength: 0.82 x 0.8 x 0.8.
    EXPECT_NEAR(exact / 600.0, 0.525, 0.06);
}

TEST(Season, IsLeftOutWhereAskedOrWhereThereIsNone)
{
    Setting setting = monthly(60);
    Path effect(60, 0.0F);
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        addSeasons(effect, setting, seed, 0.0);
    EXPECT_THAT(effect, ::testing::Each(0.0F));
    setting.habit.unseasonal = 1.0;
    for (std::uint64_t seed = 0; seed < 50; ++seed)
        addSeasons(effect, setting, seed, 1.0);
    EXPECT_THAT(effect, ::testing::Each(0.0F));
}

TEST(Noise, HasVarianceOneAndIsOftenAutocorrelated)
{
    const Path flat(1500, 0.0F);
    std::vector<double> sizes, correlations;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Path values = noise(flat, seed);
        sizes.push_back(varianceOf(values));
        correlations.push_back(autocorrelation(values, 1));
        EXPECT_NEAR(meanOf(values), 0.0, 0.6);
    }
    std::ranges::sort(sizes);
    EXPECT_NEAR(sizes[200], 1.0, 0.08);
    const auto white = std::ranges::count_if(correlations, [](double value) { return std::abs(value) < 0.08; });
    const auto sticky = std::ranges::count_if(correlations, [](double value) { return value > 0.4; });
    EXPECT_NEAR(static_cast<double>(white) / 400.0, 0.56, 0.09); // half, and those whose coefficient is small
    EXPECT_NEAR(static_cast<double>(sticky) / 400.0, 0.5 * 0.55 / 1.35, 0.06);
}

TEST(Noise, IsStrongerInSeasonForSome)
{
    Path season(2000);
    for (std::size_t t = 0; t < season.size(); ++t)
        season[t] = t % 2 == 0 ? 1.0F : -1.0F;
    int stronger = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Path values = noise(season, seed);
        double high = 0.0, low = 0.0;
        for (std::size_t t = 0; t < values.size(); ++t)
            (t % 2 == 0 ? high : low) += std::abs(static_cast<double>(values[t]));
        stronger += high / low > 1.8 ? 1 : 0; // e to the one
    }
    EXPECT_NEAR(stronger / 300.0, 0.25, 0.08);
}

} // namespace
} // namespace shelfcast::testing

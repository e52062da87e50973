#include "core/models/theta/season.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

using namespace shelfcast::core::theta;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Pointwise;

namespace {

constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

std::vector<double> quarters(int years, const std::vector<double> &indices, bool multiplied)
{
    std::vector<double> y;
    for (int t = 0; t < 4 * years; ++t) {
        const double trend = 50.0 + 2.0 * t, index = indices[static_cast<std::size_t>(t % 4)];
        y.push_back(multiplied ? trend * index : trend + index);
    }
    return y;
}

TEST(Bridged, GapsBecomeStraightLines)
{
    EXPECT_THAT(bridged(std::vector<double>{kGap, 2, kGap, kGap, 8, kGap}), ElementsAre(2, 2, 4, 6, 8, 8));
}

TEST(ClassicalSeason, FindsTheIndicesOnALine)
{
    const std::vector<double> added = {3, -1, -4, 2};
    EXPECT_THAT(classicalSeason(quarters(4, added, false), 4, false).index, Pointwise(DoubleNear(1e-9), added));
    // A centred average of a multiplied season on a rising line is not the line itself, but close to it.
    const std::vector<double> multiplied = {1.2, 0.9, 0.8, 1.1};
    EXPECT_THAT(classicalSeason(quarters(4, multiplied, true), 4, true).index, Pointwise(DoubleNear(0.01), multiplied));
}

TEST(ClassicalSeason, OddLengthsAverageWholePeriods)
{
    const std::vector<double> y = {1, 2, 6, 1, 2, 6, 1, 2, 6};
    EXPECT_THAT(classicalSeason(y, 3, false).index, ElementsAre(DoubleNear(-2, 1e-12), DoubleNear(-1, 1e-12), DoubleNear(3, 1e-12)));
}

TEST(LooksSeasonal, NeedsASeasonAndMoreThanTwoOfThem)
{
    const std::vector<double> strong = {30, 0, -20, -10};
    EXPECT_TRUE(looksSeasonal(quarters(6, strong, false), 4));
    const std::vector<double> shorter = quarters(2, strong, false);
    EXPECT_FALSE(looksSeasonal(shorter, 4)) << "eight quarters are not more than two years";
    EXPECT_FALSE(looksSeasonal(quarters(6, {0, 0, 0, 0}, false), 4)) << "a line has no season";
    EXPECT_FALSE(looksSeasonal(std::vector<double>(40, 3.0), 4));
}

TEST(SeasonBy, MultipliesOnlyAboveZero)
{
    std::vector<double> y = quarters(6, {30, 0, -20, -10}, false);
    EXPECT_TRUE(seasonBy(SeasonRule::Auto, y, 4).multiplicative);
    EXPECT_FALSE(seasonBy(SeasonRule::Additive, y, 4).multiplicative);
    y[6] = 0.0;
    const Season season = seasonBy(SeasonRule::Multiplicative, y, 4);
    EXPECT_TRUE(season.present());
    EXPECT_FALSE(season.multiplicative);
    EXPECT_FALSE(seasonBy(SeasonRule::None, y, 4).present());
    EXPECT_FALSE(seasonBy(SeasonRule::Additive, std::vector<double>(y.begin(), y.begin() + 7), 4).present());
}

TEST(Shrink, DrawsIndicesThatTheYearsDisagreeOn)
{
    const std::vector<double> index = {3, -1, -4, 2};
    std::vector<double> y = quarters(5, index, false);
    Season season = classicalSeason(y, 4, false);
    shrink(season, y);
    EXPECT_THAT(season.index, Pointwise(DoubleNear(1e-6), index)) << "where all years agree, nothing is drawn";
    for (std::size_t t = 0; t < y.size(); ++t)
        y[t] += t / 4 % 2 == 0 ? -1.5 * index[t % 4] : 1.5 * index[t % 4];
    const Season raw = classicalSeason(y, 4, false);
    season = raw;
    shrink(season, y);
    for (std::size_t j = 0; j < 4; ++j) {
        EXPECT_LT(std::abs(season.index[j]), std::abs(raw.index[j]));
        EXPECT_GT(season.index[j] * raw.index[j], 0.0);
    }
}

TEST(SeasonBy, GapsMoveTheIndicesLittle)
{
    std::vector<double> y = quarters(8, {30, 0, -20, -10}, false);
    const Season whole = seasonBy(SeasonRule::Additive, y, 4);
    y[13] = kGap;
    EXPECT_THAT(seasonBy(SeasonRule::Additive, y, 4).index, Pointwise(DoubleNear(5.0), whole.index));
}

} // namespace

#include "core/models/combine/width.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace shelfcast::core;
using combine::Rule;
using combine::Width;
using Values = std::vector<double>;

namespace {

/// Sums of twelve draws: nearly normal, with a deviation of 2.
double nearlyNormal(std::size_t i, std::size_t stream)
{
    double sum = 0.0;
    for (std::size_t k = 0; k < 12; ++k)
        sum += shelfcast::testing::noise(1000 * stream + 12 * i + k);
    return sum;
}

SeriesForecast normalAround(double mean, double deviation)
{
    SeriesForecast forecast;
    forecast.mean = {mean};
    normalQuantiles(forecast.mean, Values{deviation}, forecast.quantiles);
    return forecast;
}

double interval80(const SeriesForecast &forecast) { return forecast.quantile(0, 10) - forecast.quantile(0, 2); }

TEST(Width, OfTwoThatErrApartIsThatOfTheirMean)
{
    // Expected is 100; each member is off by errors of its own, and what came is off by none: their mean errs by a root of two less.
    constexpr std::size_t n = 4000;
    const Values y(n, 100.0);
    const std::vector<Values> fitted = {shelfcast::testing::values(n, [](std::size_t i) { return 100.0 + nearlyNormal(i, 1); }),
                                        shelfcast::testing::values(n, [](std::size_t i) { return 100.0 + nearlyNormal(i, 57); })};
    const Width width = combine::widthOf(y, fitted, Rule::Mean);
    ASSERT_TRUE(width.known());
    EXPECT_NEAR(width.shares[0], 0.5, 0.03);
    EXPECT_NEAR(width.ratio, std::sqrt(0.5), 0.02);
    for (const double factor : width.shape)
        EXPECT_NEAR(factor, 1.0, 0.06);
    const std::array members = {normalAround(90.0, 2.0), normalAround(110.0, 2.0)};
    SeriesForecast forecast = combine::merged(members, Rule::Mean);
    const double before = interval80(forecast);
    combine::adjust(forecast, members, width.shares, width);
    EXPECT_NEAR(interval80(forecast) / before, width.ratio * width.shape[2], 1e-5);
    EXPECT_DOUBLE_EQ(forecast.quantile(0, kMedian), 100.0);
}

TEST(Width, OfTwoThatErrAlikeStaysThatOfEach)
{
    constexpr std::size_t n = 4000;
    const Values y = shelfcast::testing::values(n, [](std::size_t i) { return 100.0 + nearlyNormal(i, 3); });
    const std::vector<Values> fitted = {Values(n, 100.0), Values(n, 100.0)};
    EXPECT_NEAR(combine::widthOf(y, fitted, Rule::Mean).ratio, std::sqrt(1.0 + 10.0 / n), 1e-9);
}

TEST(Width, AMemberFarOffCountsForLittle)
{
    const Values y = shelfcast::testing::values(200, [](std::size_t i) { return 100.0 + nearlyNormal(i, 3); });
    const std::vector<Values> fitted = {Values(200, 100.0), Values(200, 100.5), Values(200, 140.0)};
    const Width width = combine::widthOf(y, fitted, Rule::Median);
    EXPECT_LT(width.shares[2], 0.01);
    const std::array members = {normalAround(100.0, 2.0), normalAround(100.0, 2.0), normalAround(100.0, 40.0)};
    SeriesForecast forecast = combine::merged(members, Rule::Median);
    combine::adjust(forecast, members, width.shares, width);
    EXPECT_NEAR(interval80(forecast) / interval80(members[0]), 1.0, 0.25);
}

TEST(Width, HeavyTailsMakeTheMiddleNarrow)
{
    const Values y = shelfcast::testing::values(1000, [](std::size_t i) { return 100.0 + (i % 25 == 0 ? 10.0 : 1.0) * nearlyNormal(i, 5); });
    const std::vector<Values> fitted = {Values(1000, 100.0), Values(1000, 100.01)};
    const Width width = combine::widthOf(y, fitted, Rule::Mean);
    EXPECT_LT(width.shape[2], 0.75); // 80 %
    EXPECT_GT(width.shape[0], width.shape[2]);
}

TEST(Width, GrowthAloneIsNoHeavyTail)
{
    const Values level = shelfcast::testing::values(400, [](std::size_t i) { return std::exp(0.015 * static_cast<double>(i)); });
    const Values y = shelfcast::testing::values(400, [&](std::size_t i) { return level[i] * (1.0 + 0.05 * nearlyNormal(i, 9)); });
    const std::vector<Values> fitted = {level, level};
    EXPECT_NEAR(combine::widthOf(y, fitted, Rule::Mean).shape[2], 1.0, 0.1);
}

TEST(Width, FewPeriodsSayThatLittleIsKnown)
{
    const Values y = shelfcast::testing::values(10, [](std::size_t i) { return 100.0 + nearlyNormal(i, 3); });
    const Width width = combine::widthOf(y, std::vector<Values>{Values(10, 100.0), Values(10, 100.0)}, Rule::Mean);
    EXPECT_NEAR(width.ratio, std::sqrt(2.0), 1e-9);
    for (const double factor : width.shape)
        EXPECT_NEAR(factor, 1.0, 0.1);
}

TEST(Width, IsUnknownWithoutErrors)
{
    const Values y(20, 7.0), gaps(20, shelfcast::testing::kGap);
    EXPECT_FALSE(combine::widthOf(y, std::vector<Values>{y, Values(20, 8.0)}, Rule::Mean).known()) << "a perfect fit";
    EXPECT_FALSE(combine::widthOf(y, std::vector<Values>{gaps, Values(20, 8.0)}, Rule::Mean).known()) << "no period in common";
    EXPECT_FALSE(combine::widthOf(gaps, std::vector<Values>{y, Values(20, 8.0)}, Rule::Mean).known());
}

TEST(Width, ImpossibleOnesAreRefused)
{
    Width width{{0.5, 0.5}, 0.9, {}};
    EXPECT_FALSE(combine::sound(width, 2)) << "a shape of nothing";
    width.shape.fill(1.0);
    EXPECT_TRUE(combine::sound(width, 2));
    EXPECT_FALSE(combine::sound(width, 3));
    width.ratio = std::nan("");
    EXPECT_FALSE(combine::sound(width, 2));
}

TEST(Width, APointForecastStaysAPoint)
{
    const Width width{{0.5, 0.5}, 0.9, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}};
    const std::array members = {normalAround(5.0, 0.0), normalAround(5.0, 0.0)};
    SeriesForecast forecast = combine::merged(members, Rule::Mean);
    combine::adjust(forecast, members, width.shares, width);
    EXPECT_DOUBLE_EQ(forecast.quantile(0, 0), 5.0);
    EXPECT_DOUBLE_EQ(forecast.quantile(0, 12), 5.0);
}

} // namespace

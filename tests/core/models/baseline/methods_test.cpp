#include "core/models/baseline/methods.h"
#include "tests/core/models/golden_baseline.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::baseline;
using namespace shelfcast::testing;
using ::testing::ElementsAre;

namespace {

SeriesView view(const std::vector<double> &y, int season = 1)
{
    SeriesView series;
    series.y = y;
    series.seasonLength = season;
    return series;
}

TEST(RepeatSeason, RepeatsTheLastKnownValueOfEachPhase)
{
    const std::vector<double> y = {10, 20, 30, 11, kGap, 33};
    const auto forecast = repeatSeason(view(y), 3, Intervals::Normal, 4);
    ASSERT_TRUE(forecast);
    EXPECT_THAT(forecast->mean, ElementsAre(11, 20, 33, 11));
    // Known changes over a season: 1 and 3, so the variance of one season is 5. The second phase is two seasons old.
    const double deviation = std::sqrt(5.0);
    EXPECT_NEAR(forecast->quantile(0, 12), 11 + 1.959963984540054 * deviation, 1e-9);
    EXPECT_NEAR(forecast->quantile(1, 12), 20 + 1.959963984540054 * deviation * std::sqrt(2.0), 1e-9);
    EXPECT_NEAR(forecast->quantile(3, 12), 11 + 1.959963984540054 * deviation * std::sqrt(2.0), 1e-9);
}

TEST(RepeatSeason, CountsStepsThroughAGap)
{
    const std::vector<double> y = {4, kGap, 6, 7, kGap}; // changes: 2 over two steps, 1 over one; the last value is a step old
    const auto forecast = repeatSeason(view(y), 1, Intervals::Normal, 2);
    ASSERT_TRUE(forecast);
    EXPECT_THAT(forecast->mean, ElementsAre(7, 7));
    const double variance = (4.0 / 2.0 + 1.0) / 2.0;
    EXPECT_NEAR(forecast->quantile(0, 9), 7 + 0.8416212335729143 * std::sqrt(2.0 * variance), 1e-9);
}

TEST(RepeatSeason, TakesThePastErrorsWhereManyPeriodsAreZero)
{
    const std::vector<double> y = values(41, [](std::size_t i) { return i % 4 == 0 ? 8.0 : 0.0; });
    const auto forecast = repeatSeason(view(y), 1, Intervals::Auto, 1);
    ASSERT_TRUE(forecast);
    // Ten rises of 8, ten falls of 8, twenty times no change; the last value is 8.
    EXPECT_EQ(forecast->quantile(0, 0), 0.0);
    EXPECT_EQ(forecast->quantile(0, kMedian), 8.0);
    EXPECT_EQ(forecast->quantile(0, 12), 16.0);
}

TEST(RepeatSeason, NeedsOneValueASeasonBefore)
{
    const std::vector<double> y = {1, 2, 3};
    EXPECT_EQ(repeatSeason(view(y), 3, Intervals::Auto, 1).error().code, ErrorCode::TooShort);
    EXPECT_TRUE(repeatSeason(view(y), 2, Intervals::Auto, 1));
}

TEST(DriftOn, FollowsTheLineThroughFirstAndLast)
{
    const std::vector<double> y = {1, 5, 4, 7};
    const auto forecast = driftOn(view(y), 0, Intervals::Normal, 2);
    ASSERT_TRUE(forecast);
    EXPECT_THAT(forecast->mean, ElementsAre(9, 11));
    // Changes 4, -1, 3 less the slope 2: squares 4 + 9 + 1 over 2 degrees of freedom.
    EXPECT_NEAR(forecast->quantile(1, 12), 11 + 1.959963984540054 * std::sqrt(7.0 * 2.0 * (1.0 + 2.0 / 3.0)), 1e-9);
    EXPECT_THAT(driftOn(view(y), 3, Intervals::Normal, 1)->mean, ElementsAre(8)); // 5 to 7 over two steps
}

TEST(WindowAverage, AveragesWhatIsKnown)
{
    const std::vector<double> y = {100, 1, kGap, 3, 5};
    const auto forecast = windowAverage(view(y), 3, Intervals::Normal, 2);
    ASSERT_TRUE(forecast);
    EXPECT_THAT(forecast->mean, ElementsAre(4, 4));
}

TEST(WindowAverage, WidthIsThatOfItsOwnPastErrors)
{
    const std::vector<double> y = {2, 4, 6, 8, 10, 12}; // averages of two lag behind by 3 a step ahead, the first error at 4 - 2
    const auto forecast = windowAverage(view(y), 2, Intervals::Normal, 1);
    ASSERT_TRUE(forecast);
    EXPECT_NEAR(forecast->quantile(0, 12), 11 + 1.959963984540054 * 3.0, 1e-9);
}

TEST(BaselineGolden, AgreesWithR)
{
    const auto series = goldenSeries();
    std::size_t compared = 0;
    for (const GoldenRow &row : goldenRows()) {
        const GoldenSeries &data = series.at(row.series);
        const int horizon = static_cast<int>(row.step) + 1;
        Result<SeriesForecast> forecast = failure(ErrorCode::NotFound, {});
        if (row.method == "naive")
            forecast = repeatSeason(view(data.y), 1, Intervals::Normal, horizon);
        else if (row.method == "seasonal-naive")
            forecast = repeatSeason(view(data.y), data.season, Intervals::Normal, horizon);
        else if (row.method == "drift")
            forecast = driftOn(view(data.y), 0, Intervals::Normal, horizon);
        else
            continue;
        ASSERT_TRUE(forecast);
        const double tolerance = 1e-9 * std::abs(row.mean);
        EXPECT_NEAR(forecast->mean[row.step], row.mean, tolerance) << row.series << ' ' << row.method << ' ' << horizon;
        for (std::size_t i = 0; i < row.bounds.size(); ++i)
            EXPECT_NEAR(forecast->quantile(row.step, kGoldenLevels[i]), row.bounds[i], tolerance) << row.series << ' ' << row.method << ' ' << horizon;
        ++compared;
    }
    EXPECT_EQ(compared, 195U);
}

} // namespace

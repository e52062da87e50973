#include "core/evaluation/backtest/holdout.h"
#include "core/models/registry.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::testing;
using ::testing::ElementsAre;

namespace {

std::unique_ptr<Forecaster> model(const char *id) { return builtinModels().make(id, {}).value(); }

TEST(Holdout, MeasuresTheLastPeriodsByHand)
{
    Panel panel = panelOf({seriesOf("a", {1, 2, 3, 4, 5, 6, 10, 12, 8}), seriesOf("b", {2, 2, 2, 2, 2, 3, 3, 3, 3})}, Frequency::Yearly, 1);
    const auto result = holdout(*model("naive"), panel, 3, {});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->horizon, 3);
    EXPECT_NEAR(result->series[0].model.wape, 12.0 / 30.0, 1e-12); // 6 against 10, 12, 8
    EXPECT_NEAR(result->series[0].model.bias, -12.0 / 30.0, 1e-12);
    EXPECT_NEAR(result->series[0].model.mase, 4.0, 1e-12);
    EXPECT_EQ(result->series[1].model.wape, 0.0);
    EXPECT_NEAR(result->total.model.wape, 12.0 / 39.0, 1e-12);
    EXPECT_NEAR(result->total.model.mase, 2.0, 1e-12);
    EXPECT_EQ(result->total.naive.wape, result->total.model.wape);
}

TEST(Holdout, ShortHistoriesHoldLessOutAndTooShortOnesAreNotMeasured)
{
    EXPECT_EQ(heldOutPeriods(panelOf({seriesOf("a", std::vector<double>(12, 1.0))}), 13), 4);
    EXPECT_EQ(heldOutPeriods(panelOf({seriesOf("a", {1.0})}), 13), 1);
    EXPECT_EQ(heldOutPeriods(panelOf({}), 13), 1);
    const std::vector<double> five = values(60, [](std::size_t i) { return ordinary(i, 12); });
    const Panel panel = panelOf({seriesOf("long", five), seriesOf("short", {1, 2, 3, 4}), seriesOf("empty", {}), seriesOf("long too", five), seriesOf("and this", five)});
    const auto result = holdout(*model("drift"), panel, 6, {});
    ASSERT_TRUE(result);
    EXPECT_TRUE(std::isfinite(result->series[0].model.wape));
    EXPECT_TRUE(std::isnan(result->series[1].model.wape));
    EXPECT_TRUE(std::isnan(result->series[2].naive.mase));
}

TEST(Holdout, TheModelNeverSeesWhatItIsMeasuredOn)
{
    std::vector<double> y = values(60, [](std::size_t i) { return ordinary(i, 12); });
    const Panel panel = panelOf({seriesOf("a", y)});
    for (std::size_t i = 48; i < 60; ++i)
        y[i] = 1e6;
    const Panel other = panelOf({seriesOf("a", y)});
    const auto first = holdout(*model("linear-regression"), panel, 12, {}), second = holdout(*model("linear-regression"), other, 12, {});
    // The same forecast measured against twelve million: what it lacks is what it forecast in total.
    const double total = 12e6 * (1.0 + second->series[0].model.bias);
    double sold = 0.0;
    for (std::size_t i = 48; i < 60; ++i)
        sold += panel.series[0].y[i];
    EXPECT_NEAR(total, sold * (1.0 + first->series[0].model.bias), 1e-3);
}

TEST(HeldBack, DriversKnowNoMoreOfTheFutureThanToday)
{
    const std::vector<double> y = {1, 2, 3, 4, 5}, past = {1, 2, 3, 4, 5}, planned = {1, 2, 3, 4, 5, 6}, unplanned = past;
    SeriesView series;
    series.y = y;
    series.drivers = {{"page views", CovariateKind::PastOnly, past}, {"promotion", CovariateKind::KnownAhead, planned}, {"price", CovariateKind::KnownAhead, unplanned}};
    const SeriesView earlier = heldBack(series, 2);
    EXPECT_THAT(earlier.y, ElementsAre(1, 2, 3));
    EXPECT_EQ(earlier.drivers[0].values.size(), 3U);
    EXPECT_EQ(earlier.drivers[1].values.size(), 4U); // one planned period today, so one then
    EXPECT_EQ(earlier.drivers[2].values.size(), 3U);
    EXPECT_EQ(heldBack(series, 9).y.size(), 0U);
}

TEST(SeasonalNaive, GoesDownToNaiveAndTheMean)
{
    SeriesView series;
    series.seasonLength = 12;
    const std::vector<double> months = values(24, [](std::size_t i) { return static_cast<double>(i); }), few = {4, 6}, one = {5};
    series.y = months;
    EXPECT_THAT(seasonalNaive(series, 2).mean, ElementsAre(12, 13));
    series.y = few;
    EXPECT_THAT(seasonalNaive(series, 2).mean, ElementsAre(6, 6));
    series.y = one;
    EXPECT_THAT(seasonalNaive(series, 1).mean, ElementsAre(5));
    series.y = {};
    EXPECT_THAT(seasonalNaive(series, 1).mean, ElementsAre(0));
}

} // namespace

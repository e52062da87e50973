#include "core/narrative/facts.h"
#include "core/narrative/sum_facts.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

SeriesForecast forecastOf(std::vector<double> mean, double halfWidth)
{
    SeriesForecast forecast;
    for (const double expected : mean)
        for (std::size_t level = 0; level < kQuantileCount; ++level)
            forecast.quantiles.push_back(expected + halfWidth * (static_cast<double>(level) - 6.0) / 4.0); // 10 % lies halfWidth below
    forecast.mean = std::move(mean);
    return forecast;
}

class ItemFactsTest : public testing::Test {
protected:
    ItemFactsTest()
    {
        run.frequency = Frequency::Weekly;
        run.lastPeriod = periodOf(toDay({2026, 11, 16}), Frequency::Weekly);
        run.horizon = 4;
        series.y = {10.0, 10.0, 30.0, 10.0, 10.0, 30.0, 10.0, 10.0};
        series.firstPeriod = run.lastPeriod - 7;
        series.states.assign(8, PeriodState::Sold);
        series.covariates = {{0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0}};
        stored.forecast = forecastOf({12.0, 36.0, 12.0, 12.0}, 4.0);
        stored.grade = Grade::Thin;
        stored.accuracy = {0.3, 1.0, 0.0, 0.4, 1.0, 0.0};
    }
    ItemFacts facts(const Explanation *parts = nullptr) const { return itemFacts({run, series, 0, 52, stored, modelTotal, before, parts}); }

    /// Level 10, a trend of 0.25 a week from the ninth on, promotions worth 20 and in the future 24.
    static Explanation parts()
    {
        Explanation all;
        all.fitted = {10, 10, 30, 10, 10, 30, 10, 10};
        all.components = {{ComponentKind::Level, "Level", std::vector<double>(8, 10.0), std::vector<double>(4, 10.0)},
                          {ComponentKind::Trend, "Trend", std::vector<double>(8, 0.0), {2.0, 2.0, 2.0, 2.0}},
                          {ComponentKind::Driver, {"%1", {std::string("promotion")}}, {0, 0, 20, 0, 0, 20, 0, 0}, {0, 24, 0, 0}}};
        return all;
    }

    RunInfo run;
    Series series;
    StoredForecast stored;
    std::optional<double> modelTotal;
    std::optional<Comparison> before;
};

TEST_F(ItemFactsTest, SumsUpAndFindsThePeak)
{
    const ItemFacts found = facts();
    EXPECT_DOUBLE_EQ(found.total, 72.0);
    EXPECT_DOUBLE_EQ(found.low.value(), 56.0);
    EXPECT_DOUBLE_EQ(found.high.value(), 88.0);
    EXPECT_EQ(found.firstPeriod, run.lastPeriod + 1);
    EXPECT_EQ(found.lastPeriod, run.lastPeriod + 4);
    ASSERT_TRUE(found.peak);
    EXPECT_EQ(found.peak->period, run.lastPeriod + 2);
    EXPECT_DOUBLE_EQ(found.peak->above, 1.0);
    EXPECT_EQ(found.known, 8);
    EXPECT_EQ(found.needed, 52);
}

TEST_F(ItemFactsTest, ReadsTheChanceOffTheQuantiles)
{
    before = Comparison{4, 72.0};
    EXPECT_DOUBLE_EQ(facts().chanceAbove.value(), 0.5) << "the median";
    before = Comparison{4, 56.0};
    EXPECT_NEAR(facts().chanceAbove.value(), 0.9, 1e-12) << "the first decile";
    before = Comparison{4, 54.0};
    EXPECT_NEAR(facts().chanceAbove.value(), 0.925, 1e-12) << "half way to the quantile before";
    before = Comparison{4, 1.0};
    EXPECT_DOUBLE_EQ(facts().chanceAbove.value(), 0.975) << "no surer than the outermost quantile";
    stored.forecast = forecastOf({12.0, 12.0}, 0.0);
    EXPECT_FALSE(facts().chanceAbove) << "no spread, no chance";
}

TEST_F(ItemFactsTest, TakesPromotionsFromTheModel)
{
    const Explanation all = parts();
    const ItemFacts found = facts(&all);
    ASSERT_TRUE(found.promotion);
    EXPECT_TRUE(found.promotion->inModel);
    EXPECT_DOUBLE_EQ(found.promotion->units, 64.0 / 3.0) << "20, 20 and 24 with one, 0 without";
    EXPECT_DOUBLE_EQ(found.promotion->share, 64.0 / 3.0 / (32.0 / 3.0)) << "without it 10, 10 and 12 would be sold";
    EXPECT_EQ(found.promotion->planned, 1);
    EXPECT_DOUBLE_EQ(found.promotion->plannedUnits, 24.0);
    EXPECT_EQ(found.promotion->seen, 2);
}

TEST_F(ItemFactsTest, TakesPromotionsFromTheHistoryWhereTheModelIsSilent)
{
    const ItemFacts found = facts();
    ASSERT_TRUE(found.promotion);
    EXPECT_FALSE(found.promotion->inModel);
    EXPECT_DOUBLE_EQ(found.promotion->with, 30.0);
    EXPECT_DOUBLE_EQ(found.promotion->without, 10.0);
    series.covariates[0].assign(12, 0.0);
    EXPECT_FALSE(facts().promotion) << "never one";
}

TEST_F(ItemFactsTest, SaysWhatWouldChangeIt)
{
    const Explanation all = parts();
    const ItemFacts found = facts(&all);
    ASSERT_EQ(found.ifs.size(), 2U);
    EXPECT_EQ(found.ifs[0].kind, IfFact::Kind::NoPromotion);
    EXPECT_DOUBLE_EQ(found.ifs[0].total, 48.0);
    EXPECT_EQ(found.ifs[1].kind, IfFact::Kind::TrendStops);
    EXPECT_DOUBLE_EQ(found.ifs[1].total, 64.0) << "four weeks without 2 units";
    modelTotal = 60.0;
    const ItemFacts byHand = facts(&all);
    ASSERT_EQ(byHand.ifs.size(), 1U) << "the model's ifs say nothing of a person's number";
    EXPECT_EQ(byHand.ifs[0].kind, IfFact::Kind::SamePace);
    EXPECT_DOUBLE_EQ(byHand.ifs[0].total, 60.0) << "10, 30, 10 and 10 again";
}

TEST_F(ItemFactsTest, FindsThePartThatMovesMost)
{
    const Explanation all = parts();
    const ItemFacts found = facts(&all);
    ASSERT_TRUE(found.mover);
    EXPECT_EQ(found.mover->kind, ComponentKind::Driver);
    EXPECT_EQ(found.mover->driver, "promotion");
}

TEST_F(ItemFactsTest, CountsWhatHappenedLately)
{
    series.states[5] = PeriodState::StockOut;
    series.y[5] = kNaN;
    series.states[6] = PeriodState::Missing;
    series.y[6] = kNaN;
    series.recorded = series.y;
    series.recorded[7] = 99.0;
    const ItemFacts found = facts();
    ASSERT_TRUE(found.recent);
    EXPECT_EQ(found.recent->periods, 4);
    EXPECT_EQ(found.recent->stockOuts, 1);
    EXPECT_EQ(found.recent->missing, 1);
    EXPECT_EQ(found.recent->replaced, 1);
    EXPECT_EQ(found.known, 6);
}

TEST_F(ItemFactsTest, SeesOnlyWhatTheRunSaw)
{
    series.y.push_back(1000.0);
    series.states.push_back(PeriodState::Sold);
    EXPECT_EQ(facts().known, 8);
    run.lastPeriod -= 20; // before the series began
    EXPECT_EQ(facts().known, 0);
    EXPECT_FALSE(facts().recent);
}

TEST_F(ItemFactsTest, TellsTheReasonOfTheGrade)
{
    EXPECT_EQ(facts().reason, GradeReason::Short) << "8 of 52 weeks";
    stored.grade = Grade::Guess;
    series.y.assign(60, 5.0);
    series.states.assign(60, PeriodState::Sold);
    series.firstPeriod = run.lastPeriod - 59;
    EXPECT_EQ(facts().reason, GradeReason::StandIn) << "nothing else explains a guess";
    stored.accuracy.wape = kNaN;
    EXPECT_EQ(facts().reason, GradeReason::Untested);
    stored.accuracy.wape = 1.5;
    EXPECT_EQ(facts().reason, GradeReason::LargeError);
}

TEST_F(ItemFactsTest, MeasuresTheSeason)
{
    run.frequency = Frequency::Monthly;
    run.lastPeriod = periodOf(toDay({2026, 10, 1}), Frequency::Monthly);
    series.y.clear();
    for (int t = 0; t < 48; ++t)
        series.y.push_back(100.0 + (t % 12 == 5 ? 50.0 : 0.0) + t % 5); // little else but one high month
    series.states.assign(48, PeriodState::Sold);
    series.firstPeriod = run.lastPeriod - 47;
    const ItemFacts found = itemFacts({run, series, -1, 12, stored, {}, {}, nullptr});
    ASSERT_TRUE(found.seasonStrength);
    EXPECT_GT(*found.seasonStrength, 0.9);
}

TEST(WeekdayPeakTest, FindsTheStrongestDay)
{
    std::vector<double> mean;
    const std::int64_t monday = toDay({2026, 11, 23});
    for (int day = 0; day < 21; ++day)
        mean.push_back(day % 7 == 5 ? 24.0 : 10.0);
    const auto peak = weekdayPeakOf(mean, monday);
    ASSERT_TRUE(peak);
    EXPECT_EQ(peak->period, 5) << "Saturday";
    EXPECT_DOUBLE_EQ(peak->above, 1.0);
    EXPECT_FALSE(weekdayPeakOf(std::vector<double>(21, 10.0), monday));
    EXPECT_FALSE(weekdayPeakOf(std::vector<double>(13, 10.0), monday)) << "too short to tell";
}

TEST(GroupFactsTest, CountsAndFindsWhatMovesTheSum)
{
    RunInfo run;
    run.frequency = Frequency::Monthly;
    run.horizon = 3;
    const std::vector<GroupMember> members = {{"cola", 100.0, 50.0, 1.0, Grade::Solid}, {"juice", 30.0, 80.0, -0.625, Grade::Guess}, {"water", 70.0, 70.0, 0.0, Grade::Thin},
                                              {"new", 20.0, 0.0, kNaN, Grade::Guess}};
    const GroupFacts facts = groupFacts({run, members, {60.0, 80.0, 80.0}, 200.0, 240.0, {}, {}, Comparison{12, 200.0}, false});
    EXPECT_DOUBLE_EQ(facts.total, 220.0);
    EXPECT_NEAR(facts.change(), 0.1, 1e-12);
    EXPECT_EQ(facts.members, 4);
    EXPECT_EQ(facts.compared, 3);
    EXPECT_EQ(facts.rising, 1);
    EXPECT_EQ(facts.steady, 1);
    EXPECT_EQ(facts.falling, 1);
    EXPECT_EQ(facts.guesses, 2);
    EXPECT_DOUBLE_EQ(facts.guessUnits, 50.0);
    EXPECT_EQ(facts.gains->name, "cola");
    EXPECT_EQ(facts.loses->name, "juice");
    EXPECT_EQ(facts.largest->name, "cola");
}

TEST(DirectionTest, CountsAsShown)
{
    EXPECT_EQ(directionOf(0.046), 1);
    EXPECT_EQ(directionOf(0.044), 0);
    EXPECT_EQ(directionOf(-0.046), -1);
    EXPECT_EQ(directionOf(0.0), 0);
}

} // namespace
} // namespace shelfcast::core

#include "core/panel/builder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::NanSensitiveDoubleEq;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr Day kMonday = 20'003; // 2024-10-07
constexpr auto kSold = PeriodState::Sold, kNoSale = PeriodState::NoSale, kMissing = PeriodState::Missing, kStockOut = PeriodState::StockOut;

DayRecord record(int day, double quantity, double stock = kNan)
{
    return {kMonday + day, quantity, kNan, kNan, kNan, stock};
}

DayRecord priced(int day, double quantity, double price, double promotion = kNan)
{
    return {kMonday + day, quantity, quantity * price, price, promotion, kNan};
}

PanelSettings settings(Frequency frequency, int days)
{
    PanelSettings s;
    s.frequency = frequency;
    s.seasonLength = 1;
    s.firstDay = kMonday;
    s.lastDay = kMonday + days - 1;
    return s;
}

Series build(const std::vector<DayRecord> &days, const PanelSettings &s, const std::vector<Covariate> &covariates = {}, const std::vector<DaySignal> &signals = {})
{
    return buildSeries(days, signals, s, covariates);
}

auto nearly(std::initializer_list<double> values)
{
    std::vector<testing::Matcher<double>> all;
    for (const double v : values)
        all.emplace_back(NanSensitiveDoubleEq(v));
    return testing::ElementsAreArray(all);
}

TEST(Span, LeavesAnIncompleteLastPeriodOut)
{
    PanelSettings s = settings(Frequency::Weekly, 24); // three weeks and three days
    PanelSpan span = spanOf(s);
    EXPECT_EQ(span.last - span.first + 1, 3);
    EXPECT_EQ(span.incompleteDays, 3);
    s.keepIncompleteLast = true;
    span = spanOf(s);
    EXPECT_EQ(span.last - span.first + 1, 4);
    EXPECT_EQ(span.incompleteDays, 0);
    s.maximumPeriods = 2;
    EXPECT_EQ(spanOf(s).first, span.last - 1);
}

TEST(Span, ACompleteLastPeriodStaysAndSoDoesAnOnlyOne)
{
    EXPECT_EQ(spanOf(settings(Frequency::Weekly, 21)).incompleteDays, 0);
    const PanelSpan only = spanOf(settings(Frequency::Weekly, 4));
    EXPECT_EQ(only.first, only.last);
    EXPECT_EQ(only.incompleteDays, 0);
    PanelSettings month = settings(Frequency::Monthly, 1);
    month.firstDay = toDay({2024, 1, 1});
    month.lastDay = toDay({2024, 2, 29});
    EXPECT_EQ(spanOf(month).incompleteDays, 0);
    month.lastDay = toDay({2024, 2, 28});
    EXPECT_EQ(spanOf(month).incompleteDays, 28);
}

TEST(Builder, SumsDaysIntoWeeks)
{
    const Series series = build({record(0, 3), record(6, 4), record(7, 5), record(15, 1)}, settings(Frequency::Weekly, 21));
    EXPECT_THAT(series.y, nearly({7, 5, 1}));
    EXPECT_EQ(series.firstPeriod, periodOf(kMonday, Frequency::Weekly));
}

TEST(Builder, SumsDaysIntoMonths)
{
    PanelSettings s = settings(Frequency::Monthly, 1);
    s.firstDay = toDay({2023, 12, 1});
    s.lastDay = toDay({2024, 2, 29});
    const Series series = build({{toDay({2023, 12, 31}), 1}, {toDay({2024, 1, 1}), 2}, {toDay({2024, 1, 31}), 3}, {toDay({2024, 2, 29}), 4}}, s);
    EXPECT_THAT(series.y, nearly({1, 5, 4}));
}

TEST(Builder, TellsNoSaleNoRecordAndNoStockApart)
{
    const std::vector<DayRecord> days = {record(0, 3, 5), record(1, 0, 5), record(3, kNan, 5), record(4, 0, 0), record(5, 2, 9)};
    PanelSettings s = settings(Frequency::Daily, 7);
    Series series = build(days, s);
    EXPECT_THAT(series.y, nearly({3, 0, 0, kNan, kNan, 2, 0}));
    EXPECT_THAT(series.states, ElementsAre(kSold, kNoSale, kNoSale, kMissing, kStockOut, kSold, kNoSale));
    s.noRecordIsZero = false;
    series = build(days, s);
    EXPECT_THAT(series.y, nearly({3, 0, kNan, kNan, kNan, 2, kNan}));
    EXPECT_THAT(series.states, ElementsAre(kSold, kNoSale, kMissing, kMissing, kStockOut, kSold, kMissing));
}

TEST(Builder, AnEmptyShelfStaysEmptyUntilTheNextRecordForAWhile)
{
    Series series = build({record(0, 3, 0), record(4, 2, 10)}, settings(Frequency::Daily, 6));
    EXPECT_THAT(series.states, ElementsAre(kSold, kStockOut, kStockOut, kStockOut, kSold, kNoSale));
    series = build({record(0, 3, 0)}, settings(Frequency::Daily, 40)); // given up after four weeks
    EXPECT_EQ(series.states[28], kStockOut);
    EXPECT_EQ(series.states[29], kNoSale);
    PanelSettings weekly = settings(Frequency::Weekly, 14);
    weekly.dailyRecords = false; // a week's record says nothing about its days
    series = build({record(0, 30, 0), record(7, 0, 0)}, weekly);
    EXPECT_THAT(series.states, ElementsAre(kSold, kStockOut));
    EXPECT_THAT(series.y, nearly({30, kNan}));
}

TEST(Builder, AWeekIsCensoredWhenTheShelfWasMostlyEmpty)
{
    const Series series = build({record(0, 5, 3), record(1, 3, 0), record(7, 4, 9), record(8, 4, 5), record(9, 4, 1), record(12, 0, 0), record(13, 1, 8)},
                                settings(Frequency::Weekly, 14));
    EXPECT_THAT(series.states, ElementsAre(kStockOut, kSold));
    EXPECT_THAT(series.y, nearly({kNan, 13}));
}

TEST(Builder, BeginsWithTheFirstRecordAndGoesOnToTheEnd)
{
    const Series series = build({record(-3, kNan), record(2, 4)}, settings(Frequency::Daily, 5));
    EXPECT_EQ(series.firstPeriod, kMonday + 2);
    EXPECT_THAT(series.y, nearly({4, 0, 0}));
}

TEST(Builder, ReturnsCanMakeAPeriodNegative)
{
    EXPECT_THAT(build({record(0, -2), record(1, 3)}, settings(Frequency::Daily, 2)).y, nearly({-2, 3}));
}

TEST(Builder, ASeriesThatIsYoungerThanThePanelsEndHasNoHistory)
{
    EXPECT_THAT(build({record(8, 4)}, settings(Frequency::Weekly, 9)).y, IsEmpty()); // first sold in the week that is left out
    EXPECT_THAT(build({}, settings(Frequency::Weekly, 14)).y, IsEmpty());
    EXPECT_THAT(build({record(0, kNan)}, settings(Frequency::Weekly, 14)).y, IsEmpty());
}

TEST(Builder, KeepsTheNewestPeriodsOnly)
{
    PanelSettings s = settings(Frequency::Daily, 5);
    s.maximumPeriods = 2;
    const Series series = build({record(0, 1), record(3, 4), record(4, 5)}, s);
    EXPECT_THAT(series.y, nearly({4, 5}));
    EXPECT_EQ(series.firstPeriod, kMonday + 3);
}

TEST(Builder, PricesHoldUntilTheNextAndReachIntoPlannedPeriods)
{
    const Series series = build({priced(0, 3, 2.0), priced(1, 1, 4.0), priced(14, 5, 3.0), priced(28, kNan, 2.5)}, settings(Frequency::Weekly, 21),
                                {{"price", CovariateKind::KnownAhead}});
    ASSERT_EQ(series.covariates.size(), 1U);
    EXPECT_THAT(series.covariates[0], nearly({3, 3, 3, 3, 2.5})); // the mean of two days, then carried on
    EXPECT_THAT(series.y, nearly({4, 0, 5}));
    EXPECT_EQ(series.unitValue, 2.5);
}

TEST(Builder, PromotionIsTheShareOfItsDays)
{
    const Series series = build({priced(0, 3, 2, 1), priced(1, 1, 2, 0), priced(14, 5, 3, 1)}, settings(Frequency::Weekly, 21),
                                {{"promotion", CovariateKind::KnownAhead}});
    EXPECT_THAT(series.covariates[0], nearly({0.5, 0, 1}));
}

TEST(Builder, SignalsAreMeansAndEndWhereTheyAreKnown)
{
    const std::vector<DaySignal> signals = {{{{kMonday - 7, 9.0}, {kMonday, 1.0}, {kMonday + 1, 3.0}, {kMonday + 7, 5.0}, {kMonday + 21, 8.0}}},
                                            {{{kMonday, 100.0}, {kMonday + 21, 300.0}}}};
    const Series series = build({record(0, 3), record(14, 1)}, settings(Frequency::Weekly, 21),
                                {{"advertising", CovariateKind::KnownAhead}, {"page views", CovariateKind::PastOnly}}, signals);
    ASSERT_EQ(series.covariates.size(), 2U);
    EXPECT_THAT(series.covariates[0], nearly({2, 5, kNan, 8}));
    EXPECT_THAT(series.covariates[1], nearly({100, kNan, kNan}));
}

TEST(Builder, FillsMissingPeriodsOnlyWhenAskedAndSaysSo)
{
    PanelSettings s = settings(Frequency::Daily, 6);
    s.noRecordIsZero = false;
    s.fillMissing = true;
    const Series series = build({record(0, 2), record(3, 8), record(4, 0, 0), record(5, 4)}, s);
    EXPECT_THAT(series.y, nearly({2, 4, 6, 8, kNan, 4}));
    EXPECT_THAT(series.states, ElementsAre(kSold, kMissing, kMissing, kSold, kStockOut, kSold));
}

TEST(Builder, CapsOutliersOnlyWhenAsked)
{
    std::vector<DayRecord> days;
    for (int day = 0; day < 40; ++day)
        days.push_back(record(day, day == 20 ? 500.0 : 10.0 + day % 3));
    PanelSettings s = settings(Frequency::Daily, 40);
    EXPECT_EQ(build(days, s).y[20], 500.0);
    s.capOutliers = true;
    EXPECT_LT(build(days, s).y[20], 30.0);
}

} // namespace
} // namespace shelfcast::core

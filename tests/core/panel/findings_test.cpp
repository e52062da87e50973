#include "core/panel/findings.h"
#include "core/panel/holidays.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace shelfcast::core {
namespace {

using shelfcast::testing::kGap;
using shelfcast::testing::noise;
using shelfcast::testing::seriesOf;
using shelfcast::testing::values;

constexpr int kYear[] = {12};

double monthly(std::size_t t) { return 100.0 + 25.0 * std::sin(2.0 * M_PI * static_cast<double>(t) / 12.0) + 4.0 * noise(t); }

std::vector<SeriesFinding> ofKind(const Cleaned &result, FindingKind kind)
{
    std::vector<SeriesFinding> found;
    std::ranges::copy_if(result.findings, std::back_inserter(found), [&](const SeriesFinding &f) { return f.kind == kind; });
    return found;
}

TEST(Findings, GapsAreFilledAndEmptyShelvesAreOnlyEstimated)
{
    Series series = seriesOf("a", values(73, [](std::size_t t) { return t == 20 || t == 39 ? kGap : monthly(t); }));
    series.states[39] = PeriodState::StockOut;
    const Cleaned result = cleaned(series, Frequency::Monthly, kYear);
    const auto gaps = ofKind(result, FindingKind::Gap), stockOuts = ofKind(result, FindingKind::StockOut);
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].period, 20U);
    EXPECT_TRUE(std::isnan(gaps[0].before));
    EXPECT_NEAR(gaps[0].after, monthly(20), 12.0);
    EXPECT_EQ(result.y[20], gaps[0].after);
    ASSERT_EQ(stockOuts.size(), 1U);
    EXPECT_NEAR(stockOuts[0].after, monthly(39), 12.0);
    EXPECT_FALSE(stockOuts[0].edited);
    EXPECT_TRUE(std::isnan(result.y[39])) << "what could have sold is no history";

    CleaningChoice nothing;
    nothing.fillGaps = false;
    EXPECT_TRUE(std::isnan(cleaned(series, Frequency::Monthly, kYear, nothing).y[20]));
}

TEST(Findings, WildValuesAreReplacedUnlessTheyComeBack)
{
    Series series = seriesOf("a", values(73, [](std::size_t t) { return monthly(t) + (t == 30 ? 400.0 : 0.0); }));
    const Cleaned once = cleaned(series, Frequency::Monthly, kYear);
    const auto outliers = ofKind(once, FindingKind::Outlier);
    const auto wild = std::ranges::find(outliers, 30U, &SeriesFinding::period);
    ASSERT_NE(wild, outliers.end());
    EXPECT_EQ(wild->before, series.y[30]);
    EXPECT_NEAR(wild->after, monthly(30), 20.0);
    EXPECT_EQ(once.y[30], wild->after);
    EXPECT_FALSE(wild->what.empty());

    CleaningChoice look;
    look.replaceOutliers = false;
    EXPECT_EQ(cleaned(series, Frequency::Monthly, kYear, look).y, series.y);

    series.y[42] += 400.0;
    const Cleaned twice = cleaned(series, Frequency::Monthly, kYear);
    const auto events = ofKind(twice, FindingKind::CalendarEvent);
    EXPECT_TRUE(std::ranges::any_of(events, [](const SeriesFinding &f) { return f.period == 30; }));
    EXPECT_EQ(twice.y[30], series.y[30]);
}

TEST(Findings, AHolidayExplainsAPeak)
{
    const Day christmas = toDay({2024, 12, 25});
    Series series;
    series.firstPeriod = periodOf(christmas, Frequency::Daily) - 60;
    series.y = values(91, [](std::size_t t) { return 50.0 + 3.0 * noise(t) + (t == 60 ? 200.0 : t == 20 ? 150.0 : 0.0); });
    series.states.assign(series.y.size(), PeriodState::Sold);
    const int week[] = {7};
    CleaningChoice choice;
    choice.country = "us";
    const Cleaned result = cleaned(series, Frequency::Daily, week, choice);
    const auto events = ofKind(result, FindingKind::CalendarEvent);
    const auto peak = std::ranges::find(events, 60U, &SeriesFinding::period);
    ASSERT_NE(peak, events.end());
    EXPECT_THAT(english(peak->what), ::testing::HasSubstr("Christmas"));
    EXPECT_EQ(result.y[60], series.y[60]);
    EXPECT_LT(result.y[20], 100.0) << "no holiday explains this one";
}

TEST(Findings, LevelShiftsAreReportedAndAdjustedOnlyOnRequest)
{
    const Series series = seriesOf("a", values(97, [](std::size_t t) { return (t >= 50 ? 2.0 : 1.0) * (100.0 + 3.0 * noise(t)); }));
    const Cleaned result = cleaned(series, Frequency::Monthly, {});
    const auto shifts = ofKind(result, FindingKind::LevelShift);
    ASSERT_EQ(shifts.size(), 1U);
    EXPECT_EQ(shifts[0].period, 50U);
    EXPECT_NEAR(shifts[0].before, 100.0, 3.0);
    EXPECT_NEAR(shifts[0].after, 200.0, 6.0);
    EXPECT_FALSE(shifts[0].edited);
    EXPECT_EQ(result.y[10], series.y[10]);
    CleaningChoice choice;
    choice.adjustLevelShifts = true;
    const Cleaned adjusted = cleaned(series, Frequency::Monthly, {}, choice);
    EXPECT_NEAR(adjusted.y[10], 2.0 * series.y[10], 12.0);
    EXPECT_EQ(adjusted.y[60], series.y[60]);
    EXPECT_TRUE(ofKind(adjusted, FindingKind::LevelShift)[0].edited);
}

TEST(Findings, WhatAPersonSettlesHoldsWhateverHoldsForItsKind)
{
    Series series = seriesOf("a", values(73, [](std::size_t t) { return t == 20 ? kGap : monthly(t) + (t == 30 ? 400.0 : 0.0); }));
    CleaningChoice choice;
    choice.decisions = {{FindingKind::Outlier, 30, false}, {FindingKind::Gap, 20, false}, {FindingKind::Outlier, 50, true}};
    const Cleaned kept = cleaned(series, Frequency::Monthly, kYear, choice);
    EXPECT_EQ(kept.y[30], series.y[30]) << "used as it is although outliers are replaced";
    EXPECT_TRUE(std::isnan(kept.y[20]));
    const auto ordinary = std::ranges::find(kept.findings, 50U, &SeriesFinding::period);
    ASSERT_NE(ordinary, kept.findings.end()) << "nothing stands out there, but a person wants it replaced";
    EXPECT_TRUE(ordinary->edited && ordinary->settled);
    EXPECT_EQ(kept.y[50], ordinary->after);
    EXPECT_NE(kept.y[50], series.y[50]);
    EXPECT_NEAR(kept.y[50], monthly(50), 15.0);

    choice = {false, false, false, {}, {{FindingKind::Outlier, 30, true}, {FindingKind::Gap, 20, true}}};
    const Cleaned edited = cleaned(series, Frequency::Monthly, kYear, choice);
    EXPECT_NEAR(edited.y[30], monthly(30), 20.0);
    EXPECT_NEAR(edited.y[20], monthly(20), 12.0);
    EXPECT_TRUE(std::ranges::all_of(edited.findings, [](const SeriesFinding &f) { return f.settled == (f.period == 20 || f.period == 30); }));
}

TEST(Findings, AnEmptyShelfIsNeverFilledIn)
{
    Series series = seriesOf("a", values(73, [](std::size_t t) { return t == 39 ? kGap : monthly(t); }));
    series.states[39] = PeriodState::StockOut;
    CleaningChoice choice;
    choice.decisions = {{FindingKind::Gap, 39, true}};
    EXPECT_TRUE(std::isnan(cleaned(series, Frequency::Monthly, kYear, choice).y[39]));
}

TEST(Findings, OneOfTwoNewLevelsIsAdjusted)
{
    const Series series = seriesOf("a", values(120, [](std::size_t t) { return (t >= 80 ? 4.0 : t >= 40 ? 2.0 : 1.0) * (100.0 + 3.0 * noise(t)); }));
    CleaningChoice choice;
    choice.adjustLevelShifts = true;
    choice.decisions = {{FindingKind::LevelShift, 80, false}};
    const Cleaned result = cleaned(series, Frequency::Monthly, {}, choice);
    ASSERT_EQ(ofKind(result, FindingKind::LevelShift).size(), 2U);
    EXPECT_NEAR(result.y[10], 200.0, 12.0) << "brought to the second level, not to the third";
    EXPECT_EQ(result.y[60], series.y[60]);
}

TEST(Findings, AwkwardSeriesGiveNoFindings)
{
    for (const auto &y : {std::vector<double>{}, std::vector<double>{5.0}, std::vector<double>(48, 0.0), std::vector<double>(48, 7.0), std::vector<double>(30, kGap),
                          values(60, [](std::size_t i) { return i % 7 == 3 ? 3.0 : 0.0; })})
        EXPECT_TRUE(cleaned(seriesOf("a", y), Frequency::Monthly, kYear).findings.empty());
}

} // namespace
} // namespace shelfcast::core

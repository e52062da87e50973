#include "core/models/pretrained/tuning/tuning_windows.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace shelfcast::core::pretrained;

namespace shelfcast::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<TuningSeries> some(std::size_t count, std::size_t length)
{
    std::vector<TuningSeries> series;
    for (std::size_t i = 0; i < count; ++i)
        series.push_back({values(length + i % 7, [&](std::size_t t) { return 50.0 + static_cast<double>(i) + 10.0 * noise(t + 1000 * i); }), 12, 0});
    return series;
}

TEST(HeldOut, IsOneHorizonAndAtMostAThirdOfAShortHistory)
{
    EXPECT_THAT(heldOutOf({39, 39, 39}, 12).back, ElementsAre(12));
    EXPECT_THAT(heldOutOf({18, 18, 18}, 12).back, ElementsAre(6));
    EXPECT_THAT(heldOutOf({2, 2}, 12).back, ElementsAre(1));
    EXPECT_EQ(heldOutOf({}, 12).periods(), 0);
}

TEST(HeldOut, HasSeveralOriginsWhereTheHistoryIsLong)
{
    EXPECT_THAT(heldOutOf({130, 130, 130}, 13).back, ElementsAre(26, 13));
    EXPECT_THAT(heldOutOf({900, 900, 900}, 42).back, ElementsAre(126, 84, 42));
}

TEST(TuningWindows, WhatIsHeldOutChangesNothingThatIsLearned)
{
    const HeldOut held = heldOutOf({100, 100}, 10);
    ASSERT_EQ(held.periods(), 10 * static_cast<int>(held.back.size()));
    std::vector<TuningSeries> garbage = some(9, 100);
    for (TuningSeries &series : garbage)
        for (std::size_t t = series.y.size() - static_cast<std::size_t>(held.periods()); t < series.y.size(); ++t)
            series.y[t] = t % 3 == 0 ? kGap : 1e9 * noise(t);
    const TuningWindows clean(some(9, 100), held), spoilt(garbage, held);
    const auto drawn = clean.drawn(5, 200);
    EXPECT_EQ(drawn, spoilt.drawn(5, 200));
    for (const auto &part : clean.batches(drawn, 32, 6)) {
        const TrainingBatch one = clean.batch(part, false), other = spoilt.batch(part, false);
        EXPECT_EQ(one.past, other.past);
        EXPECT_EQ(one.future, other.future);
        EXPECT_EQ(one.statics, other.statics);
        EXPECT_EQ(one.bases, other.bases);
        EXPECT_EQ(one.target, other.target);
        EXPECT_EQ(one.weight, other.weight);
    }
    const auto tried = clean.held(100);
    EXPECT_NE(clean.batch(tried, true).target, spoilt.batch(tried, true).target);
}

TEST(TuningWindows, TargetsAreTheSeriesInScaledUnitsAndEndBeforeTheHeldOutPart)
{
    const HeldOut held{8, {8}};
    const std::vector<TuningSeries> series = some(1, 60);
    const TuningWindows windows(series, held);
    const std::vector<TuningWindow> late = {{0, 48}};
    const TrainingBatch batch = windows.batch(late, false);
    EXPECT_EQ(batch.context, 48);
    EXPECT_EQ(batch.ahead, kPatch);
    for (std::size_t step = 0; step < kSpan; ++step)
        EXPECT_EQ(batch.weight[step] > 0.0F, step < 4) << step;
    const double anchor = series[0].y[47], scale = (series[0].y[48] - anchor) / static_cast<double>(batch.target[0]);
    for (std::size_t step = 0; step < 4; ++step)
        EXPECT_NEAR(anchor + scale * static_cast<double>(batch.target[step]), series[0].y[48 + step], 1e-3);
}

TEST(TuningWindows, AreDrawnBySeedFromEverySeriesThatIsLongEnough)
{
    std::vector<TuningSeries> series = some(12, 40);
    series.push_back({{1.0, 2.0}, 12, 0});                      // too short
    series.push_back({std::vector<double>(40, 0.0), 12, 0});    // never sold
    series.push_back({std::vector<double>(40, kGap), 12, 0});   // nothing known
    const HeldOut held{6, {6}};
    const TuningWindows windows(series, held);
    EXPECT_EQ(windows.series(), 12U);
    const auto drawn = windows.drawn(1, 600);
    EXPECT_EQ(drawn, windows.drawn(1, 600));
    EXPECT_NE(drawn, windows.drawn(2, 600));
    for (std::size_t i = 0; i < 12; ++i)
        EXPECT_TRUE(std::ranges::any_of(drawn, [&](const TuningWindow &window) { return window.series == i; })) << i;
    for (const TuningWindow &window : drawn) {
        EXPECT_LT(window.series, 12U);
        EXPECT_GE(window.origin, 6);
        EXPECT_LE(window.origin, static_cast<int>(series[window.series].y.size()) - 6 - 3);
    }
    EXPECT_THAT(TuningWindows({{{1.0}, 1, 0}}, held).drawn(1, 10), IsEmpty());
}

TEST(TuningWindows, OriginsOfTheHeldOutPartAreTried)
{
    const TuningWindows windows(some(4, 80), {5, {10, 5}});
    const auto tried = windows.held(100);
    ASSERT_EQ(tried.size(), 8U);
    EXPECT_EQ(tried[0], (TuningWindow{0, 70}));
    EXPECT_EQ(tried[1], (TuningWindow{0, 75}));
    EXPECT_EQ(windows.held(2).size(), 4U); // two series, two origins each
}

TEST(TuningWindows, BatchesHaveAboutTheSameContext)
{
    const TuningWindows windows(some(6, 500), {20, {20}});
    std::size_t count = 0;
    for (const auto &part : windows.batches(windows.drawn(3, 500), 64, 4)) {
        const auto [least, most] = std::ranges::minmax(part, {}, &TuningWindow::origin);
        EXPECT_LE(contextFor(static_cast<std::size_t>(most.origin)), 1.25 * contextFor(static_cast<std::size_t>(least.origin)));
        EXPECT_LE(part.size(), 64U);
        count += part.size();
    }
    EXPECT_EQ(count, 500U);
}

} // namespace
} // namespace shelfcast::testing

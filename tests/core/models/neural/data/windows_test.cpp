#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;
using ::testing::ElementsAre;
using ::testing::FloatNear;

namespace shelfcast::testing {
namespace {

Panel yearly(std::vector<std::vector<double>> all)
{
    std::vector<Series> series;
    for (std::vector<double> &y : all)
        series.push_back(seriesOf("item " + std::to_string(series.size()), std::move(y), 30));
    return panelOf(std::move(series), Frequency::Yearly, 1);
}

TEST(NetworkWindows, AreScaledByTheMeanOfTheirContext)
{
    const Panel panel = yearly({{2, 4, 6, 8, 10, 12}});
    const Windows windows(panel, plainFeatures(), 4, 2);
    const FilledWindow filled(windows, {0, 4});
    EXPECT_DOUBLE_EQ(filled.scale.scale, 5.0);
    for (int k = 0; k < 4; ++k) {
        EXPECT_FLOAT_EQ(filled.value(k), 0.4F * static_cast<float>(k + 1));
        EXPECT_EQ(filled.known(k), 1.0F);
    }
    EXPECT_THAT(filled.target, ElementsAre(FloatNear(2.0F, 1e-6F), FloatNear(2.4F, 1e-6F)));
    EXPECT_FLOAT_EQ(filled.statics[1], std::sqrt(0.2F)); // 0.6, 0.2, 0.2 and 0.6 away from one
    EXPECT_EQ(filled.statics[2], 0.0F);                  // no zeros
    EXPECT_EQ(filled.statics[3], 1.0F);                  // all known
    EXPECT_FLOAT_EQ(filled.statics[4], std::log(5.0F) / 6.0F);
}

TEST(NetworkWindows, SizeIsSeenAgainstTheOtherSeries)
{
    PanelFeatures features = plainFeatures();
    features.logSize = std::log(5.0);
    features.logSizeSpread = 2.0;
    const Panel panel = yearly({{5, 5, 5}, {5 * std::exp(4.0), 5 * std::exp(4.0), 1}});
    const Windows windows(panel, features, 2, 1);
    EXPECT_NEAR(FilledWindow(windows, {0, 2}).statics[0], 0.0F, 1e-6F);
    EXPECT_NEAR(FilledWindow(windows, {1, 2}).statics[0], 1.0F, 1e-6F); // two deviations above, halved
}

TEST(NetworkWindows, PeriodsBeforeTheHistoryAreUnknown)
{
    const Panel panel = yearly({{3, 5, 9}});
    const FilledWindow filled(Windows(panel, plainFeatures(), 4, 2), {0, 2});
    EXPECT_DOUBLE_EQ(filled.scale.scale, 4.0);
    EXPECT_THAT((std::vector{filled.value(0), filled.value(1), filled.value(2), filled.value(3)}), ElementsAre(0.0F, 0.0F, 0.75F, 1.25F));
    EXPECT_THAT((std::vector{filled.known(0), filled.known(1), filled.known(2), filled.known(3)}), ElementsAre(0.0F, 0.0F, 1.0F, 1.0F));
    EXPECT_EQ(filled.statics[3], 0.5F);
    EXPECT_FLOAT_EQ(filled.target[0], 2.25F);
    EXPECT_TRUE(std::isnan(filled.target[1])) << "the series has ended";
}

TEST(NetworkWindows, OneOutlierDoesNotShrinkTheRest)
{
    const Panel panel = yearly({{10, 10, 10, 10, 1000, 10}});
    const FilledWindow filled(Windows(panel, plainFeatures(), 5, 1), {0, 5});
    EXPECT_DOUBLE_EQ(filled.scale.scale, 18.0); // 40 and the outlier capped at 50, over five
    EXPECT_FLOAT_EQ(filled.value(4), 1000.0F / 18.0F);
}

TEST(NetworkWindows, EvenAnOutlierBeyondAllMeasureLeavesTheScaleOfTheRest)
{
    const Panel panel = yearly({{0.1, 0.1, 0.1, 1e20, 0.1}});
    const FilledWindow filled(Windows(panel, plainFeatures(), 4, 1), {0, 4});
    EXPECT_NEAR(filled.scale.scale, 0.2, 1e-12);
    EXPECT_NEAR(filled.target[0], 0.5F, 1e-6F);
}

TEST(NetworkWindows, MissingAndStockedOutPeriodsAreMaskedEverywhere)
{
    Panel panel = yearly({{4, kGap, 8, kGap, kGap, 6}});
    panel.series[0].states[1] = PeriodState::StockOut;
    const FilledWindow filled(Windows(panel, plainFeatures(), 3, 3), {0, 3});
    EXPECT_DOUBLE_EQ(filled.scale.scale, 6.0);
    EXPECT_EQ(filled.value(1), 0.0F);
    EXPECT_EQ(filled.known(1), 0.0F);
    EXPECT_FLOAT_EQ(filled.statics[3], 2.0F / 3.0F);
    EXPECT_TRUE(std::isnan(filled.target[0]));
    EXPECT_TRUE(std::isnan(filled.target[1]));
    EXPECT_FLOAT_EQ(filled.target[2], 1.0F);
}

TEST(NetworkWindows, ZerosCountAsSalesOfNothing)
{
    const Panel panel = yearly({{6, 0, 0, 2, 1}, {8, 0, 0, 0, 0, 3}, {0, 0, 0, 0, 0, 5}});
    const Windows windows(panel, plainFeatures(), 4, 1);
    const FilledWindow some(windows, {0, 4}), lately(windows, {1, 5}), never(windows, {2, 5});
    EXPECT_DOUBLE_EQ(some.scale.scale, 2.0);
    EXPECT_EQ(some.known(1), 1.0F);
    EXPECT_EQ(some.statics[2], 0.5F);
    EXPECT_DOUBLE_EQ(lately.scale.scale, 1.6) << "where the context sold nothing, the history before it has the say";
    EXPECT_FLOAT_EQ(lately.target[0], 3.0F / 1.6F);
    EXPECT_LT(never.scale.scale, 1e-9);
    EXPECT_EQ(never.statics[0], -3.0F);
    EXPECT_TRUE(inputsAreFinite(never));
    EXPECT_TRUE(std::isfinite(never.target[0]));
}

TEST(NetworkWindows, TheLeastSaleIsToldWhereSomePeriodsSellNothing)
{
    const Panel panel = yearly({{7, 5, 0, 9, 8, 1}, {7, 5, 3, 9, 8, 1}});
    EXPECT_EQ(FilledWindow(Windows(panel, plainFeatures(), 4, 1), {0, 4}).scale.least, 5.0);
    EXPECT_EQ(FilledWindow(Windows(panel, plainFeatures(), 4, 1), {1, 4}).scale.least, 0.0) << "nothing says that it may sell nothing";
}

TEST(NetworkWindows, BaseForecastsOfAPlainSeries)
{
    const Panel panel = yearly({{2, 4, 6, 8, 1}});
    const FilledWindow filled(Windows(panel, plainFeatures(), 4, 1), {0, 4});
    const float running = (((2.0F * 0.7F + 4.0F * 0.3F) * 0.7F + 6.0F * 0.3F) * 0.7F + 8.0F * 0.3F) / 5.0F;
    EXPECT_EQ(filled.base(0, kZero), 0.0F);
    EXPECT_FLOAT_EQ(filled.base(0, kLast), 1.6F);
    for (const Base base : {kRunningMean, kSeasonBefore, kMeanOfSeasons, kLongSeason, kLevelledSeason, kLevelledLong})
        EXPECT_FLOAT_EQ(filled.base(0, base), running) << base;
}

TEST(NetworkWindows, BaseForecastsOfSeasons)
{
    // Three years of the same season, the level going from 25 over 50 to 75.
    std::vector<double> y = {10, 20, 30, 40, 20, 40, 60, 80, 30, 60, 90, 120};
    const Panel panel = panelOf({seriesOf("whole", y, 30)}, Frequency::Quarterly, 4);
    y[8] = kGap;
    const Panel gap = panelOf({seriesOf("gap", y, 30)}, Frequency::Quarterly, 4);
    PanelFeatures features;
    features.frequency = Frequency::Quarterly;
    features.seasons = {4};
    const FilledWindow filled(Windows(panel, features, 8, 5), {0, 12}), without(Windows(gap, features, 8, 5), {0, 12});
    const double scale = 62.5;
    ASSERT_DOUBLE_EQ(filled.scale.scale, scale);
    for (const int step : {0, 4}) { // a season further ahead the same quarter
        EXPECT_FLOAT_EQ(filled.base(step, kSeasonBefore), static_cast<float>(30 / scale)) << step;
        EXPECT_FLOAT_EQ(filled.base(step, kMeanOfSeasons), static_cast<float>(20 / scale)) << step;
        EXPECT_FLOAT_EQ(filled.base(step, kLevelledSeason), static_cast<float>(45 / scale)) << step; // the year grew by half
        EXPECT_FLOAT_EQ(filled.base(step, kLongSeason), static_cast<float>(20 / scale)) << step;
    }
    EXPECT_FLOAT_EQ(filled.base(3, kSeasonBefore), static_cast<float>(120 / scale));
    EXPECT_FLOAT_EQ(without.base(0, kSeasonBefore), static_cast<float>(20 / without.scale.scale)) << "the season before that, where one is unknown";
    EXPECT_FLOAT_EQ(without.base(0, kMeanOfSeasons), static_cast<float>(15 / without.scale.scale));
}

TEST(NetworkWindows, WeeksLookAYearBackToo)
{
    const Panel panel = panelOf({seriesOf("weekly", values(60, [](std::size_t i) { return static_cast<double>(i + 1); }))}, Frequency::Weekly, 4);
    PanelFeatures features;
    features.seasons = {4};
    const FilledWindow filled(Windows(panel, features, 8, 2), {0, 56});
    EXPECT_FLOAT_EQ(filled.base(0, kLongSeason), static_cast<float>(5.0 / filled.scale.scale)); // week 4, counted from 0
    EXPECT_FLOAT_EQ(filled.base(1, kLongSeason), static_cast<float>(6.0 / filled.scale.scale));
    const double growth = (53.0 + 54 + 55 + 56) / (1.0 + 2 + 3 + 4); // held at five: the newest four weeks of thirteen that have a year before them
    EXPECT_FLOAT_EQ(filled.base(0, kLevelledLong), static_cast<float>(std::min(growth, 5.0) * 5.0 / filled.scale.scale));
}

TEST(NetworkWindows, BasesStandAmongTheFeaturesOfTheHorizonToo)
{
    const Panel panel = panelOf({seriesOf("one", values(40, [](std::size_t i) { return ordinary(i, 12); }))});
    const Windows windows(panel, featuresOf(panel, 4), 12, 4);
    const FilledWindow filled(windows, {0, 30});
    for (int step = 0; step < 4; ++step)
        for (int b = 0; b < filled.shape.bases; ++b)
            EXPECT_EQ(filled.futureAt(step, filled.shape.future - filled.shape.bases + b), filled.base(step, static_cast<Base>(b)));
    for (int step = 0; step < 4; ++step)
        EXPECT_FLOAT_EQ(filled.futureAt(step, filled.shape.future - filled.shape.bases - 1), static_cast<float>(step + 1) / 4.0F);
}

TEST(NetworkWindows, TellWhetherTheHorizonRises)
{
    const auto direction = [](std::vector<double> y) {
        const Panel panel = yearly({std::move(y)});
        return FilledWindow(Windows(panel, plainFeatures(), 2, 2), {0, 2}).direction;
    };
    EXPECT_EQ(direction({10, 10, 11, 11}), 2);
    EXPECT_EQ(direction({10, 10, 10.4, 10.4}), 1);
    EXPECT_EQ(direction({10, 10, 9.6, 9.6}), 1);
    EXPECT_EQ(direction({10, 10, 9, 9}), 0);
    EXPECT_EQ(direction({0, 0, 0, 0}), 1);
    EXPECT_EQ(direction({kGap, 10, kGap, 20}), 2) << "by means of what is known";
    EXPECT_EQ(direction({10, 10, kGap, kGap}), -1);
    EXPECT_EQ(direction({10, 10}), -1);
}

TEST(NetworkWindows, TrainingTakesEveryOriginWithASaleBeforeAndATargetAfter)
{
    const Panel panel = yearly({{kGap, 0, 3, 1, kGap, kGap, 2}, {0, 0, 0}, {}, {1}, {5, 6, 7}});
    const Windows windows(panel, plainFeatures(), 3, 2);
    EXPECT_THAT(windows.training(0), ElementsAre(Window{0, 3}, Window{0, 5}, Window{4, 1}));
    EXPECT_THAT(windows.training(1), ElementsAre(Window{0, 3}));
    EXPECT_THAT(windows.training(4), ElementsAre());
    EXPECT_THAT(windows.last(2), ElementsAre(Window{0, 5}, Window{4, 1}));
    EXPECT_THAT(windows.last(0), ElementsAre(Window{0, 7}, Window{1, 3}, Window{2, 0}, Window{3, 1}, Window{4, 3}));
}

TEST(NetworkWindows, SizesLeaveOutWhatIsHeld)
{
    const Panel panel = yearly({{2, kGap, 4, 100}, {0, 0}, {9}});
    const Windows windows(panel, plainFeatures(), 3, 2);
    EXPECT_DOUBLE_EQ(windows.sizeOf(0, 1), 3.0);
    EXPECT_DOUBLE_EQ(windows.sizeOf(1, 0), 0.0);
    EXPECT_DOUBLE_EQ(windows.sizeOf(2, 5), 0.0);
}

} // namespace
} // namespace shelfcast::testing

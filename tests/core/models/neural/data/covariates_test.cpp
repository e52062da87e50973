#include "tests/core/models/neural/data/filled_window.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <numbers>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

Panel withDriver(const std::string &name, std::vector<double> driver, std::vector<double> y)
{
    Panel panel = panelOf({seriesOf("one", std::move(y), 30)}, Frequency::Yearly, 1);
    panel.covariates = {{name, CovariateKind::KnownAhead}};
    panel.series[0].covariates = {std::move(driver)};
    return panel;
}

PanelFeatures featuresWith(const CovariateForm &form)
{
    PanelFeatures features = plainFeatures();
    features.covariates = {form};
    return features;
}

TEST(NetworkCovariates, AreSeenAgainstTheMeanOfTheirContext)
{
    const Panel panel = withDriver("advertising", {1, 3, 5, kGap, 7, 9}, {1, 1, 1, 1});
    const FilledWindow filled(Windows(panel, featuresWith({"advertising", true, false, false, 2.0}), 4, 2), {0, 4});
    EXPECT_FLOAT_EQ(filled.driver(0, 0), -1.0F); // (1 - 3) / 2
    EXPECT_FLOAT_EQ(filled.driver(2, 0), 1.0F);
    EXPECT_EQ(filled.driver(3, 0), 0.0F);
    EXPECT_EQ(filled.driverKnown(3, 0), 0.0F);
    EXPECT_FLOAT_EQ(filled.plan(0, 0), 2.0F); // (7 - 3) / 2
    EXPECT_FLOAT_EQ(filled.plan(1, 0), 3.0F);
    EXPECT_EQ(filled.planKnown(1, 0), 1.0F);
}

TEST(NetworkCovariates, AFlagEntersAsItIs)
{
    const Panel panel = withDriver("promotion", {0, 1, 0, 1, kGap}, {1, 1, 1});
    const FilledWindow filled(Windows(panel, featuresWith({"promotion", true, false, true, 0.4}), 3, 2), {0, 3});
    EXPECT_EQ(filled.driver(0, 0), 0.0F);
    EXPECT_FLOAT_EQ(filled.driver(1, 0), 1.0F);
    EXPECT_FLOAT_EQ(filled.plan(0, 0), 1.0F);
    EXPECT_EQ(filled.planKnown(1, 0), 0.0F);
}

TEST(NetworkCovariates, ALogarithmCountsRatiosAndKnowsNoneOfZero)
{
    const Panel panel = withDriver("price", {10, 20, 0, -5, 20}, {1, 1, 1, 1});
    const FilledWindow filled(Windows(panel, featuresWith({"price", true, true, false, 0.5}), 4, 1), {0, 4});
    const auto half = static_cast<float>(std::log(2.0)); // half of the logarithm of the ratio, over the spread
    EXPECT_NEAR(filled.driver(0, 0), -half, 1e-6F);
    EXPECT_NEAR(filled.driver(1, 0), half, 1e-6F);
    EXPECT_EQ(filled.driverKnown(2, 0), 0.0F);
    EXPECT_EQ(filled.driverKnown(3, 0), 0.0F);
    EXPECT_NEAR(filled.plan(0, 0), half, 1e-6F);
}

TEST(NetworkCovariates, WithoutAHistoryThePlanIsSeenAgainstItsFirstValue)
{
    const Panel panel = withDriver("advertising", {kGap, kGap, 6, 8}, {1, 1});
    const FilledWindow filled(Windows(panel, featuresWith({"advertising", true, false, false, 2.0}), 2, 2), {0, 2});
    EXPECT_EQ(filled.driverKnown(1, 0), 0.0F);
    EXPECT_FLOAT_EQ(filled.plan(0, 0), 0.0F);
    EXPECT_FLOAT_EQ(filled.plan(1, 0), 1.0F);
}

TEST(NetworkCovariates, ADriverThatIsGoneIsUnknown)
{
    const Panel panel = withDriver("price", {10, 20, 30}, {1, 1, 1});
    const FilledWindow filled(Windows(panel, featuresWith({"weather", true, false, false, 1.0}), 2, 1), {0, 2});
    for (int k = 0; k < 2; ++k) {
        EXPECT_EQ(filled.driver(k, 0), 0.0F);
        EXPECT_EQ(filled.driverKnown(k, 0), 0.0F);
    }
    EXPECT_EQ(filled.plan(0, 0), 0.0F);
    EXPECT_EQ(filled.planKnown(0, 0), 0.0F);
}

TEST(NetworkCovariates, OnlyPlannedOnesStandInTheHorizon)
{
    Panel panel = withDriver("views", {1, 2, 3, 4}, {1, 1, 1, 1});
    panel.covariates.push_back({"promotion", CovariateKind::KnownAhead});
    panel.series[0].covariates.push_back({0, 1, 0, 1});
    PanelFeatures features = featuresWith({"views", false, false, false, 1.0});
    const int before = Windows(panel, features, 3, 1).shape().future;
    features.covariates.push_back({"promotion", true, false, true, 1.0});
    const Windows windows(panel, features, 3, 1);
    EXPECT_EQ(windows.shape().future, before + 2);
    const FilledWindow filled(windows, {0, 3});
    EXPECT_FLOAT_EQ(filled.driver(0, 0), -1.0F);
    EXPECT_FLOAT_EQ(filled.driver(1, 1), 1.0F);
    EXPECT_FLOAT_EQ(filled.plan(0, 0), 1.0F) << "the first plan is the promotion's";
}

TEST(NetworkCovariates, ThePriceThatIsLearnedIsARatioToTheContexts)
{
    Panel panel = withDriver("price", {4, 4, 8, 8, 8}, {1, 1, 1});
    panel.covariates[0].kind = CovariateKind::PastOnly;
    const PanelFeatures features = featuresOf(panel, 0);
    ASSERT_EQ(features.priceAt, 0);
    const FilledWindow filled(Windows(panel, features, 2, 2), {0, 2});
    EXPECT_NEAR(filled.scale.price, 4.0, 1e-9);
    EXPECT_NEAR(filled.price[0], std::log(2.0), 1e-6);
    EXPECT_TRUE(std::isnan(filled.price[1])) << "the history has ended; what is known after it is no target";
    EXPECT_TRUE(std::isnan(FilledWindow(Windows(panel, plainFeatures(), 2, 2), {0, 2}).price[0]));
}

TEST(NetworkCalendar, DaysHaveYearWeekAndMonth)
{
    PanelFeatures features;
    features.frequency = Frequency::Daily;
    features.seasons = {7};
    std::vector<float> monday(static_cast<std::size_t>(features.calendarCount())), next = monday, july = monday;
    const std::int64_t day = toDay({2026, 1, 5}); // a Monday
    fillCalendar(features, day, monday.data());
    fillCalendar(features, day + 7, next.data());
    fillCalendar(features, toDay({2026, 7, 6}), july.data());
    ASSERT_EQ(monday.size(), 14U); // three waves of the year, three of the week, one of the month
    for (std::size_t i = 6; i < 12; ++i)
        EXPECT_NEAR(monday[i], next[i], 1e-6F);
    EXPECT_NEAR(monday[6], 0.0F, 1e-6F); // sin and cos of weekday 0
    EXPECT_NEAR(monday[7], 1.0F, 1e-6F);
    EXPECT_NEAR(monday[1], -july[1], 0.02F) << "half a year later the first wave has turned";
    const double position = 4.0 / 31.0; // the fifth of January
    EXPECT_NEAR(monday[12], std::sin(2.0 * std::numbers::pi * position), 1e-6);
    EXPECT_NEAR(monday[13], std::cos(2.0 * std::numbers::pi * position), 1e-6);
}

TEST(NetworkCalendar, SeasonsThatNoCalendarHasGetWavesOfTheirOwn)
{
    PanelFeatures features;
    features.frequency = Frequency::Hourly;
    features.seasons = {24};
    ASSERT_EQ(features.calendarCount(), 6);
    std::vector<float> one(6), same(6), before(6);
    fillCalendar(features, 30, one.data());
    fillCalendar(features, 30 + 24, same.data());
    fillCalendar(features, 30 - 240, before.data()); // below zero
    EXPECT_EQ(one, same);
    EXPECT_EQ(one, before);
    EXPECT_NEAR(one[0], 1.0F, 1e-6F); // the sixth of 24 hours
    features.frequency = Frequency::Monthly;
    features.seasons = {12};
    EXPECT_EQ(features.calendarCount(), 10) << "the year's waves already tell it";
    features.seasons = {5, 12};
    EXPECT_EQ(features.calendarCount(), 14);
    features.frequency = Frequency::Yearly;
    features.seasons = {};
    EXPECT_EQ(features.calendarCount(), 0);
}

TEST(NetworkCalendar, EveryPeriodOfAWindowHasItsOwnDate)
{
    const Panel panel = panelOf({seriesOf("one", std::vector<double>(30, 1.0), 100), seriesOf("late", std::vector<double>(4, 1.0), 100)});
    const Windows windows(panel, featuresOf(panel, 2), 6, 3);
    const int calendar = windows.features().calendarCount();
    std::vector<float> date(static_cast<std::size_t>(calendar));
    for (const Window window : {Window{0, 20}, Window{0, 30}, Window{1, 2}, Window{1, 4}}) {
        const FilledWindow filled(windows, window);
        const std::int64_t origin = panel.series[window.series].firstPeriod + window.origin;
        for (int k = 0; k < 6; ++k) {
            fillCalendar(windows.features(), origin - 6 + k, date.data());
            for (int c = 0; c < calendar; ++c)
                EXPECT_EQ(filled.pastAt(k, filled.shape.past - calendar + c), date[static_cast<std::size_t>(c)]);
        }
        for (int step = 0; step < 3; ++step) {
            fillCalendar(windows.features(), origin + step, date.data());
            for (int c = 0; c < calendar; ++c)
                EXPECT_EQ(filled.futureAt(step, filled.shape.future - filled.shape.bases - 1 - calendar + c), date[static_cast<std::size_t>(c)]);
        }
    }
}

TEST(NetworkPlaces, ItemsThatAreNewShareThePlaceOfUnknownOnes)
{
    Panel panel = panelOf({seriesOf("a", {1, 2, 3}), seriesOf("b", {1, 2, 3})});
    panel.series[0].category = "toys";
    panel.series[1].category = "books";
    const PanelFeatures features = featuresOf(panel, 0);
    Series fresh = seriesOf("c", {1, 2, 3});
    fresh.category = "toys";
    panel.series.push_back(fresh);
    const Windows windows(panel, features, 2, 1);
    ASSERT_EQ(windows.shape().vocabularies, (std::vector{3, 3})); // category and item; all are at one location
    EXPECT_EQ(FilledWindow(windows, {0, 2}).places, (std::vector<std::int64_t>{2, 1}));
    EXPECT_EQ(FilledWindow(windows, {1, 2}).places, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(FilledWindow(windows, {2, 2}).places, (std::vector<std::int64_t>{2, 0}));
}

/// Whatever a file holds, a network sees numbers.
TEST(NetworkWindows, NothingThatANetworkSeesIsEverUnknown)
{
    const double inf = std::numeric_limits<double>::infinity();
    const std::vector<double> hard = {0.0, 1e308, -1e308, 1e-308, 5e-324, kGap, inf, -inf, 1.0, 1e200, 3.0, -2.0};
    for (std::size_t shift = 0; shift < hard.size(); ++shift) {
        Panel panel = panelOf({seriesOf("hard", values(24, [&](std::size_t i) { return hard[(i * 5 + shift) % hard.size()]; }))});
        addDrivers(panel, 3);
        panel.nonNegative = false;
        for (std::size_t c = 0; c < 2; ++c)
            panel.series[0].covariates[c] = values(27, [&](std::size_t i) { return hard[(i * 7 + shift + c) % hard.size()]; });
        const Windows windows(panel, featuresOf(panel, 3), 6, 3);
        for (int origin = 0; origin <= 24; ++origin)
            ASSERT_TRUE(inputsAreFinite(FilledWindow(windows, {0, origin}))) << shift << ", " << origin;
    }
}

} // namespace
} // namespace shelfcast::testing

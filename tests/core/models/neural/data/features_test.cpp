#include "core/models/neural/data/features.h"
#include "tests/core/models/panels.h"

#include <gmock/gmock.h>

#include <exception>

using namespace shelfcast::core;
using namespace shelfcast::core::networks;

namespace shelfcast::testing {
namespace {

Panel withColumn(const std::string &name, CovariateKind kind, std::vector<std::vector<double>> columns, std::size_t periods = 4)
{
    std::vector<Series> series;
    for (std::vector<double> &column : columns) {
        series.push_back(seriesOf("item " + std::to_string(series.size()), std::vector<double>(periods, 3.0)));
        series.back().covariates = {std::move(column)};
    }
    Panel panel = panelOf(std::move(series));
    panel.covariates = {{name, kind}};
    return panel;
}

CovariateForm only(const Panel &panel, int held = 0)
{
    const PanelFeatures features = featuresOf(panel, held);
    EXPECT_EQ(features.covariates.size(), 1U);
    return features.covariates.empty() ? CovariateForm{} : features.covariates[0];
}

TEST(NetworkFeatures, WhatIsAlwaysAboveZeroCountsByItsLogarithm)
{
    const CovariateForm form = only(withColumn("price", CovariateKind::KnownAhead, {{1.0, std::exp(1.0), 1.0, std::exp(1.0)}}));
    EXPECT_TRUE(form.log);
    EXPECT_FALSE(form.flag);
    EXPECT_NEAR(form.spread, 0.5, 1e-12);
    EXPECT_FALSE(only(withColumn("margin", CovariateKind::KnownAhead, {{1.0, 2.0, 0.0, 2.0}})).log);
    EXPECT_FALSE(only(withColumn("margin", CovariateKind::KnownAhead, {{1.0, 2.0, -1.0, 2.0}})).log);
}

TEST(NetworkFeatures, ZeroAndOneAreAFlag)
{
    const CovariateForm form = only(withColumn("promotion", CovariateKind::KnownAhead, {{0, 1, kGap, 0}}));
    EXPECT_TRUE(form.flag);
    EXPECT_FALSE(form.log);
    EXPECT_FALSE(only(withColumn("promotion", CovariateKind::KnownAhead, {{0, 1, 2, 0}})).flag);
}

TEST(NetworkFeatures, SpreadIsWithinSeriesNotBetweenThem)
{
    EXPECT_NEAR(only(withColumn("visits", CovariateKind::PastOnly, {{-1, 1, -1, 1}, {99, 101, 99, 101}})).spread, 1.0, 1e-12);
    EXPECT_EQ(only(withColumn("visits", CovariateKind::PastOnly, {{-2, -2, -2, -2}, {7, 7, 7, 7}})).spread, 1.0) << "differs between series only";
}

TEST(NetworkFeatures, ADriverThatNeverChangesTeachesNothing)
{
    EXPECT_TRUE(featuresOf(withColumn("price", CovariateKind::KnownAhead, {{5, 5, 5, 5}, {5, kGap, 5, 5}}), 0).covariates.empty());
    EXPECT_TRUE(featuresOf(withColumn("price", CovariateKind::KnownAhead, {{kGap, kGap, kGap, kGap}}), 0).covariates.empty());
    EXPECT_TRUE(featuresOf(withColumn("price", CovariateKind::KnownAhead, {{}}), 0).covariates.empty());
}

TEST(NetworkFeatures, APlanIsWhatIsKnownAheadAndWasGivenAhead)
{
    const std::vector<double> planned = {0, 1, 0, 1, 0, 1}, past = {0, 1, 0, 1};
    EXPECT_TRUE(only(withColumn("promotion", CovariateKind::KnownAhead, {planned})).ahead);
    EXPECT_TRUE(only(withColumn("promotion", CovariateKind::KnownAhead, {past, planned})).ahead);
    EXPECT_FALSE(only(withColumn("promotion", CovariateKind::KnownAhead, {past})).ahead);
    EXPECT_FALSE(only(withColumn("promotion", CovariateKind::PastOnly, {planned})).ahead);
    EXPECT_FALSE(only(withColumn("promotion", CovariateKind::KnownAhead, {{0, 1, 0, 1, kGap, kGap}})).ahead);
}

TEST(NetworkFeatures, APriceWithoutAPlanIsATaskOfItsOwn)
{
    EXPECT_EQ(featuresOf(withColumn("price", CovariateKind::PastOnly, {{4, 5, 4, 5}}), 0).priceAt, 0);
    EXPECT_EQ(featuresOf(withColumn("price", CovariateKind::KnownAhead, {{4, 5, 4, 5}}), 0).priceAt, 0);
    EXPECT_EQ(featuresOf(withColumn("price", CovariateKind::KnownAhead, {{4, 5, 4, 5, 6}}), 0).priceAt, -1) << "it is planned";
    EXPECT_EQ(featuresOf(withColumn("price", CovariateKind::PastOnly, {{4, 5, 0, 5}}), 0).priceAt, -1) << "no price is zero";
    EXPECT_EQ(featuresOf(withColumn("visits", CovariateKind::PastOnly, {{4, 5, 4, 5}}), 0).priceAt, -1);
}

TEST(NetworkFeatures, SizesAreLogarithmsOfMeanSales)
{
    const PanelFeatures features = featuresOf(panelOf({seriesOf("a", {1, 1, 1}), seriesOf("b", {std::exp(2.0), kGap, std::exp(2.0)}), seriesOf("c", {0, 0, 0})}), 0);
    EXPECT_NEAR(features.logSize, 1.0, 1e-12);
    EXPECT_NEAR(features.logSizeSpread, 1.0, 1e-12);
    EXPECT_EQ(featuresOf(panelOf({seriesOf("a", {4, 4})}), 0).logSizeSpread, 1.0) << "one size has no spread";
}

TEST(NetworkFeatures, OnlyNamesThatTellSomethingHavePlaces)
{
    Panel panel = panelOf({seriesOf("b", {1, 2}), seriesOf("a", {1, 2}), seriesOf("a", {1, 2})});
    panel.series[2].location = "north";
    for (Series &series : panel.series)
        series.category = "all";
    const PanelFeatures features = featuresOf(panel, 0);
    EXPECT_TRUE(features.categories.empty());
    EXPECT_EQ(features.locations, (std::map<std::string, int, std::less<>>{{"", 1}, {"north", 2}}));
    EXPECT_EQ(features.items.size(), 3U) << "the same item at two locations is two";
    EXPECT_TRUE(featuresOf(panelOf({seriesOf("alone", {1, 2})}), 0).items.empty());
}

TEST(NetworkFeatures, ManyItemsShareOnePlace)
{
    const auto itemsOf = [](std::size_t count) {
        std::vector<Series> series;
        for (std::size_t i = 0; i < count; ++i)
            series.push_back(seriesOf(std::to_string(i), {1.0}));
        return featuresOf(panelOf(std::move(series)), 0).items.size();
    };
    EXPECT_EQ(itemsOf(20000), 20000U);
    EXPECT_EQ(itemsOf(20001), 0U);
}

TEST(NetworkFeatures, AreReadAgainAsTheyWereWritten)
{
    Panel panel = panelOf({seriesOf("ключ \"1\"\n", {1, 2, 3}), seriesOf("商品", {4, 5, 6})}, Frequency::Daily, 7);
    panel.seasons = {7, 30};
    panel.series[0].category = "x";
    addDrivers(panel, 2);
    const PanelFeatures features = featuresOf(panel, 1);
    EXPECT_EQ(featuresFrom(featuresText(features)), features);
    EXPECT_EQ(featuresFrom(featuresText({})), PanelFeatures{});
    for (const char *text : {"", "{", "[]", "{}", "{\"frequency\": 3}"})
        EXPECT_THROW(featuresFrom(text), std::exception) << text;
}

} // namespace
} // namespace shelfcast::testing

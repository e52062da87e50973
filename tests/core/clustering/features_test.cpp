#include "core/clustering/abc_xyz.h"
#include "core/clustering/feature_scaling.h"
#include "made_series.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

using namespace shelfcast::core;

namespace {

SeriesFeatures read(const Series &series, std::size_t longest = 48)
{
    return seriesFeatures(series, monthlyFrame(longest));
}

constexpr double kNaN = SeriesFeatures::kUnknown;

} // namespace

TEST(Features, ASummerPeakIsStrongAndInJuly)
{
    const SeriesFeatures f = read(monthly(48, summer));
    EXPECT_GT(f.seasonStrength, 0.99);
    EXPECT_EQ(std::ranges::max_element(f.year) - f.year.begin(), 6);
    EXPECT_NEAR(f.year[6], 1.5, 0.02);
    EXPECT_NEAR(std::hypot(f.seasonCos, f.seasonSin), 0.5, 0.02);
    EXPECT_LT(f.seasonCos, 0.0); // half a year from New Year
    EXPECT_NEAR(f.growth, 0.0, 1e-9);
    EXPECT_EQ(f.stage, LifeStage::Mature);
    EXPECT_EQ(f.demand, DemandClass::Smooth);
}

TEST(Features, NoiseHasNoSeason)
{
    std::uint32_t state = 7;
    const SeriesFeatures f = read(monthly(48, [&](std::size_t) {
        state = state * 1664525U + 1013904223U;
        return 50.0 + static_cast<double>(state >> 24U) / 10.0;
    }));
    EXPECT_LT(f.seasonStrength, 0.3);
}

TEST(Features, ASeasonIsMeasuredAgainstTheTrend)
{
    const SeriesFeatures f = read(monthly(60, [](std::size_t t) { return 100.0 + 5.0 * static_cast<double>(t); }), 60);
    EXPECT_LT(*std::ranges::max_element(f.year) - *std::ranges::min_element(f.year), 0.05F);
    EXPECT_NEAR(f.growth, (48 * 5 + 27.5 + 100) / (36 * 5 + 27.5 + 100) - 1.0, 1e-9); // means of the last two years
    EXPECT_NEAR(f.trend, 60.0 / (100.0 + 5.0 * 29.5), 1e-9);
    EXPECT_EQ(f.stage, LifeStage::Growing);
}

TEST(Features, RareSalesByHand)
{
    // Ten periods, sales of 2 and 4: ADI 10 / 2, mean 3, variance 2: CV2 2 / 9.
    const SeriesFeatures f = read(monthly(10, [](std::size_t t) { return t == 1 ? 2.0 : t == 8 ? 4.0 : 0.0; }));
    EXPECT_DOUBLE_EQ(f.adi, 5.0);
    EXPECT_NEAR(f.cv2, 2.0 / 9.0, 1e-12);
    EXPECT_EQ(f.demand, DemandClass::Intermittent);
    EXPECT_NEAR(f.idle, 1.0 / 12.0, 1e-12);
    EXPECT_NEAR(f.age, 9.0 / 12.0, 1e-12);
}

TEST(Features, DemandClassesMeetAtTheirLimits)
{
    EXPECT_EQ(demandClass(1.31, 0.48), DemandClass::Smooth);
    EXPECT_EQ(demandClass(1.31, 0.49), DemandClass::Erratic);
    EXPECT_EQ(demandClass(1.32, 0.48), DemandClass::Intermittent);
    EXPECT_EQ(demandClass(1.32, 0.49), DemandClass::Lumpy);
    EXPECT_EQ(demandClass(1.5, 0.3, {2.0, 0.2}), DemandClass::Erratic);
}

TEST(Features, StagesOfLife)
{
    const auto flat = [](std::size_t) { return 10.0; };
    EXPECT_EQ(read(monthly(8, flat)).stage, LifeStage::New);
    EXPECT_EQ(read(monthly(8, flat), 8).stage, LifeStage::Mature) << "the data begin with it: nobody knows that it is new";
    EXPECT_EQ(read(monthly(48, [](std::size_t t) { return t < 40 ? 10.0 : 0.0; })).stage, LifeStage::Ended);
    EXPECT_EQ(read(monthly(48, [](std::size_t t) { return t < 36 ? 10.0 : 6.0; })).stage, LifeStage::Declining);
    EXPECT_EQ(read(monthly(48, [](std::size_t t) { return t % 6 == 0 ? 10.0 : 0.0; })).stage, LifeStage::Mature) << "its usual pause";
}

TEST(Features, PriceResponseAndPromotionLift)
{
    Series series = monthly(48, [](std::size_t) { return 0.0; });
    series.covariates.assign(2, std::vector<double>(48));
    for (std::size_t t = 0; t < 48; ++t) {
        const double price = t % 5 < 2 ? 2.0 : 2.5; // not in step with the year
        series.covariates[0][t] = price;
        series.y[t] = 1000.0 * std::pow(price, -2.0);
    }
    EXPECT_NEAR(read(series).priceResponse, -2.0, 0.4); // dampened: a tenth of the mean is added, and the season takes its part
    for (std::size_t t = 0; t < 48; ++t) {
        series.covariates[0][t] = 2.0;
        series.covariates[1][t] = t % 5 == 1 ? 1.0 : 0.0;
        series.y[t] = t % 5 == 1 ? 150.0 : 100.0;
    }
    const SeriesFeatures f = read(series);
    EXPECT_NEAR(f.promotionShare, 10.0 / 48.0, 1e-12);
    EXPECT_NEAR(f.promotionLift, 1.5, 0.05);
    EXPECT_TRUE(std::isnan(f.priceResponse)) << "the price never moved";
    EXPECT_NEAR(f.revenue, 2.0 * (150.0 * 3 + 100.0 * 9) /* of months 36 to 47, 36, 41 and 46 */, 1e-9);
}

TEST(Features, UnknownAndEmptyHistories)
{
    for (const Series &series : {monthly(0, summer), monthly(1, summer), monthly(30, [](std::size_t) { return kNaN; }), monthly(30, [](std::size_t) { return 0.0; })}) {
        const SeriesFeatures f = read(series);
        for (const float value : f.history)
            EXPECT_EQ(value == value, true);
        EXPECT_TRUE(std::isnan(f.growth));
    }
    const SeriesFeatures gaps = read(monthly(48, [](std::size_t t) { return t % 5 == 0 ? kNaN : summer(t); }));
    EXPECT_GT(gaps.seasonStrength, 0.9);
}

TEST(Features, DailyDataHaveAWeek)
{
    Panel panel;
    panel.frequency = Frequency::Daily;
    panel.lastPeriod = toDay({2025, 12, 31});
    Series series;
    series.firstPeriod = panel.lastPeriod - 99;
    for (int t = 0; t < 100; ++t)
        series.y.push_back(weekday(static_cast<Day>(series.firstPeriod + t)) >= 5 ? 30.0 : 10.0);
    const SeriesFeatures f = seriesFeatures(series, featureFrame(panel, 100));
    EXPECT_GT(f.weekStrength, 0.95);
    EXPECT_NEAR(f.weekendShare, 60.0 / 110.0, 0.01);
}

TEST(Scaling, UnknownStandsAtTheMedianAndWildIsPulledIn)
{
    std::vector<SeriesFeatures> features(9);
    for (std::size_t i = 0; i < 9; ++i)
        features[i].growth = static_cast<double>(i) - 4.0;
    features[8].growth = 1e6;
    features[3].growth = kNaN;
    const ScaledFeatures scaled = scaledFeatures(features, std::vector{FeatureGroup::Trend});
    ASSERT_EQ(scaled.columns, std::vector<std::string>{"growth"});
    EXPECT_EQ(scaled.points.row(3)[0], 0.0F);
    EXPECT_EQ(scaled.points.row(8)[0], 3.0F);
    EXPECT_LT(scaled.points.row(0)[0], 0.0F);
}

TEST(Scaling, WhatIsTheSameForAllIsLeftOut)
{
    const std::vector<SeriesFeatures> same(5, read(monthly(48, summer)));
    EXPECT_EQ(scaledFeatures(same, usualFeatureGroups()).points.width, 0U);
    EXPECT_EQ(scaledFeatures({}, usualFeatureGroups()).points.count, 0U);
}

TEST(Scaling, EachGroupWeighsTheSame)
{
    std::vector<SeriesFeatures> features;
    for (std::size_t i = 0; i < 40; ++i)
        features.push_back(read(monthly(48, [i](std::size_t t) { return summer(t + i) * (1.0 + 0.01 * static_cast<double>(i)); })));
    const ScaledFeatures alone = scaledFeatures(features, std::vector{FeatureGroup::Shape}), both = scaledFeatures(features, std::vector{FeatureGroup::Shape, FeatureGroup::Season});
    EXPECT_EQ(alone.points.row(5)[0], both.points.row(5)[both.points.width - alone.points.width]);
    for (std::size_t g = 0; g < kFeatureGroups; ++g)
        EXPECT_EQ(featureGroupFromId(featureGroupId(static_cast<FeatureGroup>(g))), static_cast<FeatureGroup>(g));
}

TEST(AbcXyz, ByHand)
{
    // 50, 30, 15, 5: before the third 80 %, before the last 95 %.
    const std::vector<double> revenue = {5, 50, 15, 30, 0, kNaN};
    using enum AbcClass;
    EXPECT_EQ(abcClasses(revenue), (std::vector<AbcClass>{C, A, B, A, C, C}));
    EXPECT_EQ(abcClasses(revenue, {0.5, 0.9, 0.5, 1.0}), (std::vector<AbcClass>{C, A, B, B, C, C}));
    EXPECT_EQ(abcClasses(std::vector<double>{0, 0}), (std::vector<AbcClass>{C, C}));
    EXPECT_EQ(xyzClass(0.5), XyzClass::X);
    EXPECT_EQ(xyzClass(0.51), XyzClass::Y);
    EXPECT_EQ(xyzClass(1.01), XyzClass::Z);
    EXPECT_EQ(xyzClass(kNaN), XyzClass::Z);
    EXPECT_EQ(xyzClass(0.51, {0.8, 0.95, 0.6, 1.0}), XyzClass::X);
}

#include "core/models/boosting/series_features.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

using namespace shelfcast::core;
using namespace shelfcast::core::boosting;
using namespace shelfcast::testing;

namespace {

Panel ordinaryPanel()
{
    Panel panel = panelOf({seriesOf("ordinary", values(60, [](std::size_t i) { return i % 9 == 4 ? 0.0 : ordinary(i, 12); }))});
    addDrivers(panel, 6);
    panel.covariates.push_back({"visits", CovariateKind::PastOnly});
    panel.series[0].covariates.push_back(values(60, [](std::size_t i) { return 50.0 + noise(i); }));
    return panel;
}

std::vector<float> rowOf(const FeaturePlan &plan, const Panel &panel, int origin, int step)
{
    const SeriesFeatures features(plan, panel, 0);
    std::vector<float> row(plan.width());
    features.fillOrigin(origin, row.data());
    features.fillTarget(origin, step, row.data() + plan.originColumns().size());
    for (float &value : row)
        value = std::isnan(value) ? -12345.0F : value; // so that rows can be compared
    return row;
}

TEST(SeriesFeatures, NothingAfterTheOriginEntersARow)
{
    const Panel panel = ordinaryPanel();
    FeaturePlan plan = planOf(panel, {});
    plan.seasonalStart = true;
    constexpr int kOrigin = 40;
    Panel spoilt = panel;
    for (std::size_t t = kOrigin + 1; t < 60; ++t) {
        spoilt.series[0].y[t] = t % 2 ? kGap : 1e9;
        spoilt.series[0].covariates[2][t] = -1e9;
    }
    for (const int step : {1, 3, 12, 13, 19}) {
        EXPECT_EQ(rowOf(plan, panel, kOrigin, step), rowOf(plan, spoilt, kOrigin, step)) << step;
        EXPECT_EQ(SeriesFeatures(plan, panel, 0).expectation(kOrigin, step), SeriesFeatures(plan, spoilt, 0).expectation(kOrigin, step));
    }
    EXPECT_EQ(SeriesFeatures(plan, panel, 0).size(kOrigin), SeriesFeatures(plan, spoilt, 0).size(kOrigin));
    EXPECT_EQ(SeriesFeatures(plan, panel, 0).unrest(kOrigin), SeriesFeatures(plan, spoilt, 0).unrest(kOrigin));
    spoilt.series[0].y[kOrigin] = 1e9;
    EXPECT_NE(rowOf(plan, panel, kOrigin, 1), rowOf(plan, spoilt, kOrigin, 1)) << "the origin itself is known";
}

TEST(SeriesFeatures, WhatIsPlannedIsSeenAndWhatIsNotIsNot)
{
    const Panel panel = ordinaryPanel();
    const FeaturePlan plan = planOf(panel, {});
    ASSERT_EQ(plan.drivers.size(), 3U);
    EXPECT_TRUE(plan.drivers[0].ahead && plan.drivers[1].ahead);
    EXPECT_FALSE(plan.drivers[2].ahead);
    Panel other = panel;
    other.series[0].covariates[0][43] *= 0.5;
    EXPECT_EQ(rowOf(plan, panel, 40, 2), rowOf(plan, other, 40, 2)) << "the price of another period";
    EXPECT_NE(rowOf(plan, panel, 40, 3), rowOf(plan, other, 40, 3)) << "the price of the target's period";
}

TEST(SeriesFeatures, ByHand)
{
    Panel panel = panelOf({seriesOf("by hand", {2.0, 4.0, kGap, 0.0, 6.0, 3.0})}, Frequency::Yearly, 1);
    FeatureOptions options;
    options.lags = 3;
    options.windows = 1;
    const FeaturePlan plan = planOf(panel, options);
    ASSERT_EQ(plan.windows, std::vector<int>{3});
    ASSERT_EQ(plan.sizeWindow, 13);
    const SeriesFeatures features(plan, panel, 0);
    const double size = (15.0 / 5.0 + 15.0) / (1.0 + 5.0); // five known periods, and their mean once more
    EXPECT_DOUBLE_EQ(features.size(5), size);
    EXPECT_NEAR(features.unrest(5), 2.0, 1e-12); // of 2, 4, 0, 6, 3 around 3
    const std::vector<float> row = rowOf(plan, panel, 5, 2);
    const double deviation = std::sqrt((9.0 + 9.0 + 0.0) / 3.0); // of 0, 6, 3
    const std::vector<double> expected = {3.0 / size, 6.0 / size, 0.0,             // lags
                                          3.0 / size, deviation / size,            // the window's mean and swing
                                          std::log1p(5.0), -3.0 / size,            // age, last change
                                          1.0 / 3.0, 0.0, 15.0 / 4.0 / size,       // zeros: share, since the last sale, demand of a sale
                                          2.0};                                    // step
    ASSERT_EQ(row.size(), expected.size());
    for (std::size_t i = 0; i < row.size(); ++i)
        EXPECT_NEAR(row[i], expected[i], 1e-6) << i;
}

TEST(SeriesFeatures, TheSeasonIsTheLastOneThatTheOriginKnows)
{
    Panel panel = panelOf({seriesOf("steps", values(30, [](std::size_t i) { return 100.0 + static_cast<double>(i); }))}, Frequency::Yearly, 4);
    FeatureOptions options;
    options.lags = 1;
    options.windows = 1;
    const FeaturePlan plan = planOf(panel, options);
    const SeriesFeatures features(plan, panel, 0);
    const std::size_t season = plan.originColumns().size() + 1; // behind the step
    const double size = features.size(20);
    EXPECT_NEAR(rowOf(plan, panel, 20, 4)[season], 120.0 / size, 1e-6);
    EXPECT_NEAR(rowOf(plan, panel, 20, 5)[season], 117.0 / size, 1e-6);
    EXPECT_NEAR(rowOf(plan, panel, 20, 5)[season + 1], 113.0 / size, 1e-6);
}

TEST(SeriesFeatures, AStartFromTheSeasonIsLastYearsValueGrownByTheRoot)
{
    Panel panel = panelOf({seriesOf("doubled", values(80, [](std::size_t i) { return i < 60 ? 100.0 + static_cast<double>(i) : 4.0 * (100.0 + static_cast<double>(i - 40)); }))}, Frequency::Yearly, 40);
    FeaturePlan plan = planOf(panel, {});
    EXPECT_EQ(SeriesFeatures(plan, panel, 0).expectation(79, 3), 0.0) << "trees that learn the whole start from nothing";
    plan.seasonalStart = true;
    const SeriesFeatures features(plan, panel, 0);
    EXPECT_NEAR(features.expectation(75, 3) * features.size(75), 138.0 * 2.0, 1e-6); // four times last season's sales, root 2
}

TEST(SeriesFeatures, AnotherUnitGivesTheSameRow)
{
    const Panel panel = ordinaryPanel();
    const FeaturePlan plan = planOf(panel, {});
    Panel huge = panel;
    for (double &value : huge.series[0].y)
        value *= 1024.0;
    EXPECT_EQ(rowOf(plan, panel, 50, 5), rowOf(plan, huge, 50, 5));
}

TEST(FeaturePlan, IsTheSameAfterStoring)
{
    Panel panel = ordinaryPanel();
    panel.series[0].category = "a";
    for (const char *category : {"b", "b", "a"}) {
        panel.series.push_back(panel.series[0]);
        panel.series.back().category = category;
    }
    const FeaturePlan plan = planOf(panel, {});
    ASSERT_EQ(plan.categories, (std::vector<std::string>{"a", "b"}));
    const FeaturePlan again = planFromJson(toJson(plan));
    EXPECT_EQ(toJson(again), toJson(plan));
    EXPECT_EQ(rowOf(again, panel, 40, 3), rowOf(plan, panel, 40, 3));
}

} // namespace

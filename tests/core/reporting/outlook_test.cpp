#include "core/reporting/accuracy_total.h"
#include "core/reporting/outlook.h"
#include "tests/core/reporting/made_source.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace shelfcast::core {

TEST(Outlook, SumsByHand)
{
    const auto made = test::madeSource();
    const auto outlook = outlookOf(made->source, nullptr, {});
    ASSERT_TRUE(outlook);
    EXPECT_DOUBLE_EQ(outlook->all.total, 3 * (15 + 4 + 7 + 1));
    EXPECT_DOUBLE_EQ(outlook->all.value, 3 * (15 * 2 + 4 * 3 + 7 * 1.5 + 1));
    EXPECT_DOUBLE_EQ(outlook->all.before, 3 * (12 + 5 + 1)) << "what the bread sold a year ago is nothing";
    EXPECT_DOUBLE_EQ(outlook->all.change(), 81.0 / 54.0 - 1.0);
    ASSERT_EQ(outlook->categories.size(), 3u);
    EXPECT_EQ(outlook->categories[0].category, "Drinks") << "most valuable first";
    EXPECT_EQ(outlook->categories[1].category, "Bakery");
    EXPECT_EQ(outlook->categories[2].category, "");
    EXPECT_EQ(outlook->categories[0].items[0].index, 0u);
    EXPECT_TRUE(std::isnan(outlook->categories[1].items[0].before)) << "the bread has no year of history";
    EXPECT_DOUBLE_EQ(outlook->categories[0].history.back(), 17.0);
    EXPECT_FALSE(outlook->withLocations);
}

TEST(Outlook, OneCategoryOnly)
{
    const auto made = test::madeSource();
    const std::string bakery = "Bakery", garden = "Garden";
    const auto outlook = outlookOf(made->source, &bakery, {});
    ASSERT_TRUE(outlook);
    EXPECT_DOUBLE_EQ(outlook->all.total, 21.0);
    const auto none = outlookOf(made->source, &garden, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

TEST(Outlook, TheSamePeriodsOfAYearBefore)
{
    EXPECT_EQ(periodsToSameLastYear(Frequency::Weekly, 13), 52);
    EXPECT_EQ(periodsToSameLastYear(Frequency::Weekly, 60), 104);
    EXPECT_EQ(periodsToSameLastYear(Frequency::Daily, 28), 364);
    EXPECT_EQ(periodsToSameLastYear(Frequency::Monthly, 12), 12);
    EXPECT_EQ(periodsToSameLastYear(Frequency::Yearly, 6), 6);
}

/// Series that move on their own make a surer sum; series that move as one do not.
TEST(Outlook, BandOfASumFollowsHowTheSeriesMovedTogether)
{
    const auto widthOf = [](bool together) {
        const auto made = test::largeSource(50, 130);
        std::mt19937 random(1);
        std::normal_distribution<double> noise(0.0, 10.0);
        std::vector<double> common(130);
        for (double &x : common)
            x = noise(random);
        double sum = 0.0;
        for (Series &series : made->panel.series)
            for (std::size_t t = 0; t < series.y.size(); ++t)
                series.y[t] = 100.0 + (together ? common[t] : noise(random));
        for (const auto &[id, stored] : made->forecasts)
            sum += stored.forecast.quantile(0, 10) - stored.forecast.quantile(0, 2);
        const auto outlook = outlookOf(made->source, nullptr, {});
        return (outlook->all.high80[0] - outlook->all.low80[0]) / sum;
    };
    EXPECT_NEAR(widthOf(true), 1.0, 1e-9) << "never wider than the sum of the bands";
    EXPECT_NEAR(widthOf(false), 1.0 / std::sqrt(50.0), 0.08);
}

TEST(Outlook, CancelStops)
{
    const auto made = test::madeSource();
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    const auto outlook = outlookOf(made->source, nullptr, job);
    ASSERT_FALSE(outlook);
    EXPECT_EQ(outlook.error().code, ErrorCode::Cancelled);
}

TEST(AccuracyTotal, WeighsByWhatWasSoldAndLeavesOutTheUntested)
{
    const auto made = test::madeSource();
    const auto outlook = outlookOf(made->source, nullptr, {});
    const AccuracyTotal total = accuracyTotal(outlook->all.items);
    EXPECT_EQ(total.items, 3u);
    EXPECT_DOUBLE_EQ(total.wape, (36 * 0.1 + 15 * 0.3) / 54.0);
    EXPECT_DOUBLE_EQ(total.naiveWape, (36 * 0.2 + 15 * 0.2) / 54.0);
    EXPECT_DOUBLE_EQ(total.bias, (36 * 0.05 - 15 * 0.2) / 54.0);
    EXPECT_TRUE(std::isnan(accuracyTotal({}).wape));
}

} // namespace shelfcast::core

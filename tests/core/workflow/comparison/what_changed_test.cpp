#include "core/workflow/comparison/what_changed.h"

#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/overrides.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::SizeIs;

constexpr int kDays = 70;

std::vector<Observation> days(int from, int to, double quantity, double price = 2.0)
{
    std::vector<Observation> all;
    for (int day = from; day < to; ++day)
        all.push_back(sale(day, quantity, price));
    return all;
}

class WhatChangedTest : public testing::Test {
protected:
    WhatChangedTest()
    {
        must(storeBatch(*project, smallBatch({{"cola", days(0, kDays, 10.0)}, {"rye", days(0, kDays, 5.0, 1.0)}}), {}));
        forecast("window-average");
    }
    void import(const std::vector<std::pair<std::string, std::vector<Observation>>> &items) { must(storeBatch(*project, smallBatch(items, "file" + std::to_string(++m_file)), {})); }
    RunInfo forecast(const std::string &model, int horizon = 14)
    {
        ForecastOptions options;
        options.modelId = model;
        options.horizon = horizon;
        if (model == "window-average")
            options.settings["window"] = std::int64_t{100}; // the mean of all
        must(forecastProject(*project, models, options, {}));
        return must(project->latestForecastRun()).value();
    }
    RunChanges changes(const ChangeOptions &options = {}) { return must(whatChanged(*project, models, options, {})); }
    static const SeriesChange &of(const RunChanges &changes, const std::string &item) { return *std::ranges::find(changes.series, item, &SeriesChange::item); }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
    int m_file = 0;
};

TEST_F(WhatChangedTest, NewSalesAreNewSales)
{
    import({{"cola", days(kDays, kDays + 7, 21.0)}, {"rye", days(kDays, kDays + 7, 5.0, 1.0)}});
    forecast("window-average");
    const RunChanges result = changes();
    ASSERT_THAT(result.series, SizeIs(2));
    EXPECT_EQ(result.lastPeriod - result.firstPeriod + 1, 7) << "the days that both forecast";
    const SeriesChange &cola = of(result, "cola");
    // The mean of 70 days of 10 and 7 of 21 is 11, a day more than 10, on 7 days.
    EXPECT_NEAR(cola.difference(), 7.0, 1e-9);
    EXPECT_NEAR(cola.parts.newSales, 7.0, 1e-9);
    EXPECT_NEAR(cola.parts.history, 0.0, 1e-9);
    EXPECT_NEAR(cola.money(), 14.0, 1e-9);
    EXPECT_EQ(result.series.front().item, "cola") << "the most money first";
    EXPECT_NEAR(of(result, "rye").difference(), 0.0, 1e-9);
}

TEST_F(WhatChangedTest, CorrectionsNewSalesOverridesAndAnotherModelAddUp)
{
    // Days 0 to 34 of cola were 12, not 10; then a week of 10 came; then a person said more; then another model.
    import({{"cola", days(0, 35, 12.0)}});
    import({{"cola", days(kDays, kDays + 7, 10.0)}, {"rye", days(kDays, kDays + 7, 5.0, 1.0)}});
    const RunInfo run = forecast("naive");
    OverrideRequest wish;
    wish.group = {Level::Item, "cola", {}};
    wish.firstPeriod = wish.lastPeriod = run.lastPeriod + 1;
    wish.amount = 15.0;
    must(makeOverride(*project, wish, {}));
    const SeriesChange cola = of(changes(), "cola");
    ASSERT_TRUE(cola.toldApart);
    EXPECT_NEAR(cola.before, 70.0, 1e-9);
    EXPECT_NEAR(cola.after, 75.0, 1e-9);
    EXPECT_NEAR(cola.parts.history, 7.0, 1e-9) << "the mean of 70 days is 11 now";
    EXPECT_NEAR(cola.parts.newSales, 7.0 * (840.0 / 77.0 - 11.0), 1e-9);
    EXPECT_NEAR(cola.parts.model, 7.0 * (10.0 - 840.0 / 77.0), 1e-9) << "naive says 10";
    EXPECT_NEAR(cola.parts.override, 5.0, 1e-9);
    EXPECT_NEAR(cola.parts.plan, 0.0, 1e-9);
    EXPECT_NEAR(cola.parts.total(), cola.difference(), 1e-9);
}

TEST_F(WhatChangedTest, APlanForTheDaysAheadIsAPlan)
{
    const auto sold = [](int from, int to) { // every tenth day on promotion sells 30 instead of 10
        std::vector<Observation> all = days(from, to, 10.0);
        for (Observation &o : all) {
            const bool offer = (o.day - kMonday) % 10 == 0;
            o.promotion = offer ? 1.0 : 0.0;
            o.quantity = offer ? 30.0 : 10.0 + (o.day % 3);
        }
        return all;
    };
    Batch batch = smallBatch({{"tea", sold(0, kDays)}}, "tea.csv");
    batch.hasPromotion = true;
    must(storeBatch(*project, batch, {}));
    forecast("linear-regression");
    std::vector<Observation> plan; // an offer on each of four days, quantity unknown
    for (int day = kDays; day < kDays + 4; ++day)
        plan.push_back({kMonday + day, kNone, 0.0, kNone, kNone, 1.0, kNone});
    Batch planned = smallBatch({{"tea", plan}}, "plan.csv");
    planned.hasPromotion = true;
    must(storeBatch(*project, planned, {}));
    forecast("linear-regression");
    const SeriesChange tea = of(changes(), "tea");
    ASSERT_TRUE(tea.toldApart);
    EXPECT_GT(tea.parts.plan, 30.0) << "four offers at about 20 more each, one of which was not there before";
    EXPECT_NEAR(tea.parts.plan, tea.difference(), 1e-6);
    EXPECT_NEAR(tea.parts.newSales, 0.0, 1e-6);
    EXPECT_NEAR(tea.parts.total(), tea.difference(), 1e-9);
}

TEST_F(WhatChangedTest, AutoAddsUpToo)
{
    forecast("auto");
    import({{"cola", days(kDays, kDays + 7, 16.0)}, {"rye", days(kDays, kDays + 7, 4.0, 1.0)}, {"new", days(kDays, kDays + 7, 3.0, 1.0)}});
    forecast("auto");
    const RunChanges result = changes();
    ASSERT_THAT(result.series, SizeIs(3));
    for (const SeriesChange &one : result.series) {
        EXPECT_NEAR(one.parts.total(), one.difference(), 1e-9 * std::max(1.0, std::abs(one.after))) << one.item;
        EXPECT_TRUE(one.toldApart) << one.item;
    }
    EXPECT_GT(std::abs(of(result, "cola").parts.newSales), 0.0);
    EXPECT_NEAR(of(result, "new").parts.newSales, of(result, "new").after, 1e-9);
    EXPECT_NEAR(result.parts.total(), result.totalAfter - result.totalBefore, 1e-9 * result.totalAfter);
}

TEST_F(WhatChangedTest, AModelOfAllItemsGoesOnWithWhatItHadLearned)
{
    const auto waves = [](int from, int to, double level) {
        std::vector<Observation> all;
        for (int day = from; day < to; ++day)
            all.push_back(sale(day, level + (day % 7 > 4 ? 6.0 : 0.0) + day * 5 % 3, 2.0));
        return all;
    };
    import({{"cola", waves(0, kDays, 10.0)}, {"rye", waves(0, kDays, 5.0)}, {"tea", waves(0, kDays, 20.0)}});
    forecast("boosted-trees");
    forecast("boosted-trees");
    const RunChanges same = changes();
    for (const SeriesChange &one : same.series) {
        EXPECT_TRUE(one.toldApart) << english(one.why);
        EXPECT_EQ(one.difference(), 0.0);
        EXPECT_EQ(one.parts.rest, 0.0) << "its weights say today what they said then";
        EXPECT_TRUE(one.why.empty()) << "the same data, the same trees";
    }

    import({{"cola", waves(kDays, kDays + 7, 30.0)}, {"rye", waves(kDays, kDays + 7, 5.0)}, {"tea", waves(kDays, kDays + 7, 20.0)}, {"new", days(kDays, kDays + 7, 3.0)}});
    forecast("boosted-trees");
    const RunChanges result = changes();
    ASSERT_THAT(result.series, SizeIs(4));
    for (const SeriesChange &one : result.series) {
        EXPECT_TRUE(one.toldApart) << one.item << english(one.why);
        EXPECT_NEAR(one.parts.total(), one.difference(), 1e-9 * std::max(1.0, std::abs(one.after))) << one.item;
        EXPECT_EQ(one.parts.history, 0.0);
    }
    EXPECT_GT(of(result, "cola").parts.newSales, 5.0) << "the old trees, shown the new week";
    EXPECT_THAT(english(of(result, "cola").why), testing::HasSubstr("learned anew"));
    EXPECT_THAT(english(result.caution), testing::HasSubstr("learned anew"));
}

TEST_F(WhatChangedTest, SaysWhatItCannotTellApart)
{
    EXPECT_EQ(whatChanged(*project, models, {}, {}).error().code, ErrorCode::NotFound) << "one run is not two";
    import({{"cola", days(kDays, kDays + 30, 10.0)}});
    forecast("window-average");
    EXPECT_EQ(whatChanged(*project, models, {}, {}).error().code, ErrorCode::InvalidInput) << "no day that both forecast";
    forecast("naive");
    ChangeOptions none;
    none.most = 0;
    const SeriesChange cola = of(changes(none), "cola");
    EXPECT_FALSE(cola.toldApart);
    EXPECT_FALSE(cola.why.empty());
    EXPECT_NEAR(cola.parts.rest, cola.difference(), 1e-9);
}

} // namespace
} // namespace shelfcast::core

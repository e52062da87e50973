#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

constexpr int kDays = 84;

Batch shop()
{
    std::vector<Observation> bread, milk;
    for (int day = 0; day < kDays; ++day) {
        bread.push_back(sale(day, 10.0 + (day % 7 == 5 ? 20.0 : 0.0) + day % 3, 2.5));
        milk.push_back(sale(day, 5.0 + day % 2, 4.0));
    }
    return smallBatch({{"bread", bread}, {"milk", milk}});
}

class ExplainTest : public testing::Test {
protected:
    ExplainTest() { must(storeBatch(*project, shop(), {})); }
    RunInfo run(const std::string &model)
    {
        ForecastOptions options;
        options.modelId = model;
        must(forecastProject(*project, models, options, {}));
        return must(project->latestForecastRun()).value();
    }
    std::int64_t idOf(const std::string &item)
    {
        for (const SeriesInfo &info : must(project->series()))
            if (info.item == item)
                return info.id;
        return -1;
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(ExplainTest, TakesTheChampionApartAndListsWhatWasCompared)
{
    const RunInfo info = run("auto");
    const std::int64_t bread = idOf("bread");
    const SeriesExplanation why = must(explainForecast(*project, models, info, bread, {}));
    const StoredForecast kept = must(project->forecast(info.id, bread)).value();
    EXPECT_EQ(why.modelId, kept.forecast.modelId);
    EXPECT_EQ(why.firstPeriod, kMonday);
    EXPECT_EQ(why.lastPeriod, info.lastPeriod);
    ASSERT_EQ(why.y.size(), static_cast<std::size_t>(kDays));
    ASSERT_EQ(why.parts.fitted.size(), why.y.size());
    for (std::size_t step = 0; step < kept.forecast.horizon(); ++step) {
        double sum = 0.0;
        for (const Component &part : why.parts.components)
            sum += part.future[step];
        EXPECT_NEAR(sum, kept.forecast.mean[step], 1e-6) << step;
    }
    ASSERT_GE(why.compared.size(), 2U);
    EXPECT_EQ(english(why.compared.front().form), english(models.find(why.modelId)->card.name)) << "the taken one stands first";
    EXPECT_THAT(english(why.comparedBy), testing::HasSubstr("past forecasts of similar series, seasonal naive = 1"));
    for (std::size_t i = 2; i < why.compared.size(); ++i)
        EXPECT_LE(why.compared[i - 1].score, why.compared[i].score);
}

TEST_F(ExplainTest, SaysWhatTheRunSawThoughNewerDaysHaveCome)
{
    const RunInfo info = run("seasonal-naive");
    std::vector<Observation> newer;
    for (int day = kDays; day < kDays + 10; ++day)
        newer.push_back(sale(day, 500.0, 2.5));
    must(storeBatch(*project, smallBatch({{"bread", newer}}), {}));
    const SeriesExplanation why = must(explainForecast(*project, models, info, idOf("bread"), {}));
    EXPECT_EQ(why.y.size(), static_cast<std::size_t>(kDays));
    EXPECT_LT(why.parts.components.front().future.front(), 100.0);
    EXPECT_TRUE(why.compared.empty()) << "one model was asked for";
}

TEST_F(ExplainTest, RefusesWhatItCannotSay)
{
    const RunInfo info = run("naive");
    EXPECT_EQ(explainForecast(*project, models, info, 4711, {}).error().code, ErrorCode::NotFound);
    PanelSettings settings = must(panelSettings(*project));
    settings.frequency = Frequency::Weekly;
    must(setPanelSettings(*project, settings));
    const auto refused = explainForecast(*project, models, info, idOf("bread"), {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(english(refused.error().message), testing::HasSubstr("calendar has changed"));
}

TEST_F(ExplainTest, AModelOfAllSeriesIsKeptOnceAndTakenApart)
{
    const RunInfo info = run("boosted-trees");
    ASSERT_TRUE(must(project->learned(info.id)).has_value());
    const SeriesExplanation why = must(explainForecast(*project, models, info, idOf("bread"), {}));
    EXPECT_FALSE(why.parts.components.empty());
    EXPECT_FALSE(must(project->learned(run("naive").id)).has_value());
}

TEST(Swings, MeasureHowFarAPartMoves)
{
    Explanation parts;
    parts.components.push_back({ComponentKind::Level, "Level", std::vector<double>(48, 7.0), {7.0, 7.0}});
    Component wave{ComponentKind::Season, "Season", {}, {3.0, -3.0}};
    for (int t = 0; t < 48; ++t)
        wave.history.push_back(t % 2 ? -3.0 : 3.0);
    parts.components.push_back(wave);
    parts.components.push_back({ComponentKind::Driver, "Price", std::vector<double>(48, std::nan("")), {}});
    EXPECT_THAT(swings(parts, 12), testing::Pointwise(testing::DoubleNear(1e-12), {0.0, 3.0, 0.0}));
}

} // namespace
} // namespace shelfcast::core

#include "core/workflow/comparison/naive_check.h"
#include "core/project/backtest_store.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/workflow.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

/// On how many items a model beats seasonal naive, as a forecast or a backtest of the project found.
namespace shelfcast::core {
namespace {

class NaiveCheckTest : public testing::Test {
protected:
    NaiveCheckTest() { store("sales.csv", 84); }
    /// Three items that grow steadily, which drift foretells and seasonal naive does not; one that repeats its week, where it is the other way round.
    void store(const std::string &file, int days)
    {
        std::vector<std::pair<std::string, std::vector<Observation>>> items;
        for (int item = 0; item < 4; ++item) {
            items.emplace_back("item " + std::to_string(item), std::vector<Observation>());
            for (int day = 0; day < days; ++day)
                items.back().second.push_back(sale(day, item < 3 ? 10.0 + (1.0 + item) * day : day % 7 == 6 ? 50.0 : 5.0 + day % 7));
        }
        must(storeBatch(*project, smallBatch(items, file), {}));
    }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    Registry models = allModels();
};

TEST_F(NaiveCheckTest, IsCountedFromTheNewestForecast)
{
    EXPECT_FALSE(must(knownNaiveCheck(*project, "drift")));
    ForecastOptions options;
    options.modelId = "drift";
    options.horizon = 7;
    must(forecastProject(*project, models, options, {}));
    const NaiveCheck check = must(knownNaiveCheck(*project, "drift")).value();
    EXPECT_EQ(check.items, 4U);
    EXPECT_EQ(check.better, 3U);
    EXPECT_DOUBLE_EQ(check.share(), 0.75);
    EXPECT_EQ(check.periods, 7);
    EXPECT_FALSE(check.outdated);
    EXPECT_FALSE(must(knownNaiveCheck(*project, "theta"))) << "of that model only";
    store("more.csv", 91);
    EXPECT_TRUE(must(knownNaiveCheck(*project, "drift"))->outdated);
}

TEST_F(NaiveCheckTest, IsMeasuredByABacktestThatStays)
{
    const NaiveCheck measured = must(naiveCheck(*project, models, "drift", {}));
    EXPECT_EQ(measured.items, 4U);
    EXPECT_EQ(measured.better, 3U);
    EXPECT_EQ(measured.periods, 28);
    ASSERT_EQ(must(storedBacktests(*project)).size(), 1U);
    const NaiveCheck known = must(knownNaiveCheck(*project, "drift")).value();
    EXPECT_EQ(known.better, 3U);
    EXPECT_EQ(known.checkedAt, measured.checkedAt);
    EXPECT_FALSE(must(project->latestForecastRun())) << "forecasts stay as they were";
}

} // namespace
} // namespace shelfcast::core

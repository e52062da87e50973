#include "core/workflow/scenarios/scenarios.h"

#include "core/models/neural/data/sampling.h"
#include "core/reporting/scenario_csv.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "core/workflow/totals/overrides.h"
#include "tests/core/project/small_batch.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

namespace shelfcast::core {
namespace {

using testing::HasSubstr;

constexpr int kDays = 200;

/// Goods whose sales wander around a level with a weekly season; counts.
Batch shop(int items)
{
    std::vector<std::pair<std::string, std::vector<Observation>>> all;
    for (int i = 0; i < items; ++i) {
        networks::Random random(static_cast<std::uint64_t>(i) + 1);
        double level = 0.0;
        std::vector<Observation> days;
        for (int day = 0; day < kDays; ++day) {
            level = 0.9 * level + 3.0 * random.normal();
            days.push_back(sale(day, std::round(std::max(0.0, 40.0 + 5.0 * i + 8.0 * (day % 7 == 5) + level + 2.0 * random.normal())), 2.0));
        }
        all.emplace_back("item" + std::to_string(i), days);
    }
    return smallBatch(std::move(all));
}

class ScenariosTest : public testing::Test {
protected:
    void SetUp() override
    {
        must(storeBatch(*project, shop(8), {}));
        ForecastOptions options;
        options.modelId = "seasonal-naive";
        options.horizon = 10;
        must(forecastProject(*project, models, options, {}));
        run = *must(project->latestForecastRun());
        series = must(project->series());
    }
    std::vector<std::pair<std::string, ScenarioSet>> all(const std::string &items = {}, const PathOptions &options = {.paths = 40, .seed = 3})
    {
        std::vector<std::pair<std::string, ScenarioSet>> out;
        must(projectScenarios(*project, items, must(ScenarioMaker::open(*project, ScenarioWay::Bootstrap)), options,
                              [&](const SeriesInfo &info, std::int64_t first, const ScenarioSet &set) -> Result<void> {
                                  EXPECT_EQ(first, run.lastPeriod + 1);
                                  out.emplace_back(info.item, set);
                                  return {};
                              },
                              {}));
        return out;
    }

    TempFolder folder;
    Registry models = builtinModels();
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
    RunInfo run;
    std::vector<SeriesInfo> series;
};

TEST_F(ScenariosTest, AgreeWithTheRangesOfTheKeptForecast)
{
    const auto sets = all();
    ASSERT_EQ(sets.size(), 8U);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const ScenarioSet &set = sets[i].second;
        ASSERT_EQ(set.paths(), 40U);
        ASSERT_EQ(set.horizon, 10U);
        const auto stored = must(project->forecast(run.id, series[i].id));
        for (std::size_t step = 0; step < 10; ++step) {
            std::size_t inside = 0;
            for (std::size_t path = 0; path < 40; ++path) {
                EXPECT_EQ(set.at(path, step), std::floor(set.at(path, step))) << "pieces are whole";
                inside += set.at(path, step) > stored->forecast.quantile(step, 2) - 1.0 && set.at(path, step) < stored->forecast.quantile(step, 10) + 1.0 ? 1 : 0;
            }
            EXPECT_GE(inside, 31U);
            EXPECT_LE(inside, 37U);
        }
    }
}

TEST_F(ScenariosTest, OneSeriesIsWhatAllAre)
{
    const ScenarioMaker maker = must(ScenarioMaker::open(*project, ScenarioWay::Bootstrap));
    const PathOptions options{.paths = 40, .seed = 3};
    const auto sets = all();
    EXPECT_EQ(must(seriesScenarios(*project, run, series[5].id, maker, options, {})).values, sets[5].second.values);
    const auto some = all("item5,item7");
    ASSERT_EQ(some.size(), 2U);
    EXPECT_EQ(some[0].second.values, sets[5].second.values);
    EXPECT_NE(all({}, {.paths = 40, .seed = 4})[5].second.values, sets[5].second.values);
}

TEST_F(ScenariosTest, FollowWhatAPersonSaid)
{
    OverrideRequest request;
    request.group = {Level::Series, "item2", series[2].location};
    request.firstPeriod = request.lastPeriod = run.lastPeriod + 4;
    request.amount = 1000.0;
    must(makeOverride(*project, request, {}));
    double mean = 0.0;
    const ScenarioSet set = all("item2")[0].second;
    for (std::size_t path = 0; path < 40; ++path)
        mean += set.at(path, 3) / 40.0;
    EXPECT_NEAR(mean, 1000.0, 100.0);
}

TEST_F(ScenariosTest, SayWhatIsMissing)
{
    EXPECT_TRUE(missingForScenarios(*project, ScenarioWay::Bootstrap).empty());
    EXPECT_FALSE(missingForScenarios(*project, ScenarioWay::Gan).empty()); // nobody trained one
    const auto gan = ScenarioMaker::open(*project, ScenarioWay::Gan);
    ASSERT_FALSE(gan);
    EXPECT_EQ(gan.error().code, ErrorCode::Unsupported);
    const auto nobody = seriesScenarios(*project, run, 12345, ScenarioMaker(ScenarioWay::Bootstrap, nullptr), {}, {});
    EXPECT_FALSE(nobody);
    const auto empty = must(Project::create(folder / "empty.shelfcast"));
    must(storeBatch(*empty, shop(1), {}));
    const auto none = projectScenarios(*empty, {}, ScenarioMaker(ScenarioWay::Bootstrap, nullptr), {}, [](const auto &, auto, const auto &) -> Result<void> { return {}; }, {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::InvalidInput);
}

TEST_F(ScenariosTest, TheCsvHasARowAPathAndPeriod)
{
    auto csv = must(ScenarioCsv::create(folder / "paths.csv", {}));
    const auto sets = all("item0", {.paths = 2, .seed = 1});
    must(csv.add(series[0], run.lastPeriod + 1, run.frequency, sets[0].second));
    must(csv.commit());
    std::ifstream in(folder / "paths.csv");
    std::stringstream text;
    text << in.rdbuf();
    EXPECT_THAT(text.str(), HasSubstr("item,location,path,period,units"));
    EXPECT_EQ(std::ranges::count(text.str(), '\n'), 1 + 2 * 10);
}

TEST_F(ScenariosTest, ComparingKeepsTableAndWinner)
{
    EXPECT_FALSE(must(keptComparison(*project)));
    ComparisonOptions options;
    options.trainGan = false;
    const ScenarioComparison comparison = must(compareScenarios(*project, models, options, {}));
    EXPECT_EQ(comparison.series, 8U);
    EXPECT_EQ(comparison.futures, 16U);
    EXPECT_EQ(comparison.horizon, 10); // that of the forecast
    ASSERT_GE(comparison.ways.size(), 2U);
    EXPECT_EQ(comparison.ways[0].id, "independent");
    EXPECT_EQ(comparison.ways[1].id, "bootstrap");
    // Sales that wander: periods on their own are the less real ones.
    EXPECT_GT(comparison.ways[0].scores.autocorrelation, comparison.ways[1].scores.autocorrelation);
    EXPECT_GT(comparison.ways[0].distance, comparison.ways[1].distance);
    EXPECT_THAT(english(verdictOf(comparison)), HasSubstr("most like your real sales"));
    const auto kept = must(keptComparison(*project));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->winner, comparison.winner);
    EXPECT_EQ(kept->ways.size(), comparison.ways.size());
    EXPECT_EQ(kept->ways[1].scores.discriminative, comparison.ways[1].scores.discriminative);
    EXPECT_EQ(kept->missing, comparison.missing);
    const ScenarioWay chosen = must(chosenScenarioWay(*project));
    EXPECT_EQ(chosen, comparison.winner);
    // The same seed gives the same table.
    EXPECT_EQ(must(compareScenarios(*project, models, options, {})).ways[1].distance, comparison.ways[1].distance);
}

TEST_F(ScenariosTest, AWinnerThatIsGoneGivesWayToTheBootstrap)
{
    must(project->setSetting("scenarios.comparison",
                             R"({"ways":[],"winner":"gan","series":1,"futures":1,"paths":1,"horizon":1,"seed":1,"model":"theta","started_at":"","data_version":1,"missing":[],"training_seconds":0})"));
    EXPECT_EQ(must(keptComparison(*project))->winner, ScenarioWay::Gan);
    EXPECT_EQ(must(chosenScenarioWay(*project)), ScenarioWay::Bootstrap);
    must(project->setSetting("scenarios.comparison", "{broken"));
    EXPECT_FALSE(must(keptComparison(*project)));
}

TEST_F(ScenariosTest, CancelledAndTooShort)
{
    std::stop_source stop;
    stop.request_stop();
    JobContext job;
    job.stop = stop.get_token();
    ComparisonOptions options;
    options.trainGan = false;
    EXPECT_EQ(compareScenarios(*project, models, options, job).error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(must(keptComparison(*project)));
    options.horizon = 150;
    EXPECT_EQ(compareScenarios(*project, models, options, {}).error().code, ErrorCode::TooShort);
}

} // namespace
} // namespace shelfcast::core

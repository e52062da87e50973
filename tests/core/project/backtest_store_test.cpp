#include "core/project/backtest_store.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <SQLiteCpp/Statement.h>
#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

BacktestInfo infoOf()
{
    BacktestInfo info;
    info.frequency = Frequency::Daily;
    info.lastPeriod = 20'500;
    info.seasonLength = 7;
    info.horizon = 2;
    info.origins = 2;
    info.step = 1;
    info.models = {{"naive", {}, false, 0.5, 0.75}, {"boosted-trees", {{"trees", std::int64_t{50}}, {"rate", 0.1}, {"deep", true}, {"kind", std::string("best")}}, true, 3.0, 4.0}};
    info.failed = {{"lstm", {"Too short by %1 periods.", {std::int64_t{3}}}}};
    info.items = "bre*";
    info.panel = R"({"frequency":"daily"})";
    info.startedAt = "2026-11-22T08:40:00Z";
    info.finishedAt = "2026-11-22T08:41:00Z";
    info.seed = 0xfedcba9876543210ULL;
    info.dataVersion = 7;
    info.series = 2;
    info.seconds = 60.5;
    return info;
}

constexpr std::size_t kNumbers = 2 * (1 + kQuantileCount);

/// Two series, of which the second had no history at the first origin; models come one after the other.
void fill(BacktestSink &sink)
{
    must(sink.add(BacktestSeries{11, "bread", "Town", "White bread", "bakery", 2.5, 1000.0}));
    must(sink.add(BacktestActual{0, 0, 3.0, 9.0, 10.0, 25.0, {1.0F, std::nanf("")}, {4.0F, 5.0F}}));
    must(sink.add(BacktestActual{0, 1, 3.5, std::nan(""), 11.0, 26.0, {2.0F, 3.0F}, {4.5F, 5.5F}}));
    must(sink.add(BacktestSeries{12, "milk", "", "", "", 1.0, 0.0}));
    must(sink.add(BacktestActual{1, 1, 1.0, 1.0, 0.0, 0.0, {0.0F, 0.0F}, {0.0F, 0.0F}}));
    for (int model = 1; model >= 0; --model)
        for (std::size_t series = 0; series < 2; ++series)
            for (int origin = static_cast<int>(series); origin < 2; ++origin)
                must(sink.add(BacktestForecast{series, origin, model, series == 1, std::vector<float>(kNumbers, static_cast<float>(100 * model + 10 * origin) + static_cast<float>(series))}));
}

std::vector<BacktestCase> casesOf(const BacktestSource &source)
{
    std::vector<BacktestCase> all;
    must(source.forEach([&](const BacktestCase &one) { all.push_back(one); }, {}));
    return all;
}

void expectWhatWasFilled(const BacktestSource &source)
{
    const auto cases = casesOf(source);
    ASSERT_THAT(cases, SizeIs(2));
    EXPECT_EQ(cases[0].series.id, 11);
    EXPECT_EQ(cases[0].series.item, "bread");
    EXPECT_EQ(cases[0].series.location, "Town");
    EXPECT_EQ(cases[0].series.name, "White bread");
    EXPECT_EQ(cases[0].series.category, "bakery");
    EXPECT_EQ(cases[0].series.unitValue, 2.5);
    EXPECT_EQ(cases[0].series.value, 1000.0);
    ASSERT_THAT(cases[0].actuals, SizeIs(2));
    EXPECT_EQ(cases[0].actuals[0].actual[0], 1.0F);
    EXPECT_TRUE(std::isnan(cases[0].actuals[0].actual[1]));
    EXPECT_THAT(cases[0].actuals[0].naive2, ElementsAre(4.0F, 5.0F));
    EXPECT_EQ(cases[0].actuals[1].scale, 3.5);
    EXPECT_TRUE(std::isnan(cases[0].actuals[1].squaredScale));
    EXPECT_EQ(cases[0].actuals[1].before, 11.0);
    EXPECT_EQ(cases[0].actuals[1].value, 26.0);
    ASSERT_THAT(cases[0].forecasts, SizeIs(4));
    EXPECT_EQ(cases[0].forecasts[1].model, 1);
    EXPECT_EQ(cases[0].forecasts[1].origin, 0);
    EXPECT_EQ(cases[0].forecasts[1].numbers, std::vector<float>(kNumbers, 100.0F));
    ASSERT_THAT(cases[1].actuals, SizeIs(1));
    EXPECT_EQ(cases[1].actuals[0].origin, 1);
    ASSERT_THAT(cases[1].forecasts, SizeIs(2));
    EXPECT_TRUE(cases[1].forecasts[0].standIn);
    EXPECT_EQ(cases[1].forecasts[0].series, 1U);
}

class BacktestStoreTest : public testing::Test {
protected:
    std::int64_t keep()
    {
        const auto draft = must(BacktestDraft::begin(*project));
        fill(*draft);
        return must(draft->finish(infoOf(), {}));
    }
    std::int64_t rows(const std::string &table)
    {
        SQLite::Statement count(project->database(), "SELECT count(*) FROM " + table);
        count.executeStep();
        return count.getColumn(0).getInt64();
    }
    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "shop.shelfcast"));
};

TEST_F(BacktestStoreTest, KeepsWhatWasForecastBesideWhatCame)
{
    const std::int64_t id = keep();
    expectWhatWasFilled(StoredBacktest(*project, id));
    const BacktestInfo info = must(storedBacktest(*project, id)), wanted = infoOf();
    EXPECT_EQ(info.id, id);
    EXPECT_EQ(info.frequency, wanted.frequency);
    EXPECT_EQ(info.lastPeriod, wanted.lastPeriod);
    EXPECT_EQ(info.seasonLength, 7);
    EXPECT_EQ(info.horizon, 2);
    EXPECT_EQ(info.origins, 2);
    EXPECT_EQ(info.step, 1);
    EXPECT_EQ(info.items, "bre*");
    EXPECT_EQ(info.panel, wanted.panel);
    EXPECT_EQ(info.startedAt, wanted.startedAt);
    EXPECT_EQ(info.finishedAt, wanted.finishedAt);
    EXPECT_EQ(info.seed, wanted.seed);
    EXPECT_EQ(info.dataVersion, 7);
    EXPECT_EQ(info.series, 2U);
    EXPECT_EQ(info.seconds, 60.5);
    ASSERT_THAT(info.models, SizeIs(2));
    EXPECT_FALSE(info.models[0].learnsOnce);
    EXPECT_TRUE(info.models[1].learnsOnce);
    EXPECT_EQ(info.models[1].id, "boosted-trees");
    EXPECT_EQ(info.models[1].settings, wanted.models[1].settings);
    EXPECT_EQ(info.models[1].cpuSeconds, 3.0);
    EXPECT_EQ(info.models[0].wallSeconds, 0.75);
    ASSERT_THAT(info.failed, SizeIs(1));
    EXPECT_EQ(info.failed[0].id, "lstm");
    EXPECT_EQ(english(info.failed[0].reason), "Too short by 3 periods.");
}

TEST_F(BacktestStoreTest, ADraftCanBeMeasuredAndLeavesNothingBehind)
{
    {
        const auto draft = must(BacktestDraft::begin(*project));
        fill(*draft);
        expectWhatWasFilled(*draft);
        EXPECT_THAT(must(draft->series()), SizeIs(2));
    }
    EXPECT_THAT(must(storedBacktests(*project)), IsEmpty());
    EXPECT_EQ(rows("backtest_forecast"), 0);
    must(storeBatch(*project, smallBatch({{"bread", {sale(0, 1.0)}}}), {})); // and the project can be written again
}

TEST_F(BacktestStoreTest, AModelThatFailedLeavesNothing)
{
    const auto draft = must(BacktestDraft::begin(*project));
    fill(*draft);
    must(draft->drop(1));
    for (const BacktestCase &one : casesOf(*draft)) {
        EXPECT_FALSE(one.forecasts.empty());
        for (const BacktestForecast &forecast : one.forecasts)
            EXPECT_EQ(forecast.model, 0);
    }
    must(draft->add(BacktestForecast{0, 0, 1, false, std::vector<float>(kNumbers, 7.0F)})); // the next model has its place
    const auto cases = casesOf(*draft);
    EXPECT_EQ(cases[0].forecasts[1].numbers, std::vector<float>(kNumbers, 7.0F));
}

TEST_F(BacktestStoreTest, AnOlderFileThatIsOnlyReadNamesNoFailures)
{
    const std::int64_t id = keep();
    project->database().exec("DROP TABLE backtest_failure"); // as a file of version 3 has it
    EXPECT_THAT(must(storedBacktest(*project, id)).failed, IsEmpty());
}

TEST_F(BacktestStoreTest, CancelledKeepsNothing)
{
    const auto draft = must(BacktestDraft::begin(*project));
    fill(*draft);
    std::stop_source source;
    source.request_stop();
    JobContext job;
    job.stop = source.get_token();
    EXPECT_EQ(draft->finish(infoOf(), job).error().code, ErrorCode::Cancelled);
    EXPECT_THAT(must(storedBacktests(*project)), IsEmpty());
    EXPECT_EQ(rows("backtest_series"), 0);
}

TEST_F(BacktestStoreTest, ListsAndDeletes)
{
    const std::int64_t first = keep(), second = keep();
    const auto all = must(storedBacktests(*project));
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].id, second) << "newest first";
    must(removeBacktest(*project, first));
    EXPECT_THAT(must(storedBacktests(*project)), SizeIs(1));
    EXPECT_EQ(rows("backtest_forecast"), 6) << "those of the other";
    EXPECT_EQ(rows("backtest_model"), 2);
    EXPECT_EQ(removeBacktest(*project, first).error().code, ErrorCode::NotFound);
    EXPECT_EQ(storedBacktest(*project, first).error().code, ErrorCode::NotFound);
    must(removeBacktest(*project, second));
    for (const char *table : {"backtest", "backtest_model", "backtest_failure", "backtest_series", "backtest_actual", "backtest_forecast"})
        EXPECT_EQ(rows(table), 0) << table;
}

TEST_F(BacktestStoreTest, AReaderCanDraftButNotKeep)
{
    const std::int64_t id = keep();
    const auto reader = must(Project::open(folder / "shop.shelfcast", OpenMode::ReadOnly));
    const auto draft = must(BacktestDraft::begin(*reader));
    fill(*draft);
    expectWhatWasFilled(*draft);
    EXPECT_EQ(draft->finish(infoOf(), {}).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(removeBacktest(*reader, id).error().code, ErrorCode::ReadOnly);
}

TEST_F(BacktestStoreTest, TheProjectIsReadAsItStoodAtTheBeginning)
{
    must(storeBatch(*project, smallBatch({{"bread", {sale(0, 1.0)}}}), {}));
    const auto other = must(Project::open(folder / "shop.shelfcast"));
    const auto draft = must(BacktestDraft::begin(*other));
    must(storeBatch(*project, smallBatch({{"bread", {sale(1, 2.0)}}}, "more.csv"), {}));
    EXPECT_THAT(soldOf(*other, "bread"), SizeIs(1));
    fill(*draft);
    const std::int64_t id = must(draft->finish(infoOf(), {}));
    EXPECT_THAT(soldOf(*other, "bread"), SizeIs(2));
    expectWhatWasFilled(StoredBacktest(*project, id));
}

} // namespace
} // namespace shelfcast::core

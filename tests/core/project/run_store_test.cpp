#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;
using testing::Pair;

StoredForecast forecastOf(std::int64_t series, int horizon, double level, const std::string &model)
{
    StoredForecast f;
    f.seriesId = series;
    f.forecast.modelId = model;
    f.forecast.form = {"ETS(%1)", {std::string("A,N,N")}};
    f.forecast.note = {"Only %1 periods are known.", {std::int64_t{12}}};
    f.why = {"Its error of %1 is the least.", {0.25}};
    f.accuracy = {0.1, 0.8, -0.02, 0.2, 1.1, kNone};
    f.grade = Grade::Solid;
    f.model = {model, R"({"alpha":0.3})"};
    for (int step = 0; step < horizon; ++step) {
        f.forecast.mean.push_back(level + step);
        for (std::size_t q = 0; q < kQuantileCount; ++q)
            f.forecast.quantiles.push_back(level + step + static_cast<double>(q) - 6.0);
    }
    return f;
}

class RunTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::vector<Observation> days;
        for (int day = 0; day < 14; ++day)
            days.push_back(sale(day, 10.0, 2.0));
        must(storeBatch(*project, smallBatch({{"cola", days}, {"new", {sale(13, 1.0)}}}), {}));
        run.kind = "forecast";
        run.modelId = "auto";
        run.settings = R"({"horizon":7})";
        run.startedAt = "2026-01-02T03:04:05Z";
        run.finishedAt = "2026-01-02T03:04:09Z";
        run.outcome = "done";
        run.device = "cpu";
        run.seed = 0xfedcba9876543210ULL;
        run.dataVersion = 1;
        run.frequency = Frequency::Daily;
        run.lastPeriod = kMonday + 13;
        run.horizon = 7;
        run.seconds = 4.25;
    }
    const TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
    RunInfo run;
};

TEST_F(RunTest, ARunComesBackAsItWasSaved)
{
    const StoredForecast cola = forecastOf(1, 7, 12.0, "ets");
    const auto id = must(project->saveForecastRun(run, {forecastOf(2, 7, 1.0, "naive"), cola}, {}));
    const RunInfo saved = must(project->latestForecastRun()).value();
    EXPECT_EQ(saved.id, id);
    EXPECT_EQ(saved.seed, run.seed);
    EXPECT_EQ(saved.settings, run.settings);
    EXPECT_EQ(saved.lastPeriod, run.lastPeriod);
    EXPECT_EQ(saved.frequency, run.frequency);
    EXPECT_EQ(saved.seconds, run.seconds);

    const StoredForecast back = must(project->forecast(id, 1)).value();
    EXPECT_EQ(back.forecast.mean, cola.forecast.mean);
    EXPECT_EQ(back.forecast.quantiles, cola.forecast.quantiles);
    EXPECT_EQ(back.forecast.form, cola.forecast.form);
    EXPECT_EQ(back.forecast.note, cola.forecast.note);
    EXPECT_EQ(back.why, cola.why);
    EXPECT_EQ(back.grade, Grade::Solid);
    EXPECT_EQ(back.accuracy.mase, 0.8);
    EXPECT_TRUE(std::isnan(back.accuracy.naiveBias));
    EXPECT_EQ(back.model.state, cola.model.state);
    EXPECT_THAT(must(project->champions(id)), ElementsAre(Pair("ets", 1), Pair("naive", 1)));
    EXPECT_EQ(must(project->forecast(id, 99)), std::nullopt);
    EXPECT_EQ(must(project->learned(id)), std::nullopt) << "each series has learned for itself";
    EXPECT_EQ(project->database().execAndGet("SELECT date(day * 86400, 'unixepoch') FROM forecast WHERE series = 1 AND step = 1").getString(), "2024-10-21");
    EXPECT_EQ(project->database().execAndGet("SELECT value FROM run_metric WHERE metric = 'mean_mase'").getDouble(), 0.8);
}

TEST_F(RunTest, WhatAllSeriesTaughtTogetherComesBackByteForByte)
{
    run.learned = {"lstm", R"({"units":4})", std::string("\0\1\xff weights\0", 13)};
    const StoredModel back = must(project->learned(must(project->saveForecastRun(run, {}, {})))).value();
    EXPECT_EQ(back.modelId, "lstm");
    EXPECT_EQ(back.state, run.learned.state);
    EXPECT_EQ(back.weights, run.learned.weights);
}

TEST_F(RunTest, SummariesCompareWithTheSeasonBefore)
{
    const auto id = must(project->saveForecastRun(run, {forecastOf(1, 7, 12.0, "ets"), forecastOf(2, 7, 1.0, "naive")}, {}));
    const auto summaries = must(project->forecastSummaries(id));
    ASSERT_EQ(summaries.size(), 2U);
    EXPECT_EQ(summaries[0].total, 12 + 13 + 14 + 15 + 16 + 17 + 18);
    EXPECT_EQ(summaries[0].low, 105.0 - 7 * 4);  // the 10 % quantile lies 4 below
    EXPECT_EQ(summaries[0].high, 105.0 + 7 * 4);
    EXPECT_DOUBLE_EQ(summaries[0].change, 105.0 / 70.0 - 1.0); // the week before: seven days of 10
    EXPECT_EQ(summaries[0].value, 210.0);
    EXPECT_TRUE(std::isnan(summaries[1].change)) << "one day of history is nothing to compare with";
    EXPECT_EQ(summaries[1].value, summaries[1].total) << "without a price, units count";
}

TEST_F(RunTest, ACancelledRunLeavesNothing)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double, const Message &) { stop.request_stop(); };
    const auto saved = project->saveForecastRun(run, {forecastOf(1, 7, 12.0, "ets"), forecastOf(2, 7, 1.0, "naive")}, job);
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(must(project->runs()).empty());
    EXPECT_EQ(project->database().execAndGet("SELECT count(*) FROM forecast").getInt(), 0);
}

TEST_F(RunTest, RunsAreListedNewestFirst)
{
    must(project->saveForecastRun(run, {}, {}));
    run.modelId = "naive";
    const auto second = must(project->saveForecastRun(run, {}, {}));
    run.outcome = "failed";
    must(project->saveForecastRun(run, {}, {}));
    EXPECT_EQ(must(project->runs()).size(), 3U);
    EXPECT_EQ(must(project->runs()).front().outcome, "failed");
    EXPECT_EQ(must(project->latestForecastRun()).value().id, second);
}

TEST_F(RunTest, AForecastOutlivesTheImportItCameFrom)
{
    const auto id = must(project->saveForecastRun(run, {forecastOf(1, 7, 12.0, "ets")}, {}));
    must(undoBatch(*project, must(project->sources()).front().id, {}));
    project.reset();
    project = must(Project::open(folder / "a.shelfcast"));
    EXPECT_TRUE(must(project->series()).empty());
    EXPECT_TRUE(must(project->forecast(id, 1)).has_value());
}

} // namespace
} // namespace shelfcast::core

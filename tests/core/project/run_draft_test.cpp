#include "core/project/run_draft.h"
#include "core/project/series_reader.h"
#include "small_batch.h"
#include "temp_folder.h"

#include <gmock/gmock.h>

namespace shelfcast::core {
namespace {

using testing::ElementsAre;

StoredForecast forecastOf(std::int64_t series, double level)
{
    StoredForecast f;
    f.seriesId = series;
    f.forecast.modelId = "naive";
    f.forecast.mean = {level, level};
    f.forecast.quantiles.assign(2 * kQuantileCount, level);
    f.model = {"naive", std::to_string(level)};
    return f;
}

class RunDraftTest : public testing::Test {
protected:
    RunDraftTest()
    {
        must(storeBatch(*project, smallBatch({{"a", {sale(0, 1.0)}}, {"b", {sale(0, 2.0)}}, {"c", {sale(0, 3.0)}}}), {}));
        run.kind = "forecast";
        run.outcome = "done";
        run.frequency = Frequency::Daily;
        run.lastPeriod = kMonday;
        run.horizon = 2;
    }
    int count(const std::string &table) { return project->database().execAndGet("SELECT count(*) FROM main." + table).getInt(); }
    int databases() { return project->database().execAndGet("SELECT count(*) FROM pragma_database_list WHERE name = 'draft'").getInt(); }

    TempFolder folder;
    std::unique_ptr<Project> project = must(Project::create(folder / "a.shelfcast"));
    RunInfo run;
};

TEST_F(RunDraftTest, WhatIsAddedInPartsIsTheSameAsAllAtOnce)
{
    run.learned = {"together", "{}"};
    const std::vector<StoredForecast> all = {forecastOf(1, 10.0), forecastOf(2, 20.0), forecastOf(3, 30.0)};
    const std::int64_t once = must(project->saveForecastRun(run, all, {}));
    std::int64_t parts = 0;
    {
        const auto draft = must(RunDraft::begin(*project));
        must(draft->add(run, std::span(all).first(2)));
        must(draft->add(run, std::span(all).last(1)));
        EXPECT_EQ(count("forecast_series"), 3) << "the draft is no part of the project yet";
        parts = must(draft->finish(run, {}));
    }
    EXPECT_NE(once, parts);
    for (const std::string table : {"forecast_series", "forecast", "fitted_model"}) {
        const auto rowsOf = [&](std::int64_t id) {
            std::string rows;
            Cursor row(project->database(), "SELECT * FROM " + table + " WHERE run = ? ORDER BY series");
            row.bind(1, id);
            while (row.step()) {
                for (int column = 1; column < 18 && (column < 4 || table != "fitted_model"); ++column)
                    rows += row.text(column) + '|';
                rows += '\n';
            }
            return rows;
        };
        EXPECT_FALSE(rowsOf(once).empty());
        EXPECT_EQ(rowsOf(once), rowsOf(parts)) << table;
    }
    EXPECT_EQ(must(project->learned(parts)).value().modelId, "together");
    EXPECT_EQ(databases(), 0);
}

TEST_F(RunDraftTest, ADraftThatIsGivenUpLeavesNothing)
{
    {
        const auto draft = must(RunDraft::begin(*project));
        must(draft->add(run, std::vector{forecastOf(1, 10.0)}));
    }
    EXPECT_EQ(databases(), 0);
    for (const char *table : {"run", "forecast_series", "forecast", "fitted_model"})
        EXPECT_EQ(count(table), 0) << table;
    EXPECT_EQ(must(project->saveForecastRun(run, {forecastOf(1, 10.0)}, {})), 1) << "the next one finds its place free";
}

TEST_F(RunDraftTest, CancelledWhileItIsCopiedLeavesNothing)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](double fraction, const Message &) {
        if (fraction > 0.2)
            stop.request_stop();
    };
    const auto draft = must(RunDraft::begin(*project));
    must(draft->add(run, std::vector{forecastOf(1, 10.0), forecastOf(2, 10.0)}));
    const auto finished = draft->finish(run, job);
    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().code, ErrorCode::Cancelled);
    for (const char *table : {"run", "forecast_series", "forecast", "fitted_model"})
        EXPECT_EQ(count(table), 0) << table;
}

TEST_F(RunDraftTest, OthersMayWriteMeanwhileAndItsOwnConnectionDoesNotSeeIt)
{
    const auto draft = must(RunDraft::begin(*project));
    const std::int64_t version = project->dataVersion();
    const auto window = must(Project::open(folder / "a.shelfcast"));
    must(storeBatch(*window, smallBatch({{"d", {sale(0, 4.0)}}}, "more.csv"), {}));
    EXPECT_EQ(must(window->series()).size(), 4U);
    EXPECT_EQ(must(project->series()).size(), 3U);
    EXPECT_EQ(project->dataVersion(), version);
    must(draft->add(run, std::vector{forecastOf(1, 10.0)}));
    EXPECT_EQ(must(draft->finish(run, {})), 1);
    EXPECT_EQ(must(project->series()).size(), 4U);
}

TEST_F(RunDraftTest, AProjectForReadingOnlyTakesNone)
{
    project.reset();
    const auto reading = must(Project::open(folder / "a.shelfcast", OpenMode::ReadOnly));
    EXPECT_EQ(RunDraft::begin(*reading).error().code, ErrorCode::ReadOnly);
}

TEST_F(RunDraftTest, AReaderGoesFromSeriesToSeriesInAnyOrder)
{
    SeriesReader reader = must(SeriesReader::open(*project));
    std::vector<double> sold;
    for (const std::int64_t series : {3, 1, 99, 2}) {
        std::vector<Observation> days;
        must(reader.read(series, days));
        sold.push_back(days.empty() ? -1.0 : days.front().quantity);
    }
    EXPECT_THAT(sold, ElementsAre(3.0, 1.0, -1.0, 2.0));
}

} // namespace
} // namespace shelfcast::core

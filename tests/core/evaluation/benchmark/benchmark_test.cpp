#include "core/evaluation/benchmark/benchmark.h"
#include "core/evaluation/benchmark/competition_data.h"
#include "core/evaluation/measures/metrics.h"
#include "core/evaluation/measures/naive2.h"
#include "tests/core/project/temp_folder.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>

using namespace shelfcast::core;
using ::testing::HasSubstr;

namespace {

/// Two series of four seasons of three periods; naive repeats the last value.
std::string smallData()
{
    std::string text = "id,t,split,value\n";
    const auto add = [&](const std::string &id, const std::string &split, const std::vector<int> &values) {
        for (std::size_t t = 0; t < values.size(); ++t)
            text += id + "," + std::to_string(t + 1) + "," + split + "," + std::to_string(values[t]) + "\n";
    };
    add("A1", "train", {10, 20, 30, 12, 22, 32, 14, 24, 34, 16, 26, 36});
    add("A1", "test", {18, 28});
    add("A2", "train", {5, 5, 8, 5, 5, 8, 5, 5, 8, 5, 5, 9});
    add("A2", "test", {6, 9});
    add("B1", "train", {1, 2, 3});
    add("B1", "test", {4});
    return text;
}

class Benchmark : public ::testing::Test {
protected:
    Benchmark()
    {
        std::ofstream(m_folder / "small.csv") << smallData();
        m_options.data = m_folder / "small.csv";
        m_options.seasons = {3};
        m_options.horizon = 2;
        m_options.models = {"naive", "seasonal-naive"};
    }
    TempFolder m_folder;
    BenchmarkOptions m_options;
    Registry m_models = builtinModels();
};

TEST_F(Benchmark, MeasuresByHand)
{
    const auto outcome = benchmark(m_models, m_options, {});
    ASSERT_TRUE(outcome) << english(outcome.error().message);
    EXPECT_EQ(outcome->series, 2U);
    EXPECT_EQ(outcome->skipped, 1U); // B1 has one test value
    const BenchmarkRow &naive = outcome->models[0];
    EXPECT_EQ(naive.id, "naive");
    EXPECT_EQ(naive.failed, 0U);
    // A1: 36, 36 against 18, 28; A2: 9, 9 against 6, 9.
    EXPECT_NEAR(naive.smape, 0.5 * (0.5 * (3600.0 / 54.0 + 1600.0 / 64.0) + 0.5 * (600.0 / 15.0)), 1e-9);
    EXPECT_NEAR(naive.mase, 0.5 * (13.0 / 2.0 + 1.5 / (1.0 / 9.0)), 1e-9);
    EXPECT_NEAR(naive.wape, 29.0 / 61.0, 1e-9);
    EXPECT_NEAR(naive.bias, 29.0 / 61.0, 1e-9);
    const BenchmarkRow &seasonal = outcome->models[1]; // 16, 26 and 5, 5
    EXPECT_NEAR(seasonal.wape, (2.0 + 2.0 + 1.0 + 4.0) / 61.0, 1e-9);
    EXPECT_NEAR(seasonal.bias, -9.0 / 61.0, 1e-9);
    EXPECT_NEAR(seasonal.owa, 0.5 * (seasonal.smape / outcome->naive2Smape + seasonal.mase / outcome->naive2Mase), 1e-12);
    EXPECT_GT(naive.msis95, 0.0);
    EXPECT_GE(naive.coverage95, naive.coverage80);
    EXPECT_GE(naive.count95, naive.count80);
    EXPECT_GT(naive.count95, 0.0);
    EXPECT_GT(naive.pinball, 0.0);
}

TEST_F(Benchmark, TakesIdsAndStride)
{
    m_options.ids = "A2";
    EXPECT_EQ(benchmark(m_models, m_options, {})->series, 1U);
    m_options.ids = "A*";
    m_options.stride = 2;
    EXPECT_EQ(benchmark(m_models, m_options, {})->series, 1U);
    m_options.ids = "C*";
    const auto none = benchmark(m_models, m_options, {});
    ASSERT_FALSE(none);
    EXPECT_THAT(english(none.error().message), HasSubstr("exactly 2 test values"));
}

TEST_F(Benchmark, WritesForecasts)
{
    m_options.forecasts = m_folder / "out.csv";
    m_options.models = {"seasonal-naive"};
    ASSERT_TRUE(benchmark(m_models, m_options, {}));
    std::ifstream in(m_options.forecasts);
    std::string header, first;
    std::getline(in, header);
    std::getline(in, first);
    EXPECT_EQ(header, "id,model,h,mean,q0.025,q0.05,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,q0.7,q0.8,q0.9,q0.95,q0.975");
    EXPECT_THAT(first, ::testing::StartsWith("A1,seasonal-naive,1,16,"));
    m_options.forecasts = m_folder / "no such folder" / "out.csv";
    EXPECT_EQ(benchmark(m_models, m_options, {}).error().code, ErrorCode::NoSpace);
}

TEST_F(Benchmark, GivesSettingsToTheModelsThatKnowThem)
{
    const double usual = benchmark(m_models, m_options, {})->models[1].wape;
    m_options.settings = {{"season", std::int64_t{1}}};
    const auto outcome = benchmark(m_models, m_options, {});
    EXPECT_NE(outcome->models[1].wape, usual);
    EXPECT_EQ(outcome->models[1].wape, outcome->models[0].wape); // a season of one is naive
}

TEST_F(Benchmark, UnknownModelAndCancel)
{
    m_options.models = {"naive", "crystal-ball"};
    const auto unknown = benchmark(m_models, m_options, {});
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_THAT(english(unknown.error().message), HasSubstr("seasonal-naive"));
    m_options.models = {"naive"};
    std::stop_source source;
    source.request_stop();
    JobContext job;
    job.stop = source.get_token();
    EXPECT_EQ(benchmark(m_models, m_options, job).error().code, ErrorCode::Cancelled);
}

/// What the M4 organisers published for their benchmark methods; runs where the competition's data are present. What does not need them is
/// held by hand above, and Naive2 and the measures against R in naive2_test.cpp and metrics_golden_test.cpp.
class BenchmarkOnM4 : public ::testing::Test {
protected:
    struct Set {
        const char *file;
        int season, horizon;
    };
    static constexpr Set kWeekly = {"m4_weekly", 1, 13}, kHourly = {"m4_hourly", 24, 48};
    static constexpr double kThirdDecimal = 0.0005;

    static std::filesystem::path dataOf(const Set &set) { return std::filesystem::path(SHELFCAST_SHARED_DATA) / set.file / "series.csv.gz"; }
    static BenchmarkOutcome run(const Set &set, std::vector<std::string> models)
    {
        BenchmarkOptions options;
        options.data = dataOf(set);
        options.seasons = {set.season};
        options.horizon = set.horizon;
        options.models = std::move(models);
        const auto outcome = benchmark(builtinModels(), options, {});
        EXPECT_TRUE(outcome);
        return outcome.value_or(BenchmarkOutcome{});
    }
    static void expect(const BenchmarkRow &row, double smape, double mase, double owa, double tolerance = kThirdDecimal)
    {
        EXPECT_NEAR(row.smape, smape, tolerance) << row.id;
        EXPECT_NEAR(row.mase, mase, tolerance) << row.id;
        EXPECT_NEAR(row.owa, owa, tolerance) << row.id;
    }
};

TEST_F(BenchmarkOnM4, WeeklyHasThePublishedFigures)
{
    if (!std::filesystem::exists(dataOf(kWeekly)))
        return;
    const BenchmarkOutcome outcome = run(kWeekly, {"naive", "seasonal-naive", "ses"});
    EXPECT_EQ(outcome.series, 359U);
    EXPECT_NEAR(outcome.naive2Smape, 9.161, kThirdDecimal);
    EXPECT_NEAR(outcome.naive2Mase, 2.777, kThirdDecimal);
    expect(outcome.models[0], 9.161, 2.777, 1.0);
    expect(outcome.models[1], 9.161, 2.777, 1.0);
    // 9.0115 and 2.68447, where R's ses() has 9.0121 and 2.68451: see SesIsCloserThanRsSearch.
    expect(outcome.models[2], 9.012, 2.685, 0.9753, 0.0006);
}

/// R's search for SES stops early on one weekly series, W309. With its forecast there, the published figures come out to the third decimal.
TEST_F(BenchmarkOnM4, SesIsCloserThanRsSearch)
{
    if (!std::filesystem::exists(dataOf(kWeekly)))
        return;
    constexpr double kRsForecast = 6182.79842624495, kRsSquares = 73245787.8080182; // ses() of R's forecast 8.20
    const auto all = readCompetitionData(dataOf(kWeekly), {});
    ASSERT_TRUE(all);
    Panel panel;
    panel.seasonLength = 1;
    for (const CompetitionSeries &one : *all) {
        Series series;
        series.item = one.id;
        series.y = one.train;
        series.states.assign(series.y.size(), PeriodState::Sold);
        panel.series.push_back(std::move(series));
    }
    const Registry models = builtinModels();
    const auto fitted = (*models.make("ses", {}))->fit(panel, kWeekly.horizon, {});
    ASSERT_TRUE(fitted);
    const auto forecasts = (*fitted)->forecast(panel, kWeekly.horizon, {});
    ASSERT_TRUE(forecasts);
    double smape = 0.0, mase = 0.0, squares = 0.0;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const CompetitionSeries &one = (*all)[i];
        std::vector<double> mean = (*forecasts)[i].mean;
        if (one.id == "W309") {
            const auto explained = (*fitted)->explain(panel, i, 1, {});
            ASSERT_TRUE(explained);
            for (std::size_t t = 0; t < one.train.size(); ++t)
                squares += (one.train[t] - explained->fitted[t]) * (one.train[t] - explained->fitted[t]);
            mean.assign(mean.size(), kRsForecast);
        }
        smape += metrics::smape(one.test, mean) / static_cast<double>(all->size());
        mase += metrics::mase(one.test, mean, metrics::seasonalScale(one.train, 1)) / static_cast<double>(all->size());
    }
    EXPECT_GT(squares, 0.0);
    EXPECT_LT(squares, 0.985 * kRsSquares) << "what R minimises is smaller here";
    EXPECT_NEAR(smape, 9.012, kThirdDecimal);
    EXPECT_NEAR(mase, 2.685, kThirdDecimal);
}

TEST_F(BenchmarkOnM4, HourlyHasThePublishedFigures)
{
    if (!std::filesystem::exists(dataOf(kHourly)))
        return;
    const BenchmarkOutcome outcome = run(kHourly, {"naive", "seasonal-naive"});
    EXPECT_EQ(outcome.series, 414U);
    EXPECT_NEAR(outcome.naive2Smape, 18.383, kThirdDecimal);
    EXPECT_NEAR(outcome.naive2Mase, 2.395, kThirdDecimal);
    expect(outcome.models[0], 43.003, 11.608, 3.593);
    expect(outcome.models[1], 13.912, 1.193, 0.62745);
}

/// M4's SES works on seasonally adjusted sales, by the same indices as Naive2.
TEST_F(BenchmarkOnM4, SesOnAdjustedHourlySalesHasThePublishedFigures)
{
    if (!std::filesystem::exists(dataOf(kHourly)))
        return;
    const auto all = readCompetitionData(dataOf(kHourly), {});
    ASSERT_TRUE(all);
    const auto season = static_cast<std::size_t>(kHourly.season);
    Panel panel;
    panel.seasonLength = 1;
    std::vector<std::vector<double>> indices;
    for (const CompetitionSeries &one : *all) {
        indices.push_back(passesSeasonalityTest(one.train, kHourly.season) ? seasonalIndices(one.train, kHourly.season) : std::vector<double>(season, 1.0));
        Series series;
        for (std::size_t t = 0; t < one.train.size(); ++t)
            series.y.push_back(one.train[t] / indices.back()[t % season]);
        series.states.assign(series.y.size(), PeriodState::Sold);
        panel.series.push_back(std::move(series));
    }
    const Registry models = builtinModels();
    const auto fitted = (*models.make("ses", {}))->fit(panel, kHourly.horizon, {});
    ASSERT_TRUE(fitted);
    const auto forecasts = (*fitted)->forecast(panel, kHourly.horizon, {});
    ASSERT_TRUE(forecasts);
    double smape = 0.0, mase = 0.0;
    for (std::size_t i = 0; i < all->size(); ++i) {
        const CompetitionSeries &one = (*all)[i];
        std::vector<double> mean = (*forecasts)[i].mean;
        for (std::size_t step = 0; step < mean.size(); ++step)
            mean[step] *= indices[i][(one.train.size() + step) % season];
        smape += metrics::smape(one.test, mean) / static_cast<double>(all->size());
        mase += metrics::mase(one.test, mean, metrics::seasonalScale(one.train, kHourly.season)) / static_cast<double>(all->size());
    }
    EXPECT_NEAR(smape, 18.094, kThirdDecimal);
    EXPECT_NEAR(mase, 2.385, kThirdDecimal);
    EXPECT_NEAR(metrics::owa(smape, mase, 18.383, 2.395), 0.99005, kThirdDecimal);
}

} // namespace

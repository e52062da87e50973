#include "core/evaluation/benchmark.h"
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

/// The figures that the M4 organisers published for Naive2; runs where the competition's data are present.
TEST(BenchmarkOnM4, Naive2HasTheOfficialFigures)
{
    const struct {
        const char *file;
        int season, horizon;
        double smape, mase;
    } sets[] = {{"m4_weekly", 1, 13, 9.161, 2.777}, {"m4_hourly", 24, 48, 18.383, 2.395}};
    for (const auto &set : sets) {
        BenchmarkOptions options;
        options.data = std::filesystem::path(SHELFCAST_SHARED_DATA) / set.file / "series.csv.gz";
        options.seasons = {set.season};
        options.horizon = set.horizon;
        options.models = {"seasonal-naive"};
        if (!std::filesystem::exists(options.data))
            continue; // Naive2 itself is held against R in naive2_test.cpp
        const auto outcome = benchmark(builtinModels(), options, {});
        ASSERT_TRUE(outcome);
        EXPECT_NEAR(outcome->naive2Smape, set.smape, 0.0005);
        EXPECT_NEAR(outcome->naive2Mase, set.mase, 0.0005);
        if (set.season == 24) { // the organisers' sNaive on hourly data
            EXPECT_NEAR(outcome->models[0].smape, 13.912, 0.0005);
            EXPECT_NEAR(outcome->models[0].mase, 1.193, 0.0005);
        }
    }
}

} // namespace

#include "core/reporting/forecast_csv.h"
#include "tests/core/reporting/made_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <sys/resource.h>

namespace shelfcast::core {
namespace {

std::vector<std::string> linesOf(const std::filesystem::path &path)
{
    std::istringstream in(test::contents(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// The disk is full for this process after so many bytes.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

TEST(ForecastCsv, HasARowASeriesAndPeriod)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    ASSERT_TRUE(writeForecastCsv(made->source, folder / "out.csv", {}, {}));
    const auto lines = linesOf(folder / "out.csv");
    ASSERT_EQ(lines.size(), 1u + 27 + 27 + 6 + 27);
    EXPECT_EQ(lines[0], "\xEF\xBB\xBF" "item,location,name,category,period,date,history,forecast,q0.025,q0.05,q0.1,q0.2,q0.3,q0.4,q0.5,q0.6,"
                        "q0.7,q0.8,q0.9,q0.95,q0.975,model,run,model_forecast,override,override_reason,override_author\r");
    EXPECT_EQ(lines[1], "C1,,cola,Drinks,2023-01,2023-01-01,10,,,,,,,,,,,,,,,,,,,,\r");
    EXPECT_THAT(lines[25], testing::StartsWith("C1,,cola,Drinks,2025-01,2025-01-01,,15,11.080072,"));
    EXPECT_THAT(lines[25], testing::EndsWith(",18.919928,auto-ets,7,15,,,\r"));
    EXPECT_THAT(lines[58], testing::StartsWith("B1,,'=bread,Bakery,2025-01,2025-01-01,,7,1.120108,"));
}

TEST(ForecastCsv, WhatAPersonChangedStandsBesideTheModelsNumber)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    made->forecasts[1].forecast.mean[0] = 20.0; // as the project gives it: with the override
    made->source.overrides = [&made](std::int64_t series) -> Result<std::vector<OverriddenPeriod>> {
        return series == 1 ? std::vector<OverriddenPeriod>{{made->panel.lastPeriod + 1, 15.0, 20.0, "promotion", "", "Ann"}} : std::vector<OverriddenPeriod>();
    };
    ASSERT_TRUE(writeForecastCsv(made->source, folder / "out.csv", {}, {}));
    const auto lines = linesOf(folder / "out.csv");
    EXPECT_THAT(lines[25], testing::StartsWith("C1,,cola,Drinks,2025-01,2025-01-01,,20,"));
    EXPECT_THAT(lines[25], testing::EndsWith(",auto-ets,7,15,20,Promotion,Ann\r"));
    EXPECT_THAT(lines[26], testing::EndsWith(",auto-ets,7,15,,,\r"));
}

TEST(ForecastCsv, PeriodsKnownSinceTheRunShowBoth)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    made->panel.series[0].y.push_back(14.0); // January came in after the forecast
    ASSERT_TRUE(writeForecastCsv(made->source, folder / "out.csv", {}, {}));
    EXPECT_THAT(linesOf(folder / "out.csv")[25], testing::StartsWith("C1,,cola,Drinks,2025-01,2025-01-01,14,15,"));
}

TEST(ForecastCsv, SeriesWithoutAForecastKeepTheirHistory)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    made->forecasts.erase(3);
    ASSERT_TRUE(writeForecastCsv(made->source, folder / "out.csv", {}, {}));
    EXPECT_EQ(linesOf(folder / "out.csv").size(), 1u + 27 + 27 + 3 + 27);
}

TEST(ForecastCsv, CancelledLeavesTheOldFileAndNothingElse)
{
    const test::TemporaryFolder folder;
    std::ofstream(folder / "out.csv") << "old";
    const auto made = test::madeSource();
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&stop](double, const Message &) { stop.request_stop(); };
    const auto written = writeForecastCsv(made->source, folder / "out.csv", {}, job);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(test::contents(folder / "out.csv"), "old");
    EXPECT_EQ(folder.files(), 1u);
}

TEST(ForecastCsv, FullDiskIsSaidAndLeavesNothing)
{
    const test::TemporaryFolder folder;
    const auto made = test::largeSource(100, 60);
    const auto written = [&] {
        const SmallDisk disk(10'000);
        return writeForecastCsv(made->source, folder / "out.csv", {}, {});
    }();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NoSpace);
    EXPECT_THAT(english(written.error().message), testing::HasSubstr("out.csv"));
    EXPECT_EQ(folder.files(), 0u);
}

TEST(ForecastCsv, MissingFolderAndFolderInsteadOfFileAreSaid)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    auto written = writeForecastCsv(made->source, folder / "nowhere/out.csv", {}, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NotFound);
    written = writeForecastCsv(made->source, folder / "", {}, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::InvalidInput);
}

TEST(ForecastCsv, FailureOfTheProjectIsPassedOn)
{
    const test::TemporaryFolder folder;
    const auto made = test::madeSource();
    made->source.forecast = [](std::int64_t) -> Result<std::optional<StoredForecast>> { return failure(ErrorCode::Damaged, "broken"); };
    const auto written = writeForecastCsv(made->source, folder / "out.csv", {}, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Damaged);
    EXPECT_EQ(folder.files(), 0u);
}

} // namespace shelfcast::core

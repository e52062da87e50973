#include "core/jobs/job_context.h"

#include <gmock/gmock.h>

#include <atomic>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>
#include <vector>

namespace shelfcast::core {
namespace {

JobContext withThreads(int threads)
{
    JobContext job;
    job.threads = threads;
    return job;
}

TEST(JobContext, WithoutACallerIsNeitherCancelledNorHeard)
{
    const JobContext job;
    EXPECT_FALSE(job.cancelled());
    job.report(0.5, "Nobody listens"); // must not crash
}

TEST(JobContext, APartReportsItsShareOfTheWhole)
{
    std::vector<double> seen;
    JobContext job;
    job.progress = [&](double done, const Message &) { seen.push_back(done); };
    const JobContext second = part(part(job, 0.5, 1.0), 0.0, 0.5);
    second.report(0.0, {});
    second.report(1.0, {});
    second.report(7.0, {});
    second.report(-7.0, {});
    EXPECT_THAT(seen, testing::ElementsAre(0.5, 0.75, 0.75, 0.5));
}

TEST(JobContext, APartIsCancelledWithTheWhole)
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    const JobContext inner = part(job, 0.2, 0.3);
    stop.request_stop();
    EXPECT_TRUE(inner.cancelled());
}

TEST(ParallelFor, CallsEachIndexOnceWhateverTheThreads)
{
    for (const int threads : {0, 1, 2, 5}) {
        std::vector<std::atomic<int>> calls(1000);
        parallelFor(withThreads(threads), calls.size(), [&](std::size_t i) { ++calls[i]; });
        EXPECT_TRUE(std::all_of(calls.begin(), calls.end(), [](const auto &c) { return c == 1; })) << threads;
    }
    parallelFor(withThreads(2), 0, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, ResultsDoNotDependOnTheThreads)
{
    const auto squares = [](int threads) {
        std::vector<double> out(5000);
        parallelFor(withThreads(threads), out.size(), [&](std::size_t i) { out[i] = static_cast<double>(i) / 3.0; });
        return std::accumulate(out.begin(), out.end(), 0.0);
    };
    EXPECT_EQ(squares(1), squares(2));
}

TEST(ParallelFor, StopsEarlyWhenCancelled)
{
    for (const int threads : {1, 2}) {
        std::stop_source stop;
        JobContext job = withThreads(threads);
        job.stop = stop.get_token();
        std::atomic<int> calls = 0;
        parallelFor(job, 1'000'000, [&](std::size_t) {
            if (++calls == 10)
                stop.request_stop();
        });
        EXPECT_GE(calls, 10);
        EXPECT_LT(calls, 10 + threads + 1) << "at most one more call a worker";
    }
}

TEST(ParallelFor, ReportsRegularlyUpToTheEnd)
{
    for (const int threads : {1, 2}) {
        std::mutex mutex;
        std::set<double> seen;
        std::string stage;
        JobContext job = withThreads(threads);
        job.progress = [&](double done, const Message &message) {
            const std::scoped_lock lock(mutex);
            seen.insert(done);
            stage = english(message);
        };
        parallelFor(job, 1000, [](std::size_t) {}, "Fitting");
        EXPECT_EQ(*seen.rbegin(), 1.0);
        EXPECT_GE(*seen.begin(), 0.0);
        EXPECT_GE(seen.size(), 100U);
        EXPECT_LE(seen.size(), 201U);
        EXPECT_EQ(stage, "Fitting");
    }
}

} // namespace
} // namespace shelfcast::core

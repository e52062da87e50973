#include "tests/ui/waiting.h"
#include "ui/jobs/job_queue.h"

#include <QSignalSpy>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>

using namespace shelfcast;
using namespace shelfcast::ui;

namespace {

/// Work that begins, says so, and goes on until it is cancelled.
core::Result<int> untilCancelled(const core::JobContext &job, std::latch &begun)
{
    begun.count_down();
    while (!job.cancelled())
        std::this_thread::yield();
    return core::cancelled();
}

} // namespace

TEST(JobQueue, GivesTheResultOnTheGuiThread)
{
    JobQueue queue(3);
    QObject guard;
    int got = 0;
    QThread *workThread = nullptr, *doneThread = nullptr;
    queue.start<int>(
        "count", &guard,
        [&](const core::JobContext &job) -> core::Result<int> {
            workThread = QThread::currentThread();
            return job.threads;
        },
        [&](core::Result<int> result) {
            doneThread = QThread::currentThread();
            got = *result;
        });
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(got, 3);
    EXPECT_EQ(doneThread, QThread::currentThread());
    EXPECT_NE(workThread, doneThread);
}

TEST(JobQueue, RunsOneAfterTheOther)
{
    JobQueue queue(1);
    QObject guard;
    std::vector<int> order;
    for (int i = 0; i < 5; ++i)
        queue.start<int>("job", &guard, [i](const core::JobContext &) -> core::Result<int> { return i; }, [&](core::Result<int> result) { order.push_back(*result); });
    EXPECT_EQ(queue.queued(), 4);
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(JobQueue, ShowsWhatRuns)
{
    JobQueue queue(1);
    QObject guard;
    std::latch begun(1), go(1);
    const QSignalSpy changed(&queue, &JobQueue::changed);
    queue.start<int>(
        "Forecast", &guard,
        [&](const core::JobContext &job) -> core::Result<int> {
            job.report(0.25, core::Message("item %1", {std::int64_t{7}}));
            begun.count_down();
            go.wait();
            return 0;
        },
        [](core::Result<int>) {});
    begun.wait();
    ASSERT_TRUE(waitFor([&] { return queue.running()->fraction == 0.25; }));
    EXPECT_EQ(queue.running()->title, "Forecast");
    EXPECT_EQ(queue.running()->stage, "item 7");
    EXPECT_GE(changed.count(), 2);
    go.count_down();
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(queue.running(), nullptr);
}

TEST(JobQueue, CancelReachesTheWorkAtOnceAndTheWaitingToo)
{
    JobQueue queue(1);
    QObject guard;
    std::latch begun(1);
    std::vector<core::ErrorCode> codes;
    std::atomic<bool> secondRan = false;
    const auto keep = [&](core::Result<int> result) { codes.push_back(result.error().code); };
    queue.start<int>("first", &guard, [&](const core::JobContext &job) { return untilCancelled(job, begun); }, keep);
    queue.start<int>(
        "second", &guard,
        [&](const core::JobContext &) -> core::Result<int> {
            secondRan = true;
            return 1;
        },
        keep);
    begun.wait();
    queue.cancelAll();
    EXPECT_TRUE(queue.running()->cancelling);
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(codes, (std::vector{core::ErrorCode::Cancelled, core::ErrorCode::Cancelled}));
    EXPECT_FALSE(secondRan);
}

TEST(JobQueue, CancelOfOneLeavesTheOthers)
{
    JobQueue queue(1);
    QObject guard;
    std::latch begun(1);
    int second = 0;
    const int first = queue.start<int>("first", &guard, [&](const core::JobContext &job) { return untilCancelled(job, begun); }, [](core::Result<int>) {});
    queue.start<int>("second", &guard, [](const core::JobContext &) -> core::Result<int> { return 2; }, [&](core::Result<int> r) { second = *r; });
    begun.wait();
    queue.cancel(first);
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(second, 2);
}

TEST(JobQueue, CancelAndWaitEndsWithTheWorkerIdle)
{
    JobQueue queue(1);
    QObject guard;
    std::latch begun(1);
    bool ended = false;
    queue.start<int>("work", &guard, [&](const core::JobContext &job) { return untilCancelled(job, begun); }, [&](core::Result<int>) { ended = true; });
    begun.wait();
    queue.cancelAndWait();
    EXPECT_TRUE(ended);
    EXPECT_FALSE(queue.busy());
    int later = 0;
    queue.start<int>("later", &guard, [](const core::JobContext &) -> core::Result<int> { return 5; }, [&](core::Result<int> r) { later = *r; });
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(later, 5);
}

TEST(JobQueue, WhatIsThrownBecomesAnInternalError)
{
    JobQueue queue(1);
    QObject guard;
    core::Error error;
    queue.start<int>("work", &guard, [](const core::JobContext &) -> core::Result<int> { throw std::runtime_error("boom"); },
                     [&](core::Result<int> result) { error = result.error(); });
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_EQ(error.code, core::ErrorCode::Internal);
    EXPECT_EQ(error.detail, "boom");
}

TEST(JobQueue, AGuardThatIsGoneIsNotCalled)
{
    JobQueue queue(1);
    auto guard = std::make_unique<QObject>();
    bool called = false;
    queue.start<int>("work", guard.get(), [](const core::JobContext &) -> core::Result<int> { return 1; }, [&](core::Result<int>) { called = true; });
    guard.reset();
    ASSERT_TRUE(waitFor([&] { return !queue.busy(); }));
    EXPECT_FALSE(called);
}

TEST(JobQueue, DestructionCancelsAndWaits)
{
    std::atomic<bool> left = false;
    QObject guard;
    {
        JobQueue queue(1);
        std::latch begun(1);
        queue.start<int>(
            "work", &guard,
            [&](const core::JobContext &job) {
                const auto result = untilCancelled(job, begun);
                left = true;
                return result;
            },
            [](core::Result<int>) {});
        begun.wait();
    }
    EXPECT_TRUE(left);
}

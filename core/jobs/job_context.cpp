#include "core/jobs/job_context.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <atomic>

namespace shelfcast::core {

JobContext part(const JobContext &job, double from, double to)
{
    JobContext inner = job;
    if (job.progress)
        inner.progress = [outer = job.progress, from, to](double fraction, const Message &stage) {
            outer(from + (to - from) * std::clamp(fraction, 0.0, 1.0), stage);
        };
    return inner;
}

void parallelFor(const JobContext &job, std::size_t count, const std::function<void(std::size_t)> &body, const Message &stage)
{
    // About 200 reports a loop are enough for a smooth bar, and keep the callback out of the way.
    const std::size_t every = std::max<std::size_t>(1, count / 200);
    std::atomic<std::size_t> done = 0;
    const auto step = [&](std::size_t i) {
        if (job.cancelled())
            return;
        body(i);
        const std::size_t finished = ++done;
        if (finished % every == 0 || finished == count)
            job.report(static_cast<double>(finished) / static_cast<double>(count), stage);
    };
    if (job.threads <= 1) {
        for (std::size_t i = 0; i < count && !job.cancelled(); ++i)
            step(i);
        return;
    }
    tbb::task_arena arena(job.threads);
    arena.execute([&] { tbb::parallel_for(std::size_t{0}, count, step); });
}

} // namespace shelfcast::core

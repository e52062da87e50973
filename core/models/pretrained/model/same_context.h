#pragma once
#include "core/jobs/job_context.h"
#include "core/models/neural/networks/one_thread.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

namespace shelfcast::core::pretrained {

inline constexpr std::size_t kSeriesAPass = 128;

/// Calls @p work on all workers with series of the same context, so many at once; what it throws is thrown here, as LibTorch's exceptions must not leave
/// a worker.
///
/// chosen     indices of series
/// contextOf  (index) periods of context
/// work       (indices)
template <class ContextOf, class Work>
void forSameContext(std::vector<std::size_t> chosen, const ContextOf &contextOf, const JobContext &job, const Message &stage, const Work &work)
{
    std::ranges::stable_sort(chosen, {}, contextOf);
    std::vector<std::span<const std::size_t>> parts;
    for (std::size_t begin = 0; begin < chosen.size();) {
        std::size_t end = begin + 1;
        while (end < chosen.size() && end - begin < kSeriesAPass && contextOf(chosen[end]) == contextOf(chosen[begin]))
            ++end;
        parts.emplace_back(chosen.data() + begin, end - begin);
        begin = end;
    }
    std::mutex mutex;
    std::exception_ptr thrown;
    parallelFor(job, parts.size(), [&](std::size_t part) {
        try {
            networks::useOneThread();
            work(parts[part]);
        } catch (...) {
            const std::scoped_lock lock(mutex);
            thrown = std::current_exception();
        }
    }, stage);
    if (thrown)
        std::rethrow_exception(thrown);
}

} // namespace shelfcast::core::pretrained

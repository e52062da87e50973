#pragma once
#include "core/jobs/job_context.h"

#include <algorithm>

namespace shelfcast::core {

/// Rows a block: sums are taken block by block and then in the blocks' order, so that they do not depend on the number of threads.
inline constexpr std::size_t kBlockRows = 2048;

inline std::size_t blocksOf(std::size_t count)
{
    return (count + kBlockRows - 1) / kBlockRows;
}

/// Calls body(block, first, last) for each block of rows on job.threads workers, without a word of progress.
template <class Body>
void forBlocks(const JobContext &job, std::size_t count, const Body &body)
{
    JobContext silent = job;
    silent.progress = {};
    silent.threads = blocksOf(count) > 1 ? job.threads : 1;
    parallelFor(silent, blocksOf(count), [&](std::size_t block) { body(block, block * kBlockRows, std::min(count, (block + 1) * kBlockRows)); });
}

} // namespace shelfcast::core

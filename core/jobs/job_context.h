#pragma once
#include "core/base/message.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace shelfcast::core {

enum class Device { Auto, Cpu, Cuda };

class TrainingDesk;

/// What long work may ask of, and tell, whoever started it. Passed by reference down the call tree; cheap to copy.
struct JobContext {
    std::stop_token stop;
    /// Called from any thread with the share done (0 to 1) and what is being done. May be empty.
    std::function<void(double fraction, const Message &stage)> progress;
    int threads = 1;             ///< how many workers the job may use
    Device device = Device::Auto;
    std::uint64_t seed = 1;      ///< the same seed gives the same numbers, whatever the number of threads
    TrainingDesk *training = nullptr; ///< hears how a training goes and keeps its checkpoints (core/models/training.h); may be null

    bool cancelled() const { return stop.stop_requested(); }
    void report(double fraction, const Message &stage) const
    {
        if (progress)
            progress(fraction, stage);
    }
};

/// A context whose progress is the part [from, to] of this one's.
JobContext part(const JobContext &job, double from, double to);

/// Calls body(i) for i in [0, count) on job.threads workers; stops early when the job is cancelled.
/// Results must depend on i only, never on the order. Progress is the share of finished calls, reported with @p stage.
///
/// cost    count calls, plus about 1 microsecond each
void parallelFor(const JobContext &job, std::size_t count, const std::function<void(std::size_t)> &body, const Message &stage = {});

} // namespace shelfcast::core

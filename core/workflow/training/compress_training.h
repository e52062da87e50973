#pragma once
#include "core/models/neural/network_api.h"
#include "core/project/project.h"

namespace shelfcast::core {

/// Makes the network of a finished training smaller and keeps it as a training of its own, beside the one it came from; its report tells what
/// that cost and brought, measured on the newest horizon of the project's data of today. Which one forecasts take is not changed.
///
/// errors  NotFound; InvalidInput where it is not finished or nothing is asked for; ReadOnly; Unsupported without the networks library;
///         those of loadPanel; Cancelled
Result<std::int64_t> compressTraining(Project &project, std::int64_t training, const Compression &compression, const JobContext &job);

} // namespace shelfcast::core

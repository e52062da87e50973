#pragma once
#include "core/project/batch.h"

namespace shelfcast::core {

/// Writes a batch in one transaction: new items and series, the observations that are new or differ from what holds now,
/// signals, refused rows, and the key figures of the series it touches.
///
/// errors  ReadOnly, NoSpace, Busy, Cancelled, NotFound (the source to replace): the project is as it was
/// cost    about 2 microseconds an observation
Result<BatchOutcome> storeBatch(Project &project, const Batch &batch, const JobContext &job);

/// Takes a batch out of effect; what older ones said holds again. Its rows stay until purgeUndone.
Result<void> undoBatch(Project &project, std::int64_t source, const JobContext &job);
/// Brings back a batch that was undone and not yet purged.
Result<void> redoBatch(Project &project, std::int64_t source, const JobContext &job);
/// Removes what was undone, with the items and series that nothing speaks of any more.
Result<void> purgeUndone(Project &project);

/// What was chosen for files of this shape; JSON.
Result<std::optional<std::string>> rememberedChoices(const Project &project, const std::string &signature);

} // namespace shelfcast::core

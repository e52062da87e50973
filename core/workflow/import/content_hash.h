#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"

#include <filesystem>
#include <string>

namespace shelfcast::core {

/// A fingerprint of the file's bytes, "fnv64:0123456789abcdef-LENGTH": tells one export from another, no protection against malice.
///
/// cost    one pass over the file, about 2 GB a second
/// source  Fowler, Noll, Vo: FNV-1a, taken eight bytes at a time
Result<std::string> contentHash(const std::filesystem::path &path, const JobContext &job);

} // namespace shelfcast::core

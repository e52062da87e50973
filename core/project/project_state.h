#pragma once
#include "core/project/cursor.h"
#include "core/project/project.h"
#include "core/project/project_lock.h"

namespace shelfcast::core {

struct Project::State {
    std::filesystem::path path;
    std::unique_ptr<SQLite::Database> database;
    std::shared_ptr<ProjectLock> lock; ///< empty when reading only
    Message readOnlyReason;            ///< empty when writable
};

/// The refusal of a change to a project that is open for reading only.
inline tl::unexpected<Error> refusedChange(const Project &project)
{
    return failure(ErrorCode::ReadOnly, project.readOnlyReason());
}

} // namespace shelfcast::core

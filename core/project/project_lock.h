#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <memory>

namespace shelfcast::core {

/// The right of one process to write a project file. Held by all its connections together (the window's and the workers'),
/// given back when the last one goes, and by the system when the process dies.
///
/// It is an advisory lock on a small file beside the project, "NAME.shelfcast-lock", not on the project itself: closing any
/// descriptor of the project would drop the locks that SQLite holds on it. The system counts such locks by open file, so the
/// process keeps one list of the projects that it holds: the only state in the core that is the process's own.
class ProjectLock {
public:
    /// errors  Busy when another process holds it (the message says which); ReadOnly when the folder cannot be written
    static Result<std::shared_ptr<ProjectLock>> acquire(const std::filesystem::path &project);
    /// Whether a connection of this process has the project open for writing.
    static bool heldHere(const std::filesystem::path &project);
    ~ProjectLock();
    ProjectLock(const ProjectLock &) = delete;
    ProjectLock &operator=(const ProjectLock &) = delete;

private:
    ProjectLock(std::filesystem::path file, int descriptor) : m_file(std::move(file)), m_descriptor(descriptor) {}
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace shelfcast::core

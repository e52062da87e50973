#include "core/project/project_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <map>
#include <mutex>
#include <string>

namespace shelfcast::core {
namespace {

struct HeldLocks {
    std::mutex mutex;
    std::condition_variable gone;
    std::map<std::filesystem::path, std::weak_ptr<ProjectLock>> byFile;
};

HeldLocks &heldLocks()
{
    static HeldLocks held;
    return held;
}

std::filesystem::path lockFile(const std::filesystem::path &project)
{
    std::error_code ignored;
    const std::filesystem::path canonical = std::filesystem::weakly_canonical(project, ignored);
    std::filesystem::path file = canonical.empty() ? project : canonical;
    return file += "-lock";
}

/// Whether the descriptor still is the file of that name: its last holder may have removed it before we got the lock.
bool sameFile(int descriptor, const std::filesystem::path &file)
{
    struct stat open {}, named {};
    return fstat(descriptor, &open) == 0 && stat(file.c_str(), &named) == 0 && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

tl::unexpected<Error> notHeld(const std::filesystem::path &project, int cause)
{
    if (cause == EWOULDBLOCK)
        return failure(ErrorCode::Busy,
                       {QT_TRANSLATE_NOOP("core", "%1 is open in another window or program, so it was opened for reading only. Close it there and open it here again to change it."),
                        {project.string()}});
    const ErrorCode code = cause == ENOSPC || cause == EDQUOT ? ErrorCode::NoSpace : ErrorCode::ReadOnly;
    if (code == ErrorCode::NoSpace)
        return failure(code, {QT_TRANSLATE_NOOP("core", "The disk is full: %1 could not be written. Nothing was changed. Free some space and try again."), {project.string()}});
    return failure(code, {QT_TRANSLATE_NOOP("core", "The folder of %1 cannot be written, so it was opened for reading only. Save the project under another name to change it."),
                          {project.string()}}, std::strerror(cause));
}

} // namespace

Result<std::shared_ptr<ProjectLock>> ProjectLock::acquire(const std::filesystem::path &project)
{
    const std::filesystem::path file = lockFile(project);
    HeldLocks &held = heldLocks();
    std::unique_lock guard(held.mutex);
    // A lock whose last owner is just leaving still has the file; its destructor says when it is done.
    held.gone.wait(guard, [&] {
        const auto entry = held.byFile.find(file);
        return entry == held.byFile.end() || !entry->second.expired();
    });
    if (const auto entry = held.byFile.find(file); entry != held.byFile.end())
        if (auto lock = entry->second.lock())
            return lock;
    for (;;) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return notHeld(project, errno);
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int cause = errno;
            ::close(descriptor);
            return notHeld(project, cause);
        }
        if (!sameFile(descriptor, file)) {
            ::close(descriptor);
            continue;
        }
        std::shared_ptr<ProjectLock> lock(new ProjectLock(file, descriptor));
        held.byFile[file] = lock;
        return lock;
    }
}

bool ProjectLock::heldHere(const std::filesystem::path &project)
{
    HeldLocks &held = heldLocks();
    const std::scoped_lock guard(held.mutex);
    const auto entry = held.byFile.find(lockFile(project));
    return entry != held.byFile.end() && !entry->second.expired();
}

ProjectLock::~ProjectLock()
{
    HeldLocks &held = heldLocks();
    const std::scoped_lock guard(held.mutex);
    ::unlink(m_file.c_str()); // while it is still ours: whoever waits for it sees that its file has no name any more
    ::close(m_descriptor);
    held.byFile.erase(m_file);
    held.gone.notify_all();
}

} // namespace shelfcast::core

#include "core/reporting/atomic_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace shelfcast::core {
namespace {

constexpr std::size_t kBuffer = 1 << 18;

} // namespace

tl::unexpected<Error> writeFailure(const std::filesystem::path &path, int number)
{
    const std::string name = path.string();
    const std::string detail = name + ": " + std::strerror(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return failure(ErrorCode::NoSpace,
                       {QT_TRANSLATE_NOOP("core", "There is no room left to write %1. Free some space, or choose another folder."), {name}}, detail);
    case ENOENT:
    case ENOTDIR:
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "The folder of %1 does not exist. Choose another one."), {name}}, detail);
    case EISDIR:
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "%1 is a folder. Give the name of a file."), {name}}, detail);
    default:
        return failure(ErrorCode::ReadOnly,
                       {QT_TRANSLATE_NOOP("core", "%1 cannot be written. Choose a folder that you may write to, and close the file where it is open."), {name}},
                       detail);
    }
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return writeFailure(path, EISDIR);
    std::string temporary = path.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0)
        return writeFailure(path, errno);
    // mkstemp makes it private; a report is an ordinary file.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    static_cast<void>(::fchmod(descriptor, 0666 & ~mask));
    std::FILE *file = ::fdopen(descriptor, "wb");
    if (!file) {
        const int number = errno;
        ::close(descriptor);
        std::filesystem::remove(temporary, ignored);
        return writeFailure(path, number);
    }
    std::setvbuf(file, nullptr, _IONBF, 0);
    return AtomicFile(path, temporary, file);
}

AtomicFile::AtomicFile(std::filesystem::path path, std::filesystem::path temporary, std::FILE *file)
    : m_path(std::move(path)), m_temporary(std::move(temporary)), m_file(file)
{
    m_buffer.reserve(kBuffer + 4096);
}

AtomicFile::AtomicFile(AtomicFile &&other) noexcept
    : m_path(std::move(other.m_path)), m_temporary(std::move(other.m_temporary)), m_file(std::exchange(other.m_file, nullptr)),
      m_buffer(std::move(other.m_buffer))
{
    other.m_temporary.clear();
}

AtomicFile::~AtomicFile()
{
    if (m_file)
        std::fclose(m_file);
    std::error_code ignored;
    if (!m_temporary.empty())
        std::filesystem::remove(m_temporary, ignored);
}

Result<void> AtomicFile::flush()
{
    if (!m_buffer.empty() && std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file) != m_buffer.size())
        return writeFailure(m_path, errno);
    m_buffer.clear();
    return {};
}

Result<void> AtomicFile::write(std::string_view bytes)
{
    m_buffer.append(bytes);
    return m_buffer.size() < kBuffer ? Result<void>{} : flush();
}

const std::filesystem::path &AtomicFile::release()
{
    if (m_file)
        std::fclose(std::exchange(m_file, nullptr));
    return m_temporary;
}

Result<void> AtomicFile::commit()
{
    if (m_file) {
        if (auto flushed = flush(); !flushed)
            return flushed;
        // Some disks are found to be full only here.
        if (::fsync(::fileno(m_file)) != 0 && errno != EINVAL && errno != ENOTSUP)
            return writeFailure(m_path, errno);
        if (std::fclose(std::exchange(m_file, nullptr)) != 0)
            return writeFailure(m_path, errno);
    }
    std::error_code error;
    std::filesystem::rename(m_temporary, m_path, error);
    if (error)
        return writeFailure(m_path, error.value());
    m_temporary.clear();
    return {};
}

} // namespace shelfcast::core

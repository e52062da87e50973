#include "core/project/sql_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

namespace shelfcast::core {
namespace {

Message sentence(ErrorCode code, const std::filesystem::path &path)
{
    const std::string file = path.string();
    switch (code) {
    case ErrorCode::NoSpace:
        return {QT_TRANSLATE_NOOP("core", "The disk is full: %1 could not be written. Nothing was changed. Free some space and try again."), {file}};
    case ErrorCode::ReadOnly:
        return {QT_TRANSLATE_NOOP("core", "%1 cannot be written: the file or its folder is read-only. Save the project under another name."), {file}};
    case ErrorCode::Busy:
        return {QT_TRANSLATE_NOOP("core", "%1 is being written by another program. Wait until it is done and try again."), {file}};
    case ErrorCode::Damaged:
        return {QT_TRANSLATE_NOOP("core", "The project file %1 is damaged. Open it again to see what can still be read, or use a backup."), {file}};
    case ErrorCode::InvalidInput:
        return {QT_TRANSLATE_NOOP("core", "%1 is not a Shelfcast project."), {file}};
    case ErrorCode::NotFound:
        return {QT_TRANSLATE_NOOP("core", "%1 cannot be opened. Check that it exists and that you may read it."), {file}};
    case ErrorCode::TooLarge:
        return {QT_TRANSLATE_NOOP("core", "There is not enough memory for this. Close other programs, or import the data in parts.")};
    default:
        return {QT_TRANSLATE_NOOP("core", "The project file %1 could not be read or written. Nothing was changed."), {file}};
    }
}

ErrorCode codeOf(int status, int extended)
{
    // A full disk shows as SQLITE_FULL, or as a failed write of the log or of its shared memory.
    if (status == SQLITE_FULL || (status == SQLITE_IOERR && (errno == ENOSPC || errno == EDQUOT)))
        return ErrorCode::NoSpace;
    switch (status) {
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Busy;
    case SQLITE_CORRUPT: return ErrorCode::Damaged;
    case SQLITE_NOTADB: return ErrorCode::InvalidInput;
    case SQLITE_CANTOPEN: return ErrorCode::NotFound;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG: return ErrorCode::TooLarge;
    case SQLITE_IOERR: return extended == SQLITE_IOERR_SHORT_READ ? ErrorCode::Damaged : ErrorCode::Internal;
    default: return ErrorCode::Internal;
    }
}

} // namespace

Error sqlError(const SQLite::Exception &exception, const std::filesystem::path &path)
{
    const ErrorCode code = codeOf(exception.getErrorCode() & 0xff, exception.getExtendedErrorCode());
    return {code, sentence(code, path), fmt::format("SQLite {}: {}", exception.getExtendedErrorCode(), exception.what())};
}

Error otherError(const std::exception &exception, const std::filesystem::path &path)
{
    return {ErrorCode::Internal, sentence(ErrorCode::Internal, path), exception.what()};
}

} // namespace shelfcast::core

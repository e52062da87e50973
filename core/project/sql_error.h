#pragma once
#include "core/base/result.h"

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <new>

namespace shelfcast::core {

/// What SQLite's error means to a person who works with the project file @p path.
Error sqlError(const SQLite::Exception &exception, const std::filesystem::path &path);
/// As above, from what is neither SQLite's nor ours.
Error otherError(const std::exception &exception, const std::filesystem::path &path);

/// Runs @p body, which gives a Result, and turns what SQLite throws into an Error: no exception leaves the room.
template <class Body>
auto guarded(const std::filesystem::path &path, Body &&body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(sqlError(exception, path));
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::TooLarge, QT_TRANSLATE_NOOP("core", "There is not enough memory for this. Close other programs, or import the data in parts."));
    } catch (const std::exception &exception) {
        return tl::unexpected<Error>(otherError(exception, path));
    }
}

} // namespace shelfcast::core

#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace shelfcast::core {

/// Bytes of a file from the beginning to the end, any number of times. Not thread-safe.
class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Fills the beginning of @p into and says how much; 0 is the end.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    virtual Result<void> rewind() = 0;
    /// Share of the file on disk that was read, 0 to 1.
    virtual double progress() const = 0;
};

/// The bytes as they lie on disk. errors NotFound, ReadOnly (no permission), InvalidInput (a folder), Damaged (reading fails)
Result<std::unique_ptr<ByteStream>> openPlain(const std::filesystem::path &path);

/// The unpacked bytes of a gzip file, also of several packed one after the other. errors as openPlain; Damaged when truncated or corrupt
Result<std::unique_ptr<ByteStream>> openGzip(const std::filesystem::path &path);

/// UTF-8 made of the bytes of @p source, without the byte order mark.
///
/// encoding   a name as in TextFormat
/// markBytes  length of the byte order mark to leave out
std::unique_ptr<ByteStream> decoded(std::unique_ptr<ByteStream> source, const std::string &encoding, std::size_t markBytes);

/// Reads until @p into is full or the stream ends.
Result<std::size_t> readFully(ByteStream &stream, std::span<char> into);

} // namespace shelfcast::core

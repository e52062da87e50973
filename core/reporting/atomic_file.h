#pragma once
#include "core/base/result.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace shelfcast::core {

/// A file that appears whole or not at all: written beside its place under a temporary name, then renamed.
/// Destroyed without `commit`, it leaves nothing behind and an older file of that name untouched.
class AtomicFile {
public:
    /// errors  NotFound (no such folder), ReadOnly (may not write there), NoSpace
    static Result<AtomicFile> create(const std::filesystem::path &path);
    AtomicFile(AtomicFile &&other) noexcept;
    AtomicFile &operator=(AtomicFile &&) = delete;
    ~AtomicFile();

    /// Buffered. errors  NoSpace; ReadOnly for any other failure of the disk
    Result<void> write(std::string_view bytes);
    Result<void> commit();
    /// For libraries that write a file by name: closes ours and hands out the temporary name; `commit` then renames it.
    const std::filesystem::path &release();

private:
    AtomicFile(std::filesystem::path path, std::filesystem::path temporary, std::FILE *file);
    Result<void> flush();
    std::filesystem::path m_path, m_temporary;
    std::FILE *m_file = nullptr;
    std::string m_buffer;
};

/// What a failed write to @p path means, from errno: NoSpace, ReadOnly, NotFound.
tl::unexpected<Error> writeFailure(const std::filesystem::path &path, int number);

} // namespace shelfcast::core

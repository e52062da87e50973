#pragma once
#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// The container of old Office files: streams in chains of sectors, as [MS-CFB] describes it.
class OleCompound {
public:
    /// Reads the whole file, at most @p mostBytes.
    /// errors  Damaged; TooLarge
    static Result<OleCompound> open(const std::filesystem::path &path, std::uint64_t mostBytes);

    bool has(std::string_view stream) const { return m_entries.contains(stream); }
    /// The bytes of a stream in the root folder or below; a chain that is broken or runs in circles ends early.
    std::string stream(std::string_view name) const;

private:
    struct Entry {
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };
    bool parse();
    std::string chain(std::uint32_t sector, std::uint64_t most) const;
    std::string miniChain(std::uint32_t sector, std::uint64_t most) const;
    std::string_view sector(std::uint32_t number) const;

    std::string m_bytes;
    std::uint32_t m_sectorSize = 512, m_miniSectorSize = 64, m_miniCutoff = 4096;
    std::vector<std::uint32_t> m_fat, m_miniFat;
    std::string m_miniStream;
    std::map<std::string, Entry, std::less<>> m_entries;
};

} // namespace shelfcast::core

#include "core/workflow/import/content_hash.h"

#include <fmt/format.h>

#include <cstring>
#include <fstream>
#include <vector>

namespace shelfcast::core {

Result<std::string> contentHash(const std::filesystem::path &path, const JobContext &job)
{
    constexpr std::uint64_t kOffset = 0xcbf29ce484222325ULL, kPrime = 0x100000001b3ULL;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 cannot be read. Check that it is still there."), {path.string()}});
    std::vector<char> block(1 << 20);
    std::uint64_t hash = kOffset, length = 0;
    while (file) {
        if (job.cancelled())
            return cancelled();
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        const auto got = static_cast<std::size_t>(file.gcount());
        length += got;
        std::memset(block.data() + got, 0, (8 - got % 8) % 8 == 0 ? 0 : std::min<std::size_t>(8 - got % 8, block.size() - got));
        for (std::size_t at = 0; at < got; at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, block.data() + at, 8);
            hash = (hash ^ word) * kPrime;
            hash ^= hash >> 32; // the multiplication alone carries nothing downwards
        }
    }
    return fmt::format("fnv64:{:016x}-{}", hash, length);
}

} // namespace shelfcast::core

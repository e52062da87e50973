#pragma once
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace shelfcast::core {

/// Texts kept once each in large blocks, named by a number. Views stay valid as long as the pool.
///
/// memory  the texts plus 16 bytes a text, and 8 more where texts are looked up
class TextPool {
public:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    /// Adds the text whether it is there or not; the numbers count from 0.
    std::uint32_t append(std::string_view text);
    /// The number of an equal text if there is one, else of a new one. Do not mix with append in one pool.
    std::uint32_t intern(std::string_view text);
    std::string_view at(std::uint32_t id) const { return m_texts[id]; }
    std::size_t size() const { return m_texts.size(); }
    std::uint64_t bytes() const { return m_bytes; }

private:
    void growTable();

    std::vector<std::string_view> m_texts;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_blockLeft = 0;
    char *m_blockAt = nullptr;
    std::uint64_t m_bytes = 0;
    std::vector<std::uint32_t> m_table; ///< open addressing, a power of two, at most half full
};

} // namespace shelfcast::core

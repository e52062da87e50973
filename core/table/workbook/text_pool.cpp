#include "core/table/workbook/text_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace shelfcast::core {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

} // namespace

std::uint32_t TextPool::append(std::string_view text)
{
    if (text.size() > m_blockLeft) {
        const std::size_t size = std::max(kBlock, text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_blockAt = m_blocks.back().get();
        m_blockLeft = size;
    }
    if (!text.empty())
        std::memcpy(m_blockAt, text.data(), text.size());
    m_texts.emplace_back(m_blockAt, text.size());
    m_blockAt += text.size();
    m_blockLeft -= text.size();
    m_bytes += text.size() + sizeof(std::string_view);
    return static_cast<std::uint32_t>(m_texts.size() - 1);
}

std::uint32_t TextPool::intern(std::string_view text)
{
    if (2 * (m_texts.size() + 1) > m_table.size())
        growTable();
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(text) & mask;
    while (m_table[slot] != kNone) {
        if (m_texts[m_table[slot]] == text)
            return m_table[slot];
        slot = (slot + 1) & mask;
    }
    return m_table[slot] = append(text);
}

void TextPool::growTable()
{
    m_table.assign(std::max<std::size_t>(64, 2 * m_table.size()), kNone);
    const std::size_t mask = m_table.size() - 1;
    for (std::uint32_t id = 0; id < m_texts.size(); ++id) {
        std::size_t slot = std::hash<std::string_view>{}(m_texts[id]) & mask;
        while (m_table[slot] != kNone)
            slot = (slot + 1) & mask;
        m_table[slot] = id;
    }
}

} // namespace shelfcast::core

#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace shelfcast::core {

/// Numbers different texts in the order of their first appearance, without a new string for one that is known.
class TextIndex {
public:
    std::uint32_t of(std::string_view text)
    {
        if (m_last != nullptr && *m_last == text) // exports are often sorted by item or by shop
            return m_lastNumber;
        auto entry = m_numbers.find(text);
        if (entry == m_numbers.end())
            entry = m_numbers.emplace(std::string(text), static_cast<std::uint32_t>(m_numbers.size())).first;
        m_last = &entry->first;
        return m_lastNumber = entry->second;
    }
    std::size_t size() const { return m_numbers.size(); }
    std::vector<std::string> texts() const
    {
        std::vector<std::string> all(m_numbers.size());
        for (const auto &[text, number] : m_numbers)
            all[number] = text;
        return all;
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers; // nodes stay where they are
    const std::string *m_last = nullptr;
    std::uint32_t m_lastNumber = 0;
};

} // namespace shelfcast::core

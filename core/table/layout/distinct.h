#pragma once
#include <cstdint>
#include <vector>

namespace shelfcast::core {

/// Counts different hashes: exactly up to a limit, and from there on by a sample that halves each time it is full,
/// so that memory stays bounded (16 bytes a place, at most twice the limit) whatever a file holds.
///
/// source  Flajolet, On adaptive sampling, Computing 43, 1990
class DistinctCounter {
public:
    explicit DistinctCounter(std::size_t limit = 1'000'000) : m_limit(limit) {}

    /// True where the hash was not there before (among those that are still sampled).
    bool add(std::uint64_t hash)
    {
        if ((hash & m_mask) != 0)
            return false;
        hash |= std::uint64_t{1} << 63; // zero marks a free place
        if (2 * m_used >= m_places.size())
            grow();
        std::size_t place = static_cast<std::size_t>((hash * 0xD6E8FEB86659FD93ULL) >> m_shift);
        while (m_places[place] != 0) {
            if (m_places[place] == hash)
                return false;
            place = (place + 1) & (m_places.size() - 1);
        }
        m_places[place] = hash;
        ++m_used;
        return true;
    }
    bool contains(std::uint64_t hash) const;
    std::uint64_t count() const { return static_cast<std::uint64_t>(m_used) << m_halvings; }
    bool exact() const { return m_halvings == 0; }

private:
    void grow();
    void rebuild(std::size_t places);

    std::size_t m_limit, m_used = 0;
    std::vector<std::uint64_t> m_places;
    std::uint64_t m_mask = 0;
    int m_halvings = 0, m_shift = 64;
};

} // namespace shelfcast::core

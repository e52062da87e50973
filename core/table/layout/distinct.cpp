#include "core/table/layout/distinct.h"

#include <bit>

namespace shelfcast::core {

bool DistinctCounter::contains(std::uint64_t hash) const
{
    if (m_places.empty())
        return false;
    hash |= std::uint64_t{1} << 63;
    std::size_t place = static_cast<std::size_t>((hash * 0xD6E8FEB86659FD93ULL) >> m_shift);
    while (m_places[place] != 0) {
        if (m_places[place] == hash)
            return true;
        place = (place + 1) & (m_places.size() - 1);
    }
    return false;
}

void DistinctCounter::grow()
{
    if (m_used < m_limit) {
        rebuild(m_places.empty() ? 64 : m_places.size() * 2);
        return;
    }
    ++m_halvings;
    m_mask = (std::uint64_t{1} << m_halvings) - 1;
    rebuild(m_places.size());
}

void DistinctCounter::rebuild(std::size_t places)
{
    std::vector<std::uint64_t> old;
    old.swap(m_places);
    m_places.assign(places, 0);
    m_shift = 64 - std::countr_zero(places);
    m_used = 0;
    for (const std::uint64_t hash : old) {
        if (hash == 0 || (hash & m_mask) != 0)
            continue;
        std::size_t place = static_cast<std::size_t>((hash * 0xD6E8FEB86659FD93ULL) >> m_shift);
        while (m_places[place] != 0)
            place = (place + 1) & (places - 1);
        m_places[place] = hash;
        ++m_used;
    }
}

} // namespace shelfcast::core

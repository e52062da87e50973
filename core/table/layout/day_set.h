#pragma once
#include "core/base/calendar.h"

#include <cstdint>
#include <vector>

namespace shelfcast::core {

/// Different days between 1900 and 2149, and how regular they are. A bit a day: 12 kB once it is used.
class DaySet {
public:
    void add(Day day)
    {
        const std::int64_t bit = static_cast<std::int64_t>(day) - kFirst;
        if (bit < 0 || bit >= kDays)
            return;
        if (m_bits.empty())
            m_bits.resize(static_cast<std::size_t>(kDays / 64 + 1));
        std::uint64_t &word = m_bits[static_cast<std::size_t>(bit / 64)];
        const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
        m_count += (word & mask) == 0 ? 1 : 0;
        word |= mask;
    }
    std::size_t count() const { return m_count; }
    /// All of them, oldest first.
    std::vector<Day> days() const;

private:
    static constexpr std::int64_t kFirst = -25567, kDays = 91310;
    std::vector<std::uint64_t> m_bits;
    std::size_t m_count = 0;
};

/// How far apart the days of a set are.
struct DayGaps {
    std::size_t count = 0;     ///< gaps, one less than days
    std::size_t ones = 0;      ///< 1 day
    std::size_t sevens = 0;    ///< 7 days
    std::size_t wholeWeeks = 0; ///< a multiple of 7 days
    std::size_t months = 0;    ///< 28 to 31 days, on to the next month
    std::size_t quarters = 0, years = 0;
    std::size_t weekends = 0;  ///< Friday to Monday
    /// Share of the commonest kind of gap.
    double regularity() const;
};
DayGaps gapsOf(const std::vector<Day> &days);

} // namespace shelfcast::core

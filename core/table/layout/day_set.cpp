#include "core/table/layout/day_set.h"

#include <algorithm>
#include <bit>

namespace shelfcast::core {

std::vector<Day> DaySet::days() const
{
    std::vector<Day> out;
    out.reserve(m_count);
    for (std::size_t i = 0; i < m_bits.size(); ++i) {
        for (std::uint64_t word = m_bits[i]; word != 0; word &= word - 1)
            out.push_back(static_cast<Day>(kFirst + static_cast<std::int64_t>(i) * 64 + std::countr_zero(word)));
    }
    return out;
}

double DayGaps::regularity() const
{
    const std::size_t best = std::max({ones + weekends, sevens, months, quarters, years});
    return count == 0 ? 0.0 : static_cast<double>(best) / static_cast<double>(count);
}

DayGaps gapsOf(const std::vector<Day> &days)
{
    DayGaps gaps;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const Day gap = days[i] - days[i - 1];
        ++gaps.count;
        gaps.ones += gap == 1 ? 1 : 0;
        gaps.sevens += gap == 7 ? 1 : 0;
        gaps.wholeWeeks += gap % 7 == 0 ? 1 : 0;
        gaps.months += gap >= 28 && gap <= 31 ? 1 : 0;
        gaps.quarters += gap >= 89 && gap <= 93 ? 1 : 0;
        gaps.years += gap >= 364 && gap <= 367 ? 1 : 0;
        gaps.weekends += gap == 3 && weekday(days[i - 1]) == 4 ? 1 : 0;
    }
    return gaps;
}

} // namespace shelfcast::core

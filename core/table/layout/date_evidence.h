#pragma once
#include "core/table/layout/dates.h"
#include "core/table/layout/day_set.h"

#include <array>
#include <optional>

namespace shelfcast::core {

/// What a column of dates says about how it is written, gathered row by row.
class DateEvidence {
public:
    /// @p weekday  0 to 6 where another column of the row names the weekday, else -1
    void add(const ScannedDate &date, int weekday);
    void addTyped(Day day);

    std::uint64_t read() const { return m_read; }
    std::uint64_t noSuchDay() const { return m_noSuchDay; }
    std::size_t distinctDays(DateFormat::Order order) const;
    const DaySet &days(DateFormat::Order order) const;
    DateFormat::Kind mainKind() const;
    const ScannedDate &example() const { return m_example; }
    bool twoOrders() const { return m_twoOrders > 0; }

    struct Decision {
        std::optional<DateFormat::Order> order; ///< nothing: ask
        Message why;                            ///< empty where there was nothing to decide
    };
    /// Day first or month first: by days above 12, weekday names, equal weekdays, the order of the rows, unbroken days.
    Decision decide() const;

private:
    struct Direction {
        std::uint64_t up = 0, down = 0;
        Day last = 0;
        bool any = false;
        void add(Day day);
        double steadiness() const;
    };

    std::uint64_t m_read = 0, m_noSuchDay = 0, m_twoOrders = 0, m_ordersDiffer = 0;
    std::uint64_t m_firstAbove12 = 0, m_secondAbove12 = 0;
    std::uint64_t m_weekdays = 0, m_weekdaysDayFirst = 0, m_weekdaysMonthFirst = 0;
    std::array<std::uint64_t, 10> m_kinds{};
    DaySet m_dayFirst, m_monthFirst;
    Direction m_dayFirstRows, m_monthFirstRows;
    ScannedDate m_example;
};

} // namespace shelfcast::core

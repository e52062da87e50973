#pragma once
#include "core/table/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace shelfcast::core {

/// A header that is a period: "Jan. 2020", "2024-01", 2021 over Feb, W17.
struct HeaderPeriod {
    std::optional<Day> day;          ///< the first day of a period on the calendar
    Frequency frequency = Frequency::Monthly;
    std::string location;            ///< what else the upper header rows say
    std::string countedWith;         ///< "w", "week", "d" ...: a period that is only counted
    int count = 0;
};

struct HeaderPeriods {
    std::vector<std::optional<HeaderPeriod>> columns; ///< one entry a column, nothing for columns that are no period
    std::optional<Question> question; ///< day or month first, where the headers leave it open; until it is answered, day first
};

/// Which columns are periods, from their headers alone.
///
/// Day or month first is settled by a number above 12, else by which reading makes the headers regular (equal steps, or month after
/// month); where both or neither do, it is asked.
/// levels  a column, its header's texts from top to bottom
/// year    the year to use where month names stand without one, as a sheet named 2020 says; 0 for none
/// told    the order that a person or the file's memory says
/// At least two columns (three that are only counted) must be periods of one kind, else none is.
HeaderPeriods headerPeriods(const std::vector<std::vector<std::string>> &levels, int year, const std::optional<DateFormat::Order> &told);

/// The only year between 1900 and 2100 that a text names, or 0.
int yearIn(std::string_view text);

} // namespace shelfcast::core

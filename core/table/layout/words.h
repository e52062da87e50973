#pragma once
#include "core/table/layout.h"

#include <array>
#include <string_view>

namespace shelfcast::core {

/// What the words of a header suggest: a weight from 0 to 10 a role, and what speaks against guesses.
struct HeaderMeaning {
    std::array<double, 15> weight{}; ///< indexed by ColumnRole
    bool code = false;    ///< an id, a number of something, a phone: never a quantity
    bool name = false;    ///< a name rather than a code
    bool helper = false;  ///< year, month, hour, weekday beside a date
    bool other = false;   ///< about orders, customers, staff: no item and no location
    bool laterDate = false; ///< a date of shipping, payment, change: not the date of the sale
    bool total = false;   ///< sums up other columns

    double of(ColumnRole role) const { return weight[static_cast<std::size_t>(role)]; }
};

/// Looks the header up in the word lists (English, Chinese, German, French, Spanish, Dutch, Italian, Portuguese).
HeaderMeaning headerMeaning(std::string_view header);

} // namespace shelfcast::core

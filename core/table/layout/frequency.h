#pragma once
#include "core/table/layout.h"
#include "core/table/layout/day_set.h"

namespace shelfcast::core {

/// The natural frequency of the days on which there are records, and what is odd about it.
struct FrequencyGuess {
    std::optional<Frequency> frequency; ///< nothing for fewer than two days
    Message finding;                    ///< mixed frequencies; empty where all is regular
};
FrequencyGuess guessFrequency(const DaySet &days, DateFormat::Kind kind);

} // namespace shelfcast::core

#pragma once
#include "core/project/project.h"

namespace shelfcast::core {

/// What the project's data are like as a whole, from what is kept with sources and series.
struct DataFacts {
    std::uint64_t series = 0, items = 0, observations = 0;
    std::uint64_t soldDays = 0;     ///< over all series: records with a quantity that is not 0
    std::uint64_t possibleDays = 0; ///< over all series: days from the first record to the project's last day
    Day firstDay = 0, lastDay = 0;
    Frequency frequency = Frequency::Daily; ///< the coarsest of the sources: what is monthly cannot be split
    NoRecord noRecord = NoRecord::Zero;     ///< as the newest source says
    int openWeekdays = 127;                 ///< bit 0 Monday; days on which any source has records
    bool hasPrice = false, hasPromotion = false, hasStock = false;
};

/// cost  two passes over the small tables, no observation is read
Result<DataFacts> dataFacts(const Project &project);

} // namespace shelfcast::core

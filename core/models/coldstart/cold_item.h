#pragma once
#include "core/base/message.h"
#include "core/panel/panel.h"

#include <limits>
#include <string>
#include <vector>

namespace shelfcast::core {

/// What is known of an item before it sells. What is empty, or NaN, is not known.
struct ColdItem {
    std::string name, category, location;
    double price = std::numeric_limits<double>::quiet_NaN(); ///< money a unit
};

/// An item that has sold, from which others are forecast.
struct ColdDonor {
    std::size_t id = 0; ///< whatever the caller knows it by
    ColdItem what;
    std::int64_t firstPeriod = 0;
    std::vector<double> y; ///< units a period from firstPeriod on, up to the origin; NaN where unknown
    int cluster = -1;      ///< of ColdData::clusters; −1 where it is in none
};

/// All that is known at the origin.
struct ColdData {
    Frequency frequency = Frequency::Weekly;
    std::int64_t firstPeriod = 0; ///< of the records: what sold then already may have sold long before
    std::int64_t origin = 0;      ///< the last period that is known
    std::vector<ColdDonor> donors = {};
    std::vector<Message> clusters = {}; ///< what a person calls each; empty where nothing is grouped
};

/// Periods that make a year, for comparing with the year before; of days whole weeks.
int periodsToCompare(Frequency frequency);

} // namespace shelfcast::core

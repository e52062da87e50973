#pragma once
#include "core/base/calendar.h"

namespace shelfcast::core {

/// Periods of a year: 365 days, 52 weeks, 12 months ...; one where a period is a year.
constexpr int periodsOfYear(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return 24 * 365;
    case Frequency::Daily: return 365;
    case Frequency::Weekly: return 52;
    case Frequency::Monthly: return 12;
    case Frequency::Quarterly: return 4;
    case Frequency::Yearly: return 1;
    }
    return 1;
}

} // namespace shelfcast::core

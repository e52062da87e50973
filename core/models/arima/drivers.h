#pragma once
#include "core/models/arima/whitener.h"
#include "core/models/forecaster.h"

#include <string>
#include <vector>

namespace shelfcast::core::arima {

/// The driver columns of one series that a regression with ARIMA errors can use.
struct DriverColumns {
    std::vector<std::string> names;
    Columns past;   ///< each (n)
    Columns future; ///< each (horizon)
    std::vector<std::string> assumed; ///< those whose future is not wholly known: their last value was kept
};

/// The drivers known ahead that vary, as many as the history can carry (ten known periods each). Gaps take the value before.
DriverColumns usableDrivers(const SeriesView &series);

/// The same by name, with their future.
/// errors  InvalidInput if one of them is not there
Result<DriverColumns> driversNamed(const SeriesView &series, const std::vector<std::string> &names, int horizon);

} // namespace shelfcast::core::arima

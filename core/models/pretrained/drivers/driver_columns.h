#pragma once
#include "core/models/forecaster.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// What prices, promotions and holidays do to the sales of a series that a network forecasts without seeing them. Plain C++: tested without LibTorch.
namespace shelfcast::core::pretrained {

/// How a driver enters: as it is (0 and 1), as a ratio (always above zero), as an amount with room for none (never below zero), or as a level.
enum class DriverScale { Flag, Ratio, Amount, Level };

/// A driver whose future is known, as it is for all series of a panel.
struct DriverForm {
    std::string name;
    DriverScale scale = DriverScale::Flag;
    double centre = 0.0, spread = 1.0; ///< of a level: mean and deviation; of an amount: the mean where there is any
    bool closes = false;               ///< a flag at one of whose values nothing is ever sold
    double closedAt = 0.0;             ///< that value
    bool seldom = false;               ///< a flag so rare that the period before and the one after it may tell it too
};

/// One explaining variable: a driver of the same period, of the next one (1) or of the one before (-1).
struct DriverColumn {
    std::size_t form = 0;
    int lead = 0;
};

/// The drivers that may explain: known ahead, with at least one future value somewhere, and varying within the history of at least one series.
/// Views of one panel have the same drivers in the same order.
std::vector<DriverForm> driverFormsOf(std::span<const SeriesView> views);
std::vector<DriverColumn> driverColumnsOf(const std::vector<DriverForm> &forms);

/// The values of a driver in periods from..size+horizon-1 of a series; gaps take the value before, a future that is not known the last value, of flags the mean.
/// Nothing of a driver that the series lacks: empty.
std::vector<double> driverValuesOf(const DriverForm &form, const SeriesView &view, std::size_t from, int horizon);

/// Whether a period of a series is closed by one of the drivers; one flag a period, history and horizon.
std::vector<unsigned char> closedPeriodsOf(const std::vector<DriverForm> &forms, const SeriesView &view, int horizon);

} // namespace shelfcast::core::pretrained

#pragma once
#include "core/models/forecaster.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace shelfcast::core::regression {

enum class Season { None, Dummies, Fourier };

/// Which columns a regression has.
struct Terms {
    bool trend = true;
    Season season = Season::None;
    int harmonics = 1;     ///< pairs of sine and cosine; of Fourier
    bool calendar = true;
    bool drivers = true;
    bool operator==(const Terms &) const = default;
};

/// The explaining variables of one series: its history, then the periods to forecast.
struct Design {
    Eigen::MatrixXd x;                    ///< (n + h) x p, without the constant
    std::vector<std::string> driverNames; ///< of the last columns
    int trendColumns = 0, seasonColumns = 0, calendarColumns = 0;
    std::vector<std::string> assumed;     ///< drivers whose future is not known: their last value was kept
    std::vector<std::string> leftOut;     ///< drivers for which there is too little history
};

/// Builds the columns: trend (periods), season, calendar, drivers.
///
/// A group of columns that would make them more than half the known periods is left out, the season first.
/// Seasons run in step with the calendar (firstPeriod), so they stay in place when history is added.
/// Calendar: working days of a month; first and last three days of a month and two yearly waves for days; the first week of a
/// month for weeks. Price enters as a logarithm where it is above zero. Gaps in a driver take the value before.
///
/// cost  O((n + h) p)
Design designOf(const SeriesView &series, const Terms &terms, int horizon);

} // namespace shelfcast::core::regression

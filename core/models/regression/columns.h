#pragma once
#include "core/models/forecaster.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace shelfcast::core::regression {

enum class ColumnKind { Trend, Bend, Dummy, Sine, Cosine, Calendar, Holiday, Driver };

/// One explaining variable, described so that it can be built for any stretch of a series: what was fitted on one history is used on a later one.
struct Column {
    ColumnKind kind = ColumnKind::Trend;
    int season = 0;         ///< of Dummy, Sine and Cosine: periods
    int index = 0;          ///< Dummy: phase; Sine, Cosine: harmonic; Calendar: which (calendarName); Driver: lag in periods
    std::int64_t start = 0; ///< of Trend and Bend: the period where it is zero for the last time
    std::string name;       ///< of Holiday: the country and the group, "us/easter"; of Driver: the driver
    bool log = false;       ///< of Driver: its logarithm
    double before = 0.0;    ///< of Driver: its value until the first known one
    double centre = 0.0;    ///< what counts as no effect when the forecast is taken apart
    bool operator==(const Column &) const = default;
};

/// Wide enough for all rows of a history and of a horizon.
using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The columns of a season: a mean for each phase but the first, or pairs of waves.
std::vector<Column> dummyColumns(int season);
std::vector<Column> waveColumns(int season, int harmonics);

/// Working days and length of a month; first and last three days of a month and two yearly waves (from a year and a half on, where
/// no season does their work) for days; the first week of a month for weeks.
std::vector<Column> calendarColumns(const SeriesView &series);

/// One column a group of holidays that the history has; groups that always fall together are one.
std::vector<Column> holidayColumns(const SeriesView &series, const std::string &country);

/// One column a driver and lag; none where a driver never changes in the history. Price enters as a logarithm where it is above zero.
std::vector<Column> driverColumns(const SeriesView &series, int lags);

/// The values of the columns: history and future. Gaps in a driver take the value before; seasons run in step with the calendar.
///
/// out   (n + h) x p
/// cost  O((n + h) p)
RowMatrix valuesOf(const std::vector<Column> &columns, const SeriesView &series, int horizon);

/// Drivers among the columns whose future is a guess: their last value is kept.
std::vector<std::string> assumedDrivers(const std::vector<Column> &columns, const SeriesView &series, int horizon);

/// The column's name for a person.
Message nameOf(const Column &column, Frequency frequency);

} // namespace shelfcast::core::regression

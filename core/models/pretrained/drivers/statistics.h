#pragma once
#include "core/models/pretrained/drivers/driver_columns.h"

#include <Eigen/Core>

namespace shelfcast::core::pretrained {

/// What one series says of the effects of its drivers, once its level and season have had their say: precision x effect = pull.
struct DriverStatistics {
    Eigen::MatrixXd precision;        ///< (p x p) of the effects by the data alone
    Eigen::VectorXd pull;             ///< (p)
    std::vector<unsigned char> varies; ///< (p) whether the series tells anything of the column
    bool usable = false;
};

/// The scale on which effects add up: the logarithm of sales with room for periods of none.
double roomFor(std::span<const double> y, const std::vector<unsigned char> &closed);

/// The statistics of one series. Level (lines between knots), season (a mean a phase, or waves) and the drivers are fitted together by least
/// squares to the logarithm of y + room, what stands far out weighing less; errors that hang together count as fewer.
///
/// values   (columns) from `columnValues`, periods from `from` on
/// closed   periods that say nothing
/// cost     O(n p^2)
/// source   Frisch & Waugh (1933), Lovell (1963) for the partialling out; Huber (1964) for the weights
DriverStatistics statisticsOf(const SeriesView &view, const std::vector<std::vector<double>> &values, const std::vector<unsigned char> &closed, double room, std::size_t from);

/// The values of the columns of one series, history from period `from` on and horizon; a column that it lacks is zero.
std::vector<std::vector<double>> columnValues(const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns, const SeriesView &view, std::size_t from, int horizon);

} // namespace shelfcast::core::pretrained

#pragma once
#include "core/models/pretrained/drivers/statistics.h"

namespace shelfcast::core::pretrained {

/// What is believed of the effects before a series is looked at. A column with variance 0 has its mean, come what may.
struct DriverPrior {
    Eigen::VectorXd mean, variance; ///< (p)
};

/// What is believed of them after.
struct DriverPosterior {
    Eigen::VectorXd mean;       ///< (p)
    Eigen::MatrixXd covariance; ///< (p x p)
};

DriverPosterior posteriorOf(const DriverStatistics &statistics, const DriverPrior &prior);

/// The logarithm of how much likelier the series is under the prior than with no effects at all.
double evidenceOf(const DriverStatistics &statistics, const DriverPrior &prior);

/// What is usual of effects: none on the average, of a size that depends on how the driver enters.
DriverPrior usualPrior(const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns);

/// The prior of one series by itself: those drivers of the usual prior that the series bears out clearly, taken one by one; the others have no effect.
///
/// cost  O(drivers^2 p^3)
DriverPrior ownPrior(const DriverStatistics &statistics, const std::vector<DriverForm> &forms, const std::vector<DriverColumn> &columns);

/// The prior of a panel's series: mean and spread of the effects over them, by empirical Bayes; drivers that all series together do not bear out have no effect.
///
/// start    where the means are drawn to
/// cost     O(rounds x series x p^3); at most 1,000 series are looked at
/// source   Morris (1983), Parametric empirical Bayes inference; Dempster, Laird & Rubin (1977), EM
DriverPrior pooledPrior(std::span<const DriverStatistics *const> all, const DriverPrior &start, const std::vector<DriverColumn> &columns);

} // namespace shelfcast::core::pretrained

#pragma once
#include "core/jobs/job_context.h"
#include "core/models/pretrained/drivers/driver_columns.h"

namespace shelfcast::core::pretrained {

/// What the drivers do to one series, period by period.
struct DriverEffect {
    double room = 0.0;                    ///< effects multiply sales + room
    std::vector<double> size;             ///< (n + h) logarithm of the factor; empty where nothing is known to have an effect
    std::vector<double> error;            ///< (h) its standard error
    std::vector<unsigned char> closed;    ///< (n + h)
    std::vector<std::pair<std::string, std::vector<double>>> parts; ///< (n + h) the logarithm by driver
    std::vector<Coefficient> coefficients; ///< changes of the logarithm
    bool any() const { return !size.empty(); }
    bool closes() const;                  ///< in the history or ahead
};

/// The effects of the drivers in each of some series, learned from their histories only.
///
/// From four series on the effects of each are drawn to those of all, and of its category, the more the less it says itself; a single series must
/// bear out each driver clearly. What is known only once a period is over is not used.
///
/// categories  one a series, or empty
/// cost        about 0.3 milliseconds a series of 150 periods with 5 drivers
/// source      Fildes, Ma & Kolassa (2022), Retail forecasting: research and practice; Das et al. (2024), TimesFM, on regressions in context
std::vector<DriverEffect> driverEffectsOf(std::span<const SeriesView> views, std::span<const std::string_view> categories, int horizon, const JobContext &job);

/// The history as it would have been without the drivers; closed days as their season before sold, where closing is not their custom.
std::vector<double> withoutDrivers(const SeriesView &view, const DriverEffect &effect);
/// A value of step `step` ahead with the drivers put back.
double withDrivers(double value, const DriverEffect &effect, std::size_t history, std::size_t step);

} // namespace shelfcast::core::pretrained

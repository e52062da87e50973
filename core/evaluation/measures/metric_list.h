#pragma once
#include "core/evaluation/measures/error_tally.h"

#include <span>

namespace shelfcast::core {

/// In what a metric is told.
enum class MetricUnit {
    Share,        ///< 0.12 is 12 %
    Units,        ///< of sale a period, or money where results are weighted by value
    SquaredUnits,
    Percent,      ///< 12 is 12 %
    Times,        ///< of a yardstick, which has 1; or a plain number
};
/// What a good value is.
enum class MetricAim { Low, High, Zero, Nominal };

/// A metric as data: the command line's and the window's help, the columns of a leaderboard and the documentation come from it.
struct Metric {
    const char *id;           ///< stable: "wape"; the key in JSON
    Message name;             ///< "WAPE"
    Message definition;       ///< plain words
    MetricUnit unit = MetricUnit::Times;
    MetricAim aim = MetricAim::Low;
    double nominal = 0.0;     ///< what it should be, where the aim is Nominal
    const char *source;       ///< paper or book
    double (*value)(const ErrorTally &tally) = nullptr; ///< NaN where it cannot be had
    bool bySteps = true;      ///< also makes sense for a single step of the horizon
};

/// All metrics, the headline (WAPE) first.
std::span<const Metric> metricList();
/// Null where there is none.
const Metric *metricNamed(std::string_view id);
/// How far a value is from what it should be: lower is better, whatever the aim.
double distanceOf(const Metric &metric, double value);

} // namespace shelfcast::core

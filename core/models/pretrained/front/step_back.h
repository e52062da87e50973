#pragma once
#include "core/models/pretrained/front/bases.h"

#include <span>

namespace shelfcast::core::pretrained {

/// How much of a forecast is left to simple forecasts, and to which.
struct StepBack {
    double share = 0.0;  ///< 0 to 1
    bool trend = false;  ///< to Theta; else to the level: the last value and exponential smoothing
    bool any() const { return share > 0.0; }
};

/// Where the network is weaker than simple forecasts: no season to go by, a season longer than the history, three periods. The thresholds are those that
/// a backtest on histories cut short gave for half of the sets, and the other half bore out (docs/pretrained.md, bench/short_histories.py).
///
/// y       (n) NaN where unknown
/// season  the calendar's, whether or not it can be seen yet; 1 for none
StepBack stepBackOf(std::span<const double> y, int season);

/// What a step steps back to.
/// @p bases  (kPretrainedBases) of the step
double steppedBackTo(const StepBack &back, const float *bases);

} // namespace shelfcast::core::pretrained

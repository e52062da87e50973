#pragma once
#include "core/models/forecaster.h"

#include <vector>

namespace shelfcast::core {

/// How much each component moves the series: its mean absolute distance from its own mean over the last season or two and the horizon,
/// in units a period, in the components' order.
std::vector<double> swings(const Explanation &parts, int season);

/// The newest periods over which a component's usual value is taken: two seasons, at least 24, at most all.
std::size_t swingWindow(std::size_t periods, int season);

} // namespace shelfcast::core

#pragma once
#include "core/models/neural/networks/network.h"

#include <vector>

namespace shelfcast::core::networks {

/// How much wider the intervals must be to hold what they promise on windows that nothing was learned from: a network is surer of what it learned
/// than of what comes. A factor on the quantiles' distance from the median, the same for both levels of an interval, shrunk towards 1 where few values are known.
///
/// out     (kQuantileCount); empty below 100 known values. With a network that tells counts too, the quantiles alone are meant
/// errors  Cancelled
/// cost    one pass over the windows
/// source  Romano, Patterson & Candes (2019), Conformalized quantile regression, NeurIPS (the idea; here as a factor)
Result<std::vector<double>> spreadOf(const Network &network, const Windows &windows, const std::vector<Window> &held, const JobContext &job);

} // namespace shelfcast::core::networks

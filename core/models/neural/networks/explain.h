#pragma once
#include "core/models/neural/networks/network.h"

namespace shelfcast::core::networks {

/// Why a network forecasts what it does: how much each part of what it sees moved the forecast, in units.
///
/// What it sees is parted into groups: recent sales, older sales, seasons before, the calendar, what the item is, and each driver. A
/// group that is hidden shows what is usual instead (the context's mean, no promotion, no date). A group's share is the mean change that showing
/// it makes, over orders in which the groups are shown (each order and its reverse): the shares and the level with all hidden add up to
/// the forecast. In the history each period is explained as the first one ahead, by one such pair of orders.
///
/// out      fitted and components for the newest three seasons (at most 156 periods), NaN before
/// cost     about (periods + 8 horizon passes) x groups x 2 rows through the network
/// source   Lundberg & Lee (2017), A unified approach to interpreting model predictions; Mitchell et al. (2022), Sampling permutations
///          for Shapley value estimation (the reverse orders)
Result<Explanation> explainNetwork(const Network &network, const Windows &windows, const Panel &panel, std::size_t series, int horizon, const JobContext &job);

} // namespace shelfcast::core::networks

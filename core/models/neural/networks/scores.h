#pragma once
#include "core/models/neural/networks/network.h"
#include "core/models/training.h"

namespace shelfcast::core::networks {

/// How well each task of a network does on windows of its history.
///
/// Quantity: WAPE, MASE, MSE and R2 of the mean; Price: mean absolute error in percent of the price; Direction: accuracy, and precision, recall
/// and F1 as plain means over falling, flat and rising. What nothing is known of is left out.
/// errors  Cancelled
Result<std::vector<HeadScore>> scoresOf(const Network &network, const Windows &windows, const std::vector<Window> &held, const Panel &panel, const JobContext &job);

} // namespace shelfcast::core::networks

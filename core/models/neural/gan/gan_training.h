#pragma once
#include "core/models/scenarios/path_network.h"
#include "core/panel/panel.h"

namespace shelfcast::core::networks {

/// Trains a pair on a panel and gives its generator, as it was when its paths looked most like the newest horizon of the series, which the
/// pair does not learn from.
///
/// The critic learns the Wasserstein distance with a penalty on its gradient; the generator, besides the critic's score, has to meet mean,
/// spread and neighbourhood of the real residuals in each batch. The weights that write are means over steps.
///
/// errors  TooShort with fewer than 64 windows; Cancelled
/// cost    about 0.1 s a step of 13 periods on one core; options.seconds at most
/// source  Gulrajani et al. (2017), Improved training of Wasserstein GANs; Karras et al. (2018) for the averaged generator
Result<TrainedGan> trainGan(const Panel &panel, int horizon, const GanOptions &options, const JobContext &job);

} // namespace shelfcast::core::networks

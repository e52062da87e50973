#pragma once
#include "core/models/neural/data/synthetic_sales.h"
#include "core/models/neural/networks/settings.h"

#include <memory>

namespace shelfcast::core::networks {

/// What a training gets besides its real windows.
struct Synthetic {
    std::unique_ptr<const SyntheticSales> sales; ///< null where there is none
    std::vector<Message> notes;                  ///< how it was made, and how long that took
};

/// Makes the source of synthetic histories that the settings ask for, from what lies before the newest horizon of each series: what the
/// training is validated on, and what comes after, is seen by none of them.
///
/// windows  those of the training; @p plan the order that it takes them in
/// errors   Cancelled; InvalidInput where the decoder's weights are missing. A pair of networks that can't learn from so little is a note only
/// cost     the bootstrap a decomposition a series; the pair's learning about half a minute; the decoder about 3 milliseconds a future
Result<Synthetic> synthetic(const NetworkSettings &settings, const Panel &panel, const Windows &windows, const EpochPlan &plan, const JobContext &job);

/// Settings with Synthesis::Guarded decided: short trainings without and with the bootstrap, and what forecasts the newest horizon better is
/// taken. Without a clear gain it is left out.
///
/// cost    half of the training that follows
/// errors  those of a training
struct GuardedChoice {
    NetworkSettings settings;
    std::vector<Message> notes;
};
Result<GuardedChoice> guardedSynthesis(const NetworkSettings &settings, const Panel &history, int horizon, const JobContext &job);

} // namespace shelfcast::core::networks

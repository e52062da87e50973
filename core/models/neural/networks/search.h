#pragma once
#include "core/models/forecaster.h"
#include "core/models/neural/networks/settings.h"

namespace shelfcast::core::networks {

struct SearchOutcome {
    NetworkSettings settings;   ///< the best found
    std::vector<Message> notes; ///< what was tried, and how it did
};

/// Tries a few settings (learning rate, units, dropout, context) with short trainings and takes those with the least validation loss. The
/// first are the given ones; it stops when the time is over, so that on another machine more or fewer may be tried.
///
/// errors  those of a training
/// source  Bergstra & Bengio (2012), Random search for hyper-parameter optimization, JMLR 13
Result<SearchOutcome> searchSettings(const NetworkSettings &settings, const Panel &history, int horizon, const JobContext &job);

} // namespace shelfcast::core::networks

#pragma once
#include "core/models/forecaster.h"
#include "core/project/planned_store.h"

namespace shelfcast::core {

/// What is expected of a planned item from its first day on.
struct PlannedLaunch {
    PlannedItem item;
    Frequency frequency = Frequency::Weekly;
    std::int64_t firstPeriod = 0;
    SeriesForecast forecast;
    Message likeCluster; ///< a sentence on the cluster that it is likeliest to belong to, and whether that counted; empty where there is none
};

/// All planned items of a project.
struct PlannedLaunches {
    std::vector<PlannedLaunch> launches;
    Message why; ///< where nothing can be expected of them; then `launches` have no forecasts
};

} // namespace shelfcast::core

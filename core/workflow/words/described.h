#pragma once
#include "core/clustering/feature_scaling.h"
#include "core/models/neural/network_api.h"
#include "core/project/project.h"

namespace shelfcast::core {

struct DescribeOptions {
    std::string items;             ///< pattern; empty is all
    DemandLimits demand;
    bool states = false;           ///< also what the pre-trained encoder makes of them
    std::size_t seriesAtOnce = 2000; ///< read at once. Memory, not numbers, depends on it
};

/// What is seen in the series of a project, a row a series.
struct Described {
    std::vector<SeriesInfo> infos;
    std::vector<SeriesFeatures> features;
    SeriesStates states;           ///< empty unless asked for and to be had
    Message noStates;              ///< why they are missing though they were asked for
    FeatureFrame frame;
    std::string country;
    std::int64_t dataVersion = 0;
};

/// Reads the panel part after part, so that not all histories are in memory at once.
///
/// errors  those of PanelReader; Cancelled. Missing states are no error
/// memory  about 500 bytes a series, 1 kB with states
Result<Described> describeSeries(Project &project, const DescribeOptions &options, const JobContext &job);

/// Its states, ready to be compared (standardisedStates).
inline Points statePoints(const Described &all)
{
    return standardisedStates(all.states.vectors, all.states.width, all.states.known);
}

} // namespace shelfcast::core

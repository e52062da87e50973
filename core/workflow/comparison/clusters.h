#pragma once
#include "core/project/cluster_store.h"

namespace shelfcast::core {

/// What is asked for.
struct ClusterOptions {
    ClusterMethod method = ClusterMethod::KMeans;
    int clusters = 0;                ///< 0 is the suggested number
    std::vector<FeatureGroup> by = usualFeatureGroups();
    std::string items;               ///< pattern; empty is all
    ClusterLimits limits;
    std::size_t neighboursUpTo = 1500; ///< series of which the map is t-SNE; more are drawn along their principal axes
    std::size_t seriesAtOnce = 2000;   ///< read at once. Memory, not numbers, depends on it
};

/// Groups the series of a project, names the clusters, matches them with those of the run before, and keeps the run in the project.
///
/// errors  those of PanelReader and groupSeries; ReadOnly; InvalidInput for limits that make no sense; Cancelled, then nothing is changed
/// memory  about 500 bytes a series
Result<ClusterRun> clusterProject(Project &project, const ClusterOptions &options, const JobContext &job);

} // namespace shelfcast::core

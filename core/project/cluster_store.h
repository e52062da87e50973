#pragma once
#include "core/clustering/abc_xyz.h"
#include "core/clustering/grouping.h"
#include "core/clustering/profile.h"
#include "core/project/project.h"

/// Clusters of series as the project keeps them.
namespace shelfcast::core {

/// One cluster. The id is the same as in the run before where most of its items were in it.
struct StoredCluster {
    std::int64_t id = 0;
    ClusterProfile profile;
};

/// One series in its cluster.
struct ClusterMember {
    std::int64_t series = 0, cluster = 0;
    std::int64_t movedFrom = 0; ///< the cluster it was in before; 0 where it was in none, or is in the same one
    double x = 0.0, y = 0.0;    ///< on the map
    double distance = 0.0;      ///< to the middle of its cluster
    bool outlier = false;
    double revenue = 0.0;       ///< of the newest year
    double variation = 0.0;     ///< standard deviation as a share of the mean; NaN unknown
    AbcClass abc = AbcClass::C;
    XyzClass xyz = XyzClass::Z;
    DemandClass demand = DemandClass::Smooth;
    LifeStage stage = LifeStage::Mature;
};

/// Limits that a person may set.
struct ClusterLimits {
    AbcXyzLimits abcXyz;
    DemandLimits demand;
    double outlier = 3.0; ///< see outliersOf
};
std::string clusterLimitsText(const ClusterLimits &limits); ///< JSON
ClusterLimits clusterLimitsFrom(const std::string &text);   ///< what is missing has its usual value

/// A grouping of a project's series.
struct ClusterRun {
    std::int64_t id = 0;
    ClusterMethod method = ClusterMethod::KMeans;
    std::vector<FeatureGroup> by;
    std::string items;           ///< pattern; empty is all
    int asked = 0;               ///< clusters that were asked for; 0 is the suggested number
    std::uint64_t seed = 1;
    ClusterLimits limits;
    bool neighbourMap = false;   ///< the map is t-SNE; else the two principal axes
    Frequency frequency = Frequency::Weekly;
    std::int64_t lastPeriod = 0;
    std::string startedAt;       ///< UTC, ISO
    double seconds = 0.0;
    std::int64_t dataVersion = 0;
    std::int64_t nextCluster = 1; ///< the first id that was never used
    double silhouette = 0.0, inertia = 0.0, bic = 0.0; ///< NaN where there is none
    std::size_t sampled = 0;
    CountChoice count;
    std::vector<Merge> tree;      ///< the highest merges of a hierarchical clustering, the highest last; numbers as in Dendrogram
    std::vector<StoredCluster> clusters; ///< the largest first
    std::vector<ClusterMember> members;
};

/// Writes the run; only it and the newest one before it stay. Gives its id.
Result<std::int64_t> saveClusterRun(Project &project, const ClusterRun &run, const JobContext &job);
/// The newest one with all members; empty where there is none.
Result<std::optional<ClusterRun>> latestClusterRun(const Project &project);
/// The same without members: a few rows.
Result<std::optional<ClusterRun>> latestClusters(const Project &project);

/// "A" and "X"
std::string_view abcId(AbcClass abc);
std::string_view xyzId(XyzClass xyz);

} // namespace shelfcast::core

#pragma once
#include "core/clustering/choose_count.h"
#include "core/clustering/feature_scaling.h"
#include "core/clustering/hierarchical.h"

namespace shelfcast::core {

enum class ClusterMethod : std::uint8_t { KMeans, KMedoids, Mixture, Hierarchical };
/// "kmeans", "kmedoids", "mixture", "hierarchical"
std::string_view clusterMethodId(ClusterMethod method);
std::optional<ClusterMethod> clusterMethodFromId(std::string_view id);
Message clusterMethodName(ClusterMethod method);

struct GroupingOptions {
    ClusterMethod method = ClusterMethod::KMeans;
    int clusters = 0;     ///< 0 is the suggested number
    bool weigh = true;    ///< weighs numbers of clusters also where one is asked for, for the curves
    CountOptions count;
    std::size_t treeSample = 1500; ///< items that a tree is built of; the others go to the nearest cluster
};

/// Series in groups.
struct Grouping {
    std::vector<int> labels;      ///< (n) 0 to clusters - 1, the largest cluster first
    int clusters = 0;
    std::vector<double> distances; ///< (n) to the mean of the own cluster
    CountChoice count;            ///< what speaks for each number of clusters; empty where nothing was weighed
    double silhouette = 0.0;      ///< of no more than 2,000 series; NaN with one cluster
    double inertia = 0.0;         ///< squared distances, added up
    double bic = 0.0;             ///< of a mixture; else NaN
    std::size_t sampled = 0;      ///< series that found the clusters where the method takes no more; 0 where all did
    Dendrogram tree;              ///< of a hierarchical clustering, over the sample
};

/// Groups series by one of the methods. Fewer different series than clusters give fewer clusters.
///
/// features  (n) of which k-medoids take the shapes
/// scaled    (n) of which the other methods, and all figures, take the numbers
/// errors    InvalidInput without series; Cancelled
Result<Grouping> groupSeries(std::span<const SeriesFeatures> features, const ScaledFeatures &scaled, const GroupingOptions &options, const JobContext &job);

} // namespace shelfcast::core

#pragma once
#include "core/base/result.h"
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// Two groups that became one. Groups 0 to n - 1 are the points; the merge number m makes group n + m.
struct Merge {
    std::size_t a = 0, b = 0; ///< a < b
    double height = 0.0;      ///< Ward's distance: the root of twice the growth of the squared distances within
    std::size_t count = 0;    ///< points in the new group
};

/// The tree of a hierarchical clustering: n - 1 merges, the lowest first; the same as scipy's linkage(points, 'ward').
struct Dendrogram {
    std::size_t count = 0; ///< points
    std::vector<Merge> merges;
    /// The groups that there are when @p clusters are left; numbers by first appearance.
    std::vector<int> cut(int clusters) const;
};

inline constexpr std::size_t kMostInTree = 4000; ///< points; more are sampled by whoever calls, since memory grows with their square

/// Ward's clustering along chains of nearest neighbours.
///
/// errors  TooLarge beyond kMostInTree; Cancelled
/// cost    n^2 in time, 4 n^2 bytes
/// source  Ward (1963); Murtagh & Contreras (2012), Algorithms for hierarchical clustering: the nearest-neighbour chain
Result<Dendrogram> wardTree(const Points &points, const JobContext &job);

} // namespace shelfcast::core

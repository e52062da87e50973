#pragma once
#include "core/base/result.h"
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// What speaks for one number of clusters.
struct CountEvidence {
    int clusters = 2;
    double silhouette = 0.0;  ///< -1 to 1: how far apart the clusters are
    double gap = 0.0;         ///< how much tighter the clusters are than those of items without groups, as a logarithm
    double gapError = 0.0;    ///< standard error of the gap, with that of the simulation
    double stability = 0.0;   ///< adjusted Rand index of clusterings of two resamples: 1 the same clusters each time
};

struct CountChoice {
    int suggested = 1;
    std::vector<CountEvidence> evidence; ///< by rising number; the first one is of one cluster, of which only the gap is known
    Message why;
};

struct CountOptions {
    int most = 10;
    std::size_t sample = 1000; ///< points that take part; all where there are no more
    int references = 8;        ///< sets of points without groups that the gap compares with
    int resamples = 6;         ///< pairs of resamples for the stability
    int restarts = 4;          ///< of each k-means
};

/// Weighs numbers of clusters from 1 to `most`, and suggests one with the sentence why.
///
/// Suggested is the number with the largest silhouette among those whose clusters come back in resamples (stability of at least 0.7;
/// among all where none does), or a larger one that is as good but for a fiftieth; 1 where all points are the same.
///
/// errors  those of kMeans
/// cost    (references + 2 resamples + 1) k-means of the sample for each number
/// source  Rousseeuw (1987), Silhouettes; Tibshirani, Walther & Hastie (2001), Estimating the number of clusters via the gap statistic
///         (references in the box of the principal components); Ben-Hur, Elisseeff & Guyon (2002), A stability based method
Result<CountChoice> chooseCount(const Points &points, const CountOptions &options, const JobContext &job);
/// The number that the gap statistic alone speaks for: the smallest whose gap is within one error of the next one.
int countByGap(std::span<const CountEvidence> evidence);

} // namespace shelfcast::core

#pragma once
#include "core/base/result.h"
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

struct KMeansOptions {
    int clusters = 5;
    int restarts = 8;          ///< starts by k-means++; the best is kept
    int maximumIterations = 300;
    double tolerance = 0.0;    ///< stops once the centres move by less, squared and together, as a share of the mean variance; 0 only when nothing moves
    std::vector<double> start; ///< (clusters x width) these centres instead of k-means++ ones; then there is one run
};

struct KMeans {
    std::vector<int> labels;     ///< (n) 0 to k - 1
    std::vector<double> centres; ///< (k x width) the means of their points
    double inertia = 0.0;        ///< squared distances of all points to their centres, added up
    int iterations = 0;
    bool converged = false;

    std::size_t clusters(std::size_t width) const { return width > 0 ? centres.size() / width : 0; }
};

/// k-means: Lloyd's algorithm, every assignment exact, most of them without a distance.
///
/// A point is only looked at when its bounds do not prove that its centre stays the nearest (Hamerly). What is looked at is compared with
/// all centres in single precision, and where rounding could decide, again in double. A centre that loses all its points takes the
/// point that is farthest from its own.
///
/// points   known everywhere
/// errors   InvalidInput without points or clusters; TooLarge beyond 4e9 points; Cancelled
/// seed     the same seed gives the same clusters, whatever the number of threads
/// cost     n k width the first iteration, a fraction of that the later ones; memory beside the points: 20 bytes a point
/// source   Lloyd (1982), Least squares quantization in PCM; Arthur & Vassilvitskii (2007), k-means++; Hamerly (2010), Making k-means even faster
Result<KMeans> kMeans(const Points &points, const KMeansOptions &options, const JobContext &job);

/// Starting centres far from one another: greedy k-means++, which tries 2 + log k points a centre.
///
/// returns  (k x width)
std::vector<double> startingCentres(const Points &points, int clusters, std::uint64_t seed, const JobContext &job);
/// The number of the nearest centre, a point each; exact, the first one where two are as near.
std::vector<int> nearestCentres(const Points &points, std::span<const double> centres, const JobContext &job);
/// Squared distances of all points to their centres, added up.
double inertiaOf(const Points &points, std::span<const int> labels, std::span<const double> centres);
/// (k x width) the means of the points of each label; zeros where a label has none.
std::vector<double> meansOf(const Points &points, std::span<const int> labels, int clusters);

} // namespace shelfcast::core

#pragma once
#include "core/base/result.h"
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

enum class Covariances {
    Diagonal, ///< each cluster its own spread along each dimension
    Full,     ///< and dimensions may go together
};

struct MixtureOptions {
    int clusters = 5;
    Covariances covariances = Covariances::Diagonal;
    int maximumIterations = 200;
    double tolerance = 1e-4;  ///< stops once the mean log-likelihood of a point grows by less
    double floor = 1e-6;      ///< added to the variances, so that no cluster collapses onto a point
    std::vector<double> start; ///< (k x width) centres to begin from instead of those of k-means
};

/// Gaussian clusters; a point belongs to each of them to some degree.
struct Mixture {
    std::vector<int> labels;          ///< (n) the likeliest cluster
    std::vector<double> weights;      ///< (k) shares of the points
    std::vector<double> means;        ///< (k x width)
    std::vector<double> covariances;  ///< (k x width) variances, or (k x width x width)
    double logLikelihood = 0.0;       ///< mean of a point
    double bic = 0.0;                 ///< lower is better
    int iterations = 0;
    bool converged = false;
};

/// A mixture of Gaussian clusters by expectation and maximisation, from the clusters of k-means.
///
/// errors  those of kMeans
/// cost    n k width an iteration, n k width^2 with full covariances
/// source  Dempster, Laird & Rubin (1977); Schwarz (1978) for the BIC. The same numbers as scikit-learn's from the same start
Result<Mixture> gaussianMixture(const Points &points, const MixtureOptions &options, const JobContext &job);

} // namespace shelfcast::core

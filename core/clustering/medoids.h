#pragma once
#include "core/base/result.h"
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// How far two shapes are apart when time may stretch a little: dynamic time warping.
///
/// a, b     (n) and (m) values
/// band     steps by which times may differ (Sakoe & Chiba 1978); at least |n - m| is allowed
/// returns  the root of the least sum of squared gaps along a way through both
/// cost     n x (2 band + 1)
double warpingDistance(std::span<const float> a, std::span<const float> b, int band);

struct MedoidsOptions {
    int clusters = 5;
    int band = 2;              ///< of the warping
    int maximumRounds = 50;
    std::size_t sample = 1000; ///< shapes that choose the medoids; the others go to the nearest one
};

struct Medoids {
    std::vector<int> labels;          ///< (n)
    std::vector<std::size_t> medoids; ///< (k) row numbers: shapes that stand for their cluster
    double cost = 0.0;                ///< distances of all shapes to their medoids, added up
    bool sampled = false;
};

/// k-medoids of shapes under dynamic time warping.
///
/// shapes  one a row
/// errors  InvalidInput without shapes or clusters; Cancelled
/// cost    s^2 / 2 warpings of the sample s, then k for each other shape
/// source  Kaufman & Rousseeuw (1990), PAM; Schubert & Rousseeuw (2021), Fast and eager k-medoids clustering
Result<Medoids> kMedoids(const Points &shapes, const MedoidsOptions &options, const JobContext &job);

} // namespace shelfcast::core

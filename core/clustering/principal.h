#pragma once
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// The directions in which points differ most.
struct PrincipalAxes {
    std::vector<double> mean;     ///< (width)
    std::vector<double> axes;     ///< (m x width) of length 1, the largest variance first; of each, the largest coordinate is positive
    std::vector<double> variance; ///< (m) along each
    double total = 0.0;           ///< variance along all directions
};
/// cost  n width^2
PrincipalAxes principalAxes(const Points &points, std::size_t most);
/// Coordinates of all points along the axes. (n x m)
Points projected(const Points &points, const PrincipalAxes &axes);

struct NeighbourMapOptions {
    double perplexity = 30.0; ///< about how many neighbours each point keeps near; less where there are few points
    int iterations = 500;
};
/// t-SNE, exact: a map in the plane on which neighbours stay neighbours. Distances between far groups mean nothing.
///
/// It starts from the principal axes, so no seed is needed and the same points give the same map.
///
/// returns  (n x 2)
/// cost     n^2 an iteration in time and memory, 2 s for 1,000 points: for up to about 2,000 points
/// source   van der Maaten & Hinton (2008), Visualizing data using t-SNE; the start by Kobak & Berens (2019)
Points neighbourMap(const Points &points, const NeighbourMapOptions &options, const JobContext &job);

} // namespace shelfcast::core

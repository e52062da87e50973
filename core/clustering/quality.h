#pragma once
#include "core/clustering/points.h"
#include "core/jobs/job_context.h"

namespace shelfcast::core {

/// Distances between all pairs of some points; kept once, asked for many clusterings.
class PairDistances {
public:
    /// cost  n^2 / 2 distances of 4 bytes each
    PairDistances(const Points &points, const JobContext &job);
    std::size_t count() const { return m_count; }
    double operator()(std::size_t i, std::size_t j) const { return m_distances[i * m_count + j]; }
    std::span<const float> row(std::size_t i) const { return {m_distances.data() + i * m_count, m_count}; }

private:
    std::size_t m_count = 0;
    std::vector<float> m_distances; ///< (n x n)
};

/// How much nearer each point is to its own cluster than to the next one, -1 to 1; 0 for a point that is alone in its cluster.
///
/// labels   (n) from 0
/// returns  (n)
/// source   Rousseeuw (1987), Silhouettes
std::vector<double> silhouettes(const PairDistances &distances, std::span<const int> labels);
/// Their mean; NaN with fewer than two clusters.
double silhouette(const PairDistances &distances, std::span<const int> labels);

/// How well two groupings of the same points agree, beyond chance: 1 the same, about 0 by chance.
///
/// source  Hubert & Arabie (1985), Comparing partitions
double adjustedRand(std::span<const int> a, std::span<const int> b);

/// How often neighbours bear the same label, beside how often any two points would.
struct NeighbourAgreement {
    double share = 0.0, chance = 0.0;
};
/// Of the @p count points nearest to each by the cosine of their angle. Points that are zero throughout take no part.
///
/// labels  (n)
/// most    points whose neighbours are looked at, spread over all by the job's seed
/// cost    most x n x width
NeighbourAgreement neighbourAgreement(const Points &points, std::span<const int> labels, std::size_t count, std::size_t most, const JobContext &job);

} // namespace shelfcast::core

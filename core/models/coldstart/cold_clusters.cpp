#include "core/models/coldstart/cold_clusters.h"

#include <numeric>

namespace shelfcast::core {
namespace {

constexpr std::size_t kAsked = 15;      ///< likest items whose clusters count
constexpr double kAsBefore = 2.0;       ///< items that say as much as the sizes of the clusters
constexpr double kDrawnToNothing = 5.0; ///< items of a cluster that weigh as much as that it is like all

} // namespace

ColdClusters::ColdClusters(std::vector<int> labels, int count) : m_labels(std::move(labels)), m_sizes(static_cast<std::size_t>(std::max(count, 0))), m_count(std::max(count, 0))
{
    for (const int label : m_labels)
        if (label >= 0)
            ++m_sizes[static_cast<std::size_t>(label)];
}

std::vector<double> ColdClusters::chances(const std::vector<InCommon> &common, std::size_t self) const
{
    std::vector<double> chances = m_sizes;
    if (self != kNobody && m_count > 0 && m_labels[self] >= 0)
        --chances[static_cast<std::size_t>(m_labels[self])];
    const double all = std::accumulate(chances.begin(), chances.end(), 0.0);
    if (all <= 0.0)
        return {};
    LikenessWeights usual;
    usual.neighbours = kAsked;
    const std::vector<ColdNeighbour> nearest = nearestItems(common, usual, self);
    double squares = 0.0;
    for (const ColdNeighbour &one : nearest)
        squares += one.weight * one.weight;
    const double asMany = squares > 0.0 ? 1.0 / squares : 0.0; // equal items that would say as much
    for (double &chance : chances)
        chance *= kAsBefore / all;
    for (const ColdNeighbour &one : nearest)
        if (const int label = m_labels[one.index]; label >= 0)
            chances[static_cast<std::size_t>(label)] += asMany * one.weight;
    const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
    for (double &chance : chances)
        chance /= sum;
    return chances;
}

double ColdClusters::expected(std::span<const double> chances, std::span<const double> values, std::span<const double> weights, std::size_t self) const
{
    std::vector<double> sums(chances.size(), 0.0), counts(chances.size(), kDrawnToNothing);
    for (std::size_t i = 0; i < m_labels.size() && !chances.empty(); ++i)
        if (m_labels[i] >= 0 && i != self) {
            sums[static_cast<std::size_t>(m_labels[i])] += weights[i] * values[i];
            counts[static_cast<std::size_t>(m_labels[i])] += weights[i];
        }
    double expected = 0.0;
    for (std::size_t c = 0; c < chances.size(); ++c)
        expected += chances[c] * sums[c] / counts[c];
    return expected;
}

} // namespace shelfcast::core

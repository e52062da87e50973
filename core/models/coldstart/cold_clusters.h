#pragma once
#include "core/models/coldstart/item_likeness.h"

#include <span>

namespace shelfcast::core {

/// Which cluster an item that has not sold would belong to, by those that its likest items belong to; and what a number of the items of each
/// cluster is on average. With no clusters, none of both.
class ColdClusters {
public:
    ColdClusters() = default;
    /// labels  (n) 0 to count - 1, or −1 for an item that is in none
    ColdClusters(std::vector<int> labels, int count);

    int count() const { return m_count; }
    const std::vector<int> &labels() const { return m_labels; }
    /// (count) how likely each cluster is; empty without clusters. @p self: an item that is not asked itself
    std::vector<double> chances(const std::vector<InCommon> &common, std::size_t self) const;
    /// The mean over the clusters, each by its chance, of the mean of a number over their items; drawn to 0 where they are few.
    ///
    /// values, weights  (n) what is averaged; @p self does not take part
    double expected(std::span<const double> chances, std::span<const double> values, std::span<const double> weights, std::size_t self) const;

private:
    std::vector<int> m_labels;
    std::vector<double> m_sizes;
    int m_count = 0;
};

} // namespace shelfcast::core

#pragma once
#include "core/base/group.h"
#include "core/panel/panel.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace shelfcast::core {

/// By what a series is summed up.
struct SeriesKey {
    std::int64_t id = 0;
    std::string item, location, category;
};

/// A sum of series.
struct HierarchyNode {
    Group group;
    std::vector<std::uint32_t> series; ///< numbers of its series, rising
};

/// Which series add up to what: the rows of the summing matrix above the identity, of which only the ones are kept.
struct Hierarchy {
    std::size_t series = 0;
    std::vector<HierarchyNode> totals; ///< the total first, then locations, categories, items sold at several locations
};

/// No more sums than this are forecast on their own; levels with more members are left out, the finest first.
inline constexpr std::size_t kMostTotals = 500;

/// The levels that the series have: nothing for a single series; locations and categories where there are at least two; items where
/// some are sold at several locations (an item at one location is its series). Series without a category make one of their own.
Hierarchy hierarchyOf(std::span<const SeriesKey> series, std::size_t mostTotals = kMostTotals);

/// One series a sum, from the first to the last period of its members: what is known of them is added up, and is unknown where
/// nothing is. Covariates are the means of those that are known.
class TotalsBuilder {
public:
    /// @p frame: calendar, seasons and covariates
    TotalsBuilder(const Hierarchy &hierarchy, const Panel &frame);
    /// Adds series number @p index of the hierarchy.
    void add(std::size_t index, const Series &series);
    Panel take();

private:
    struct Sum {
        std::int64_t firstPeriod = 0;
        bool begun = false;
        std::vector<double> y;
        std::vector<std::vector<double>> covariates, known; ///< sums, and how many values are in each
        double value = 0.0, units = 0.0;
    };
    static void reach(Sum &sum, std::int64_t firstPeriod, std::size_t columns);
    void addTo(Sum &sum, const Series &series);

    const Hierarchy &m_hierarchy;
    Panel m_panel;
    std::vector<Sum> m_sums;
    std::vector<std::vector<std::uint32_t>> m_sumsOf; ///< a series each
};

} // namespace shelfcast::core

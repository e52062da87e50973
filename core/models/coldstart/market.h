#pragma once
#include "core/models/coldstart/cold_item.h"

#include <map>

namespace shelfcast::core {

/// How much an item sells in each period, against its own mean: of all items, and of each category as far as its items are many enough to say.
/// That more items are sold than before does not count, only what those on sale sell.
///
/// Known periods are what sold. Later ones are the same periods of the year before, at the newest level; where there is no year yet, the
/// newest level alone, of days with the weekday.
class Market {
public:
    Market() = default;
    explicit Market(const ColdData &data);
    /// 1 on average; never 0. @p period may lie before the first or after the last known one.
    double index(const std::string &category, std::int64_t period) const;

private:
    struct Course {
        std::vector<double> known; ///< smoothed, 1 on average
        double items = 0.0;
        double at(std::int64_t place, Frequency frequency) const;
    };
    static Course courseOf(const std::vector<const ColdDonor *> &donors, const ColdData &data);
    std::int64_t m_first = 0;
    Frequency m_frequency = Frequency::Weekly;
    Course m_all;
    std::map<std::string, Course> m_categories;
};

} // namespace shelfcast::core

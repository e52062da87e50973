#pragma once
#include "core/models/coldstart/cold_item.h"

#include <map>

namespace shelfcast::core {

/// The mean sales of each period since the first sale, of all items or of a category: the simplest that can be said of a launch.
///
/// Where fewer than five launches were seen, all items count as if they had begun with the records.
class MeanLaunch {
public:
    MeanLaunch() = default;
    /// donors  from their first sale on; @p seen whether that was a launch
    MeanLaunch(const std::vector<ColdDonor> &donors, const std::vector<bool> &seen, int horizon);

    /// @p without: a donor that does not count; null: all count
    double overall(std::size_t age, const ColdDonor *without = nullptr) const;
    /// Of all, where fewer than three of the category are known.
    double category(const std::string &name, std::size_t age, const ColdDonor *without = nullptr) const;

private:
    struct Mean {
        double sum = 0.0, count = 0.0;
    };
    Mean left(const std::vector<Mean> &means, std::size_t age, const ColdDonor *without) const;
    std::vector<Mean> m_all;
    std::map<std::string, std::vector<Mean>> m_categories;
    bool m_launchesOnly = true;
    std::int64_t m_firstLaunch = 0; ///< donors that begin earlier do not count, where only launches do
};

} // namespace shelfcast::core

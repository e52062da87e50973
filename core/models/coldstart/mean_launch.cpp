#include "core/models/coldstart/mean_launch.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::ptrdiff_t kLeastLaunches = 5;
constexpr double kLeastOfCategory = 3.0;

} // namespace

MeanLaunch::MeanLaunch(const std::vector<ColdDonor> &donors, const std::vector<bool> &seen, int horizon)
    : m_all(static_cast<std::size_t>(horizon)), m_launchesOnly(std::ranges::count(seen, true) >= kLeastLaunches)
{
    m_firstLaunch = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < donors.size(); ++i)
        if (seen[i])
            m_firstLaunch = std::min(m_firstLaunch, donors[i].firstPeriod);
    for (std::size_t i = 0; i < donors.size(); ++i) {
        if (m_launchesOnly && !seen[i])
            continue;
        const ColdDonor &donor = donors[i];
        std::vector<Mean> &category = m_categories.try_emplace(donor.what.category, m_all.size()).first->second;
        for (std::size_t age = 0; age < std::min(m_all.size(), donor.y.size()); ++age)
            if (std::isfinite(donor.y[age]))
                for (Mean *mean : {&m_all[age], &category[age]}) {
                    mean->sum += std::max(0.0, donor.y[age]);
                    ++mean->count;
                }
    }
}

MeanLaunch::Mean MeanLaunch::left(const std::vector<Mean> &means, std::size_t age, const ColdDonor *without) const
{
    Mean mean = means[age];
    if (without && (!m_launchesOnly || without->firstPeriod >= m_firstLaunch) && age < without->y.size() && std::isfinite(without->y[age])) {
        mean.sum -= std::max(0.0, without->y[age]);
        --mean.count;
    }
    return mean;
}

double MeanLaunch::overall(std::size_t age, const ColdDonor *without) const
{
    const Mean mean = left(m_all, std::min(age, m_all.size() - 1), without);
    return mean.count > 0.0 ? mean.sum / mean.count : 0.0;
}

double MeanLaunch::category(const std::string &name, std::size_t age, const ColdDonor *without) const
{
    const auto found = m_categories.find(name);
    const Mean mean = found == m_categories.end() ? Mean{} : left(found->second, std::min(age, m_all.size() - 1), without);
    return mean.count < kLeastOfCategory ? overall(age, without) : mean.sum / mean.count;
}

} // namespace shelfcast::core

#include "core/workflow/new_items/donor_groups.h"

#include "core/clustering/grouping.h"
#include "core/clustering/profile.h"

#include <algorithm>
#include <cmath>

namespace shelfcast::core {
namespace {

constexpr std::size_t kLeastDonors = 40, kDonorsACluster = 15, kLeastPeriods = 8;
constexpr std::size_t kMostClusters = 8; ///< more than the pages of clusters suggest at most helps nobody

/// What is known of a donor, as the features read it.
Series asSeries(const ColdDonor &donor)
{
    Series series;
    series.name = donor.what.name;
    series.category = donor.what.category;
    series.location = donor.what.location;
    series.firstPeriod = donor.firstPeriod;
    series.y = donor.y;
    if (donor.what.price > 0.0)
        series.unitValue = donor.what.price;
    return series;
}

} // namespace

std::vector<FeatureGroup> donorFeatureGroups()
{
    return {FeatureGroup::Size, FeatureGroup::Season, FeatureGroup::Regularity};
}

Result<void> groupDonors(ColdData &data, std::string_view country, const JobContext &job)
{
    data.clusters.clear();
    std::vector<std::size_t> grouped;
    for (std::size_t i = 0; i < data.donors.size(); ++i) {
        data.donors[i].cluster = -1;
        const std::vector<double> &y = data.donors[i].y;
        if (y.size() >= kLeastPeriods && std::ranges::any_of(y, [](double value) { return value > 0.0; }))
            grouped.push_back(i);
    }
    if (grouped.size() < kLeastDonors)
        return {};
    FeatureFrame frame;
    frame.frequency = data.frequency;
    frame.firstPeriod = data.firstPeriod;
    frame.lastPeriod = data.origin;
    std::vector<SeriesFeatures> features(grouped.size());
    parallelFor(job, grouped.size(), [&](std::size_t k) { features[k] = seriesFeatures(asSeries(data.donors[grouped[k]]), frame); });
    if (job.cancelled())
        return cancelled();
    const std::vector<FeatureGroup> by = donorFeatureGroups();
    GroupingOptions how;
    how.clusters = static_cast<int>(std::clamp<std::size_t>(grouped.size() / kDonorsACluster, 2, kMostClusters));
    how.weigh = false;
    JobContext silent = job;
    silent.progress = {};
    const Result<Grouping> grouping = groupSeries(features, scaledFeatures(features, by), how, silent);
    if (!grouping)
        return tl::unexpected<Error>(grouping.error());
    for (std::size_t k = 0; k < grouped.size(); ++k)
        data.donors[grouped[k]].cluster = grouping->labels[k];
    for (const ClusterProfile &profile : profilesOf(features, grouping->labels, grouping->clusters, country))
        data.clusters.push_back(profile.name);
    return {};
}

} // namespace shelfcast::core

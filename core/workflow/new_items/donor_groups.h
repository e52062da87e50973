#pragma once
#include "core/base/result.h"
#include "core/clustering/feature_scaling.h"
#include "core/jobs/job_context.h"
#include "core/models/coldstart/cold_item.h"

#include <string_view>

namespace shelfcast::core {

/// What donors are put together by, where the project knows no clusters: how much, how regularly and when in the year they sell.
std::vector<FeatureGroup> donorFeatureGroups();

/// Puts donors in clusters by what they have sold up to the origin, and gives the clusters names. Those of whom too little is known, and all
/// where they are few, are in none.
///
/// country  see profilesOf
/// cost     k-means of all donors; their features
/// errors   Cancelled
Result<void> groupDonors(ColdData &data, std::string_view country, const JobContext &job);

} // namespace shelfcast::core

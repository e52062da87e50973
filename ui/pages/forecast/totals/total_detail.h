#pragma once
#include "core/workflow/totals/overrides.h"
#include "ui/charts/chart_data.h"
#include "ui/pages/forecast/project_reader.h"

#include <set>

namespace shelfcast::ui {

/// All that the forecast page shows of a sum of series.
struct TotalDetail {
    core::FinalTotal total;
    ChartData chart;
    std::set<std::int64_t> overridden; ///< periods
    std::int64_t known = 0;            ///< last period whose sales are known
    std::vector<core::WatchedOverride> overrides; ///< that speak of one of its series
};

/// Sums the histories of the group's series and reads its forecast in @p run.
/// cost  one read a series of the group; run by a worker
core::Result<TotalDetail> readTotalDetail(ProjectReader &reader, const core::RunInfo &run, const core::Group &group, const core::JobContext &job);

/// "All items", "Category Drinks", "Location East"
QString groupText(const core::Group &group);

} // namespace shelfcast::ui

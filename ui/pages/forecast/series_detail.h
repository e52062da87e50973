#pragma once
#include "core/models/registry.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/totals/overrides.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/components_chart.h"
#include "ui/pages/forecast/project_reader.h"

#include <optional>
#include <set>

namespace shelfcast::ui {

/// All that the forecast page shows of one series.
struct SeriesDetail {
    core::Series series;                      ///< history on the panel's calendar
    ChartData chart;
    std::optional<core::StoredForecast> stored; ///< of the latest run, if it is on the same calendar: the model's own numbers
    std::set<std::int64_t> overridden;        ///< periods of the forecast on which a person said something
    std::int64_t known = 0;                   ///< last period whose sales are known
    std::vector<core::WatchedOverride> overrides; ///< that speak of this series
};

/// Reads one series, its forecast in @p run (if any), and what seasonal naive would say. Quick; run by a worker.
core::Result<SeriesDetail> readSeriesDetail(ProjectReader &reader, const core::Registry &models, const std::optional<core::RunInfo> &run, std::int64_t series,
                                            const core::JobContext &job);

/// Puts a forecast behind the history.
void addForecast(const core::SeriesForecast &forecast, std::int64_t origin, ChartData &chart);

/// Why the forecast is what it is.
struct SeriesReasons {
    core::SeriesExplanation explanation;
    std::vector<double> swings; ///< a component each
    ComponentsData chart;       ///< with what no part explains as the last strip
};

/// Takes the forecast of one series in @p run apart. Takes longer than the detail where the model must be loaded first; run by a worker.
core::Result<SeriesReasons> readReasons(ProjectReader &reader, const core::Registry &models, const core::RunInfo &run, std::int64_t series, const core::JobContext &job);

} // namespace shelfcast::ui

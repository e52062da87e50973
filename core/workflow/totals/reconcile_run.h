#pragma once
#include "core/evaluation/totals/reconcile.h"
#include "core/workflow/forecast/forecast_parts.h"

namespace shelfcast::core {

/// No more sums than this get a model of their own where the sums only follow the series.
inline constexpr std::size_t kMostFollowingTotals = 100;

/// Forecasts the sums of the draft's series on their own, brings all levels to agree as @p method says, and adds the sums to the draft;
/// numbers of series that change are replaced in it.
///
/// Sums take the plan's model, fitted on the summed series; where the model learns from all series together, auto-ets. MinT asks each
/// model for its one-step errors, and takes those of seasonal naive where it cannot say. Sums whose model failed stand on a simpler one.
/// cost    one read of the panel and one fit a sum; MinT another read, and one explanation a series
/// memory  bottom-up: of the sums; else of all forecasts, and with MinT of 260 errors a series
/// errors  those of reader, models and draft; Cancelled
Result<void> reconcileRun(const Registry &models, const ForecastPlan &plan, Reconciliation method, PanelReader &reader, RunDraft &draft, const JobContext &job);

/// What the model was off by one step ahead on each period of a series; seasonal naive where it does not say. NaN where unknown.
std::vector<double> oneStepErrors(const Registry &models, const StoredModel &stored, const Panel &panel, std::size_t index, const JobContext &job);

} // namespace shelfcast::core

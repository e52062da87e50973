#pragma once
#include "core/narrative/swings.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// Why a stored forecast is what it is.
struct SeriesExplanation {
    std::string modelId;      ///< the model that gave the forecast
    std::int64_t firstPeriod = 0, lastPeriod = 0; ///< the history that it saw
    std::vector<double> y;    ///< (n) that history, NaN where unknown
    std::vector<double> residuals; ///< (n) what the fitted values leave, NaN where either is unknown
    Explanation parts;        ///< fitted values, components, and the forms that were weighed
    Message comparedBy;       ///< what the scores of `compared` are; empty where one model was asked for
    std::vector<Candidate> compared; ///< the models that were compared, the taken one first
    std::optional<DirectionChances> direction; ///< of the horizon, from a model of all series together that says so
    std::vector<double> price; ///< (h) money a unit, from a model of all series together that forecasts it too; else empty
};

/// Takes the forecast of one series apart, from what the run kept: nothing is fitted again.
///
/// errors  NotFound where the run has no forecast of the series; Unsupported where its model cannot be taken apart, or the calendar has
///         changed since; Damaged
/// cost    reading one series, and one pass over it
Result<SeriesExplanation> explainForecast(const Project &project, const Registry &models, const RunInfo &run, std::int64_t series, const JobContext &job);

/// Only the parts; empty where they cannot be had.
std::optional<Explanation> partsOf(const Project &project, const Registry &models, const RunInfo &run, std::int64_t series);

} // namespace shelfcast::core

#pragma once
#include "core/evaluation/backtest/holdout.h"
#include "core/models/training.h"
#include "core/project/run_draft.h"
#include "core/workflow/panel/panel_reader.h"

namespace shelfcast::core {

/// What a forecast needs to know beside the sales.
struct ForecastPlan {
    const Forecaster *model = nullptr;
    const ModelCard *card = nullptr;
    const FittedModel *learned = nullptr; ///< a model that was learned before, of a training; nothing is fitted then
    std::int64_t training = 0;
    int horizon = 0, heldOut = 0; ///< periods
    bool calibrated = false;      ///< the model sees to the width of its intervals itself
    bool preliminary = false;     ///< shown until a better forecast takes its place, and says so
    std::size_t seriesAtOnce = 2000; ///< at most; fewer where they are long
    RunInfo run;                  ///< frequency, last period and horizon are those of the panel
};

/// What comes of it beside the forecasts themselves.
struct ForecastCounts {
    std::uint64_t series = 0, failed = 0;
    std::map<std::string, std::int64_t> champions, grades;
    SeriesAccuracy total; ///< over all series, weighted by sales
    StoredModel together; ///< what was learned from all series; empty where each has its own
    TrainingReport report; ///< of a network that was trained
};

/// Checks a model on the periods held out beside seasonal naive, fits, forecasts and grades; adds each series to the draft.
///
/// A model learned before is checked as it is: the newest periods of its training chose its best epoch, but it did not learn from them.
/// Else the model is fitted on what was known before the periods held out, checked, and goes on learning from there with them.
/// A model that fits each series alone takes part after part from the reader, twice where it looks at all of them first; others
/// get the whole panel at once. The parts do not change the numbers.
/// memory  of one part, and a few hundred bytes a series; with a model that learns from all series, of the panel twice
/// errors  those of the model, the reader and the draft; Cancelled
Result<ForecastCounts> forecastParts(const ForecastPlan &plan, PanelReader &reader, RunDraft &draft, const JobContext &job);

} // namespace shelfcast::core

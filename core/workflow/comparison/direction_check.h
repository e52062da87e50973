#pragma once
#include "core/evaluation/measures/direction.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// How often a way to tell whether sales will rise, stay or fall was right.
struct DirectionRow {
    std::string id;       ///< "head", "forecast", "seasonal-naive", "always"
    Confusion confusion{};
    DirectionScores scores;
};

/// Holds the newest horizon back and compares what the pre-trained encoder says of its direction with what the forecasts come to:
/// "head" the encoder's own answer, "forecast" the pre-trained network's forecast against as many periods before it, "seasonal-naive" the same of
/// that, "always" the direction that comes most often.
///
/// horizon  periods; 0 is the usual number
/// errors   those of PanelReader; Unsupported without library or weights; Cancelled
Result<std::vector<DirectionRow>> checkDirections(const Project &project, const Registry &models, const std::string &items, int horizon, const JobContext &job);

} // namespace shelfcast::core

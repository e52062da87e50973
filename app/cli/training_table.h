#pragma once
#include "core/project/training_store.h"

#include <nlohmann/json_fwd.hpp>

namespace shelfcast::cli {

/// One training with its curves and scores; @p dataVersion is the project's, so that old weights can be told.
nlohmann::ordered_json trainingJson(const core::TrainingRow &training, std::int64_t dataVersion);
/// Trainings side by side, a row each.
std::string trainingTable(const std::vector<core::TrainingRow> &trainings, std::int64_t dataVersion);
/// "42 s", "3:05 min", "1:20 h".
std::string durationText(double seconds);

} // namespace shelfcast::cli

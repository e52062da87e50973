#pragma once
#include "core/models/pretrained/model/pretrained_model.h"
#include "core/models/neural/network_api.h"
#include "core/models/settings.h"

namespace shelfcast::core::pretrained {

/// Takes the shipped weights as they are.
///
/// settings  those of the card, and "weights": the path of the file
/// errors    of making: those of loadPretrained
Result<std::unique_ptr<Forecaster>> makePretrained(const SettingValues &settings);
/// What PretrainedModel::store gave, with "weights" added to its state.
Result<std::unique_ptr<const FittedModel>> loadStoredPretrained(const StoredModel &stored);

/// The shipped weights as a model of one series.
Result<std::shared_ptr<const SeriesNetwork>> seriesNetwork(const std::string &weights);
/// The same with weights that learned on, as tunedBytes has them.
Result<std::shared_ptr<const SeriesNetwork>> tunedSeriesNetwork(const std::string &weights, const std::string &learned);
/// What the encoder of the shipped weights makes of each series.
Result<SeriesStates> panelStates(const std::string &weights, const Panel &panel, const JobContext &job);

} // namespace shelfcast::core::pretrained

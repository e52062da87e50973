#pragma once
#include "core/models/registry.h"
#include "core/project/training_store.h"

#include <optional>

namespace shelfcast::core {

/// Models among which `auto` has the weights that a training of the pre-trained network learned.
struct TunedModels {
    TrainingRow training;
    Registry models;
};

/// By the used training of the pre-trained network. Empty where there is none, where its guard kept the shipped weights, or where it learned from
/// some items only, on another calendar, or from newer periods than there are now.
///
/// From a past period `auto` sees these weights only where all that they learned from was over by then, else the shipped ones; forecasts take them.
/// items  pattern of those that are forecast; frame  the panel, its series left out. errors  those of reading what was kept
Result<std::optional<TunedModels>> tunedModels(const Project &project, const Registry &models, const std::string &items, const Panel &frame);

/// The models by which a run's forecasts can be made again: @p models, or those with the training that it took.
/// errors  Unsupported where that training has been deleted since
Result<Registry> modelsOf(const Project &project, const Registry &models, const RunInfo &run);

} // namespace shelfcast::core

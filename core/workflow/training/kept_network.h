#pragma once
#include "core/project/training_store.h"
#include "core/workflow/workflow.h"

namespace shelfcast::core {

/// A trained network of the project that a forecast takes instead of training one.
struct KeptNetwork {
    TrainingRow training;
    SettingValues settings;
    std::unique_ptr<const FittedModel> model;
    std::optional<std::int64_t> learnedTo; ///< the last period that weights were learned from, where that is known
};

/// The used training of the model. Empty where there is none or it does not do: its horizon is shorter (but for
/// the pre-trained network, which knows any horizon before it learns on), settings that were asked for are
/// others, it learned from some items only, on another calendar, or from newer periods than there are now.
/// @p frame is the panel, its series left out. errors  those of loading what was kept
Result<std::optional<KeptNetwork>> keptNetwork(const Project &project, const Registry &models, const ForecastOptions &options, const Panel &frame, int horizon);

/// Keeps what a forecast had to learn as a training, so that the next one need not: its id, or 0 where the project is busy and does without.
/// @p row gives all but id and state.
std::int64_t keepAsTraining(Project &project, const TrainingRow &row, const StoredModel &learned);

} // namespace shelfcast::core

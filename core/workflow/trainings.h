#pragma once
#include "core/models/training.h"
#include "core/project/project.h"
#include "core/models/registry.h"

/// Trainings: networks learned from the project's panel, kept in the project with their curves, compared, and used for forecasts.
namespace shelfcast::core {

enum class TrainingState {
    Running, ///< now, or the program ended meanwhile: it can be resumed from its checkpoint
    Paused,
    Done,
    Failed,
};

/// What is asked for.
struct TrainingOptions {
    std::string modelId = "lstm";
    SettingValues settings;   ///< what is not named has its default
    int horizon = 0;          ///< periods; 0 is the frequency's usual one
    std::string items;        ///< pattern; empty is all
    std::optional<std::int64_t> from; ///< a finished training whose weights this one goes on from (new weeks came)
};

/// One training as the project keeps it, without weights.
struct TrainingRow {
    std::int64_t id = 0;
    std::string modelId, settings;  ///< settings: JSON by id, defaults included
    TrainingState state = TrainingState::Running;
    int horizon = 0;
    std::uint64_t seed = 1;
    std::string startedAt;          ///< UTC, "2026-11-22T08:40:00Z"
    std::int64_t dataVersion = 0;   ///< what the project's data were then
    std::int64_t weightBytes = 0;   ///< 0 until it is done
    bool used = false;              ///< forecasts with this model take these weights; at most one a model
    Message failure;                ///< why it failed
    TrainingReport report;          ///< curves so far
};

/// Trains, and keeps what comes of it. A paused training (job cancelled) can be resumed; a killed one too, from its last checkpoint.
/// Every report goes into the project after each epoch, so that the window can draw it from there, and to @p told as well.
/// The first finished training of a model is used at once; later ones when a person says so.
///
/// errors  NotFound for a model that is not one of the networks; those of loadPanel and of the training
Result<std::int64_t> trainModel(Project &project, const Registry &models, const TrainingOptions &options, const std::function<void(const TrainingRow &)> &told,
                                const JobContext &job);
/// Goes on with a paused or interrupted training: same model, settings and seed; where the data changed meanwhile it begins anew.
Result<std::int64_t> resumeTraining(Project &project, const Registry &models, std::int64_t training, const std::function<void(const TrainingRow &)> &told,
                                    const JobContext &job);

/// Newest first.
Result<std::vector<TrainingRow>> trainings(const Project &project);
/// Forecasts with the training's model take its weights from now on.
Result<void> useTraining(Project &project, std::int64_t training);
Result<void> deleteTraining(Project &project, std::int64_t training);
/// The learned model of a finished training.
Result<StoredModel> trainedModel(const Project &project, std::int64_t training);
/// The training that forecasts with @p modelId take; empty where there is none, and a forecast trains first.
Result<std::optional<TrainingRow>> usedTraining(const Project &project, const std::string &modelId);

} // namespace shelfcast::core

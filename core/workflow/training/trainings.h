#pragma once
#include "core/models/registry.h"
#include "core/project/training_store.h"

/// Trainings: networks learned from the project's panel, kept in the project with their curves, compared, and used for forecasts.
namespace shelfcast::core {

/// What is asked for.
struct TrainingOptions {
    std::string modelId = "lstm";
    SettingValues settings;   ///< what is not named has its default
    int horizon = 0;          ///< periods; 0 is the frequency's usual one
    std::string items;        ///< pattern; empty is all
    /// A finished training of the same model whose weights this one goes on from (new weeks came). What is not named above is as it was there.
    std::optional<std::int64_t> from;
    bool use = false;         ///< forecasts take it when it is done, whatever they took before
    double checkpointSeconds = 120.0; ///< between two checkpoints: how much work a kill costs at most
};

/// Whether a model can be trained: a network, or one that forecasts without training too but can learn on from the project's sales.
bool isTrainable(const ModelCard &card);
/// The settings that a training asks for: those of the card, but that a model which learns on only where it is told to is told so by itself.
std::vector<Setting> trainingSettings(const ModelCard &card);

/// Trains, and keeps what comes of it. A paused training (job cancelled) can be resumed; a killed one too, from its last checkpoint.
/// Every report goes into the project after each epoch, so that the window can draw it from there, and to @p told as well, in the thread
/// that trains. The first finished training of a model is used at once; later ones when a person says so.
/// The newest horizon of each series is not learned from: it picks the best epoch, and the scores are taken on it.
///
/// errors  NotFound for a model that is not one of the networks; those of loadPanel and of the training; Cancelled when it was paused
Result<std::int64_t> trainModel(Project &project, const Registry &models, const TrainingOptions &options, const std::function<void(const TrainingRow &)> &told,
                                const JobContext &job);
/// Goes on with a paused, interrupted or failed training: same model, settings and seed; where the data changed meanwhile it begins anew.
/// What comes out is what an undisturbed training gives.
Result<std::int64_t> resumeTraining(Project &project, const Registry &models, std::int64_t training, const std::function<void(const TrainingRow &)> &told,
                                    const JobContext &job);

/// Newest first.
Result<std::vector<TrainingRow>> trainings(const Project &project);
/// Forecasts with the training's model take its weights from now on.
Result<void> useTraining(Project &project, std::int64_t training);
/// errors  Busy while it runs, and while an unfinished training needs its weights
Result<void> deleteTraining(Project &project, std::int64_t training);
/// The learned model of a finished training.
Result<StoredModel> trainedModel(const Project &project, std::int64_t training);
/// The training that forecasts with @p modelId take; empty where there is none, and a forecast trains first.
Result<std::optional<TrainingRow>> usedTraining(const Project &project, const std::string &modelId);
/// Settings as a training keeps them, and back.
std::string trainingSettings(const SettingValues &values);
Result<SettingValues> settingsOf(const ModelCard &card, const TrainingRow &training);

} // namespace shelfcast::core

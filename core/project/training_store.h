#pragma once
#include "core/models/training.h"
#include "core/project/project.h"

/// Trainings of networks as the project keeps them: a row a training, and beside it the weights of a finished one and the checkpoint of an
/// unfinished one. Each call is one short transaction, so that other connections read and write meanwhile.
namespace shelfcast::core {

enum class TrainingState {
    Running, ///< in this moment; where the program ended meanwhile, the next one that opens the project finds it paused
    Paused,
    Done,
    Failed,
};
/// "running", "paused", "done", "failed"
std::string_view trainingStateId(TrainingState state);

/// One training as the project keeps it, without weights.
struct TrainingRow {
    std::int64_t id = 0;
    std::string modelId, settings;  ///< settings: JSON, the values as texts by id, defaults included
    TrainingState state = TrainingState::Running;
    int horizon = 0;
    std::uint64_t seed = 1;
    std::string items;              ///< pattern of those it learned from; empty is all
    std::optional<std::int64_t> from; ///< the training whose weights it went on from
    Frequency frequency = Frequency::Weekly; ///< of the panel it learned from
    std::int64_t lastPeriod = 0;    ///< of that panel
    std::string startedAt;          ///< UTC, "2026-11-22T08:40:00Z"
    std::int64_t dataVersion = 0;   ///< what the project's data were then
    std::int64_t weightBytes = 0;   ///< 0 until it is done
    bool used = false;              ///< forecasts with this model take these weights; at most one a model
    Message failure;                ///< why it failed
    TrainingReport report;          ///< curves so far
};

/// Adds a row; @p row gives all but id, weights and state, which is running.
Result<std::int64_t> addTraining(Project &project, const TrainingRow &row);
/// Newest first. cost  no weights are read
Result<std::vector<TrainingRow>> storedTrainings(const Project &project);
/// errors  NotFound
Result<TrainingRow> storedTraining(const Project &project, std::int64_t training);

Result<void> setTrainingReport(Project &project, std::int64_t training, const TrainingReport &report);
/// The reason is kept where there is one.
Result<void> setTrainingState(Project &project, std::int64_t training, TrainingState state, const Message &failure = {});
/// Runs again, on the data of today; @p anew drops what it had reached.
Result<void> reopenTraining(Project &project, const TrainingRow &row, bool anew);
Result<void> setCheckpoint(Project &project, std::int64_t training, const std::string &bytes);
/// Empty where there is none.
Result<std::string> checkpointOf(const Project &project, std::int64_t training);

/// Keeps what was learned, drops the checkpoint, and takes the training into use where no other of its model is, or where @p use says so.
Result<void> finishTraining(Project &project, std::int64_t training, const TrainingReport &report, const StoredModel &learned, bool use);
/// errors  NotFound where it is not there or not done
Result<StoredModel> learnedIn(const Project &project, std::int64_t training);
/// Forecasts with its model take this training, and no other, from now on.
Result<void> setTrainingUsed(Project &project, std::int64_t training);
Result<void> removeTraining(Project &project, std::int64_t training);

/// Trainings that a program left running when it ended are paused. For whoever opens the project first.
Result<void> pauseInterrupted(Project &project);

} // namespace shelfcast::core

#include "core/workflow/training/trainings.h"

#include "core/models/neural/network_library.h"
#include "core/project/sql_error.h"
#include "core/workflow/training/training_desk.h"
#include "core/workflow/workflow.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>

namespace shelfcast::core {
namespace {

using Told = std::function<void(const TrainingRow &)>;

constexpr double kPanelShare = 0.03; ///< of the progress
constexpr const char *kLearnsOn = "tune"; ///< the setting of models that forecast without training and can learn on
constexpr const char *kNot = "none", *kUsually = "full";

Result<const ModelEntry *> networkNamed(const Registry &models, const std::string &id)
{
    const ModelEntry *entry = models.find(id);
    if (entry && isTrainable(entry->card))
        return entry;
    std::string names;
    for (const ModelEntry &other : models.entries())
        if (isTrainable(other.card))
            names += (names.empty() ? "" : ", ") + other.card.id;
    return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "%1 is not a network, so there is nothing to train. The networks are: %2."), {id, names}});
}

} // namespace

bool isTrainable(const ModelCard &card)
{
    return card.needs.networks || std::ranges::find(card.settings, kLearnsOn, &Setting::id) != card.settings.end();
}

std::vector<Setting> trainingSettings(const ModelCard &card)
{
    std::vector<Setting> settings = card.settings;
    for (Setting &setting : settings)
        if (setting.id == kLearnsOn) {
            setting.initial = std::string(kUsually);
            std::erase_if(setting.choices, [](const SettingChoice &choice) { return choice.id == kNot; });
        }
    return settings;
}

std::string trainingSettings(const SettingValues &values)
{
    nlohmann::json all = nlohmann::json::object();
    for (const auto &[id, value] : values)
        all[id] = settingText(value);
    return all.dump();
}

namespace {

/// The panel as it stands now; the row is told of which data it is.
Result<Panel> panelFor(Project &project, TrainingRow &row, const JobContext &job)
{
    return guarded(project.path(), [&]() -> Result<Panel> {
        const SQLite::Transaction reading(project.database()); // one state of the data, whatever other connections write
        const Result<PanelSettings> settings = panelSettings(project);
        if (!settings)
            return tl::unexpected<Error>(settings.error());
        Result<Panel> panel = loadPanel(project, *settings, row.items, job);
        if (!panel)
            return panel;
        row.dataVersion = project.dataVersion();
        row.frequency = panel->frequency;
        row.lastPeriod = panel->lastPeriod;
        return panel;
    });
}

/// Everything that a training needs beside its row.
struct Work {
    Project &project;
    const Registry &models;
    const ModelEntry &entry;
    const Told &told;
    bool use = false;
    double checkpointSeconds = 120.0;
};

/// Says in the project how the training ended, and gives the error for the caller.
tl::unexpected<Error> ended(const Work &work, TrainingRow row, Error error)
{
    const bool paused = error.code == ErrorCode::Cancelled;
    row.state = paused ? TrainingState::Paused : TrainingState::Failed;
    if (!paused)
        row.failure = error.message;
    else
        error.message = {QT_TRANSLATE_NOOP("core", "Training %1 is paused. It goes on from here when it is resumed."), {row.id}};
    if (auto kept = patiently([&] { return setTrainingState(work.project, row.id, row.state, row.failure); }); !kept)
        return tl::unexpected<Error>(kept.error());
    if (work.told)
        work.told(row);
    return tl::unexpected<Error>(std::move(error));
}

Result<std::int64_t> learn(const Work &work, const TrainingRow &row, const Panel &panel, const JobContext &job)
{
    ProjectDesk desk(work.project, row, work.checkpointSeconds, work.told);
    JobContext training = job;
    training.seed = row.seed;
    training.training = &desk;
    const auto learned = [&]() -> Result<StoredModel> {
        const Result<SettingValues> values = settingsOf(work.entry.card, row);
        if (!values)
            return tl::unexpected<Error>(values.error());
        const auto recipe = work.models.make(row.modelId, *values);
        if (!recipe)
            return tl::unexpected<Error>(recipe.error());
        const Result<StoredModel> previous = row.from ? learnedIn(work.project, *row.from) : StoredModel{};
        if (!previous)
            return tl::unexpected<Error>(previous.error());
        const auto fitted = row.from ? (*recipe)->fitFrom(*previous, panel, row.horizon, training) : (*recipe)->fit(panel, row.horizon, training);
        if (!fitted)
            return tl::unexpected<Error>(fitted.error());
        StoredModel stored = (*fitted)->store();
        if (stored.weights.empty()) // a simpler model would stand in for every series
            return failure(ErrorCode::TooShort,
                           {QT_TRANSLATE_NOOP("core", "No item has the %1 periods of history that a network needs to learn %2 periods ahead. Shorten the horizon or choose a simpler model."),
                            {std::int64_t{2 * row.horizon + 1}, std::int64_t{row.horizon}}});
        return stored;
    }();
    if (!learned)
        return ended(work, desk.row(), learned.error());
    if (auto kept = patiently([&] { return finishTraining(work.project, row.id, desk.row().report, *learned, work.use); }); !kept)
        return ended(work, desk.row(), kept.error());
    if (work.told)
        if (const auto done = storedTraining(work.project, row.id))
            work.told(*done);
    return row.id;
}

/// What is not asked for otherwise is as it was in the training that this one goes on from.
Result<void> takeOver(const Project &project, const ModelCard &card, TrainingOptions &options)
{
    const Result<TrainingRow> from = storedTraining(project, *options.from);
    if (!from)
        return tl::unexpected<Error>(from.error());
    if (from->state != TrainingState::Done)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Training %1 is not finished, so it has no weights yet. Resume it first."), {from->id}});
    if (from->modelId != card.id)
        return failure(ErrorCode::InvalidInput,
                       {QT_TRANSLATE_NOOP("core", "Training %1 is of the model %2; a training of %3 cannot go on from it."), {from->id, from->modelId, card.id}});
    Result<SettingValues> values = settingsOf(card, *from);
    if (!values)
        return tl::unexpected<Error>(values.error());
    options.settings.merge(*values);
    if (options.horizon == 0)
        options.horizon = from->horizon;
    if (options.items.empty())
        options.items = from->items;
    return {};
}

} // namespace

Result<std::int64_t> trainModel(Project &project, const Registry &models, const TrainingOptions &asked, const Told &told, const JobContext &job)
{
    const Result<const ModelEntry *> entry = networkNamed(models, asked.modelId);
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    if (project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    if (const auto api = networkApi(); !api)
        return tl::unexpected<Error>(api.error());
    TrainingOptions options = asked;
    if (options.from)
        if (auto taken = takeOver(project, (*entry)->card, options); !taken)
            return tl::unexpected<Error>(taken.error());
    const Result<SettingValues> values = completed(trainingSettings((*entry)->card), options.settings);
    if (!values)
        return tl::unexpected<Error>(values.error());
    TrainingRow row;
    row.modelId = options.modelId;
    row.settings = trainingSettings(*values);
    row.items = options.items;
    row.seed = job.seed;
    row.from = options.from;
    row.startedAt = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
    const Result<Panel> panel = panelFor(project, row, part(job, 0.0, kPanelShare));
    if (!panel)
        return tl::unexpected<Error>(panel.error());
    const Result<int> horizon = chosenHorizon(options.horizon, panel->frequency);
    if (!horizon)
        return tl::unexpected<Error>(horizon.error());
    row.horizon = *horizon;
    const Result<std::int64_t> id = addTraining(project, row);
    if (!id)
        return id;
    row.id = *id;
    if (told)
        told(row);
    return learn({project, models, **entry, told, options.use, options.checkpointSeconds}, row, *panel, part(job, kPanelShare, 1.0));
}

Result<std::int64_t> resumeTraining(Project &project, const Registry &models, std::int64_t training, const Told &told, const JobContext &job)
{
    Result<TrainingRow> row = storedTraining(project, training);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (row->state == TrainingState::Done)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Training %1 is finished; there is nothing to resume."), {training}});
    if (row->state == TrainingState::Running)
        return failure(ErrorCode::Busy, {QT_TRANSLATE_NOOP("core", "Training %1 is running. Pause it first."), {training}});
    const Result<const ModelEntry *> entry = networkNamed(models, row->modelId);
    if (!entry)
        return tl::unexpected<Error>(entry.error());
    if (const auto api = networkApi(); !api)
        return tl::unexpected<Error>(api.error());
    const std::int64_t dataVersion = row->dataVersion;
    const Result<Panel> panel = panelFor(project, *row, part(job, 0.0, kPanelShare));
    if (!panel)
        return tl::unexpected<Error>(panel.error());
    if (auto opened = reopenTraining(project, *row, row->dataVersion != dataVersion); !opened)
        return tl::unexpected<Error>(opened.error());
    row = storedTraining(project, training);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (told)
        told(*row);
    return learn({project, models, **entry, told}, *row, *panel, part(job, kPanelShare, 1.0));
}

Result<std::vector<TrainingRow>> trainings(const Project &project)
{
    return storedTrainings(project);
}

Result<void> useTraining(Project &project, std::int64_t training)
{
    return setTrainingUsed(project, training);
}

Result<void> deleteTraining(Project &project, std::int64_t training)
{
    const auto all = storedTrainings(project);
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (const TrainingRow &row : *all) {
        if (row.id == training && row.state == TrainingState::Running)
            return failure(ErrorCode::Busy, {QT_TRANSLATE_NOOP("core", "Training %1 is running. Pause it first."), {training}});
        if (row.from == training && row.state != TrainingState::Done)
            return failure(ErrorCode::Busy, {QT_TRANSLATE_NOOP("core", "Training %1 is not finished and goes on from training %2. Finish or delete it first."), {row.id, training}});
    }
    return removeTraining(project, training);
}

Result<StoredModel> trainedModel(const Project &project, std::int64_t training)
{
    return learnedIn(project, training);
}

Result<std::optional<TrainingRow>> usedTraining(const Project &project, const std::string &modelId)
{
    Result<std::vector<TrainingRow>> all = storedTrainings(project);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto found = std::ranges::find_if(*all, [&](const TrainingRow &row) { return row.used && row.modelId == modelId; });
    return found == all->end() ? std::optional<TrainingRow>() : std::optional<TrainingRow>(std::move(*found));
}

Result<SettingValues> settingsOf(const ModelCard &card, const TrainingRow &training)
{
    std::vector<std::string> assignments;
    const nlohmann::json kept = nlohmann::json::parse(training.settings, nullptr, false);
    if (kept.is_object())
        for (const auto &[id, value] : kept.items())
            if (std::ranges::find(card.settings, id, &Setting::id) != card.settings.end() && value.is_string()) // one of an older version may be gone
                assignments.push_back(id + "=" + value.get<std::string>());
    return parsed(card.settings, assignments).and_then([&](const SettingValues &values) { return completed(card.settings, values); });
}

} // namespace shelfcast::core

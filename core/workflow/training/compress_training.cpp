#include "core/workflow/training/compress_training.h"

#include "core/models/neural/network_library.h"
#include "core/project/training_store.h"
#include "core/workflow/training/training_desk.h"
#include "core/workflow/workflow.h"

#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <ctime>

namespace shelfcast::core {
namespace {

constexpr double kPanelShare = 0.3; ///< of the progress

Message noteOf(const CompressionReport &made)
{
    const NetworkFigures &before = made.before, &after = made.after;
    const auto speed = [](const NetworkFigures &figures) { return static_cast<std::int64_t>(std::llround(figures.seriesPerSecond)); };
    if (!std::isfinite(before.wape) || !std::isfinite(after.wape))
        return {QT_TRANSLATE_NOOP("core", "Made smaller from training %1: %2 bytes instead of %3, %4 series a second instead of %5. What it costs in accuracy could not be measured."),
                {made.from, after.bytes, before.bytes, speed(after), speed(before)}};
    return {QT_TRANSLATE_NOOP("core", "Made smaller from training %1: %2 bytes instead of %3, WAPE %4 instead of %5, %6 series a second instead of %7."),
            {made.from, after.bytes, before.bytes, after.wape, before.wape, speed(after), speed(before)}};
}

/// The settings of a training with some of them changed.
std::string changed(const std::string &settings, const SettingValues &changes)
{
    nlohmann::json all = nlohmann::json::parse(settings, nullptr, false);
    if (!all.is_object())
        all = nlohmann::json::object();
    for (const auto &[id, value] : changes)
        all[id] = settingText(value);
    return all.dump();
}

} // namespace

Result<std::int64_t> compressTraining(Project &project, std::int64_t training, const Compression &compression, const JobContext &job)
{
    if (project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    Result<TrainingRow> row = storedTraining(project, training);
    if (!row)
        return tl::unexpected<Error>(row.error());
    if (row->state != TrainingState::Done)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "Training %1 is not finished, so it has no weights yet. Resume it first."), {training}});
    const Result<StoredModel> learned = learnedIn(project, training);
    if (!learned)
        return tl::unexpected<Error>(learned.error());
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    const Result<Panel> panel = loadPanel(project, *settings, row->items, part(job, 0.0, kPanelShare));
    if (!panel)
        return tl::unexpected<Error>(panel.error());
    Result<CompressedNetwork> made = compressNetwork(*learned, compression, *panel, part(job, kPanelShare, 1.0));
    if (!made)
        return tl::unexpected<Error>(made.error());
    made->report.from = training;

    row->settings = changed(row->settings, made->settings);
    row->startedAt = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
    row->from.reset();
    row->used = false;
    row->report.parameters = made->report.after.parameters;
    row->report.scores = std::move(made->scores);
    row->report.compression = made->report;
    row->report.notes.push_back(noteOf(made->report));
    const Result<std::int64_t> id = addTraining(project, *row);
    if (!id)
        return id;
    if (auto kept = patiently([&] { return finishTraining(project, *id, row->report, made->model, false); }); !kept) {
        (void)setTrainingState(project, *id, TrainingState::Failed, kept.error().message);
        return tl::unexpected<Error>(kept.error());
    }
    return id;
}

} // namespace shelfcast::core

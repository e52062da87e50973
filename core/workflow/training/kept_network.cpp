#include "core/workflow/training/kept_network.h"

#include "core/models/pretrained/tuned_entry.h"
#include "core/workflow/training/trainings.h"

#include <algorithm>

namespace shelfcast::core {
namespace {

bool suffices(const TrainingRow &training, const SettingValues &settings, const ForecastOptions &options, const Panel &frame)
{
    const bool same = std::ranges::all_of(options.settings, [&](const auto &asked) {
        const auto had = settings.find(asked.first);
        return had != settings.end() && had->second == asked.second;
    });
    return same && training.frequency == frame.frequency && training.lastPeriod <= frame.lastPeriod && (training.items.empty() || training.items == options.items);
}

} // namespace

Result<std::optional<KeptNetwork>> keptNetwork(const Project &project, const Registry &models, const ForecastOptions &options, const Panel &frame, int horizon)
{
    const ModelEntry *entry = models.find(options.modelId);
    if (!entry || !isTrainable(entry->card))
        return std::nullopt;
    Result<std::optional<TrainingRow>> used = usedTraining(project, options.modelId);
    if (!used)
        return tl::unexpected<Error>(used.error());
    if (!*used)
        return std::nullopt;
    Result<SettingValues> settings = settingsOf(entry->card, **used);
    if (!settings || !suffices(**used, *settings, options, frame))
        return std::nullopt;
    const Result<StoredModel> learned = trainedModel(project, (*used)->id);
    if (!learned)
        return tl::unexpected<Error>(learned.error());
    const std::optional<LearnedOn> on = learnedOn(*learned);
    if (!on && (*used)->horizon < horizon)
        return std::nullopt;
    auto model = models.load(*learned);
    if (!model)
        return tl::unexpected<Error>(model.error());
    return KeptNetwork{std::move(**used), std::move(*settings), std::move(*model), on ? std::optional(on->until) : std::nullopt};
}

std::int64_t keepAsTraining(Project &project, const TrainingRow &row, const StoredModel &learned)
{
    const Result<std::int64_t> id = addTraining(project, row);
    if (!id)
        return 0;
    return finishTraining(project, *id, row.report, learned, false) ? *id : 0;
}

} // namespace shelfcast::core

#include "core/workflow/training/tuned_auto.h"

#include "core/evaluation/auto/auto_forecast.h"
#include "core/models/pretrained/pretrained_series.h"
#include "core/models/pretrained/tuned_entry.h"
#include "core/workflow/forecast/run_setup.h"
#include "core/workflow/training/trainings.h"

namespace shelfcast::core {
namespace {

constexpr const char *kAuto = "auto";

Registry withTuned(const Registry &models, const StoredModel &learned)
{
    const ModelEntry member = tunedSeriesEntry(learned);
    Registry candidates = builtinModels();
    candidates.add(member);
    const auto shared = std::make_shared<const Registry>(std::move(candidates));
    Registry tuned;
    for (ModelEntry entry : models.entries()) {
        if (entry.card.id == kPretrainedModel)
            entry.loadSeries = member.loadSeries;
        tuned.add(entry.card.id == kAuto ? autoModel(shared) : std::move(entry));
    }
    return tuned;
}

} // namespace

Result<std::optional<TunedModels>> tunedModels(const Project &project, const Registry &models, const std::string &items, const Panel &frame)
{
    Result<std::optional<TrainingRow>> used = usedTraining(project, kPretrainedModel);
    if (!used)
        return tl::unexpected<Error>(used.error());
    if (!*used || !models.find(kPretrainedModel) || !models.find(kAuto))
        return std::nullopt;
    TrainingRow &row = **used;
    if (row.frequency != frame.frequency || row.lastPeriod > frame.lastPeriod || (!row.items.empty() && row.items != items))
        return std::nullopt;
    const Result<StoredModel> learned = trainedModel(project, row.id);
    if (!learned)
        return tl::unexpected<Error>(learned.error());
    const std::optional<LearnedOn> on = learnedOn(*learned);
    if (!on || !(on->share > 0.0))
        return std::nullopt;
    Registry tuned = withTuned(models, *learned);
    return TunedModels{std::move(row), std::move(tuned)};
}

Result<Registry> modelsOf(const Project &project, const Registry &models, const RunInfo &run)
{
    const RunSetup setup = setupOf(run, {});
    const std::int64_t training = run.modelId == kAuto && setup.settings.is_object() ? setup.settings.value("training", std::int64_t{0}) : 0;
    if (training == 0)
        return models;
    const Result<StoredModel> learned = trainedModel(project, training);
    if (!learned && learned.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::Unsupported, {QT_TRANSLATE_NOOP("core", "This forecast took the weights of training %1, which has been deleted since: forecast again."), {training}});
    if (!learned)
        return tl::unexpected<Error>(learned.error());
    return withTuned(models, *learned);
}

} // namespace shelfcast::core

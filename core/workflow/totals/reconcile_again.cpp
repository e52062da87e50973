#include "core/workflow/totals/reconcile_again.h"

#include "core/project/cursor.h"
#include "core/project/sql_error.h"
#include "core/workflow/forecast/run_settings.h"
#include "core/workflow/forecast/run_setup.h"
#include "core/workflow/totals/reconcile_run.h"
#include "core/workflow/training/tuned_auto.h"

namespace shelfcast::core {
namespace {

constexpr const char *kSetting = "forecast.reconcile";

bool changesSeries(Reconciliation method)
{
    return method == Reconciliation::TopDown || method == Reconciliation::MinTrace;
}

Result<bool> keptAlone(const Project &project, std::int64_t run)
{
    return guarded(project.path(), [&]() -> Result<bool> {
        Cursor row(project.database(), "SELECT 1 FROM forecast_alone WHERE run = ? LIMIT 1");
        return row.bind(1, run).step();
    });
}

/// The model that the run was made with, to fit the sums. Null where it takes the networks library and that is missing: sums of such runs
/// have a model of their own.
Result<std::unique_ptr<Forecaster>> modelOf(const Registry &models, const RunInfo &run, const RunSetup &setup)
{
    const ModelEntry *entry = models.find(run.modelId);
    auto made = models.make(run.modelId, entry ? settingsOf(entry->card, setup) : SettingValues{});
    if (!made && entry && entry->card.needs.networks)
        return std::unique_ptr<Forecaster>();
    return made;
}

} // namespace

Result<Reconciliation> chosenReconciliation(const Project &project)
{
    const auto kept = project.setting(kSetting);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    return *kept ? reconciliationFromId(**kept).value_or(Reconciliation::BottomUp) : Reconciliation::BottomUp;
}

Result<void> chooseReconciliation(Project &project, Reconciliation method)
{
    return project.setSetting(kSetting, std::string(reconciliationId(method)));
}

Reconciliation reconciliationOf(const RunInfo &run)
{
    const RunSetup setup = setupOf(run, {});
    const std::string id = setup.settings.is_object() ? setup.settings.value("reconcile", std::string()) : std::string();
    return reconciliationFromId(id).value_or(Reconciliation::None); // before there were sums
}

Result<Message> reconcilableAgain(const Project &project, const RunInfo &run)
{
    const auto settings = panelSettings(project);
    if (!settings)
        return tl::unexpected<Error>(settings.error());
    if (isOutOfDate(run, project.dataVersion(), *settings))
        return Message(QT_TRANSLATE_NOOP("core", "The data have changed since this forecast: forecast again."));
    const auto alone = keptAlone(project, run.id);
    if (!alone)
        return tl::unexpected<Error>(alone.error());
    if (changesSeries(reconciliationOf(run)) && !*alone)
        return Message(QT_TRANSLATE_NOOP("core", "This forecast was made by an older version, which kept only the numbers that agree: forecast again."));
    return Message();
}

Result<void> reconcileAgain(Project &project, const Registry &models, Reconciliation method, const JobContext &job)
{
    auto run = project.latestForecastRun();
    const auto settings = panelSettings(project);
    if (!run || !settings)
        return tl::unexpected<Error>(run ? settings.error() : run.error());
    if (!*run)
        return failure(ErrorCode::NotFound, QT_TRANSLATE_NOOP("core", "There is no forecast yet whose sums could be made to agree. Forecast first."));
    RunInfo &info = **run;
    const auto refusal = reconcilableAgain(project, info);
    if (!refusal)
        return tl::unexpected<Error>(refusal.error());
    if (!refusal->empty())
        return failure(ErrorCode::InvalidInput, *refusal);

    RunSetup setup = setupOf(info, {});
    const Result<Registry> team = modelsOf(project, models, info);
    if (!team)
        return tl::unexpected<Error>(team.error());
    const auto model = modelOf(*team, info, setup);
    if (!model)
        return tl::unexpected<Error>(model.error());
    const ModelEntry *entry = team->find(info.modelId);
    JobContext seeded = job;
    seeded.seed = info.seed;
    const auto draft = RunDraft::reopen(project, info, part(seeded, 0.0, 0.1));
    if (!draft)
        return tl::unexpected<Error>(draft.error());
    auto reader = PanelReader::open(project, *settings, itemsOf(setup), part(seeded, 0.1, 0.15));
    if (!reader)
        return tl::unexpected<Error>(std::move(reader).error());
    ForecastPlan plan;
    plan.model = model->get();
    plan.card = entry ? &entry->card : nullptr;
    plan.horizon = info.horizon;
    plan.run = info;
    if (auto agreed = reconcileRun(*team, plan, method, *reader, **draft, part(seeded, 0.15, 0.9)); !agreed)
        return agreed;
    setup.settings["reconcile"] = reconciliationId(method);
    info.settings = setup.settings.dump();
    return (*draft)->putBack(info, part(seeded, 0.9, 1.0));
}

} // namespace shelfcast::core

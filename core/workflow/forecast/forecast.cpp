#include "core/base/utc_now.h"
#include "core/workflow/forecast/forecast_parts.h"
#include "core/workflow/forecast/run_settings.h"
#include "core/workflow/totals/reconcile_again.h"
#include "core/workflow/totals/reconcile_run.h"
#include "core/workflow/training/kept_network.h"
#include "core/workflow/training/trainings.h"
#include "core/workflow/training/tuned_auto.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace shelfcast::core {
namespace {

constexpr int kLongestHorizon = 1000;
constexpr const char *kAuto = "auto";

/// Everything that is needed to repeat the run.
std::string settingsText(const ForecastOptions &options, Reconciliation reconcile, bool preliminary, const SettingValues &values, const PanelSettings &panel, int heldOut, std::int64_t training,
                         const std::vector<SourceInfo> &sources)
{
    nlohmann::json seen = nlohmann::json::array(); // what can be rebuilt later, to say what changed
    for (const SourceInfo &source : sources)
        seen.push_back(source.id);
    nlohmann::json model = nlohmann::json::object();
    for (const auto &[id, value] : values)
        model[id] = settingText(value);
    nlohmann::json all = {
        {"model", model},
        {"items", options.items},
        {"held_out", heldOut},
        {"reconcile", reconciliationId(reconcile)},
        {"sources", seen},
        {"panel", nlohmann::json::parse(panelText(panel))}};
    if (training > 0)
        all["training"] = training;
    if (preliminary)
        all["preliminary"] = true;
    return all.dump();
}

/// The training that a run of a network was besides.
TrainingRow trainingOf(const RunInfo &run, const ForecastOptions &options, const SettingValues &values, TrainingReport report)
{
    TrainingRow row;
    row.modelId = run.modelId;
    row.settings = trainingSettings(values);
    row.horizon = run.horizon;
    row.seed = run.seed;
    row.items = options.items;
    row.frequency = run.frequency;
    row.lastPeriod = run.lastPeriod;
    row.startedAt = run.startedAt;
    row.dataVersion = run.dataVersion;
    row.report = std::move(report);
    return row;
}

/// A model that asks for a country and is told none takes the project's.
SettingValues withCountry(const ModelCard &card, SettingValues values, const std::string &country)
{
    const auto setting = std::ranges::find(card.settings, "country", &Setting::id);
    if (setting == card.settings.end() || country.empty())
        return values;
    if (const auto wish = values.find("country"); wish != values.end() && wish->second != setting->initial)
        return values;
    if (std::ranges::find(setting->choices, country, &SettingChoice::id) != setting->choices.end())
        values["country"] = country;
    return values;
}

} // namespace

int usualHorizon(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Hourly: return 48;
    case Frequency::Daily: return 28;
    case Frequency::Weekly: return 13;
    case Frequency::Monthly: return 12;
    case Frequency::Quarterly: return 8;
    case Frequency::Yearly: return 6;
    }
    return 1;
}

Result<int> chosenHorizon(int asked, Frequency frequency)
{
    if (asked < 0 || asked > kLongestHorizon)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The horizon is %1 periods, but must be between 1 and %2."),
                                                 {std::int64_t{asked}, std::int64_t{kLongestHorizon}}});
    return asked > 0 ? asked : usualHorizon(frequency);
}

namespace {

/// What a run is to those before and after it.
struct Place {
    bool preliminary = false;
    std::int64_t replaces = 0;
};

Result<ForecastOutcome> forecastOnce(Project &project, const Registry &given, const ForecastOptions &options, const Place &place, const JobContext &job)
{
    const auto began = std::chrono::steady_clock::now();
    RunInfo run;
    run.kind = "forecast";
    run.startedAt = utcNow();
    const auto draft = RunDraft::begin(project); // nothing of the data changes under the forecast from here on
    if (!draft)
        return tl::unexpected(draft.error());
    run.dataVersion = project.dataVersion();
    const Result<PanelSettings> settings = panelSettings(project);
    const Result<std::vector<SourceInfo>> sources = project.sources();
    const Result<Reconciliation> reconcile = options.reconcile ? Result<Reconciliation>(*options.reconcile) : chosenReconciliation(project);
    if (!settings || !sources || !reconcile)
        return tl::unexpected(!settings ? settings.error() : !sources ? sources.error() : reconcile.error());
    const ModelEntry *entry = given.find(options.modelId);
    const SettingValues values = entry ? withCountry(entry->card, options.settings, settings->country) : options.settings;
    Result<std::unique_ptr<Forecaster>> model = given.make(options.modelId, values);
    if (!model)
        return tl::unexpected(model.error());
    const ModelCard &card = entry->card;
    auto reader = PanelReader::open(project, *settings, options.items, part(job, 0.0, 0.02));
    if (!reader)
        return tl::unexpected(reader.error());
    Result<std::optional<TunedModels>> tuned = options.modelId == kAuto ? tunedModels(project, given, options.items, reader->frame()) : std::nullopt;
    if (!tuned)
        return tl::unexpected(std::move(tuned).error());
    const Registry &models = *tuned ? (*tuned)->models : given;
    if (*tuned)
        model = models.make(options.modelId, values);
    const Result<int> horizon = chosenHorizon(options.horizon, settings->frequency);
    if (!horizon)
        return tl::unexpected(horizon.error());

    ForecastPlan plan;
    plan.model = model->get();
    plan.card = &card;
    plan.horizon = run.horizon = *horizon;
    Result<std::optional<KeptNetwork>> found = keptNetwork(project, models, options, reader->frame(), *horizon);
    if (!found)
        return tl::unexpected(std::move(found).error());
    const KeptNetwork *kept = *found ? &**found : nullptr;
    if (kept) {
        plan.learned = kept->model.get();
        plan.training = kept->training.id;
    }
    plan.heldOut = heldOutPeriods(reader->lengths(), *horizon);
    if (kept && kept->learnedTo) // what it learned from says nothing of how good it is
        plan.heldOut = static_cast<int>(std::min<std::int64_t>(plan.heldOut, reader->frame().lastPeriod - *kept->learnedTo));
    plan.seriesAtOnce = options.seriesAtOnce;
    run.frequency = reader->frame().frequency;
    run.lastPeriod = reader->frame().lastPeriod;
    plan.run = run;
    plan.calibrated = options.modelId == kAuto || card.needs.networks; // networks widen theirs by what they are validated on
    plan.preliminary = place.preliminary;
    Result<ForecastCounts> counts = forecastParts(plan, *reader, **draft, part(job, 0.02, 0.88));
    if (!counts)
        return tl::unexpected(counts.error());
    if (auto agreed = reconcileRun(models, plan, *reconcile, *reader, **draft, part(job, 0.88, 0.95)); !agreed)
        return tl::unexpected(std::move(agreed).error());
    ForecastOutcome outcome;
    outcome.modelId = options.modelId;
    outcome.series = counts->series;
    outcome.failed = counts->failed;
    outcome.champions = std::move(counts->champions);
    outcome.grades = std::move(counts->grades);
    outcome.total = counts->total;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();

    run.modelId = options.modelId;
    run.replaces = place.replaces;
    const TrainingRow *training = kept ? &kept->training : *tuned ? &(*tuned)->training : nullptr;
    run.settings = settingsText(options, *reconcile, place.preliminary, kept ? kept->settings : *completed(card.settings, values), *settings, plan.heldOut, training ? training->id : 0, *sources);
    run.finishedAt = utcNow();
    run.outcome = "done";
    run.device = job.device == Device::Cuda ? "cuda" : "cpu";
    run.seed = job.seed;
    run.seconds = outcome.seconds;
    run.learned = std::move(counts->together);
    const Result<std::int64_t> id = (*draft)->finish(run, part(job, 0.95, 1.0));
    if (!id)
        return tl::unexpected(id.error());
    outcome.run = *id;
    if (training) {
        outcome.training = training->id;
        outcome.olderWeights = training->dataVersion != run.dataVersion;
    } else if (isTrainable(card) && !run.learned.weights.empty()) {
        outcome.trained = true;
        outcome.training = keepAsTraining(project, trainingOf(run, options, *completed(card.settings, values), std::move(counts->report)), run.learned);
    }
    return outcome;
}

constexpr const char *kFirstLook = "seasonal-naive";

/// The run that a better one will replace: one left of a cancelled forecast, or a new one.
Result<std::int64_t> firstLook(Project &project, const Registry &models, const ForecastOptions &options, const JobContext &job)
{
    const Result<std::optional<RunInfo>> latest = project.latestForecastRun();
    if (!latest)
        return tl::unexpected(latest.error());
    if (*latest && (*latest)->dataVersion == project.dataVersion())
        return isPreliminary(**latest) ? (*latest)->id : 0;
    ForecastOptions quick = options;
    quick.modelId = kFirstLook;
    quick.settings.clear();
    const Result<ForecastOutcome> outcome = forecastOnce(project, models, quick, {.preliminary = true, .replaces = 0}, job);
    if (!outcome)
        return tl::unexpected(outcome.error());
    options.preliminary(*outcome);
    return outcome->run;
}

} // namespace

bool isPreliminary(const RunInfo &run)
{
    const nlohmann::json settings = nlohmann::json::parse(run.settings, nullptr, false);
    return settings.is_object() && settings.value("preliminary", false);
}

Result<ForecastOutcome> forecastProject(Project &project, const Registry &models, const ForecastOptions &options, const JobContext &job)
{
    if (!options.preliminary || options.modelId == kFirstLook || !models.find(kFirstLook) || !models.find(options.modelId))
        return forecastOnce(project, models, options, {}, job);
    const Result<std::int64_t> preliminary = firstLook(project, models, options, part(job, 0.0, 0.05));
    if (!preliminary)
        return tl::unexpected(preliminary.error());
    return forecastOnce(project, models, options, {.preliminary = false, .replaces = *preliminary}, part(job, 0.05, 1.0));
}

} // namespace shelfcast::core

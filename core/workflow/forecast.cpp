#include "core/evaluation/holdout.h"
#include "core/workflow/forecast_grade.h"
#include "core/workflow/workflow.h"

#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>

namespace shelfcast::core {
namespace {

constexpr int kLongestHorizon = 1000;

std::string utcNow()
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

SeriesAccuracy accuracyOf(const Score &score)
{
    return {score.model.wape, score.model.mase, score.model.bias, score.naive.wape, score.naive.mase, score.naive.bias};
}

/// Everything that is needed to repeat the run.
std::string settingsText(const ForecastOptions &options, const SettingValues &values, const PanelSettings &panel, int heldOut)
{
    nlohmann::json model = nlohmann::json::object();
    for (const auto &[id, value] : values)
        model[id] = settingText(value);
    nlohmann::json settled = nlohmann::json::array();
    for (const Settlement &one : panel.settled)
        settled.push_back({one.item, one.location, static_cast<int>(one.kind), isoText(one.day), one.edit});
    const nlohmann::json all = {
        {"model", model},
        {"items", options.items},
        {"held_out", heldOut},
        {"panel",
         {{"frequency", frequencyId(panel.frequency)},
          {"season_length", panel.seasonLength},
          {"no_record_is_zero", panel.noRecordIsZero},
          {"first_day", isoText(panel.firstDay)},
          {"last_day", isoText(panel.lastDay)},
          {"keep_incomplete_last", panel.keepIncompleteLast},
          {"cap_outliers", panel.capOutliers},
          {"replace_outliers", panel.replaceOutliers},
          {"adjust_level_shifts", panel.adjustLevelShifts},
          {"settled", settled},
          {"country", panel.country},
          {"second_season", panel.secondSeason},
          {"fill_missing", panel.fillMissing},
          {"maximum_periods", panel.maximumPeriods}}}};
    return all.dump();
}

/// Why this model, where the forecast itself does not say: a person chose it.
Message chosenByHand(const ModelCard &card, const SeriesAccuracy &accuracy, int heldOut)
{
    const std::string name = english(card.name);
    if (!std::isfinite(accuracy.wape) || !std::isfinite(accuracy.naiveWape))
        return {QT_TRANSLATE_NOOP("core", "%1, as asked for; its last periods cannot be used to check it."), {name}};
    return {QT_TRANSLATE_NOOP("core", "%1, as asked for. On the last %2 periods it was off by %3 % of sales, seasonal naive by %4 %."),
            {name, std::int64_t{heldOut}, std::round(100.0 * accuracy.wape), std::round(100.0 * accuracy.naiveWape)}};
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

std::int64_t knownPeriods(const Series &series)
{
    return std::ranges::count_if(series.y, [](double value) { return std::isfinite(value); });
}

Result<int> horizonOf(const ForecastOptions &options, Frequency frequency)
{
    if (options.horizon < 0 || options.horizon > kLongestHorizon)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The horizon is %1 periods, but must be between 1 and %2."),
                                                 {std::int64_t{options.horizon}, std::int64_t{kLongestHorizon}}});
    return options.horizon > 0 ? options.horizon : usualHorizon(frequency);
}

/// What the model learned and foresees, with how it did on the periods held out.
struct Findings {
    Holdout holdout;
    ForecastSet forecasts;
    std::vector<StoredModel> learned; ///< a series each; empty ones where the model learned from all together
    StoredModel together;
};

Result<Findings> forecastPanel(const Forecaster &model, const Panel &panel, int horizon, const JobContext &job)
{
    Findings found;
    Result<Holdout> checked = holdout(model, panel, horizon, part(job, 0.0, 0.48));
    if (!checked)
        return tl::unexpected(std::move(checked).error());
    found.holdout = std::move(*checked);
    const auto fitted = model.fit(panel, horizon, part(job, 0.48, 0.96));
    if (!fitted)
        return tl::unexpected(fitted.error());
    Result<ForecastSet> forecasts = (*fitted)->forecast(panel, horizon, part(job, 0.96, 1.0));
    if (!forecasts)
        return tl::unexpected(std::move(forecasts).error());
    found.forecasts = std::move(*forecasts);
    for (std::size_t i = 0; i < panel.series.size(); ++i)
        found.learned.push_back((*fitted)->storeSeries(i));
    if (found.learned.front().modelId.empty())
        found.together = (*fitted)->store();
    return found;
}

std::vector<StoredForecast> toStore(const Panel &panel, const ModelCard &card, Findings &found)
{
    std::vector<StoredForecast> rows(panel.series.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        StoredForecast &row = rows[i];
        row.seriesId = panel.series[i].id;
        row.accuracy = accuracyOf(found.holdout.series[i]);
        row.grade = gradeOf({panel.frequency, knownPeriods(panel.series[i]), found.forecasts[i].standIn, row.accuracy});
        row.why = found.forecasts[i].why.empty() ? chosenByHand(card, row.accuracy, found.holdout.horizon) : found.forecasts[i].why;
        row.forecast = std::move(found.forecasts[i]);
        row.model = std::move(found.learned[i]);
    }
    return rows;
}

void count(ForecastOutcome &outcome, const std::vector<StoredForecast> &rows)
{
    static constexpr const char *kGrades[] = {"guess", "thin", "solid"};
    outcome.grades = {{"solid", 0}, {"thin", 0}, {"guess", 0}};
    outcome.series = rows.size();
    for (const StoredForecast &row : rows) {
        ++outcome.champions[row.forecast.modelId];
        ++outcome.grades[kGrades[static_cast<int>(row.grade)]];
        outcome.failed += row.forecast.standIn;
    }
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

Result<ForecastOutcome> forecastProject(Project &project, const Registry &models, const ForecastOptions &options, const JobContext &job)
{
    const auto began = std::chrono::steady_clock::now();
    RunInfo run;
    run.kind = "forecast";
    run.startedAt = utcNow();
    if (project.readOnly())
        return failure(ErrorCode::ReadOnly, project.readOnlyReason());
    run.dataVersion = project.dataVersion();
    const Result<PanelSettings> settings = panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    const ModelEntry *entry = models.find(options.modelId);
    const SettingValues values = entry ? withCountry(entry->card, options.settings, settings->country) : options.settings;
    const Result<std::unique_ptr<Forecaster>> model = models.make(options.modelId, values);
    if (!model)
        return tl::unexpected(model.error());
    const ModelCard &card = entry->card;
    const Result<Panel> panel = loadPanel(project, *settings, options.items, part(job, 0.0, 0.1));
    if (!panel)
        return tl::unexpected(panel.error());
    if (panel->series.empty())
        return failure(ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item matches “%1”. The pattern may hold * and ?."), {options.items}});
    const Result<int> horizon = horizonOf(options, panel->frequency);
    if (!horizon)
        return tl::unexpected(horizon.error());

    Result<Findings> found = forecastPanel(**model, *panel, *horizon, part(job, 0.1, 0.95));
    if (!found)
        return tl::unexpected(found.error());
    const std::vector<StoredForecast> rows = toStore(*panel, card, *found);
    ForecastOutcome outcome;
    count(outcome, rows);
    outcome.modelId = options.modelId;
    outcome.total = accuracyOf(found->holdout.total);
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();

    run.modelId = options.modelId;
    run.settings = settingsText(options, *completed(card.settings, values), *settings, found->holdout.horizon);
    run.finishedAt = utcNow();
    run.outcome = "done";
    run.device = job.device == Device::Cuda ? "cuda" : "cpu";
    run.seed = job.seed;
    run.frequency = panel->frequency;
    run.lastPeriod = panel->lastPeriod;
    run.horizon = *horizon;
    run.seconds = outcome.seconds;
    run.learned = std::move(found->together);
    const Result<std::int64_t> id = project.saveForecastRun(run, rows, part(job, 0.95, 1.0));
    if (!id)
        return tl::unexpected(id.error());
    outcome.run = *id;
    return outcome;
}

} // namespace shelfcast::core

#include "app/cli/command.h"
#include "core/reporting/forecast_csv.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/totals/overrides.h"
#include "core/workflow/totals/reconcile_again.h"
#include "core/workflow/workflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct ForecastArguments {
    std::string project, model = "auto", items, csv;
    std::vector<std::string> settings;
    std::string reconcile;
    int horizon = 0;
};

core::Result<void> writeCsv(const core::Project &project, const core::Registry &models, const ForecastArguments &arguments, std::int64_t run,
                            const core::JobContext &job)
{
    const auto settings = core::panelSettings(project);
    if (!settings)
        return tl::unexpected(settings.error());
    const auto panel = core::loadPanel(project, *settings, arguments.items, job);
    if (!panel)
        return tl::unexpected(panel.error());
    const auto source = core::reportSource(project, models, *panel, run);
    if (!source)
        return tl::unexpected(source.error());
    return core::writeForecastCsv(*source, arguments.csv, {}, job);
}

ordered_json toJson(const core::SeriesAccuracy &accuracy)
{
    return {{"wape", number(accuracy.wape)}, {"mase", number(accuracy.mase)}, {"bias", number(accuracy.bias)}, {"naive_wape", number(accuracy.naiveWape)},
            {"naive_mase", number(accuracy.naiveMase)}, {"naive_bias", number(accuracy.naiveBias)}};
}

ordered_json toJson(const std::vector<core::FinalTotal> &totals)
{
    ordered_json all = ordered_json::array();
    for (const auto &[total, last, overridden] : totals) {
        ordered_json low = ordered_json::array(), high = ordered_json::array();
        for (std::size_t step = 0; step < last.horizon(); ++step) {
            low.push_back(last.quantile(step, 2));
            high.push_back(last.quantile(step, 10));
        }
        all.push_back({{"level", core::levelId(total.group.level)}, {"name", total.group.name}, {"series", total.series}, {"model", total.alone.modelId},
                       {"gap_before", number(total.gapBefore)}, {"gap_after", number(total.gapAfter)}, {"alone", total.alone.mean}, {"mean", total.reconciled.mean}, {"final", last.mean},
                       {"low80", low}, {"high80", high}});
    }
    return all;
}

/// How far the sums by level were from their own forecasts, and are now.
void tellOfGaps(const std::vector<core::FinalTotal> &totals)
{
    std::vector<std::vector<std::string>> rows = {{"level", "sums", "gap before", "gap after"}};
    for (const core::Level level : {core::Level::Total, core::Level::Location, core::Level::Category, core::Level::Item}) {
        double count = 0.0, before = 0.0, after = 0.0;
        for (const auto &[total, last, overridden] : totals)
            if (total.group.level == level && total.gapBefore == total.gapBefore) {
                count += 1.0;
                before += std::abs(total.gapBefore);
                after += std::abs(total.gapAfter);
            }
        if (count > 0.0)
            rows.push_back({std::string(core::levelId(level)), fmt::format("{:.0f}", count), fmt::format("{:.2f} %", 100.0 * before / count), fmt::format("{:.2f} %", 100.0 * after / count)});
    }
    if (rows.size() > 1)
        fmt::print("Sum of the series against the sums' own forecasts (mean absolute gap):\n{}", tableText(rows));
}

/// Which weights a network forecast with, and what to do when they are old.
void tellOfWeights(const core::ForecastOutcome &outcome, const std::string &project)
{
    if (outcome.training == 0)
        return;
    if (outcome.trained)
        fmt::print(stderr, "The network is kept as training {}; the next forecast with it needs no training.\n", outcome.training);
    else
        fmt::print(stderr, "Forecast with the weights of training {}.\n", outcome.training);
    if (outcome.olderWeights)
        fmt::print(stderr, "They are older than the sales. To learn on from them: shelfcast-cli train '{}' --from {} --use\n", project, outcome.training);
}

int runForecast(Shell &shell, const ForecastArguments &arguments)
{
    const core::Registry models = core::allModels();
    const core::ModelEntry *entry = models.find(arguments.model);
    if (!entry)
        return shell.wrongUse({QT_TRANSLATE_NOOP("core", "There is no model %1. `shelfcast-cli models` lists them."), {arguments.model}});
    core::ForecastOptions options;
    options.modelId = arguments.model;
    options.horizon = arguments.horizon;
    options.items = arguments.items;
    options.reconcile = core::reconciliationFromId(arguments.reconcile);
    auto settings = core::parsed(entry->card.settings, arguments.settings);
    if (!settings)
        return shell.fail(settings.error());
    options.settings = std::move(*settings);

    auto project = core::Project::open(arguments.project);
    if (!project)
        return shell.fail(project.error());
    if ((*project)->readOnly())
        return shell.fail({core::ErrorCode::ReadOnly, (*project)->readOnlyReason(), {}});
    const auto outcome = core::forecastProject(**project, models, options, shell.job);
    if (!outcome)
        return shell.fail(outcome.error());
    if (!arguments.csv.empty())
        if (const auto written = writeCsv(**project, models, arguments, outcome->run, shell.job); !written)
            return shell.fail(written.error());

    const auto run = (*project)->latestForecastRun();
    const auto totals = run && *run ? core::finalTotals(**project, **run) : std::vector<core::FinalTotal>();
    if (!totals)
        return shell.fail(totals.error());
    tellOfWeights(*outcome, arguments.project);
    if (shell.json) {
        ordered_json champions = ordered_json::object(), grades = {{"solid", 0}, {"thin", 0}, {"guess", 0}};
        for (const auto &[model, count] : outcome->champions)
            champions[model] = count;
        for (const auto &[grade, count] : outcome->grades)
            grades[grade] = count;
        shell.print({{"run", outcome->run}, {"model", outcome->modelId}, {"series", outcome->series}, {"champions", champions}, {"grades", grades},
                     {"failed", outcome->failed}, {"accuracy", toJson(outcome->total)}, {"seconds", outcome->seconds},
                     {"training", outcome->training > 0 ? ordered_json(outcome->training) : ordered_json()}, {"trained", outcome->trained},
                     {"older_weights", outcome->olderWeights}, {"reconcile", *run ? core::reconciliationId(core::reconciliationOf(**run)) : arguments.reconcile}, {"totals", toJson(*totals)}});
        return kDone;
    }
    fmt::print("Run {}: {} series forecast with {} in {:.2f} s, {} of them by a simpler model\n", outcome->run, outcome->series, outcome->modelId,
               outcome->seconds, outcome->failed);
    fmt::print("Last held-out horizon: WAPE {:.1f} % (seasonal naive {:.1f} %), bias {:+.1f} %\n", outcome->total.wape * 100.0,
               outcome->total.naiveWape * 100.0, outcome->total.bias * 100.0);
    for (const auto &[model, count] : outcome->champions)
        fmt::print("  {} {}\n", count, model);
    for (const auto &[grade, count] : outcome->grades)
        fmt::print("  {} {}\n", count, grade);
    tellOfGaps(*totals);
    return kDone;
}

} // namespace

Command forecastCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("forecast", "Forecasts every series of a project and keeps the run in it");
    auto arguments = std::make_shared<ForecastArguments>();
    auto job = std::make_shared<core::JobContext>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--model", arguments->model, "Model id; `auto` picks the best for each series")->capture_default_str();
    app->add_option("--set", arguments->settings, "NAME=VALUE: a setting of the model; may be repeated");
    app->add_option("--horizon", arguments->horizon, "Periods ahead (default: 28 days, 13 weeks, 12 months, 8 quarters, 6 years)")->check(CLI::Range(1, 1000));
    app->add_option("--items", arguments->items, "Only items whose code or name matches, with * and ?");
    app->add_option("--reconcile", arguments->reconcile, "How sums by category, location and in all agree with the series: bottom-up, top-down, mint, none (default: as the project keeps it, else bottom-up)")
        ->check(CLI::IsMember({"none", "bottom-up", "top-down", "mint"}));
    app->add_option("--csv", arguments->csv, "Also write history, forecast and quantiles to this file");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runForecast(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

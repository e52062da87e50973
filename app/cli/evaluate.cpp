#include "app/cli/command.h"
#include "core/evaluation/backtest.h"
#include "core/workflow/all_models.h"
#include "core/workflow/workflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct EvaluateArguments {
    std::string project, items;
    core::BacktestOptions options;
    std::vector<std::string> settings;
};

ordered_json toJson(const core::BacktestRow &row)
{
    ordered_json byOrigin = ordered_json::array();
    for (const double wape : row.wapeByOrigin)
        byOrigin.push_back(number(wape));
    return {{"id", row.id}, {"series", row.series}, {"failed", row.failed}, {"wape", number(row.wape)}, {"bias", number(row.bias)},
            {"mase", number(row.mase)}, {"rmsse", number(row.rmsse)}, {"msis95", number(row.msis95)}, {"coverage80", number(row.coverage80)},
            {"coverage95", number(row.coverage95)}, {"wape_by_origin", byOrigin}, {"cpu_seconds", row.cpuSeconds}, {"wall_seconds", row.wallSeconds}};
}

void printText(const core::BacktestOutcome &outcome)
{
    std::vector<std::vector<std::string>> rows = {{"model", "series", "failed", "WAPE", "bias", "MASE", "RMSSE", "MSIS 95", "in 80", "in 95", "CPU s", "wall s"}};
    for (const core::BacktestRow &row : outcome.models)
        rows.push_back({row.id, fmt::format("{}", row.series), fmt::format("{}", row.failed), fmt::format("{:.4f}", row.wape), fmt::format("{:+.4f}", row.bias),
                        fmt::format("{:.3f}", row.mase), fmt::format("{:.3f}", row.rmsse), fmt::format("{:.2f}", row.msis95),
                        fmt::format("{:.3f}", row.coverage80), fmt::format("{:.3f}", row.coverage95), fmt::format("{:.1f}", row.cpuSeconds), fmt::format("{:.1f}", row.wallSeconds)});
    fmt::print("{}{} series, {} origins, horizon {}\n", tableText(rows), outcome.series, outcome.origins, outcome.horizon);
}

int runEvaluate(Shell &shell, EvaluateArguments &arguments)
{
    const core::Registry models = core::allModels();
    core::BacktestOptions &options = arguments.options;
    if (const int wrong = readSettings(shell, models, options.models, arguments.settings, options.settings); wrong != kDone)
        return wrong;
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto settings = core::panelSettings(**project);
    if (!settings)
        return shell.fail(settings.error());
    const auto panel = core::loadPanel(**project, *settings, arguments.items, core::part(shell.job, 0.0, 0.02));
    if (!panel)
        return shell.fail(panel.error());
    if (options.horizon <= 0)
        options.horizon = core::usualHorizon(panel->frequency);
    const auto outcome = core::backtest(models, *panel, options, core::part(shell.job, 0.02, 1.0));
    if (!outcome)
        return shell.fail(outcome.error());
    if (!shell.json) {
        printText(*outcome);
        return kDone;
    }
    ordered_json list = ordered_json::array();
    for (const core::BacktestRow &row : outcome->models)
        list.push_back(toJson(row));
    shell.print({{"project", arguments.project}, {"series", outcome->series}, {"horizon", outcome->horizon}, {"origins", outcome->origins}, {"models", list}});
    return kDone;
}

} // namespace

Command evaluateCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("evaluate", "Forecasts the past of a project from several origins and measures what followed");
    const auto arguments = std::make_shared<EvaluateArguments>();
    const auto job = std::make_shared<core::JobContext>();
    arguments->options.horizon = 0;
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("--model", arguments->options.models, "Models, separated by commas")->required()->delimiter(',');
    app->add_option("--set", arguments->settings, "NAME=VALUE: a setting of the model; may be repeated; with one model");
    app->add_option("--horizon", arguments->options.horizon, "Periods to forecast; the frequency's usual one if left out")->check(CLI::Range(1, 1000));
    app->add_option("--origins", arguments->options.origins, "Past origins to forecast from")->check(CLI::Range(1, 100))->capture_default_str();
    app->add_option("--step", arguments->options.step, "Periods between origins; the horizon if left out")->check(CLI::Range(1, 1000));
    app->add_option("--items", arguments->items, "Only items whose code or name matches, with * and ?");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runEvaluate(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

#include "app/cli/command.h"
#include "app/cli/evaluation_table.h"
#include "core/project/backtest_store.h"
#include "core/workflow/comparison/backtests.h"
#include "core/workflow/forecast/all_models.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct EvaluateArguments {
    std::string project;
    core::EvaluationOptions options;
    std::vector<std::string> settings, by;
    bool list = false;
    std::int64_t report = 0;
    std::vector<std::int64_t> remove;
};

int show(const Shell &shell, const EvaluateArguments &arguments, const core::BacktestReport &report)
{
    if (!shell.json) {
        fmt::print("{}", reportText(report, arguments.by));
        return kDone;
    }
    ordered_json all = {{"project", arguments.project}};
    all.update(reportJson(report, arguments.by));
    shell.print(all);
    return kDone;
}

int runList(const Shell &shell, const EvaluateArguments &arguments, const core::Project &project)
{
    const auto all = core::storedBacktests(project);
    if (!all)
        return shell.fail(all.error());
    if (shell.json) {
        ordered_json list = ordered_json::array();
        for (const core::BacktestInfo &info : *all)
            list.push_back(backtestJson(info, project.dataVersion()));
        shell.print({{"project", arguments.project}, {"backtests", list}});
    } else if (all->empty()) {
        fmt::print("No backtest is kept in this project yet. `shelfcast-cli evaluate PROJECT --model auto-ets,seasonal-naive --keep` makes one.\n");
    } else {
        fmt::print("{}", backtestTable(*all, project.dataVersion()));
    }
    return kDone;
}

int runEvaluate(Shell &shell, EvaluateArguments &arguments)
{
    const core::Registry models = core::allModels();
    core::EvaluationOptions &options = arguments.options;
    const bool changes = options.keep || !arguments.remove.empty();
    const bool measures = !options.backtest.models.empty();
    if (!measures && !arguments.list && arguments.report == 0 && arguments.remove.empty())
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Give --model with the models to evaluate, or --list, --report or --delete for backtests that were kept."));
    if (const int wrong = readSettings(shell, models, options.backtest.models, arguments.settings, options.backtest.settings); wrong != kDone)
        return wrong;
    const auto project = core::Project::open(arguments.project, changes ? core::OpenMode::ReadWrite : core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    for (const std::int64_t backtest : arguments.remove)
        if (const auto removed = core::removeBacktest(**project, backtest); !removed)
            return shell.fail(removed.error());
    if (!measures && arguments.report == 0)
        return runList(shell, arguments, **project);
    const auto report = measures ? core::evaluateProject(**project, models, options, shell.job) : core::keptReport(**project, arguments.report, options.report, shell.job);
    return report ? show(shell, arguments, *report) : shell.fail(report.error());
}

} // namespace

Command evaluateCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("evaluate", "Forecasts the past of a project from several origins and measures what followed");
    const auto arguments = std::make_shared<EvaluateArguments>();
    const auto job = std::make_shared<core::JobContext>();
    core::EvaluationOptions &options = arguments->options;
    options.backtest.horizon = 0;
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    auto *model = app->add_option("--model", options.backtest.models, "Models, separated by commas")->delimiter(',');
    app->add_option("--set", arguments->settings, "NAME=VALUE: a setting of the model; may be repeated; with one model")->needs(model);
    app->add_option("--horizon", options.backtest.horizon, "Periods to forecast; the frequency's usual one if left out")->check(CLI::Range(1, 1000));
    app->add_option("--origins", options.backtest.origins, "Past origins to forecast from")->check(CLI::Range(1, 100))->capture_default_str();
    app->add_option("--step", options.backtest.step, "Periods between origins; the horizon if left out")->check(CLI::Range(1, 1000));
    app->add_flag("--roll", options.backtest.rollForward, "Fit each series once, before the first origin, and only take newer periods in afterwards");
    app->add_option("--items", options.items, "Only items whose code or name matches, with * and ?");
    app->add_flag("--keep", options.keep, "Keep the forecasts with what came in the project")->needs(model);
    app->add_flag("--list", arguments->list, "List the backtests that are kept")->excludes(model);
    app->add_option("--report", arguments->report, "Measure a kept backtest, without forecasting again")->check(CLI::PositiveNumber)->excludes(model);
    app->add_option("--delete", arguments->remove, "Delete a kept backtest; may be repeated")->check(CLI::PositiveNumber)->excludes(model);
    app->add_option("--by", arguments->by, "Also by category, class (A, B, C by value), step, origin or series; several with commas")->delimiter(',')->check(CLI::IsMember(reportParts()));
    app->add_option("--metric", options.report.metric, "The metric that ranks the models; they are explained below")->capture_default_str();
    app->add_flag("--weighted", options.report.weighted, "By value: errors in money, means over series weighted by the money sold before each origin");
    app->footer(metricHelp);
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runEvaluate(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

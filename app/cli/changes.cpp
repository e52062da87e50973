#include "app/cli/command.h"
#include "core/workflow/comparison/what_changed.h"
#include "core/workflow/forecast/all_models.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct ChangesArguments {
    std::string project;
    core::ChangeOptions options;
    std::size_t rows = 20;
};

ordered_json toJson(const core::ChangeParts &parts)
{
    return {{"new_sales", parts.newSales}, {"corrected_history", parts.history}, {"plan", parts.plan}, {"other_model", parts.model}, {"override", parts.override}, {"rest", parts.rest}};
}

std::vector<std::string> cells(const std::string &name, double before, double after, const core::ChangeParts &parts, const std::string &models)
{
    std::vector<std::string> row = {name, fmt::format("{:.1f}", before), fmt::format("{:.1f}", after), fmt::format("{:+.1f}", after - before)};
    for (const double part : {parts.newSales, parts.history, parts.plan, parts.model, parts.override, parts.rest})
        row.push_back(fmt::format("{:+.1f}", part == 0.0 ? 0.0 : part));
    row.push_back(models);
    return row;
}

int runChanges(Shell &shell, const ChangesArguments &arguments)
{
    const core::Registry models = core::allModels();
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto changes = core::whatChanged(**project, models, arguments.options, shell.job);
    if (!changes)
        return shell.fail(changes.error());
    const core::Frequency frequency = changes->after.frequency;
    if (shell.json) {
        ordered_json series = ordered_json::array();
        for (const core::SeriesChange &one : changes->series)
            series.push_back({{"item", one.item}, {"location", one.location}, {"before", one.before}, {"after", one.after}, {"money", one.money()}, {"parts", toJson(one.parts)},
                              {"model_before", one.modelBefore}, {"model_after", one.modelAfter}, {"told_apart", one.toldApart}, {"why", core::english(one.why)}});
        shell.print({{"run_before", changes->before.id}, {"run_after", changes->after.id}, {"from", core::isoText(core::periodStart(changes->firstPeriod, frequency))},
                     {"to", core::isoText(core::periodStart(changes->lastPeriod + 1, frequency) - 1)}, {"before", changes->totalBefore}, {"after", changes->totalAfter},
                     {"parts", toJson(changes->parts)}, {"caution", core::english(changes->caution)}, {"series", series}});
        return kDone;
    }
    fmt::print("Run {} beside run {}, {} to {}, in units:\n", changes->after.id, changes->before.id, core::periodLabel(changes->firstPeriod, frequency), core::periodLabel(changes->lastPeriod, frequency));
    if (!changes->caution.empty())
        fmt::print("{}\n", core::english(changes->caution));
    std::vector<std::vector<std::string>> rows = {{"", "before", "after", "difference", "new sales", "corrected", "plan", "other model", "override", "rest", "model"}};
    rows.push_back(cells("all", changes->totalBefore, changes->totalAfter, changes->parts, ""));
    for (std::size_t i = 0; i < std::min(arguments.rows, changes->series.size()); ++i) {
        const core::SeriesChange &one = changes->series[i];
        const std::string name = one.item + (one.location.empty() ? "" : " at " + one.location);
        rows.push_back(cells(name, one.before, one.after, one.parts, one.modelBefore == one.modelAfter ? one.modelAfter : one.modelBefore + " -> " + one.modelAfter));
    }
    fmt::print("{}", tableText(rows));
    return kDone;
}

} // namespace

Command changesCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("changes", "Says why a forecast differs from the one before");
    auto arguments = std::make_shared<ChangesArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--before", arguments->options.before, "The older run (default: the one before the newer)");
    app->add_option("--after", arguments->options.after, "The newer run (default: the newest)");
    app->add_option("--most", arguments->options.most, "Series that are taken apart, the largest differences in money first")->capture_default_str();
    app->add_option("--rows", arguments->rows, "Series to print")->capture_default_str();
    return {app, [arguments](Shell &shell) { return runChanges(shell, *arguments); }};
}

} // namespace shelfcast::cli

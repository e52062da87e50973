#include "app/cli/command.h"
#include "app/cli/compress.h"
#include "app/cli/training_table.h"
#include "core/workflow/training/trainings.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct TrainingsArguments {
    std::string project;
    std::vector<std::int64_t> remove;
    std::int64_t use = 0, compress = 0;
    core::Compression compression;
};

core::Result<void> change(core::Project &project, const TrainingsArguments &arguments)
{
    if (arguments.use > 0)
        if (auto used = core::useTraining(project, arguments.use); !used)
            return used;
    for (const std::int64_t training : arguments.remove)
        if (auto removed = core::deleteTraining(project, training); !removed)
            return removed;
    return {};
}

int runTrainings(Shell &shell, const TrainingsArguments &arguments)
{
    const bool changes = arguments.use > 0 || arguments.compress > 0 || !arguments.remove.empty();
    const auto project = core::Project::open(arguments.project, changes ? core::OpenMode::ReadWrite : core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    if (const auto changed = change(**project, arguments); !changed)
        return shell.fail(changed.error());
    if (arguments.compress > 0)
        return runCompression(shell, **project, arguments.compress, arguments.compression);
    const auto all = core::trainings(**project);
    if (!all)
        return shell.fail(all.error());
    const std::int64_t dataVersion = (*project)->dataVersion();
    if (shell.json) {
        ordered_json list = ordered_json::array();
        for (const core::TrainingRow &training : *all)
            list.push_back(trainingJson(training, dataVersion));
        shell.print({{"project", arguments.project}, {"data_version", dataVersion}, {"trainings", list}});
        return kDone;
    }
    if (all->empty()) {
        fmt::print("No network was trained in this project yet. `shelfcast-cli train PROJECT --model lstm` trains one.\n");
        return kDone;
    }
    fmt::print("{}", trainingTable(*all, dataVersion));
    for (const core::TrainingRow &training : *all)
        if (!training.failure.empty())
            fmt::print("{}: {}\n", training.id, core::english(training.failure));
    return kDone;
}

} // namespace

Command trainingsCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("trainings", "Lists the networks trained in a project, with their scores side by side");
    auto arguments = std::make_shared<TrainingsArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--use", arguments->use, "Forecasts with this training's model take its weights from now on")->check(CLI::PositiveNumber);
    app->add_option("--delete", arguments->remove, "Deletes a training with its weights; may be repeated")->check(CLI::PositiveNumber);
    auto *compress = app->add_option("--compress", arguments->compress, "Makes this training's network smaller and keeps it as a training of its own, with both measured side by side")
                         ->check(CLI::PositiveNumber);
    app->add_flag("--int8", arguments->compression.int8, "With --compress: weights of 8 bits, a quarter of the bytes")->needs(compress);
    app->add_option("--prune", arguments->compression.pruned, "With --compress: leaves out this share of the hidden units, or of the weights where a network has none")
        ->check(CLI::Range(0.0, 0.9))->needs(compress);
    return {app, [arguments](Shell &shell) { return runTrainings(shell, *arguments); }};
}

} // namespace shelfcast::cli

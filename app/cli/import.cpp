#include "app/cli/command.h"
#include "app/cli/layout_options.h"
#include "app/cli/panel_options.h"
#include "core/workflow/workflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <chrono>
#include <filesystem>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

std::uint64_t peakMemoryBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

struct ImportArguments {
    std::string project;
    std::vector<std::string> files;
};

int runImport(Shell &shell, const ImportArguments &arguments, const LayoutOptions &layout, const PanelOptions &panel)
{
    const auto choices = layout.choices();
    if (!choices)
        return shell.fail(choices.error());
    const auto start = std::chrono::steady_clock::now();
    std::error_code ignored;
    const bool isNew = !std::filesystem::exists(arguments.project, ignored);
    auto project = isNew ? core::Project::create(arguments.project) : core::Project::open(arguments.project);
    if (!project)
        return shell.fail(project.error());
    if ((*project)->readOnly())
        return shell.fail({core::ErrorCode::ReadOnly, (*project)->readOnlyReason(), {}});

    ordered_json sources = ordered_json::array();
    std::uint64_t added = 0, changed = 0, unchanged = 0, refused = 0;
    core::ImportOutcome last;
    for (const std::string &file : arguments.files) {
        core::ImportOptions options;
        options.choices = *choices;
        const auto outcome = core::importFile(**project, file, options, shell.job);
        if (!outcome) {
            project->reset();
            if (isNew) // nothing half-made is left behind
                for (const char *suffix : {"", "-wal", "-shm", ".lock"})
                    std::filesystem::remove(arguments.project + suffix, ignored);
            return shell.fail(outcome.error());
        }
        last = *outcome;
        added += last.added;
        changed += last.changed;
        unchanged += last.unchanged;
        refused += last.refused;
        ordered_json findings = ordered_json::array();
        for (const core::Message &finding : last.findings)
            findings.push_back(core::english(finding));
        sources.push_back({{"id", last.source}, {"file", file}, {"rows_added", last.added}, {"rows_changed", last.changed},
                           {"rows_unchanged", last.unchanged}, {"refused", last.refused}, {"findings", findings}});
    }
    if (const auto set = panel.apply(**project, choices->frequency); !set)
        return shell.fail(set.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (shell.json) {
        shell.print({{"project", arguments.project}, {"sources", sources}, {"rows_added", added}, {"rows_changed", changed}, {"rows_unchanged", unchanged},
                     {"refused_total", refused}, {"series", last.series}, {"observations", last.observations}, {"seconds", seconds},
                     {"peak_memory_bytes", peakMemoryBytes()}});
        return kDone;
    }
    fmt::print("{}: {} new, {} changed, {} unchanged; {} rows refused. The project has {} series and {} observations. {:.2f} s\n", arguments.project, added,
               changed, unchanged, refused, last.series, last.observations, seconds);
    for (const ordered_json &source : sources)
        for (const ordered_json &finding : source.at("findings"))
            fmt::print("- {}\n", finding.get<std::string>());
    return kDone;
}

} // namespace

Command importCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("import", "Imports spreadsheets into a project, which is made if it is not there");
    auto arguments = std::make_shared<ImportArguments>();
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("FILE", arguments->files, "Spreadsheets, oldest first")->required();
    auto layout = addLayoutOptions(*app);
    auto panel = addPanelOptions(*app);
    return {app, [arguments, layout, panel](Shell &shell) { return runImport(shell, *arguments, *layout, *panel); }};
}

} // namespace shelfcast::cli

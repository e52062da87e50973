#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/models/registry.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace shelfcast::cli {

/// Exit statuses that other programs rely on.
inline constexpr int kDone = 0, kFailed = 1, kUnusable = 2, kCancelled = 130;

/// What every command shares: how it talks, and what long work gets.
struct Shell {
    bool json = false;
    core::JobContext job;

    /// Prints one JSON object on standard output.
    void print(const nlohmann::ordered_json &object) const;
    /// Prints the error as a sentence on standard error (and as JSON where asked), and gives the exit status that fits.
    int fail(const core::Error &error) const;
    int wrongUse(const core::Message &message) const;
};

/// A command: its options are declared once, the action runs after parsing.
struct Command {
    CLI::App *app = nullptr;
    std::function<int(Shell &)> run;
};

Command inspectCommand(CLI::App &parent);
Command importCommand(CLI::App &parent);
Command itemsCommand(CLI::App &parent);
Command modelsCommand(CLI::App &parent);
Command forecastCommand(CLI::App &parent);
Command trainCommand(CLI::App &parent);
Command trainingsCommand(CLI::App &parent);
Command overrideCommand(CLI::App &parent);
Command changesCommand(CLI::App &parent);
Command describeCommand(CLI::App &parent);
Command reportCommand(CLI::App &parent);
Command evaluateCommand(CLI::App &parent);
Command benchmarkCommand(CLI::App &parent);
Command clusterCommand(CLI::App &parent);
Command similarCommand(CLI::App &parent);
Command scenariosCommand(CLI::App &parent);
Command newItemCommand(CLI::App &parent);

/// Checks that the models exist, and reads the NAME=VALUE settings of --set, which go with one model. kDone, or the exit status after a sentence.
int readSettings(const Shell &shell, const core::Registry &models, const std::vector<std::string> &ids, const std::vector<std::string> &assignments,
                 core::SettingValues &settings);
/// Options --threads, --seed and --device of commands that compute.
void addJobOptions(CLI::App &app, core::JobContext &job);
/// A text table: the first row is the header, numbers right-aligned when every cell of a column below the header is one.
std::string tableText(const std::vector<std::vector<std::string>> &rows);
/// NaN becomes null.
nlohmann::ordered_json number(double value);

} // namespace shelfcast::cli

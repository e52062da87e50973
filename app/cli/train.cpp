#include "app/cli/command.h"
#include "app/cli/training_table.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/training/trainings.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct TrainArguments {
    std::string project;
    std::vector<std::string> models, settings;
    core::TrainingOptions options;
    std::int64_t from = 0, resume = 0;
};

/// What comes of one of the trainings.
struct Outcome {
    std::int64_t id = 0; ///< 0 where it did not come to a training
    std::string model;
    std::optional<core::Error> error;
};

/// A line on standard error after every epoch of every training.
class EpochLines {
public:
    void tell(const core::TrainingRow &row)
    {
        const core::TrainingReport &report = row.report;
        const std::scoped_lock lock(m_mutex);
        std::size_t &told = m_told.try_emplace(row.id, report.epochs.size()).first->second;
        for (; told < report.epochs.size(); ++told)
            fmt::print(stderr, "{}{}\n", m_terminal ? "\r\033[K" : "", line(row, report.epochs[told]));
        std::fflush(stderr);
    }

private:
    static std::string line(const core::TrainingRow &row, const core::TrainingEpoch &epoch)
    {
        const core::TrainingReport &report = row.report;
        if (epoch.epoch == 0)
            return fmt::format("{} ({})  as it begins: validation {:.4f}  {}", row.modelId, row.id, epoch.validationLoss, report.device);
        const double each = epoch.seconds / epoch.epoch;
        return fmt::format("{} ({})  epoch {} of {}  loss {:.4f}  validation {:.4f}, best in epoch {}  {:.0f} windows/s  {}  at most {} left", row.modelId, row.id, epoch.epoch,
                           report.plannedEpochs, epoch.trainingLoss, epoch.validationLoss, report.bestEpoch, epoch.windowsPerSecond, report.device,
                           durationText(each * (report.plannedEpochs - epoch.epoch)));
    }

    std::mutex m_mutex;
    std::map<std::int64_t, std::size_t> m_told; ///< epochs that were told, a training each
    const bool m_terminal = isatty(STDERR_FILENO) != 0;
};

/// Trains through a connection of its own, in the thread that calls.
Outcome trainOne(const TrainArguments &arguments, const core::Registry &models, core::TrainingOptions options, EpochLines &lines, const core::JobContext &job)
{
    Outcome outcome{arguments.resume, options.modelId, {}};
    const auto project = core::Project::open(arguments.project);
    const auto told = [&](const core::TrainingRow &row) {
        outcome.id = row.id;
        lines.tell(row);
    };
    const auto done = [&]() -> core::Result<std::int64_t> {
        if (!project)
            return tl::unexpected<core::Error>(project.error());
        if (arguments.resume > 0)
            return core::resumeTraining(**project, models, arguments.resume, told, job);
        const core::ModelEntry *entry = models.find(options.modelId);
        auto settings = core::parsed(entry ? entry->card.settings : std::vector<core::Setting>(), entry ? arguments.settings : std::vector<std::string>());
        if (!settings)
            return tl::unexpected<core::Error>(settings.error());
        options.settings = std::move(*settings);
        return core::trainModel(**project, models, options, told, job);
    }();
    if (!done)
        outcome.error = done.error();
    return outcome;
}

/// As many at once as there are threads, one thread each; one alone has all of them.
std::vector<Outcome> trainAll(const TrainArguments &arguments, const core::Registry &models, const core::JobContext &job)
{
    std::vector<Outcome> outcomes(arguments.models.size());
    std::atomic<std::size_t> next = 0;
    EpochLines lines;
    core::JobContext own = job;
    if (outcomes.size() > 1) {
        own.threads = 1;
        own.progress = {};
    }
    const auto work = [&] {
        for (std::size_t i = next++; i < outcomes.size(); i = next++) {
            core::TrainingOptions options = arguments.options;
            options.modelId = arguments.models[i];
            outcomes[i] = trainOne(arguments, models, options, lines, own);
        }
    };
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < std::min(outcomes.size(), static_cast<std::size_t>(job.threads)); ++i)
        workers.emplace_back(work);
    work();
    for (std::thread &worker : workers)
        worker.join();
    return outcomes;
}

int statusOf(const Shell &shell, const TrainArguments &arguments, const std::vector<Outcome> &outcomes)
{
    Shell quiet = shell; // the JSON object is printed once, with all trainings
    quiet.json = false;
    int status = kDone;
    for (const Outcome &outcome : outcomes) {
        if (!outcome.error)
            continue;
        const int own = quiet.fail(*outcome.error);
        status = status == kDone || own == kCancelled ? own : status;
        if (outcome.error->code == core::ErrorCode::Cancelled && outcome.id > 0)
            fmt::print(stderr, "Go on with: shelfcast-cli train '{}' --resume {}\n", arguments.project, outcome.id);
    }
    return status;
}

/// Fills in the models where another option says which they are.
core::Result<void> chooseModels(const core::Project &project, TrainArguments &arguments)
{
    if (arguments.from == 0 && arguments.resume == 0) {
        if (arguments.models.empty())
            arguments.models = {arguments.options.modelId};
        return {};
    }
    const auto row = core::storedTraining(project, std::max(arguments.from, arguments.resume));
    if (!row)
        return tl::unexpected<core::Error>(row.error());
    if (arguments.models.size() > 1)
        return core::failure(core::ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("core", "--from goes with one model."));
    if (arguments.models.empty())
        arguments.models = {row->modelId};
    return {};
}

int runTrain(Shell &shell, TrainArguments &arguments)
{
    const core::Registry models = core::allModels();
    const auto project = core::Project::open(arguments.project); // stays open, so that the workers' connections find it held
    if (!project)
        return shell.fail(project.error());
    if ((*project)->readOnly())
        return shell.fail({core::ErrorCode::ReadOnly, (*project)->readOnlyReason(), {}});
    if (arguments.from > 0)
        arguments.options.from = arguments.from;
    if (const auto chosen = chooseModels(**project, arguments); !chosen)
        return shell.fail(chosen.error());
    const std::vector<Outcome> outcomes = trainAll(arguments, models, shell.job);
    const int status = statusOf(shell, arguments, outcomes);

    std::vector<core::TrainingRow> rows;
    ordered_json list = ordered_json::array(), errors = ordered_json::array();
    const std::int64_t dataVersion = (*project)->dataVersion();
    for (const Outcome &outcome : outcomes) {
        if (outcome.error)
            errors.push_back({{"model", outcome.model}, {"training", outcome.id}, {"error", core::english(outcome.error->message)}});
        if (outcome.id == 0)
            continue;
        if (auto row = core::storedTraining(**project, outcome.id)) {
            list.push_back(trainingJson(*row, dataVersion));
            rows.push_back(std::move(*row));
        }
    }
    if (shell.json)
        shell.print({{"project", arguments.project}, {"trainings", list}, {"errors", errors}, {"status", status}});
    else if (!rows.empty())
        fmt::print("{}", trainingTable(rows, dataVersion));
    return status;
}

} // namespace

Command trainCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("train", "Trains networks on a project's sales and keeps their weights in it; Ctrl-C pauses");
    auto arguments = std::make_shared<TrainArguments>();
    auto job = std::make_shared<core::JobContext>();
    core::TrainingOptions &options = arguments->options;
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    auto *model = app->add_option("--model", arguments->models, "Network id (default: lstm); several train side by side, one thread each")->delimiter(',');
    auto *set = app->add_option("--set", arguments->settings, "NAME=VALUE: a setting of the network; may be repeated");
    auto *horizon = app->add_option("--horizon", options.horizon, "Periods ahead (default: 28 days, 13 weeks, 12 months, 8 quarters, 6 years)")->check(CLI::Range(1, 1000));
    auto *items = app->add_option("--items", options.items, "Only items whose code or name matches, with * and ?");
    auto *from = app->add_option("--from", arguments->from, "Goes on from the weights of this training, with its settings: when new sales came")->check(CLI::PositiveNumber);
    app->add_option("--resume", arguments->resume, "Goes on with this paused training where it was")->check(CLI::PositiveNumber)
        ->excludes(model)->excludes(set)->excludes(horizon)->excludes(items)->excludes(from);
    app->add_flag("--use", options.use, "Forecasts take this training, also where they took another before");
    app->add_option("--checkpoint", options.checkpointSeconds, "Seconds between two checkpoints: what a kill costs at most")->capture_default_str()->check(CLI::NonNegativeNumber);
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runTrain(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

#include "app/cli/command.h"
#include "core/reporting/scenario_csv.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/scenarios/scenario_comparison.h"
#include "core/workflow/scenarios/scenarios.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct ScenarioArguments {
    std::string project, items, way = "auto", csv;
    std::size_t paths = 20;
    bool compare = false, recurrent = false;
    core::ComparisonOptions comparison;
};

std::string decimal(double value, const char *unknown = "-")
{
    return std::isfinite(value) ? fmt::format("{:.3f}", value) : unknown;
}

ordered_json toJson(const core::ScenarioComparison &comparison)
{
    ordered_json ways = ordered_json::array(), missing = ordered_json::array();
    for (const core::ComparedWay &way : comparison.ways)
        ways.push_back({{"id", way.id}, {"own_values", way.own}, {"marginals", number(way.scores.marginals)}, {"zeros", number(way.scores.zeros)},
                        {"autocorrelation", number(way.scores.autocorrelation)}, {"discriminative", number(way.scores.discriminative)}, {"transfer", number(way.scores.transfer)},
                        {"energy", number(way.scores.energy)}, {"sums", number(way.scores.sums)}, {"distance", number(way.distance)}, {"seconds", way.seconds}});
    for (const core::Message &message : comparison.missing)
        missing.push_back(core::english(message));
    return {{"winner", core::scenarioWayId(comparison.winner)}, {"series", comparison.series}, {"futures", comparison.futures}, {"paths", comparison.paths},
            {"horizon", comparison.horizon}, {"seed", comparison.seed}, {"model", comparison.modelId}, {"training_seconds", comparison.trainingSeconds}, {"missing", missing},
            {"ways", ways}};
}

void printText(const core::ScenarioComparison &comparison)
{
    std::vector<std::vector<std::string>> rows = {{"way", "values", "marginals", "zeros", "autocorr.", "told apart", "teaches", "energy", "sums", "distance", "seconds"}};
    for (const core::ComparedWay &way : comparison.ways)
        rows.push_back({way.id, way.own ? "own" : "forecast", decimal(way.scores.marginals), fmt::format("{:+.3f}", way.scores.zeros), decimal(way.scores.autocorrelation),
                        decimal(way.scores.discriminative), decimal(way.scores.transfer), decimal(way.scores.energy), decimal(way.scores.sums), decimal(way.distance),
                        fmt::format("{:.1f}", way.seconds)});
    fmt::print("{}", tableText(rows));
    fmt::print("{} futures of {} periods from {} series, {} paths each; values of the forecast by {}", comparison.futures, comparison.horizon, comparison.series, comparison.paths,
               comparison.modelId);
    if (comparison.trainingSeconds > 0.0)
        fmt::print("; {:.0f} s to train the adversarial network", comparison.trainingSeconds);
    fmt::print("\n");
    for (const core::Message &message : comparison.missing)
        fmt::print("{}\n", core::english(message));
    fmt::print("{}\n", core::english(core::verdictOf(comparison)));
}

int runComparison(Shell &shell, const ScenarioArguments &arguments)
{
    const auto project = core::Project::open(arguments.project);
    if (!project)
        return shell.fail(project.error());
    core::ComparisonOptions options = arguments.comparison;
    options.items = arguments.items;
    options.paths = arguments.paths;
    options.gan.recurrent = arguments.recurrent;
    const auto comparison = core::compareScenarios(**project, core::allModels(), options, shell.job);
    if (!comparison)
        return shell.fail(comparison.error());
    if (shell.json)
        shell.print(toJson(*comparison));
    else
        printText(*comparison);
    return kDone;
}

/// The sums over the horizon at three levels of the paths.
struct Spread {
    double low = 0.0, middle = 0.0, high = 0.0;
};
Spread spreadOf(const core::ScenarioSet &set)
{
    std::vector<double> sums = core::pathSums(set);
    std::ranges::sort(sums);
    const auto at = [&](double level) { return sums[static_cast<std::size_t>(std::lround(level * static_cast<double>(sums.size() - 1)))]; };
    return {at(0.1), at(0.5), at(0.9)};
}

int runScenarios(Shell &shell, const ScenarioArguments &arguments)
{
    if (arguments.compare)
        return runComparison(shell, arguments);
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto run = (*project)->latestForecastRun();
    const auto usual = core::chosenScenarioWay(**project);
    if (!run || !usual)
        return shell.fail(run ? usual.error() : run.error());
    const auto maker = core::ScenarioMaker::open(**project, core::scenarioWayFromId(arguments.way).value_or(*usual));
    if (!maker)
        return shell.fail(maker.error());
    std::optional<core::ScenarioCsv> csv;
    if (!arguments.csv.empty()) {
        auto created = core::ScenarioCsv::create(arguments.csv, {});
        if (!created)
            return shell.fail(created.error());
        csv.emplace(std::move(*created));
    }
    core::PathOptions options;
    options.paths = arguments.paths;
    options.seed = shell.job.seed;
    std::vector<std::vector<std::string>> rows = {{"item", "location", "units, low", "middle", "high"}};
    ordered_json series = ordered_json::array();
    const auto visit = [&](const core::SeriesInfo &info, std::int64_t firstPeriod, const core::ScenarioSet &set) -> core::Result<void> {
        const core::Frequency frequency = (*run)->frequency;
        if (csv)
            if (auto written = csv->add(info, firstPeriod, frequency, set); !written)
                return written;
        const Spread spread = spreadOf(set);
        if (shell.json) {
            ordered_json paths = ordered_json::array();
            for (std::size_t path = 0; path < set.paths(); ++path)
                paths.push_back(std::vector<double>(set.path(path).begin(), set.path(path).end()));
            series.push_back({{"item", info.item}, {"location", info.location}, {"first", core::isoText(core::periodStart(firstPeriod, frequency))}, {"low", number(spread.low)},
                              {"middle", number(spread.middle)}, {"high", number(spread.high)}, {"note", core::english(set.note)}, {"paths", paths}});
        } else {
            rows.push_back({info.item, info.location, fmt::format("{:.0f}", spread.low), fmt::format("{:.0f}", spread.middle), fmt::format("{:.0f}", spread.high)});
        }
        return {};
    };
    if (const auto done = core::projectScenarios(**project, arguments.items, *maker, options, visit, shell.job); !done)
        return shell.fail(done.error());
    if (csv)
        if (const auto written = csv->commit(); !written)
            return shell.fail(written.error());
    if (shell.json) {
        shell.print({{"run", (*run)->id}, {"way", core::scenarioWayId(maker->way())}, {"seed", options.seed}, {"series", series}});
        return kDone;
    }
    if (csv)
        fmt::print("{} series, {} paths each, written to {}\n", rows.size() - 1, options.paths, arguments.csv);
    else
        fmt::print("{}{} paths a series over {} periods ({})\n", tableText(rows), options.paths, (*run)->horizon, core::english(core::scenarioWayName(maker->way())));
    return kDone;
}

} // namespace

Command scenariosCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("scenarios", "Draws possible futures around the newest forecast: paths whose periods belong together");
    const auto arguments = std::make_shared<ScenarioArguments>();
    const auto job = std::make_shared<core::JobContext>();
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("--items", arguments->items, "Only items whose code or name matches, with * and ?");
    app->add_option("--paths", arguments->paths, "Futures a series")->check(CLI::Range(2, 1000))->capture_default_str();
    app->add_option("--way", arguments->way, "auto (the one that --compare found), bootstrap, decoder or gan")
        ->check(CLI::IsMember({"auto", "bootstrap", "decoder", "gan"}))->capture_default_str();
    app->add_option("--csv", arguments->csv, "Writes one row a path and period to this file");
    app->add_flag("--compare", arguments->compare, "Measures which way is most like the project's own sales, trains the adversarial network for it, and keeps both in the project");
    app->add_option("--horizon", arguments->comparison.horizon, "With --compare: periods (default: those of the newest forecast)")->check(CLI::Range(2, 1000));
    app->add_option("--series", arguments->comparison.series, "With --compare: measures at most so many series")->check(CLI::Range(5, 100000))->capture_default_str();
    app->add_option("--seconds", arguments->comparison.gan.seconds, "With --compare: trains the adversarial network at most so long")->check(CLI::Range(1.0, 3600.0))->capture_default_str();
    app->add_flag("--recurrent", arguments->recurrent, "With --compare: an adversarial network of LSTM layers instead of convolutions");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runScenarios(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

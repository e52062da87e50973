#include "app/cli/command.h"
#include "core/evaluation/benchmark/benchmark.h"
#include "core/workflow/forecast/all_models.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct BenchmarkArguments {
    core::BenchmarkOptions options;
    std::string data, forecasts;
    std::vector<std::string> settings;
};

ordered_json toJson(const core::BenchmarkRow &row)
{
    return {{"id", row.id}, {"series", row.series}, {"failed", row.failed}, {"smape", number(row.smape)}, {"mase", number(row.mase)},
            {"owa", number(row.owa)}, {"rmsse", number(row.rmsse)}, {"wape", number(row.wape)}, {"bias", number(row.bias)},
            {"msis95", number(row.msis95)}, {"coverage80", number(row.coverage80)}, {"coverage95", number(row.coverage95)},
            {"count80", number(row.count80)}, {"count95", number(row.count95)},
            {"pinball", number(row.pinball)}, {"cpu_seconds", row.cpuSeconds}, {"wall_seconds", row.wallSeconds},
            {"series_per_second", number(static_cast<double>(row.series) / row.wallSeconds)}};
}

void printText(const core::BenchmarkOutcome &outcome)
{
    std::vector<std::vector<std::string>> rows = {
        {"model", "series", "failed", "sMAPE", "MASE", "OWA", "RMSSE", "WAPE", "bias", "MSIS 95", "in 80", "in 95", "count 80", "count 95", "CPU s", "wall s", "series/s"}};
    for (const core::BenchmarkRow &row : outcome.models)
        rows.push_back({row.id, fmt::format("{}", row.series), fmt::format("{}", row.failed), fmt::format("{:.3f}", row.smape), fmt::format("{:.3f}", row.mase),
                        fmt::format("{:.3f}", row.owa), fmt::format("{:.3f}", row.rmsse), fmt::format("{:.3f}", row.wape), fmt::format("{:+.3f}", row.bias),
                        fmt::format("{:.2f}", row.msis95), fmt::format("{:.3f}", row.coverage80), fmt::format("{:.3f}", row.coverage95),
                        fmt::format("{:.3f}", row.count80), fmt::format("{:.3f}", row.count95),
                        fmt::format("{:.2f}", row.cpuSeconds), fmt::format("{:.2f}", row.wallSeconds),
                        fmt::format("{:.1f}", static_cast<double>(row.series) / row.wallSeconds)});
    fmt::print("{}Naive2: sMAPE {:.3f}, MASE {:.3f} on {} series\n", tableText(rows), outcome.naive2Smape, outcome.naive2Mase, outcome.series);
    if (outcome.skipped > 0)
        fmt::print("{} series left out: another number of test values than the horizon\n", outcome.skipped);
}

int runBenchmark(Shell &shell, BenchmarkArguments &arguments)
{
    const core::Registry models = core::allModels();
    core::BenchmarkOptions &options = arguments.options;
    options.data = arguments.data;
    options.forecasts = arguments.forecasts;
    if (const int wrong = readSettings(shell, models, options.models, arguments.settings, options.settings); wrong != kDone)
        return wrong;
    const auto outcome = core::benchmark(models, options, shell.job);
    if (!outcome)
        return shell.fail(outcome.error());
    if (!shell.json) {
        printText(*outcome);
        return kDone;
    }
    ordered_json list = ordered_json::array();
    for (const core::BenchmarkRow &row : outcome->models)
        list.push_back(toJson(row));
    shell.print({{"data", arguments.data}, {"season", options.seasons.front()}, {"seasons", options.seasons}, {"horizon", options.horizon}, {"series", outcome->series}, {"skipped", outcome->skipped},
                 {"naive2_smape", number(outcome->naive2Smape)}, {"naive2_mase", number(outcome->naive2Mase)}, {"models", list}});
    return kDone;
}

} // namespace

Command benchmarkCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("benchmark", "Accuracy and speed on competition data: columns id, t, split (train or test), value");
    auto arguments = std::make_shared<BenchmarkArguments>();
    auto job = std::make_shared<core::JobContext>();
    app->add_option("DATA", arguments->data, "CSV, also gzipped")->required();
    app->add_option("--season", arguments->options.seasons, "Season lengths in periods; the first is that of MASE and Naive2")->required()->check(CLI::PositiveNumber)->delimiter(',');
    app->add_option("--horizon", arguments->options.horizon, "Test periods a series")->required()->check(CLI::PositiveNumber);
    app->add_option("--model", arguments->options.models, "Model ids, with commas between")->required()->delimiter(',');
    app->add_option("--set", arguments->settings, "NAME=VALUE: a setting, with one model");
    app->add_option("--ids", arguments->options.ids, "Only series whose id matches, with * and ?");
    app->add_option("--stride", arguments->options.stride, "Every n-th series")->check(CLI::PositiveNumber);
    app->add_option("--forecasts", arguments->forecasts, "Write id, model, h, mean and the quantiles to this CSV file");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                shell.job.device = job->device;
                return runBenchmark(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

#include "app/cli/command.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/new_items/new_items.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct NewItemArguments {
    std::string project, code, name, category, location, from, remove, csv, items;
    std::optional<double> price;
    int horizon = 0, known = 0;
    std::vector<std::string> beside;
    double share = 0.2;
    bool list = false, check = false;
};

ordered_json toJson(const core::PlannedForecast &planned)
{
    ordered_json periods = ordered_json::array(), sources = ordered_json::array();
    for (std::size_t step = 0; step < planned.forecast.horizon(); ++step) {
        ordered_json quantiles;
        for (std::size_t q = 0; q < core::kQuantileCount; ++q)
            quantiles[fmt::format("{}", core::kQuantileLevels[q])] = number(planned.forecast.quantile(step, q));
        periods.push_back({{"period", core::periodLabel(planned.firstPeriod + static_cast<std::int64_t>(step), planned.frequency)}, {"mean", number(planned.forecast.mean[step])},
                           {"quantiles", quantiles}});
    }
    ordered_json clusters = ordered_json::array();
    for (const core::PlannedCluster &cluster : planned.clusters)
        clusters.push_back({{"name", core::english(cluster.name)}, {"chance", number(cluster.chance)}});
    for (const core::PlannedSource &source : planned.sources)
        sources.push_back({{"item", source.item}, {"location", source.location}, {"name", source.name}, {"weight", number(source.weight)}, {"why", core::english(source.why)}});
    const core::PlannedItem &item = planned.item;
    return {{"code", item.code}, {"name", item.name}, {"category", item.category}, {"location", item.location}, {"price", number(item.price)}, {"from", core::isoText(item.firstDay)},
            {"grade", "guess"}, {"model", planned.forecast.modelId}, {"form", core::english(planned.forecast.form)}, {"periods", periods}, {"sources", sources}, {"clusters", clusters}, {"like_cluster", core::english(planned.likeCluster)}};
}

/// A field of a CSV file, in quotes where it needs them.
std::string field(const std::string &text)
{
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

core::Result<void> writeCsv(const std::vector<core::PlannedForecast> &all, const std::string &path)
{
    std::ofstream out(path, std::ios::binary);
    out << "code,name,category,location,period,mean,low80,high80,low95,high95,grade\n";
    for (const core::PlannedForecast &planned : all)
        for (std::size_t step = 0; step < planned.forecast.horizon(); ++step) {
            const auto quantile = [&](std::size_t q) { return planned.forecast.quantile(step, q); };
            out << fmt::format("{},{},{},{},{},{:.4g},{:.4g},{:.4g},{:.4g},{:.4g},guess\n", field(planned.item.code), field(planned.item.name), field(planned.item.category),
                               field(planned.item.location), core::periodLabel(planned.firstPeriod + static_cast<std::int64_t>(step), planned.frequency), planned.forecast.mean[step],
                               quantile(2), quantile(10), quantile(0), quantile(12));
        }
    out.flush();
    if (!out)
        return core::failure(core::ErrorCode::NoSpace, {QT_TRANSLATE_NOOP("core", "%1 can't be written. Is the folder there, with space and the right to write?"), {path}});
    return {};
}

void printText(const core::PlannedForecast &planned)
{
    double mean = 0.0, low = 0.0, high = 0.0;
    std::vector<std::vector<std::string>> rows = {{"period", "expected", "low 80 %", "high 80 %"}};
    for (std::size_t step = 0; step < planned.forecast.horizon(); ++step) {
        mean += planned.forecast.mean[step];
        low += planned.forecast.quantile(step, 2);
        high += planned.forecast.quantile(step, 10);
        rows.push_back({core::periodLabel(planned.firstPeriod + static_cast<std::int64_t>(step), planned.frequency), fmt::format("{:.1f}", planned.forecast.mean[step]),
                        fmt::format("{:.1f}", planned.forecast.quantile(step, 2)), fmt::format("{:.1f}", planned.forecast.quantile(step, 10))});
    }
    const core::PlannedItem &item = planned.item;
    fmt::print("{} {} from {}: {:.0f} units in {} periods ({:.0f} to {:.0f}), a guess\n{}", item.code, item.name, core::isoText(item.firstDay), mean, planned.forecast.horizon(), low, high,
               tableText(rows));
    fmt::print("{}:\n", core::english(planned.forecast.form));
    for (const core::PlannedSource &source : planned.sources)
        fmt::print("  {} {}{}: {:.0f} %{}{}\n", source.item, source.name, source.location.empty() ? "" : " at " + source.location, source.weight * 100.0, source.why.empty() ? "" : ", ",
                   core::english(source.why));
    if (!planned.likeCluster.empty())
        fmt::print("{}\n", core::english(planned.likeCluster));
}

int showPlanned(Shell &shell, const core::Project &project, const NewItemArguments &arguments, const std::string &code)
{
    const auto all = core::forecastPlanned(project, arguments.horizon, code, shell.job);
    if (!all)
        return shell.fail(all.error());
    if (!arguments.csv.empty())
        if (const auto written = writeCsv(*all, arguments.csv); !written)
            return shell.fail(written.error());
    shell.job.report(1.0, core::Message("Done"));
    if (shell.json) {
        ordered_json list = ordered_json::array();
        for (const core::PlannedForecast &one : *all)
            list.push_back(toJson(one));
        shell.print({{"project", arguments.project}, {"planned", list}});
        return kDone;
    }
    for (const core::PlannedForecast &one : *all)
        printText(one);
    if (all->empty())
        fmt::print("No item is planned.\n");
    return kDone;
}

int addPlanned(Shell &shell, core::Project &project, const NewItemArguments &arguments)
{
    core::PlannedItem item;
    item.code = arguments.code;
    item.name = arguments.name;
    item.category = arguments.category;
    item.location = arguments.location;
    item.price = arguments.price.value_or(item.price);
    if (arguments.from.empty()) { // the first day that is not known yet
        const auto settings = core::panelSettings(project);
        if (!settings)
            return shell.fail(settings.error());
        item.firstDay = settings->lastDay + 1;
    } else {
        const auto day = core::parseIsoDay(arguments.from);
        if (!day)
            return shell.wrongUse({QT_TRANSLATE_NOOP("core", "%1 is no day. Write it as 2026-12-01."), {arguments.from}});
        item.firstDay = *day;
    }
    if (const auto added = core::addPlannedItem(project, item); !added)
        return shell.fail(added.error());
    return showPlanned(shell, project, arguments, item.code);
}

int runCheck(Shell &shell, const core::Project &project, const NewItemArguments &arguments)
{
    core::ColdCheckOptions options{arguments.share, arguments.horizon, arguments.items, arguments.known, {}};
    const core::Registry models = core::allModels();
    std::vector<std::unique_ptr<core::Forecaster>> beside;
    for (const std::string &id : arguments.beside) {
        auto model = models.make(id, {});
        if (!model)
            return shell.fail(model.error());
        beside.push_back(std::move(*model));
        options.beside.emplace_back(id, beside.back().get());
    }
    const auto check = core::checkNewItems(project, options, shell.job);
    if (!check)
        return shell.fail(check.error());
    shell.job.report(1.0, core::Message("Done"));
    const auto decimal = [](double value) { return std::isnan(value) ? std::string("-") : fmt::format("{:.3f}", value); };
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"model", "WAPE", "WAPE of sums", "RMSSE", "bias", "in 80 %", "in 95 %"}};
    for (const core::ColdScore &score : check->scores) {
        list.push_back({{"id", score.id}, {"wape", number(score.wape)}, {"total_wape", number(score.totalWape)}, {"rmsse", number(score.rmsse)}, {"bias", number(score.bias)},
                        {"coverage80", number(score.coverage80)}, {"coverage95", number(score.coverage95)}});
        rows.push_back({score.id, decimal(score.wape), decimal(score.totalWape), decimal(score.rmsse), fmt::format("{:+.3f}", score.bias), decimal(score.coverage80), decimal(score.coverage95)});
    }
    if (shell.json) {
        shell.print({{"project", arguments.project}, {"items", check->items}, {"hidden", check->hidden}, {"forecast", check->forecast}, {"origins", check->origins},
                     {"launches", check->launches}, {"horizon", check->horizon}, {"known", check->known}, {"frequency", core::frequencyId(check->frequency)}, {"cluster_trust", number(check->clusterTrust)},
                     {"cluster_course", number(check->clusterCourse)}, {"own_share", number(check->ownShare)}, {"scores", list}});
        return kDone;
    }
    fmt::print("{} of {} items hidden, {} of {} forecast over {} periods, from {} origins\n{}", check->hidden, check->items, check->launches ? "the launches" : "the newest periods",
               check->forecast, check->horizon, check->origins, tableText(rows));
    return kDone;
}

int runNewItem(Shell &shell, const NewItemArguments &arguments)
{
    const bool reads = arguments.list || arguments.check;
    auto project = core::Project::open(arguments.project, reads ? core::OpenMode::ReadOnly : core::OpenMode::ReadWrite);
    if (!project)
        return shell.fail(project.error());
    if (arguments.check)
        return runCheck(shell, **project, arguments);
    if (arguments.list)
        return showPlanned(shell, **project, arguments, {});
    if (!arguments.remove.empty()) {
        const auto gone = core::removePlannedItem(**project, arguments.remove);
        if (!gone)
            return shell.fail(gone.error());
        if (shell.json)
            shell.print({{"deleted", gone->code}});
        else
            fmt::print("Planned item {} deleted\n", gone->code);
        return kDone;
    }
    if (arguments.code.empty())
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say which item is planned: --code; or --list, --delete CODE, --check."));
    return addPlanned(shell, **project, arguments);
}

} // namespace

Command newItemCommand(CLI::App &parent)
{
    CLI::App *app = parent.add_subcommand("new-item", "Plans an item that does not sell yet, and forecasts its launch from those like it");
    const auto arguments = std::make_shared<NewItemArguments>();
    const auto job = std::make_shared<core::JobContext>();
    app->add_option("PROJECT", arguments->project, "The project file, *.shelfcast")->required();
    app->add_option("--code", arguments->code, "The code under which its sales will come");
    app->add_option("--name", arguments->name, "Its name or description: items with a like one are asked");
    app->add_option("--category", arguments->category, "Its category");
    app->add_option("--price", arguments->price, "Its price a unit");
    app->add_option("--location", arguments->location, "Where it will sell; all locations together if left out");
    app->add_option("--from", arguments->from, "Its first day, as 2026-12-01 (default: the day after the last known one)");
    app->add_option("--horizon", arguments->horizon, "Periods to forecast; 0 is the usual number")->check(CLI::Range(0, 1000))->capture_default_str();
    app->add_flag("--list", arguments->list, "Forecasts all planned items");
    app->add_option("--delete", arguments->remove, "Takes a planned item back");
    app->add_option("--csv", arguments->csv, "Writes the forecasts of planned items to this file");
    app->add_flag("--check", arguments->check, "Hides items of the project and says how well their launches would have been forecast");
    app->add_option("--share", arguments->share, "With --check: the share of the items that is hidden")->check(CLI::Range(0.01, 0.9))->capture_default_str();
    app->add_option("--known", arguments->known, "With --check: the first periods of each launch that are known, as if it had just begun")->check(CLI::Range(0, 1000))->capture_default_str();
    app->add_option("--beside", arguments->beside, "With --check and --known: models that forecast the same from those periods alone")->delimiter(',');
    app->add_option("--items", arguments->items, "With --check: only items whose code or name matches, with * and ?");
    addJobOptions(*app, *job);
    return {app, [arguments, job](Shell &shell) {
                shell.job.threads = job->threads;
                shell.job.seed = job->seed;
                return runNewItem(shell, *arguments);
            }};
}

} // namespace shelfcast::cli

#include "app/cli/command.h"
#include "core/project/project.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

int runItems(Shell &shell, const std::string &path)
{
    const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto series = (*project)->series();
    if (!series)
        return shell.fail(series.error());
    if (shell.json) {
        ordered_json list = ordered_json::array();
        for (const core::SeriesInfo &s : *series)
            list.push_back({{"id", s.id}, {"item", s.item}, {"location", s.location}, {"name", s.name}, {"category", s.category},
                            {"first_day", core::isoText(s.firstDay)}, {"last_day", core::isoText(s.lastDay)}, {"observations", s.observations},
                            {"quantity", number(s.quantity)}, {"revenue", number(s.revenue)}, {"last_price", number(s.lastPrice)}});
        shell.print({{"project", path}, {"series", list}});
        return kDone;
    }
    std::vector<std::vector<std::string>> rows = {{"item", "location", "name", "category", "from", "to", "records", "units", "revenue"}};
    for (const core::SeriesInfo &s : *series)
        rows.push_back({s.item, s.location, s.name, s.category, core::isoText(s.firstDay), core::isoText(s.lastDay), fmt::format("{}", s.observations),
                        fmt::format("{:.0f}", s.quantity), fmt::format("{:.2f}", s.revenue)});
    fmt::print("{}", tableText(rows));
    return kDone;
}

} // namespace

Command itemsCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("items", "Lists the series of a project with their key figures");
    auto project = std::make_shared<std::string>();
    app->add_option("PROJECT", *project, "The project file")->required();
    return {app, [project](Shell &shell) { return runItems(shell, *project); }};
}

} // namespace shelfcast::cli

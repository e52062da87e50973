#include "app/cli/command.h"
#include "core/workflow/workflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct ItemsArguments {
    std::string project, pattern;
    bool findings = false;
};

/// "outlier"
const char *kindId(core::FindingKind kind)
{
    switch (kind) {
    case core::FindingKind::Gap: return "gap";
    case core::FindingKind::StockOut: return "stock-out";
    case core::FindingKind::Outlier: return "outlier";
    case core::FindingKind::CalendarEvent: return "calendar-event";
    case core::FindingKind::LevelShift: return "level-shift";
    }
    return "";
}

/// Lists what stands out of the histories, series after series.
int runFindings(Shell &shell, const core::Project &project, const std::string &path, const std::string &pattern)
{
    const auto settings = core::panelSettings(project);
    if (!settings)
        return shell.fail(settings.error());
    const auto panel = core::loadPanel(project, core::withoutCleaning(*settings), pattern, shell.job);
    if (!panel)
        return shell.fail(panel.error());
    const core::Settlements settlements(settings->settled);
    std::vector<std::vector<core::SeriesFinding>> found(panel->series.size());
    core::parallelFor(shell.job, found.size(), [&](std::size_t i) {
        const core::Series &series = panel->series[i];
        const core::CleaningChoice choice = core::cleaningChoice(*settings, series, settlements.of(series.item, series.location));
        found[i] = core::cleaned(series, settings->frequency, core::cleaningSeasons(*settings), choice).findings;
    }, core::Message("Looking through the histories"));
    if (shell.job.cancelled())
        return shell.fail(core::cancelled().value());
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"item", "location", "period", "kind", "models see", "finding"}};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const core::SeriesFinding &finding : found[i]) {
            const core::Series &series = panel->series[i];
            const std::string period = core::periodLabel(series.firstPeriod + static_cast<std::int64_t>(finding.period), settings->frequency);
            list.push_back({{"item", series.item}, {"location", series.location}, {"period", period}, {"kind", kindId(finding.kind)},
                            {"before", number(finding.before)}, {"after", number(finding.after)}, {"edited", finding.edited}, {"settled", finding.settled},
                            {"finding", core::english(finding.what)}});
            rows.push_back({series.item, series.location, period, kindId(finding.kind), finding.edited ? "the expected value" : "what is recorded",
                            core::english(finding.what)});
        }
    if (shell.json)
        shell.print({{"project", path}, {"findings", list}});
    else
        fmt::print("{}", tableText(rows));
    return kDone;
}

int runItems(Shell &shell, const ItemsArguments &arguments)
{
    const std::string &path = arguments.project;
    const auto project = core::Project::open(path, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    if (arguments.findings)
        return runFindings(shell, **project, path, arguments.pattern);
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
    auto arguments = std::make_shared<ItemsArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    auto *findings = app->add_flag("--findings", arguments->findings, "Lists what stands out of the histories instead: outliers, new levels, gaps, empty shelves");
    app->add_option("--items", arguments->pattern, "Only items that match, as *cola*")->needs(findings);
    return {app, [arguments](Shell &shell) { return runItems(shell, *arguments); }};
}

} // namespace shelfcast::cli

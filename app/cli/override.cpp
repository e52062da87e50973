#include "app/cli/command.h"
#include "core/workflow/import/pattern.h"
#include "core/workflow/totals/fva_ledger.h"
#include "core/workflow/totals/overrides.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

struct OverrideArguments {
    std::string project, items, category, location, from, to, reason = "other", note, author;
    std::optional<double> value, percent;
    std::optional<std::int64_t> remove;
    bool total = false, list = false, ledger = false;
};

std::string groupText(const core::Group &group)
{
    if (group.level == core::Level::Total)
        return "all items";
    return fmt::format("{} {}{}", core::levelId(group.level), group.name, group.level == core::Level::Series && !group.location.empty() ? " at " + group.location : "");
}

ordered_json toJson(const core::Override &one)
{
    return {{"id", one.id}, {"level", core::levelId(one.group.level)}, {"name", one.group.name}, {"location", one.group.location},
            {"from", core::isoText(core::periodStart(one.firstPeriod, one.frequency))}, {"to", core::isoText(core::periodStart(one.lastPeriod + 1, one.frequency) - 1)},
            {"kind", core::overrideKindId(one.kind)}, {"amount", one.amount}, {"reason", one.reason}, {"note", one.note}, {"author", one.author}, {"made_at", one.madeAt},
            {"run", one.run}};
}

int listOverrides(Shell &shell, const core::Project &project)
{
    const auto run = project.latestForecastRun();
    if (!run)
        return shell.fail(run.error());
    const auto all = core::watchedOverrides(project, *run ? &**run : nullptr);
    if (!all)
        return shell.fail(all.error());
    ordered_json list = ordered_json::array();
    std::vector<std::vector<std::string>> rows = {{"id", "of", "from", "to", "change", "units", "model then", "model now", "reason", "author", "made at"}};
    for (const core::WatchedOverride &one : *all) {
        ordered_json row = toJson(one.what);
        row.update({{"series", one.series}, {"units", one.said}, {"model_then", one.modelThen}, {"model_now", number(one.modelNow)}, {"applies", one.applies}, {"model_moved", one.modelMoved}});
        list.push_back(std::move(row));
        const core::Override &what = one.what;
        rows.push_back({std::to_string(what.id), groupText(what.group), core::periodLabel(what.firstPeriod, what.frequency), core::periodLabel(what.lastPeriod, what.frequency),
                        what.kind == core::OverrideKind::Percent ? fmt::format("{:+g} %", what.amount) : fmt::format("{:g}", what.amount), fmt::format("{:.1f}", one.said),
                        fmt::format("{:.1f}", one.modelThen), one.applies ? fmt::format("{:.1f}{}", one.modelNow, one.modelMoved ? " (moved)" : "") : std::string("-"),
                        core::english(core::overrideReasonName(what.reason)) + (what.note.empty() ? "" : ": " + what.note), what.author, what.madeAt});
    }
    if (shell.json)
        shell.print({{"overrides", list}});
    else
        fmt::print("{}", tableText(rows));
    return kDone;
}

ordered_json toJson(const core::LedgerSum &sum)
{
    return {{"name", sum.key}, {"periods", sum.periods}, {"actual", sum.actual}, {"naive_error", number(sum.naiveError)}, {"model_error", sum.modelError},
            {"override_error", sum.saidError}, {"model_saved", number(sum.modelSaved())}, {"override_saved", sum.personSaved()}};
}

std::vector<std::string> cells(const std::string &name, const core::LedgerSum &sum)
{
    return {name, std::to_string(sum.periods), fmt::format("{:.1f}", sum.actual), fmt::format("{:.1f}", sum.naiveError), fmt::format("{:.1f}", sum.modelError),
            fmt::format("{:.1f}", sum.saidError), fmt::format("{:+.1f}", sum.personSaved())};
}

int showLedger(Shell &shell, const core::Project &project)
{
    const auto ledger = core::fvaLedger(project, shell.job);
    if (!ledger)
        return shell.fail(ledger.error());
    if (shell.json) {
        ordered_json rows = ordered_json::array(), authors = ordered_json::array(), reasons = ordered_json::array();
        for (const core::LedgerRow &row : ledger->rows)
            rows.push_back({{"override", row.override}, {"item", row.item}, {"location", row.location}, {"date", core::isoText(core::periodStart(row.period, row.frequency))},
                            {"author", row.author}, {"reason", row.reason}, {"actual", row.actual}, {"naive", number(row.naive)}, {"model", row.model}, {"final", row.said}});
        for (const core::LedgerSum &sum : ledger->byAuthor)
            authors.push_back(toJson(sum));
        for (const core::LedgerSum &sum : ledger->byReason)
            reasons.push_back(toJson(sum));
        shell.print({{"periods", rows}, {"all", toJson(ledger->all)}, {"authors", authors}, {"reasons", reasons}, {"waiting", ledger->waiting}});
        return kDone;
    }
    fmt::print("{} overridden periods are over, {} still ahead. Absolute errors in units:\n", ledger->rows.size(), ledger->waiting);
    std::vector<std::vector<std::string>> rows = {{"", "periods", "sold", "naive", "model", "override", "saved"}, cells("all", ledger->all)};
    for (const core::LedgerSum &sum : ledger->byAuthor)
        rows.push_back(cells(sum.key.empty() ? "(no name)" : sum.key, sum));
    for (const core::LedgerSum &sum : ledger->byReason)
        rows.push_back(cells(core::english(core::overrideReasonName(sum.key)), sum));
    fmt::print("{}", tableText(rows));
    return kDone;
}

/// The groups that the options name: one for a category, a location or all; one an item for a pattern.
core::Result<std::vector<core::Group>> groupsOf(const core::Project &project, const OverrideArguments &arguments)
{
    if (!arguments.category.empty())
        return std::vector<core::Group>{{core::Level::Category, arguments.category, {}}};
    if (arguments.total)
        return std::vector<core::Group>{{core::Level::Total, {}, {}}};
    if (arguments.items.empty())
        return std::vector<core::Group>{{core::Level::Location, arguments.location, {}}};
    const auto all = project.series();
    if (!all)
        return tl::unexpected<core::Error>(all.error());
    const core::Pattern pattern(arguments.items);
    std::vector<core::Group> groups;
    for (const core::SeriesInfo &info : *all) {
        if (!pattern.matches(info.item) && !pattern.matches(info.name))
            continue;
        if (!arguments.location.empty() && info.location == arguments.location)
            groups.push_back({core::Level::Series, info.item, info.location});
        else if (arguments.location.empty() && (groups.empty() || groups.back().name != info.item))
            groups.push_back({core::Level::Item, info.item, {}});
    }
    std::ranges::sort(groups);
    const auto repeated = std::ranges::unique(groups);
    groups.erase(repeated.begin(), repeated.end());
    if (groups.empty())
        return core::failure(core::ErrorCode::NotFound, {QT_TRANSLATE_NOOP("core", "No item with a sales history matches %1. Use * for any text, as in *cola*."), {arguments.items}});
    return groups;
}

int addOverrides(Shell &shell, core::Project &project, const OverrideArguments &arguments)
{
    const auto settings = core::panelSettings(project);
    if (!settings)
        return shell.fail(settings.error());
    const auto from = core::parseIsoDay(arguments.from), to = core::parseIsoDay(arguments.to.empty() ? arguments.from : arguments.to);
    if (!from || !to)
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say which periods: --from 2026-12-01 and, for several, --to 2026-12-31."));
    if (arguments.value.has_value() == arguments.percent.has_value())
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say either --value with the units over all periods and items together, or --percent."));
    const auto groups = groupsOf(project, arguments);
    if (!groups)
        return shell.fail(groups.error());
    core::OverrideRequest request;
    request.firstPeriod = core::periodOf(*from, settings->frequency);
    request.lastPeriod = core::periodOf(*to, settings->frequency);
    request.kind = arguments.value ? core::OverrideKind::Value : core::OverrideKind::Percent;
    request.amount = arguments.value.value_or(arguments.percent.value_or(0.0));
    request.reason = arguments.reason;
    request.note = arguments.note;
    request.author = arguments.author;
    ordered_json made = ordered_json::array();
    const auto all = core::makeOverrides(project, request, *groups, shell.job);
    if (!all)
        return shell.fail(all.error());
    double unitsInAll = 0.0;
    for (const core::StoredOverride &done : *all) {
        double units = 0.0, model = 0.0;
        for (const core::OverrideCell &cell : done.cells) {
            units += cell.value;
            model += cell.model;
        }
        ordered_json row = toJson(done.what);
        row.update({{"units", units}, {"model", model}, {"cells", done.cells.size()}});
        made.push_back(std::move(row));
        unitsInAll += units;
        if (!shell.json)
            fmt::print("Override {}: {}, {} to {}: {:.1f} units instead of {:.1f}\n", done.what.id, groupText(done.what.group), core::periodLabel(request.firstPeriod, settings->frequency),
                       core::periodLabel(request.lastPeriod, settings->frequency), units, model);
    }
    if (shell.json)
        shell.print({{"overrides", made}});
    else if (all->size() > 1)
        fmt::print("{} overrides, {:.1f} units in all\n", all->size(), unitsInAll);
    return kDone;
}

int runOverride(Shell &shell, const OverrideArguments &arguments)
{
    const bool reads = arguments.list || arguments.ledger;
    auto project = core::Project::open(arguments.project, reads ? core::OpenMode::ReadOnly : core::OpenMode::ReadWrite);
    if (!project)
        return shell.fail(project.error());
    if (arguments.list)
        return listOverrides(shell, **project);
    if (arguments.ledger)
        return showLedger(shell, **project);
    if (!arguments.remove && arguments.items.empty() && arguments.category.empty() && arguments.location.empty() && !arguments.total)
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say what to override: --items, --category, --location or --total; or --list, --ledger, --delete ID."));
    if (!arguments.remove)
        return addOverrides(shell, **project, arguments);
    const auto gone = core::removeOverride(**project, *arguments.remove);
    if (!gone)
        return shell.fail(gone.error());
    if (shell.json)
        shell.print({{"deleted", toJson(gone->what)}});
    else
        fmt::print("Override {} deleted\n", gone->what.id);
    return kDone;
}

} // namespace

Command overrideCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("override", "Changes a forecast by hand, with reason and author; lists the changes, and says whether they helped");
    auto arguments = std::make_shared<OverrideArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--items", arguments->items, "Items whose code or name matches, with * and ?; several share a --value, each gets an override of its own");
    app->add_option("--category", arguments->category, "All items of a category: shared out by their forecasts");
    app->add_option("--location", arguments->location, "A location; with --items the item there");
    app->add_flag("--total", arguments->total, "All items");
    app->add_option("--from", arguments->from, "A day in the first period, as 2026-12-01");
    app->add_option("--to", arguments->to, "A day in the last period (default: the first)");
    app->add_option("--value", arguments->value, "Units over all these periods and items together: shared out in the proportions of their forecasts, so that they add up exactly");
    app->add_option("--percent", arguments->percent, "Change against what stands, in percent");
    app->add_option("--reason", arguments->reason, "promotion, price, event, order, supply, competitor, data, other, or a word of your own")->capture_default_str();
    app->add_option("--note", arguments->note, "More about it");
    app->add_option("--author", arguments->author, "Who says so (default: whoever is logged in)");
    app->add_flag("--list", arguments->list, "List the overrides, beside what the newest run says now");
    app->add_option("--delete", arguments->remove, "Take override ID back");
    app->add_flag("--ledger", arguments->ledger, "Whether naive, model and override helped, where the sales have come");
    return {app, [arguments](Shell &shell) { return runOverride(shell, *arguments); }};
}

} // namespace shelfcast::cli

#include "app/cli/command.h"
#include "app/cli/layout_options.h"
#include "core/workflow/workflow.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace shelfcast::cli {
namespace {

using nlohmann::ordered_json;

ordered_json toJson(const core::Layout &layout)
{
    ordered_json columns = ordered_json::array();
    for (const core::ColumnInfo &column : layout.columns) {
        ordered_json findings = ordered_json::array(), samples = ordered_json::array();
        for (const core::Message &finding : column.findings)
            findings.push_back(core::english(finding));
        for (const core::CellSample &sample : column.samples)
            samples.push_back({{"written", sample.written}, {"read", sample.read}});
        columns.push_back({{"name", column.name}, {"type", core::typeId(column.type)}, {"role", core::roleId(column.role)}, {"sum", number(column.sum)},
                           {"missing", column.missing}, {"distinct", column.distinct}, {"samples", samples}, {"findings", findings}});
    }
    ordered_json refused = ordered_json::array();
    for (const core::RefusedRow &row : layout.refused)
        refused.push_back({{"row", row.row}, {"column", row.column}, {"value", row.value}, {"reason", core::english(row.reason)}});
    ordered_json questions = ordered_json::array();
    for (const core::Question &question : layout.questions) {
        ordered_json answers = ordered_json::array();
        for (const auto &[value, text] : question.answers)
            answers.push_back({{"value", value}, {"text", core::english(text)}});
        questions.push_back({{"id", question.id}, {"text", core::english(question.text)}, {"answers", answers}, {"flag", question.flag}});
    }
    ordered_json findings = ordered_json::array();
    for (const core::Message &finding : layout.findings)
        findings.push_back(core::english(finding));
    const auto day = [](const std::optional<core::Day> &d) { return d ? ordered_json(core::isoText(*d)) : ordered_json(); };
    return {{"file", layout.file},
            {"sheet", layout.sheet},
            {"sheets", layout.sheets},
            {"encoding", layout.text.encoding},
            {"delimiter", std::string(1, layout.text.delimiter)},
            {"decimal", std::string(1, layout.decimal)},
            {"layout", layout.wide ? "wide" : "long"},
            {"header_row", layout.headerRow},
            {"columns", columns},
            {"rows", layout.rows},
            {"series", layout.series},
            {"long_rows", layout.longRows},
            {"date_column", layout.dateColumn ? ordered_json(layout.columns[*layout.dateColumn].name) : ordered_json()},
            {"date_min", day(layout.dateMin)},
            {"date_max", day(layout.dateMax)},
            {"frequency", layout.frequency ? ordered_json(core::frequencyId(*layout.frequency)) : ordered_json()},
            {"refused_total", layout.refusedTotal},
            {"refused", refused},
            {"questions", questions},
            {"findings", findings},
            {"attributes", layout.attributes},
            {"usable", layout.usable},
            {"why_not", layout.usable ? ordered_json() : ordered_json(core::english(layout.whyNot))}};
}

void printText(const core::Layout &layout)
{
    fmt::print("{}{}\n", layout.file, layout.sheet.empty() ? "" : " · sheet " + layout.sheet);
    fmt::print("{} layout, header in row {}, {} rows, {} series, {} observations{}\n", layout.wide ? "wide" : "long", layout.headerRow, layout.rows,
               layout.series, layout.longRows,
               layout.dateMin && layout.dateMax ? fmt::format(", {} to {}", core::isoText(*layout.dateMin), core::isoText(*layout.dateMax)) : "");
    std::vector<std::vector<std::string>> rows = {{"column", "is", "type", "as written", "as read"}};
    for (const core::ColumnInfo &column : layout.columns) {
        const bool sample = !column.samples.empty();
        rows.push_back({column.name, std::string(core::roleId(column.role)), std::string(core::typeId(column.type)),
                        sample ? column.samples.front().written : "", sample ? column.samples.front().read : ""});
    }
    fmt::print("{}", tableText(rows));
    for (const core::Message &finding : layout.findings)
        fmt::print("- {}\n", core::english(finding));
    for (const core::Question &question : layout.questions)
        fmt::print("? {}  ({})\n", core::english(question.text), question.flag);
    if (layout.refusedTotal > 0)
        fmt::print("{} rows can't be used; the first: row {}, {}, \"{}\": {}\n", layout.refusedTotal, layout.refused.front().row,
                   layout.refused.front().column, layout.refused.front().value, core::english(layout.refused.front().reason));
    if (!layout.usable)
        fmt::print("Not usable as sales: {}\n", core::english(layout.whyNot));
}

} // namespace

Command inspectCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("inspect", "Shows how a file would be read");
    auto file = std::make_shared<std::string>();
    app->add_option("FILE", *file, "A spreadsheet: .csv .tsv .xlsx .ods .xls, also .csv.gz")->required();
    auto options = addLayoutOptions(*app);
    return {app, [file, options](Shell &shell) {
                const auto choices = options->choices();
                if (!choices)
                    return shell.fail(choices.error());
                const auto layout = core::inspectFile(*file, *choices, nullptr, shell.job);
                if (!layout)
                    return shell.fail(layout.error());
                if (shell.json)
                    shell.print(toJson(*layout));
                else
                    printText(*layout);
                return kDone;
            }};
}

} // namespace shelfcast::cli

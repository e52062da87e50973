#include "app/cli/command.h"
#include "core/reporting/build_report.h"
#include "core/reporting/forecast_csv.h"
#include "core/reporting/planned_part.h"
#include "core/reporting/words_csv.h"
#include "core/reporting/xlsx_workbook.h"
#include "core/workflow/forecast/all_models.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/new_items/new_items.h"
#include "core/workflow/workflow.h"
#ifdef SHELFCAST_WITH_PDF
#include "ui/reporting/pdf.h"

#include <QGuiApplication>
#endif

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>

namespace shelfcast::cli {
namespace {

struct ReportArguments {
    std::string project, pdf, csv, xlsx, category, language;
    std::int64_t run = 0;
    std::optional<core::WordsChoice> words;
};

constexpr std::size_t kToldItems = 100; ///< the most valuable ones that a table of texts holds

core::Result<void> writePdf(const core::ReportSource &source, const ReportArguments &arguments, const core::JobContext &job)
{
#ifdef SHELFCAST_WITH_PDF
    core::ReportOptions options;
    if (!arguments.category.empty())
        options.category = arguments.category;
    options.words = arguments.words;
    const auto report = core::buildReport(source, options, job);
    if (!report)
        return tl::unexpected(report.error());
    setenv("QT_QPA_PLATFORM", "offscreen", 0); // pages are drawn without a display
    int argc = 1;
    char name[] = "shelfcast-cli";
    char *argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    return ui::writePdf(*report, arguments.pdf, job);
#else
    (void)source;
    (void)arguments;
    (void)job;
    return core::failure(core::ErrorCode::Unsupported, QT_TRANSLATE_NOOP("core", "This program was built without Qt, so it can't draw a PDF. Use --csv or --xlsx."));
#endif
}

core::Result<void> writeCsvFolder(const core::ReportSource &source, const ReportArguments &arguments, const core::JobContext &job)
{
    const std::string &folder = arguments.csv;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        return core::failure(core::ErrorCode::ReadOnly, {QT_TRANSLATE_NOOP("core", "The folder %1 can't be made. Choose another one."), {folder}}, error.message());
    if (auto written = core::writeForecastCsv(source, std::filesystem::path(folder) / "forecast.csv", {}, job); !written)
        return written;
    if (!source.planned.launches.empty())
        if (auto written = core::writePlannedCsv(source.planned, std::filesystem::path(folder) / "planned.csv", {}); !written)
            return written;
    if (!arguments.words)
        return {};
    return core::writeWordsCsv(source, std::filesystem::path(folder) / "words.csv", *arguments.words, kToldItems, {}, job);
}

int runReport(Shell &shell, ReportArguments arguments)
{
    if (arguments.pdf.empty() && arguments.csv.empty() && arguments.xlsx.empty())
        return shell.wrongUse(QT_TRANSLATE_NOOP("core", "Say what to write: --pdf FILE, --csv FOLDER or --xlsx FILE."));
    if (!arguments.language.empty()) {
        const auto language = core::languageFromId(arguments.language);
        if (!language)
            return shell.wrongUse({QT_TRANSLATE_NOOP("core", "The language %1 is not known. Choose en, zh or de."), {arguments.language}});
        arguments.words = core::WordsChoice{*language, {}};
    }
    const core::Registry models = core::allModels();
    const auto project = core::Project::open(arguments.project, core::OpenMode::ReadOnly);
    if (!project)
        return shell.fail(project.error());
    const auto settings = core::panelSettings(**project);
    if (!settings)
        return shell.fail(settings.error());
    const auto panel = core::loadPanel(**project, *settings, "", shell.job);
    if (!panel)
        return shell.fail(panel.error());
    auto source = core::reportSource(**project, models, *panel, arguments.run);
    if (!source)
        return shell.fail(source.error());
    source->parts = [&](std::int64_t series) { return core::partsOf(**project, models, source->run, series); };

    auto planned = core::plannedLaunches(**project, shell.job);
    if (!planned)
        return shell.fail(planned.error());
    source->planned = std::move(*planned);

    nlohmann::ordered_json written = nlohmann::ordered_json::array();
    const auto step = [&](const std::string &path, const core::Result<void> &result) {
        if (result) {
            written.push_back(path);
            if (!shell.json)
                fmt::print("{}\n", path);
        }
        return result;
    };
    if (!arguments.csv.empty()) {
        const auto done = step(arguments.csv + "/forecast.csv", writeCsvFolder(*source, arguments, shell.job));
        if (!done)
            return shell.fail(done.error());
        if (!source->planned.launches.empty())
            step(arguments.csv + "/planned.csv", done);
        if (arguments.words)
            step(arguments.csv + "/words.csv", done);
    }
    if (!arguments.xlsx.empty())
        if (const auto done = step(arguments.xlsx, core::writeWorkbook(*source, arguments.xlsx, {}, shell.job, arguments.words)); !done)
            return shell.fail(done.error());
    if (!arguments.pdf.empty())
        if (const auto done = step(arguments.pdf, writePdf(*source, arguments, shell.job)); !done)
            return shell.fail(done.error());
    if (shell.json)
        shell.print({{"run", source->run.id}, {"written", written}});
    return kDone;
}

} // namespace

Command reportCommand(CLI::App &parent)
{
    auto *app = parent.add_subcommand("report", "Writes the report of a forecast run as PDF, CSV or XLSX");
    auto arguments = std::make_shared<ReportArguments>();
    app->add_option("PROJECT", arguments->project, "The project file")->required();
    app->add_option("--pdf", arguments->pdf, "Report to print");
    app->add_option("--csv", arguments->csv, "Folder for forecast.csv: a row a series and period; and planned.csv, where products are planned");
    app->add_option("--xlsx", arguments->xlsx, "Workbook");
    app->add_option("--run", arguments->run, "Which run (default: the newest forecast)");
    app->add_option("--words", arguments->language, "Tells categories and the most valuable items in words: en, zh or de; beside forecast.csv, in words.csv");
    app->add_option("--category", arguments->category, "Only this category, in the PDF");
    return {app, [arguments](Shell &shell) { return runReport(shell, *arguments); }};
}

} // namespace shelfcast::cli

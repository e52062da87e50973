#include "ui/pages/report/report_work.h"

#include "core/reporting/forecast_csv.h"
#include "core/reporting/planned_part.h"
#include "core/reporting/words_csv.h"
#include "core/reporting/xlsx_workbook.h"
#include "core/workflow/forecast/explain.h"
#include "core/workflow/new_items/new_items.h"
#include "ui/reporting/pdf.h"
#include "ui/reporting/spreadsheet_format.h"
#include "ui/text/text.h"

namespace shelfcast::ui {
namespace {

constexpr std::size_t kToldItems = 100; ///< the most valuable ones that a table of texts holds

/// Keeps alive what a ReportSource refers to.
struct LoadedRun {
    std::unique_ptr<core::Project> project;
    core::Panel panel;
    core::ReportSource source;
};

core::Result<std::unique_ptr<LoadedRun>> load(const std::filesystem::path &path, const core::Registry &models, const core::JobContext &job)
{
    auto loaded = std::make_unique<LoadedRun>();
    auto project = core::Project::open(path, core::OpenMode::ReadOnly);
    if (!project)
        return tl::unexpected<core::Error>(project.error());
    loaded->project = std::move(*project);
    const auto settings = core::panelSettings(*loaded->project);
    if (!settings)
        return tl::unexpected<core::Error>(settings.error());
    auto panel = core::loadPanel(*loaded->project, *settings, {}, job);
    if (!panel)
        return tl::unexpected<core::Error>(panel.error());
    loaded->panel = std::move(*panel);
    auto source = core::reportSource(*loaded->project, models, loaded->panel, 0);
    if (!source)
        return tl::unexpected<core::Error>(source.error());
    loaded->source = std::move(*source);
    loaded->source.parts = [&project = *loaded->project, &models, run = loaded->source.run](std::int64_t series) {
        return core::partsOf(project, models, run, series);
    };
    auto planned = core::plannedLaunches(*loaded->project, job);
    if (!planned)
        return tl::unexpected<core::Error>(planned.error());
    loaded->source.planned = std::move(*planned);
    return loaded;
}

core::Result<ReportPreview> layOut(const LoadedRun &run, const ReportChoice &choice, const core::JobContext &job)
{
    core::ReportOptions options;
    options.category = choice.category;
    options.words = choice.words;
    const auto report = core::buildReport(run.source, options, job);
    if (!report)
        return tl::unexpected<core::Error>(report.error());
    return ReportPreview{text(report->title).toStdString(), std::make_shared<const ReportPages>(*report)};
}

} // namespace

core::Result<ReportPreview> makePreview(const std::filesystem::path &project, const core::Registry &models, const ReportChoice &choice, const core::JobContext &job)
{
    const auto run = load(project, models, core::part(job, 0.0, 0.4));
    if (!run)
        return tl::unexpected<core::Error>(run.error());
    return layOut(**run, choice, core::part(job, 0.4, 1.0));
}

core::Result<void> writeReport(ReportFile kind, const std::filesystem::path &target, const std::filesystem::path &project, const core::Registry &models,
                               const ReportChoice &choice, const core::JobContext &job)
{
    const auto run = load(project, models, core::part(job, 0.0, 0.3));
    if (!run)
        return tl::unexpected<core::Error>(run.error());
    if (kind == ReportFile::Csv) {
        if (auto written = core::writeForecastCsv((*run)->source, target, spreadsheetFormat(), core::part(job, 0.3, 0.7)); !written)
            return written;
        if (!(*run)->source.planned.launches.empty())
            if (auto written = core::writePlannedCsv((*run)->source.planned, plannedFile(target), spreadsheetFormat()); !written)
                return written;
        if (!choice.words)
            return {};
        return core::writeWordsCsv((*run)->source, wordsFile(target), *choice.words, kToldItems, spreadsheetFormat(), core::part(job, 0.7, 1.0));
    }
    if (kind == ReportFile::Xlsx)
        return core::writeWorkbook((*run)->source, target, translation(), core::part(job, 0.3, 1.0), choice.words);
    const auto preview = layOut(**run, choice, core::part(job, 0.3, 0.7));
    if (!preview)
        return tl::unexpected<core::Error>(preview.error());
    return writePdf(*preview->pages, preview->title, target, core::part(job, 0.7, 1.0));
}

std::filesystem::path plannedFile(const std::filesystem::path &csv)
{
    return csv.parent_path() / (csv.stem().string() + "-planned" + csv.extension().string());
}

std::filesystem::path wordsFile(const std::filesystem::path &csv)
{
    return csv.parent_path() / (csv.stem().string() + "-words" + csv.extension().string());
}

} // namespace shelfcast::ui

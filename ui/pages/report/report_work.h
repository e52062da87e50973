#pragma once
#include "core/models/registry.h"
#include "core/reporting/build_report.h"
#include "ui/reporting/report_pages.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

/// What the report page has its workers do, each with a connection of its own.
namespace shelfcast::ui {

struct ReportPreview {
    std::string title;
    std::shared_ptr<const ReportPages> pages;
};

/// What a person chose for the report.
struct ReportChoice {
    std::optional<std::string> category;    ///< absent: all
    std::optional<core::WordsChoice> words; ///< absent: no texts
};

/// Lays out the report of the newest forecast.
core::Result<ReportPreview> makePreview(const std::filesystem::path &project, const core::Registry &models, const ReportChoice &choice, const core::JobContext &job);

enum class ReportFile { Pdf, Csv, Xlsx };
/// Writes the newest forecast. The category limits the PDF only: tables hold everything, to be filtered by who reads them. Beside a CSV
/// file the texts, where they are chosen, are a file of their own: see wordsFile.
core::Result<void> writeReport(ReportFile kind, const std::filesystem::path &target, const std::filesystem::path &project, const core::Registry &models,
                               const ReportChoice &choice, const core::JobContext &job);
/// "forecast.csv" -> "forecast-planned.csv": what does not sell yet, written where something is planned
std::filesystem::path plannedFile(const std::filesystem::path &csv);
/// "forecast.csv" -> "forecast-words.csv"
std::filesystem::path wordsFile(const std::filesystem::path &csv);

} // namespace shelfcast::ui

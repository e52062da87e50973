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

/// Lays out the report of the newest forecast; of one category, or of all.
core::Result<ReportPreview> makePreview(const std::filesystem::path &project, const core::Registry &models, const std::optional<std::string> &category,
                                        const core::JobContext &job);

enum class ReportFile { Pdf, Csv, Xlsx };
/// Writes the newest forecast. The category limits the PDF only: tables hold everything, to be filtered by who reads them.
core::Result<void> writeReport(ReportFile kind, const std::filesystem::path &target, const std::filesystem::path &project, const core::Registry &models,
                               const std::optional<std::string> &category, const core::JobContext &job);

} // namespace shelfcast::ui

#pragma once
#include "core/base/result.h"
#include "core/jobs/job_context.h"
#include "core/reporting/report.h"

#include <filesystem>

namespace shelfcast::ui {

class ReportPages;

/// Draws a report as an A4 PDF with vector charts. Needs a QGuiApplication (the offscreen platform will do); any thread.
/// errors  NoSpace, ReadOnly, NotFound, Cancelled; the file is then as it was
core::Result<void> writePdf(const core::Report &report, const std::filesystem::path &path, const core::JobContext &job);
/// The same for pages that are laid out already.
core::Result<void> writePdf(const ReportPages &pages, const std::string &title, const std::filesystem::path &path, const core::JobContext &job);

} // namespace shelfcast::ui

#pragma once
#include "core/table/layout.h"

#include <filesystem>
#include <vector>

namespace shelfcast::ui {

/// What the import page shows of a file: its layout, and the total per period that an import would bring.
struct LayoutPreview {
    core::Layout layout;
    std::int64_t firstPeriod = 0;
    std::vector<double> totals;    ///< units a period over all series; empty where the file is not usable as it stands
};

/// Looks at a file with these choices, and with what the project at @p project remembers of files of this shape. For a worker.
core::Result<LayoutPreview> previewFile(const std::filesystem::path &file, const std::filesystem::path &project, const core::LayoutChoices &choices,
                                        const core::JobContext &job);

} // namespace shelfcast::ui

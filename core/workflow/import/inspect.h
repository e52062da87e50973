#pragma once
#include "core/project/project.h"
#include "core/table/layout.h"

namespace shelfcast::core {

/// A file opened and understood, with what an earlier file of its shape taught.
struct InspectedFile {
    std::unique_ptr<SourceFile> file;
    Layout layout;
};

/// As inspectFile in workflow.h; keeps the file open for the import that follows.
Result<InspectedFile> inspectSource(const std::filesystem::path &path, const LayoutChoices &choices, const Project *memory, const JobContext &job);

} // namespace shelfcast::core

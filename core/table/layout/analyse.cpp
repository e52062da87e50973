#include "core/table/layout.h"
#include "core/table/layout/join_sheets.h"
#include "core/table/layout/sheet_analysis.h"

#include <algorithm>

namespace shelfcast::core {

Result<Layout> analyse(const SourceFile &file, const std::filesystem::path &path, const LayoutChoices &choices, const JobContext &job)
{
    const std::vector<SheetInfo> &sheets = file.sheets();
    if (choices.sheet) {
        const auto chosen = std::find_if(sheets.begin(), sheets.end(), [&](const SheetInfo &sheet) { return sheet.name == *choices.sheet; });
        if (chosen == sheets.end())
            return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The file %1 has no sheet named \"%2\"."), {path.filename().string(), *choices.sheet}});
        return analyseSheet(file, path, static_cast<std::size_t>(chosen - sheets.begin()), choices, job);
    }
    // The first sheet with sales and those of its shape, else the longest list of items, else the first; hidden sheets last.
    std::vector<std::size_t> order;
    for (const bool hidden : {false, true}) {
        for (std::size_t s = 0; s < sheets.size(); ++s) {
            if (sheets[s].hidden == hidden)
                order.push_back(s);
        }
    }
    std::optional<Layout> best;
    for (const std::size_t sheet : order) {
        if (best && best->usable && sheets[sheet].hidden)
            break;
        Result<Layout> layout = analyseSheet(file, path, sheet, choices, job);
        if (!layout) {
            // A name that a person chose may belong to another sheet; other faults end the search.
            if (layout.error().code == ErrorCode::InvalidInput && sheets.size() > 1 && sheet != order.back())
                continue;
            if (best)
                break;
            return layout;
        }
        if (best && best->usable) {
            joinSheet(*best, std::move(*layout));
            continue;
        }
        if (!layout->questions.empty())
            return layout;
        if (layout->usable) {
            best = std::move(*layout);
            continue;
        }
        if (!best || layout->attributes > best->attributes || (layout->attributes == best->attributes && layout->rows > best->rows))
            best = std::move(*layout);
    }
    if (!best)
        return failure(ErrorCode::InvalidInput, {QT_TRANSLATE_NOOP("core", "The file %1 holds no sheet."), {path.filename().string()}});
    if (const Result<void> done = countJoined(file, *best, job); !done)
        return tl::unexpected(done.error());
    return std::move(*best);
}

} // namespace shelfcast::core

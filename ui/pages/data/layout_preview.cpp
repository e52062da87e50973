#include "ui/pages/data/layout_preview.h"

#include "core/workflow/workflow.h"

#include <cmath>
#include <limits>
#include <map>

namespace shelfcast::ui {
namespace {

/// A file that claims dates over centuries is not drawn period by period.
constexpr std::int64_t kMostPeriods = 50'000;

core::Result<void> addTotals(LayoutPreview &preview, const std::filesystem::path &file, const core::JobContext &job)
{
    const core::Layout &layout = preview.layout;
    if (!layout.usable || !layout.dateMin || !layout.dateMax || !layout.frequency || *layout.frequency == core::Frequency::Hourly)
        return {};
    preview.firstPeriod = core::periodOf(*layout.dateMin, *layout.frequency);
    const std::int64_t periods = core::periodOf(*layout.dateMax, *layout.frequency) - preview.firstPeriod + 1;
    if (periods < 1 || periods > kMostPeriods)
        return {};
    const auto source = core::openSource(file, layout.choices.read);
    if (!source)
        return tl::unexpected<core::Error>(source.error());
    std::vector<double> totals(static_cast<std::size_t>(periods), std::numeric_limits<double>::quiet_NaN());
    const auto add = [&](const core::SalesRecord &record) {
        const double units = std::isfinite(record.quantity) ? record.quantity : record.revenue;
        const std::int64_t at = core::periodOf(record.day, *layout.frequency) - preview.firstPeriod;
        if (at < 0 || at >= periods || !std::isfinite(units))
            return;
        double &total = totals[static_cast<std::size_t>(at)];
        total = std::isfinite(total) ? total + units : units;
    };
    if (auto done = core::extract(**source, layout, add, [](const core::RefusedRow &) {}, job); !done)
        return done;
    preview.totals = std::move(totals);
    return {};
}

} // namespace

core::Result<LayoutPreview> previewFile(const std::filesystem::path &file, const std::filesystem::path &project, const core::LayoutChoices &choices,
                                        const core::JobContext &job)
{
    std::unique_ptr<core::Project> memory;
    if (!project.empty()) {
        auto opened = core::Project::open(project, core::OpenMode::ReadOnly);
        if (!opened)
            return tl::unexpected<core::Error>(opened.error());
        memory = std::move(*opened);
    }
    auto layout = core::inspectFile(file, choices, memory.get(), core::part(job, 0.0, 0.6));
    if (!layout)
        return tl::unexpected<core::Error>(layout.error());
    LayoutPreview preview;
    preview.layout = std::move(*layout);
    if (auto added = addTotals(preview, file, core::part(job, 0.6, 1.0)); !added)
        return tl::unexpected<core::Error>(added.error());
    return preview;
}

} // namespace shelfcast::ui

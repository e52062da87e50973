#pragma once
#include "core/workflow/workflow.h"

#include <array>

namespace shelfcast::core {

inline constexpr std::size_t kFindingKinds = 5;

/// What stands out of one series.
struct SeriesLook {
    Series series;                       ///< as models see it; what is recorded is in `recorded` where that differs
    std::vector<SeriesFinding> findings; ///< by period; `edited` says what holds for models
};
Result<SeriesLook> lookAt(const Project &project, const PanelSettings &settings, std::int64_t series);

/// The findings of one series, counted.
struct LookSummary {
    std::int64_t series = 0;
    std::array<int, kFindingKinds> counts{}; ///< by FindingKind
    int open = 0;         ///< outliers and level shifts that models see and nobody settled
    double largest = 0.0; ///< money: the widest gap between what stands there and what was to be expected, at the series' price
    int total() const;
};
LookSummary summaryOf(const Series &series, std::span<const SeriesFinding> findings);
/// Looks through all series; those without findings are left out. The widest open gap comes first.
///
/// cost  that of `cleaned` a series
Result<std::vector<LookSummary>> lookThrough(const Project &project, const PanelSettings &settings, const JobContext &job);

/// The same settlements with one more, which takes the place of an earlier one about the same finding.
std::vector<Settlement> withSettlement(std::vector<Settlement> settled, Settlement wanted);
/// Without the one about this finding: what holds for all of its kind holds again.
std::vector<Settlement> withoutSettlement(std::vector<Settlement> settled, const Settlement &about);
/// How settlements name a finding: a calendar event counts as an outlier.
FindingKind settledKind(FindingKind kind);

} // namespace shelfcast::core

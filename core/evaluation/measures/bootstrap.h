#pragma once
#include "core/evaluation/backtest/backtest_report.h"

namespace shelfcast::core {

/// Tallies of groups of series, from which the uncertainty of every metric is drawn: a block a group, a tally a model in it.
using TallyBlocks = std::vector<std::vector<ErrorTally>>;

inline constexpr std::size_t kMostBlocks = 1000;
inline constexpr std::size_t kFewestBlocks = 5; ///< below that nothing is said

/// Fills the intervals of `metrics` and `behind` of each model, whose values stand already. Blocks are drawn with replacement, the same
/// ones for all models, so that differences are those on the same series.
/// source  Efron & Tibshirani (1993), An Introduction to the Bootstrap, 13.3 (percentile intervals)
/// cost    resamples x blocks x models sums
Result<void> addIntervals(const TallyBlocks &blocks, std::size_t best, std::vector<ModelResult> &models, const BacktestReportOptions &options, const JobContext &job);

} // namespace shelfcast::core

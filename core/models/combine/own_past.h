#pragma once
#include "core/models/registry.h"

#include <span>
#include <vector>

namespace shelfcast::core::combine {

/// What members would have missed by in the past of one series.
///
/// Each is fitted anew to the history before each of up to 4 origins, half a season or more apart, and forecasts what followed.
///
/// members  local models, at their defaults
/// out      (k x k) mean products of their errors, row after row; empty where the history is too short or a member could not forecast it
/// cost     four fits of each member, on shorter histories
/// source   Tashman (2000), Out-of-sample tests of forecasting accuracy, IJF 16
std::vector<double> productsOfPast(std::span<const ModelEntry *const> members, const SeriesView &series, const JobContext &job);

/// Shares in proportion to how exact each member was, by its mean square alone; all alike where nothing is known.
/// source  Bates & Granger (1969), The combination of forecasts; Newbold & Granger (1974)
std::vector<double> exactness(std::span<const double> products, std::size_t members);

/// Non-negative shares with the smallest mean square of the combination, drawn towards equal ones as a few origins tell little: a tenth of the
/// mean square is taken for errors that members do not share.
/// source  Breiman (1996), Stacked regressions; Diebold & Pauly (1990) on shrinking
std::vector<double> stackedFromPast(std::span<const double> products, std::size_t members);

} // namespace shelfcast::core::combine

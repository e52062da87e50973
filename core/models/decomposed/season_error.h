#pragma once
#include <span>

namespace shelfcast::core::decomposed {

/// What taking seasons out does to the spread of a series, as shares of the variance of its noise.
struct SeasonError {
    double left = 1.0;   ///< of the noise that is left after the seasons took some of it for their own, 0 to 1
    double added = 0.0;  ///< the variance with which the last cycle of the seasons is known, 0 and more
};

/// By the weights of the local means that each season is smoothed with: a season seen in three cycles keeps a third of their
/// noise, so the remainder looks calmer than it is, and the forecast inherits the third.
///
/// seasons  periods, the shortest first
/// n        known periods
/// window   cycles that a season is smoothed over; 0 is 11, 15, 19 ...
/// cost     O(window^2) a season
/// source   linear smoothers: Hastie & Tibshirani, Generalized Additive Models (1990), ch. 3
SeasonError seasonError(std::span<const int> seasons, std::size_t n, int window);

} // namespace shelfcast::core::decomposed

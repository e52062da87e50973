#pragma once
#include "core/models/slow_movers/count_filter.h"

#include <span>

namespace shelfcast::core::slow {

/// What is expected of a period that lies @p step periods after the next one.
struct Outlook {
    double chance = 0.0;
    double size = 0.0;
    double gain = 0.0; ///< weight of each new period on the size: how far it wanders
    int step = 0;
};

/// One form's view of a period, and how much it is believed.
struct CountView {
    CountParameters parameters;
    Outlook outlook;
    double share = 1.0;
};

/// Fills the quantiles of a period, exact for the mixture of the forms' distributions with their spread at that step.
///
/// The level moves by gain times the miss of every period, so its own relative variance grows by gain^2 times that of a period.
/// A count around such a level is taken for a negative binomial with the variance that follows.
///
/// views  at least one; of measured forms the first alone counts
/// row    (kQuantileCount), ascending
/// cost   O(size) a view where counted and below about 300, else O(kQuantileCount)
void countRow(std::span<const CountView> views, double *row);

} // namespace shelfcast::core::slow

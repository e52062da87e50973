#pragma once
#include "core/models/slow_movers/count_filter.h"

namespace shelfcast::core::slow {

/// What is expected of a period that lies @p step periods after the next one.
struct Outlook {
    double chance = 0.0;
    double size = 0.0;
    double gain = 0.0; ///< weight of each new period on the size: how far it wanders
    int step = 0;
};

/// Fills the quantiles of a period, exact for the form's distribution with its spread at that step.
///
/// The level moves by gain times the miss of every period, so its own relative variance grows by gain^2 times that of a period.
/// A count around such a level is taken for a negative binomial with the variance that follows.
///
/// row   (kQuantileCount), ascending
/// cost  O(size) where counted and below about 300, else O(kQuantileCount)
void countRow(const CountParameters &parameters, const Outlook &outlook, double *row);

} // namespace shelfcast::core::slow

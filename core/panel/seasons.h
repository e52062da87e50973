#pragma once
#include "core/base/message.h"
#include "core/panel/panel.h"

#include <span>

namespace shelfcast::core {

/// What the data say of one season.
struct SeasonEvidence {
    int length = 1;               ///< periods
    double autocorrelation = 0.0; ///< of the detrended series with itself one season before, shorter seasons taken out
    double needed = 0.0;          ///< the autocorrelation from which on a season counts as proved
    bool longEnough = false;      ///< two whole seasons are known
    bool proved = false;
    Message why;                  ///< one sentence for a person
};

struct SeasonChoice {
    std::vector<int> seasons;            ///< those proved, the shortest first
    std::vector<SeasonEvidence> weighed; ///< all that came into question, in the same order
};

/// The seasons that a frequency may have, the shortest first: 24 and 168 for hours, 7 and 365 for days, 52, 12, 4; none for years.
std::vector<int> possibleSeasons(Frequency frequency);

/// Which of some seasons a series has.
///
/// A season is proved where the series, without its trend and its shorter seasons, resembles itself one season before more than
/// noise of the same smoothness does by chance once in a hundred times. Single wild values are pulled in first (`capOutliers`).
/// y           (n) NaN where unknown; straight lines stand in
/// candidates  periods, the shortest first
/// cost        O(n^2 / 4 + n m) a season
/// source      Bartlett (1946) for the variance of an autocorrelation, taken from the series without the season; the test for
///             seasonality of the M competitions (Makridakis, Spiliotis & Assimakopoulos 2020) takes it from the series with it
SeasonChoice chooseSeasons(std::span<const double> y, std::span<const int> candidates);

/// Which seasons the series of a panel have together: those that a third of the testable series prove, or that their mean
/// does (each series in shares of its own mean, side by side on the calendar).
///
/// Looks at no more than 60 series, spread evenly over the panel.
SeasonChoice chooseSeasons(const Panel &panel, std::span<const int> candidates);

} // namespace shelfcast::core

#pragma once
#include "core/models/forecaster.h"

#include <cstddef>
#include <span>
#include <vector>

namespace shelfcast::core {

/// The phases of a season in which nothing sells for a reason: the weekday or the hour at which a shop is closed.
class ClosedPhases {
public:
    /// A phase is closed where its newest known periods, six at least, all sold nothing while as many zeros in a row would come less than once in ten
    /// thousand times by chance, at the rate at which the other phases sold nothing meanwhile. Only the newest 512 periods count.
    ///
    /// y        (n) oldest first, NaN where unknown
    /// seasons  periods; seasons of 2 to 168 periods are looked at
    /// cost     O(n) a season
    ClosedPhases(std::span<const double> y, std::span<const int> seasons);

    bool any() const;
    /// Whether nothing will sell so many steps after the period behind the last one of y: step 0 is the first one ahead.
    bool closedAt(std::size_t step) const;

private:
    std::vector<std::vector<unsigned char>> m_seasons; ///< one flag a phase, the first for step 0; seasons without a closed phase are left out
};

/// Those of a series in all its seasons.
ClosedPhases closedPhasesOf(const SeriesView &series);

/// Forecasts nothing for closed periods, for sure.
void sellNothing(SeriesForecast &forecast, const ClosedPhases &closed);

/// Gives an explanation, whose components add up to a forecast as if nothing were closed, one more component: what closed periods take away.
void sellNothing(Explanation &explanation, const ClosedPhases &closed);

} // namespace shelfcast::core
